"""The workbook of a half-year return: whoever counts in it alone finds the totals that it tells."""

from collections import Counter
from datetime import date
from io import BytesIO
from typing import Any

import pytest
import python_calamine
from returned import basis, told

from carecli.exchange.return_book import return_workbook
from carecli.model.words import LANGUAGES, Language, Words
from carecli.reports.returns.half_year_page import HalfYearPage

STORY = """
hardship:
  - {id: h1, member: sec, reason: study, degree: mild, since: 2025-03-01}
  - {id: h2, member: sec2, degree: severe, since: 2026-02-01}
  - {id: h3, member: gen, reason: study, degree: mild, since: 2025-02-01, until: 2026-03-01, exit_reason: recovered}
  - {id: h4, member: odd, reason: other, degree: fair, since: 2025-02-01}
members:
  - {id: odd, name: =1+1, branch: one, household: [{since: 2025-01-01, people: 2, monthly_income: 1000.50}]}
"""


def sheets(language: Language) -> dict[str, list[list[Any]]]:
    """The sheets of the story's workbook, below their titles."""
    words = Words(language)
    page = HalfYearPage(told(STORY, language=language), basis(STORY), words)
    content = return_workbook(page, page.answer(), words, date(2026, 7, 6), demonstrates=False)
    book = python_calamine.load_workbook(BytesIO(content))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def below(rows: list[list[Any]], heading: str) -> list[dict[str, Any]]:
    """The rows below the headings, one of which is given, by heading."""
    at = next(at for at, row in enumerate(rows) if heading in row)
    return [dict(zip(rows[at], row, strict=True)) for row in rows[at + 1 :]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_counting_the_people_of_the_workbook_gives_its_totals(language: Language) -> None:
    words = Words(language)
    found = sheets(language)
    people = below(found[words("returns.sheet.people")], words("returns.field.name"))
    rows = below(found[words("returns.sheet.totals")], words("figures.column.figure"))
    figures = {row[words("figures.column.figure")]: row[words("returns.column.persons")] for row in rows}
    degrees = Counter(row[words("returns.field.degree")] for row in people)
    reasons = Counter(row[words("returns.field.reason")] for row in people)
    assert len(people) == figures["half-year.total"] == 3
    assert {code: degrees[words.code("degree", code)] for code in ("severe", "fair", "mild")} == {
        code: figures[f"half-year.degree.{code}"] for code in ("severe", "fair", "mild")
    }
    assert reasons[words.code("hardship", "study")] == figures["half-year.reason.study"]
    assert reasons[""] == figures["half-year.reason.unknown"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_change_table_has_who_is_new_and_who_is_gone(language: Language) -> None:
    words = Words(language)
    changes = below(sheets(language)[words("returns.sheet.changes")], words("returns.column.what"))
    assert [(row[words("returns.column.change")], row[words("returns.column.name")]) for row in changes] == [
        (words("returns.kind.new"), "丁"),
        (words("returns.kind.left"), "乙"),
    ]


def test_amounts_are_numbers_and_a_text_that_starts_like_a_formula_stays_text() -> None:
    words = Words("zh")
    people = below(sheets("zh")[words("returns.sheet.people")], words("returns.field.name"))
    odd = next(row for row in people if row[words("returns.field.name")] == "=1+1")
    assert odd[words("returns.field.monthly_income")] == 1000.5
    assert odd[words("returns.field.per_head")] == 500.25


def test_the_same_return_gives_the_same_bytes() -> None:
    words = Words("zh")
    page = HalfYearPage(told(STORY), basis(STORY), words)
    made = [return_workbook(page, page.answer(), words, date(2026, 7, 6), demonstrates=False) for _ in range(2)]
    assert made[0] == made[1]
