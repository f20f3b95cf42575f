"""A figure opens to the records that it was counted from."""

from typing import Any

import pytest
from stories import ORGANISATION, PEOPLE, records_of

from carecli.model.fund import Entry
from carecli.model.hardship import Hardship
from carecli.model.member import Member
from carecli.model.problem import Refused
from carecli.model.sections import section_of
from carecli.model.words import LANGUAGES, Language, Words
from carecli.render.layout import lay_out
from carecli.reports.figures import Figure, Unit, figure_items, how_to_trace, trace_answer, value_text
from carecli.reports.page import Answer

REGISTER = "hardship: [{id: h1, member: sec, since: 2026-01-05}, {id: h2, member: sec2, since: 2026-02-01}]"
MONEY = """
accounts: [{id: purse, organisation: top, name: 局党委基金}]
fund: [{id: f1, date: 2026-01-05, kind: receipt, account: purse, source: dues, amount: 10.00}]
"""
RECORDS = records_of(ORGANISATION, PEOPLE, REGISTER, MONEY)
TOTAL = Figure(id="half-year.total", value=2, unit="persons", records=RECORDS.of(Hardship))
SEVERE = Figure(id="half-year.degree.severe", value=0, unit="persons", records=())
MILD = Figure(id="half-year.degree.mild", value=None, unit="persons", records=())
FIGURES = (TOTAL, SEVERE, MILD)


def text(answer: Answer) -> str:
    return "\n".join("".join(span.text for span in spans) for spans in lay_out(answer.page, 80))


def test_a_figure_lists_its_records_with_file_and_line() -> None:
    answer = trace_answer(FIGURES, "half-year.total", RECORDS, Words("zh"))
    assert answer.items == (
        {"section": "hardship", "id": "h1", "name": "丙", "source": "file2.yaml:1"},
        {"section": "hardship", "id": "h2", "name": "丁", "source": "file2.yaml:1"},
    )
    assert answer.more == {"figure": "half-year.total", "value": 2, "unit": "persons"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_its_page_says_value_count_and_places(language: Language) -> None:
    page = text(trace_answer(FIGURES, "half-year.total", RECORDS, Words(language)))
    assert "half-year.total" in page
    assert page.count("file2.yaml:1") == 2


def test_a_figure_without_records_says_so() -> None:
    answer = trace_answer(FIGURES, "half-year.degree.severe", RECORDS, Words("en"))
    assert answer.items == ()
    assert "No record" in text(answer)


@pytest.mark.parametrize(
    ("asked", "near"),
    [
        ("half-year.degree", "half-year.degree.severe, half-year.degree.mild"),
        ("half-year.totals", "half-year.total"),
        ("x", "half-year.total, half-year.degree.severe, half-year.degree.mild"),
    ],
)
def test_an_unknown_figure_is_refused_and_the_near_ones_are_named(asked: str, near: str) -> None:
    with pytest.raises(Refused) as caught:
        trace_answer(FIGURES, asked, RECORDS, Words("zh"))
    assert (caught.value.id, caught.value.details["text"]) == ("no-such-figure", asked)
    assert str(caught.value.details["near"]).startswith(near)


@pytest.mark.parametrize(
    ("value", "unit", "shown", "json"),
    [
        (None, "persons", "unknown", None),
        (0, "persons", "0", 0),
        (3, "times", "3 times", 3),
        (2, "households", "2 households", 2),
        (123456, "fen", "1,234.56 yuan", "1234.56"),
        (75, "percent", "75%", 75),
    ],
)
def test_unknown_is_not_zero_and_money_is_exact(value: int | None, unit: Unit, shown: str, json: Any) -> None:
    figure = Figure(id="a.b", value=value, unit=unit, records=())
    assert value_text(figure, Words("en")) == shown
    assert figure_items([figure]) == [{"figure": "a.b", "value": json, "unit": unit}]


def test_a_page_says_how_to_trace() -> None:
    line = how_to_trace("care report half-year", TOTAL, Words("en"))
    assert line.left.endswith("care report half-year --trace half-year.total")


def test_a_record_of_any_class_finds_its_section() -> None:
    assert section_of(type(RECORDS.of(Entry)[0])) == "fund"
    assert section_of(type(RECORDS.of(Member)[0])) == "members"
