"""What takes minutes: the same promises, ten times as often. Run it with `make soak`."""

import os
from pathlib import Path

import append_matrix
import kills
import pytest
import writers
from hypothesis import HealthCheck, given, settings

unix = pytest.mark.skipif(os.name == "nt", reason="processes of Unix")


@unix
def test_two_thousand_killed_writers_lose_nothing_that_they_acknowledged(tmp_path: Path) -> None:
    assert len(list(kills.rounds(tmp_path, 2000))) == 2000


@unix
@pytest.mark.parametrize("time", range(5))
def test_eight_writers_and_an_editor_lose_nothing_of_each_other(tmp_path: Path, time: int) -> None:
    said, editor = writers.at_once(tmp_path / str(time), 8, 150)
    writers.hold(tmp_path / str(time), said, editor, 1200)


@given(append_matrix.files, append_matrix.texts)
@settings(max_examples=30_000, derandomize=False, suppress_health_check=[HealthCheck.too_slow])
def test_a_record_is_added_between_bytes_that_stay_or_nothing_is_written(
    file: tuple[bool, str, str, str, bool, bool], text: str
) -> None:
    append_matrix.check(append_matrix.made(file), text)
