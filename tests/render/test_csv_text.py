"""Items as comma-separated values."""

import csv
import re
from collections.abc import Callable
from datetime import date
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.words import Words
from carecli.render.clean import harmless
from carecli.render.csv_text import guarded, shown, text
from carecli.render.forms import Printing
from carecli.reports.page import Answer, Item, Json, Page

PRINTING = Printing(Words("zh"), date(2026, 7, 6))
GUARD = re.compile("'(?='*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")


def unguarded(text: str) -> str:
    """What an import does: it takes one apostrophe off where a guard may stand."""
    return GUARD.sub("", text, count=1) if GUARD.match(text) else text


def answer(*rows: tuple[str, str]) -> Answer:
    items: tuple[Item, ...] = tuple({"name": name, "why": why, "hidden": "x"} for name, why in rows)
    columns = (("name", "对象"), ("why", "事由"))
    return Answer(page=Page(title="", blocks=()), items=items, columns=columns, more={})


def read(written: str) -> list[list[str]]:
    return list(csv.reader(StringIO(written, newline=""), strict=True))


def test_the_visits_as_a_sheet(visits: Answer, chinese: Printing, golden: Callable[[str, str], None]) -> None:
    golden("render/visits.csv", text(visits, chinese))


def test_without_items_the_headings_stand_alone(fund: Answer, chinese: Printing) -> None:
    assert text(fund, chinese) == "账户,结余\r\n"


@given(st.lists(st.tuples(st.text(), st.text())))
def test_a_reader_gets_every_text_back(rows: list[tuple[str, str]]) -> None:
    written = text(answer(*rows), PRINTING)
    back = [[unguarded(cell) for cell in line] for line in read(written)]
    assert back == [["对象", "事由"], *([harmless(name), harmless(why)] for name, why in rows)]


@pytest.mark.parametrize(
    "start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20", "'=", "''-"]
)
def test_a_text_that_a_spreadsheet_would_compute_is_guarded(start: str) -> None:
    assert guarded(f"{start}cmd|' /C calc'!A0") == f"'{start}cmd|' /C calc'!A0"


@pytest.mark.parametrize("amount", ["-500.00", "500.00", "0.00", "-12345678.90"])
def test_an_amount_stays_an_amount(amount: str) -> None:
    assert guarded(amount) == amount


@pytest.mark.parametrize("text", ["-500.000", "-500.00+1", "-\u0665.\u0660\u0660", "-1,000.00\n"])
def test_what_only_looks_like_an_amount_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "赵德福", "a=b", "'tis", "m014"])
def test_other_texts_are_left_alone(text: str) -> None:
    assert guarded(text) == text


@pytest.mark.parametrize(
    ("value", "zh", "en"),
    [
        (None, "", ""),
        (True, "是", "yes"),
        (False, "否", "no"),
        (7, "7", "7"),
        ("甲\x1b", "甲\ufffd", "甲\ufffd"),
        (["甲", "乙"], "甲；乙", "甲; 乙"),
        ([], "", ""),
        ({"dues": "1.00", "upper": "2.00"}, "dues: 1.00；upper: 2.00", "dues: 1.00; upper: 2.00"),
    ],
)
def test_values_are_told_as_texts(value: Json, zh: str, en: str) -> None:
    assert (shown(value, Words("zh")), shown(value, Words("en"))) == (zh, en)
