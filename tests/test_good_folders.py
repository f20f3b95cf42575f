"""Whole small workspaces, full of cases that look odd and are right: the tool finds nothing to say of them."""

from pathlib import Path

import pytest

from carecli.cli.arguments import Arguments
from carecli.cli.check import Checked, checked_workspace
from carecli.cli.desk import Desk
from carecli.model.words import Words
from carecli.render.problems import tell_all

GOOD = Path(__file__).parent / "folders" / "good"
STORIES = sorted(folder.name for folder in GOOD.iterdir())


def checked(story: str) -> Checked:
    return checked_workspace(Desk(Arguments(directory=str(GOOD / story))))


@pytest.mark.parametrize("story", STORIES)
def test_nothing_is_wrong_with_a_good_folder(story: str) -> None:
    assert tell_all(checked(story).problems, Words("en")) == ""


@pytest.mark.parametrize("story", STORIES)
def test_a_good_folder_is_read_whole(story: str) -> None:
    found = checked(story)
    assert found.read.left_out == frozenset()
    assert found.read.records.persons
