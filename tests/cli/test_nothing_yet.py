"""A workspace in which nothing is entered yet: what is missing is said, and what comes first."""

from pathlib import Path

import pytest
from office import Care


@pytest.fixture(name="new")
def new_folder(tmp_path: Path, care: Care) -> str:
    place = str(tmp_path / "new")
    assert care("init", place).code == 0
    return place


def test_silence_without_a_policy_is_explained(new: str, care: Care) -> None:
    ran = care("remind", "-C", new, "--lang", "en")
    assert ran.code == 0
    assert ran.out.startswith("No policy is adopted")
    quiet = care("remind", "--quiet", "-C", new)
    assert (quiet.code, quiet.out, quiet.err) == (0, "", "")


@pytest.mark.parametrize("line", ["why m001", "due --by m001", "coverage --by leader --branch m001"])
def test_nobody_is_suggested_where_nobody_is_known(line: str, new: str, care: Care) -> None:
    ran = care(*line.split(), "-C", new, "--lang", "zh")
    assert (ran.code, ran.out) == (2, "")
    assert "如 ;" not in ran.err


def test_an_empty_register_is_told_as_that(new: str, care: Care) -> None:
    ran = care("why", "m001", "-C", new, "--lang", "zh")
    assert "(none-known)" in ran.err
