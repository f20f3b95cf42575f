"""``care report disclosure|notice``: what may be made known, and what is refused."""

import json
from pathlib import Path

import pytest
from office import Care

from carecli.model.words import LANGUAGES

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("period", ["2026", "2026-06", "2026Q2"])
def test_a_disclosure_of_anything_but_a_half_year_is_refused(period: str, language: str, care: Care) -> None:
    ran = care("report", "disclosure", "--period", period, "-C", str(DATA), "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    assert "(not-a-half-year)" in ran.err


def test_a_half_year_that_still_runs_is_refused(care: Care) -> None:
    ran = care("report", "disclosure", "--period", "2026H2", "-C", str(DATA))
    assert (ran.code, ran.out) == (2, "")
    assert "(half-year-runs)" in ran.err


def test_the_hash_of_the_page_is_one_that_the_books_can_be_held_against(care: Care) -> None:
    page = json.loads(care("report", "disclosure", "--period", "2026H1", "-C", str(DATA), "--format", "json").out)
    held = care("fund", "verify", "--anchor", page["anchor"]["head"], "-C", str(DATA))
    assert held.code == 0
    assert "2026-06" in held.out
