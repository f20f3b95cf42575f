"""No problem without its proof: each id is met in a folder of tests/folders/bad, or by name in a test.

By name only those that no folder can show: what was typed, where an answer is written to, what cannot be saved, a sheet
that is brought in, and a folder that cannot be read at all.
"""

import re
from importlib import import_module
from pathlib import Path

import pytest

from carecli.model.words.problems import FAMILIES

TESTS = Path(__file__).parent
BESIDES = ("cli", "render", "public", "writing", "exchange")
"""Families of the command line and its answers, of saving, and of sheets, which are no part of a workspace."""
UNREADABLE = {
    "no-workspace",
    "no-such-folder",
    "not-a-folder",
    "no-care-file",
    "unreadable-folder",
    "no-libyaml",
    "unreadable-file",
    "not-a-file",
    "file-too-large",
}
"""Of a folder that is none, or whose files no repository keeps."""


def ids(*families: str) -> set[str]:
    return {id_ for family in families for id_ in import_module(f"carecli.model.words.problems_{family}").PROBLEMS}


def told_in_folders() -> set[str]:
    """The ids in brackets at the ends of the lines that the folders expect."""
    texts = (path.read_text(encoding="utf-8") for path in TESTS.glob("folders/bad/*/expected.txt"))
    return {id_ for text in texts for id_ in re.findall(r" \(([a-z0-9-]+)\)$", text, re.MULTILINE)}


def named_in_tests() -> set[str]:
    """Every quoted word of the tests, but for the lists of exceptions."""
    listing = {"test_problem_ids.py", "test_folders.py"}
    modules = (path for path in TESTS.rglob("*.py") if path.name not in listing)
    return {
        word for path in modules for word in re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", path.read_text(encoding="utf-8"))
    }


@pytest.mark.parametrize("family", sorted(set(FAMILIES) - set(BESIDES)))
def test_every_problem_of_files_and_records_has_its_folder(family: str) -> None:
    assert ids(family) - told_in_folders() - UNREADABLE == set()


def test_what_no_folder_can_show_is_named_by_a_test() -> None:
    assert (ids(*BESIDES) | UNREADABLE) - named_in_tests() == set()


def test_a_problem_stands_in_one_family_only() -> None:
    every = [id_ for family in FAMILIES for id_ in ids(family)]
    assert sorted(every) == sorted(set(every))


def test_folders_expect_only_problems_that_there_are() -> None:
    assert told_in_folders() - ids(*FAMILIES) == set()
