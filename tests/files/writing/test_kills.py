"""Real processes killed at random, and several at once; ten times as many with `make soak`."""

import os
from pathlib import Path

import kills
import pytest
import writers

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes of Unix")


def test_a_writer_killed_at_any_moment_loses_nothing_that_it_acknowledged(tmp_path: Path) -> None:
    done = list(kills.rounds(tmp_path, 200))
    assert len(done) == 200
    assert sum(done) > 200
    for folder in tmp_path.iterdir():
        kills.unharmed(folder)


def test_four_writers_and_an_editor_lose_nothing_of_each_other(tmp_path: Path) -> None:
    said, editor = writers.at_once(tmp_path, 4, 200)
    writers.hold(tmp_path, said, editor, 800)
