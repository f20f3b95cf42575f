"""Folders with something wrong in them: each keeps, beside its files, what the tool says of them in both languages."""

from pathlib import Path

import pytest

from carecli.cli.arguments import Arguments
from carecli.cli.check import checked_workspace
from carecli.cli.desk import Desk
from carecli.cli.opening import Headless
from carecli.model.problem import Problem
from carecli.model.words import LANGUAGES, Words
from carecli.model.words.problems import wording
from carecli.model.words.problems_files import PROBLEMS
from carecli.render.problems import tell_all

BAD = Path(__file__).parent / "folders" / "bad"
CASES = sorted(folder.name for folder in BAD.iterdir())
NOT_IN_A_FOLDER = {
    "no-workspace",  # these six: no workspace to be read
    "no-such-folder",
    "not-a-folder",
    "no-care-file",
    "unreadable-folder",
    "no-libyaml",
    "unreadable-file",  # git keeps neither permissions, nor pipes, and should not keep a file of 32 MiB
    "not-a-file",
    "file-too-large",
}


TODAY = "2026-07-06"
"""The day on which the folders are checked that do not pin one."""


def problems_of(folder: Path) -> tuple[Problem, ...]:
    """All that `care check` finds."""
    desk = Desk(Arguments(directory=str(folder)))
    if desk.head is None or desk.head.today is None:
        desk = Desk(Arguments(directory=str(folder), today=TODAY))
    try:
        return checked_workspace(desk).problems
    except Headless as headless:
        return headless.problems


def told(folder: Path) -> str:
    problems = problems_of(folder)
    return "\n\n".join(tell_all(problems, Words(language)) for language in LANGUAGES) + "\n"


@pytest.mark.parametrize("case", CASES)
def test_a_bad_folder_is_told_line_by_line(case: str, request: pytest.FixtureRequest) -> None:
    expected = BAD / case / "expected.txt"
    if request.config.getoption("--update-pages"):
        expected.write_bytes(told(BAD / case).encode("utf-8"))
    assert told(BAD / case) == expected.read_bytes().decode("utf-8")


@pytest.mark.parametrize("case", CASES)
def test_every_bad_folder_has_something_wrong(case: str) -> None:
    assert problems_of(BAD / case)


def test_every_problem_of_reading_has_its_folder() -> None:
    met = {problem.id for case in CASES for problem in problems_of(BAD / case)}
    assert {*PROBLEMS} - met == NOT_IN_A_FOLDER


@pytest.mark.parametrize("id_", PROBLEMS)
def test_a_problem_is_worded_and_says_what_to_do(id_: str) -> None:
    worded = wording(id_)
    assert all(worded.message)
    assert all(worded.hint)
