"""Pictures drawn with characters."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.words import Words
from carecli.render.forms import Printing, text_of
from carecli.render.scale import parts
from carecli.reports.chart import Calendar, Chart, DayCount, Kind, MonthDays, Series
from carecli.reports.page import Answer, Page

PRINTING = Printing(Words("en"), date(2026, 7, 6))


def printed(picture: Chart | Calendar, form: str = "plain", width: int = 80) -> str:
    answer = Answer(page=Page(title="T", blocks=(picture,)), items=(), columns=(), more={})
    return text_of(answer, form, PRINTING._replace(width=width))


def chart(kind: Kind, *series: Series) -> Chart:
    return Chart(title="Talks", told="Told.", kind=kind, heading="who", labels=("甲", "乙"), series=series)


def test_bars_share_one_scale() -> None:
    assert printed(chart("bars", Series("yuan", (1200, 600), ("12.00", "6.00")))) == (
        "-" * 80 + "\nTalks\nTold.\n"
        "who   yuan\n" + "-" * 80 + "\n"
        "甲   12.00  ########################\n"
        "乙    6.00  ############\n"
    )  # fmt: skip


def test_shares_are_each_a_whole_and_name_their_characters() -> None:
    page = printed(chart("shares", Series("done", (1, 9), ("1", "9")), Series("open", (1, 1), ("1", "1"))))
    assert page.splitlines()[3] == "who  done  open  # done  ! open"
    assert page.splitlines()[5] == "甲      1     1  ############!!!!!!!!!!!!"
    assert page.splitlines()[6] == "乙      9     1  #####################!!!"


def test_columns_stand_side_by_side_and_may_fall_below_zero() -> None:
    money = chart("columns", Series("in", (4, 0), ("4", "0")), Series("out", (-2, 1), ("-2", "1")))
    lines = printed(money).splitlines()
    assert lines[5] == "甲    4  ########################   -2  ------------"
    assert lines[6] == "乙    0                              1  ######"


@pytest.mark.parametrize("width", [60, 80, 120])
def test_bars_are_as_long_as_the_page_has_room_for(width: int) -> None:
    wide = chart("columns", *(Series(f"series {n}", (1, 2), ("1,000.00", "2,000.00")) for n in range(3)))
    assert max(map(len, printed(wide, width=width).splitlines())) <= width


def test_markdown_has_the_figures_as_a_table() -> None:
    page = printed(chart("bars", Series("yuan", (1200, 600), ("12.00", "6.00"))), "markdown")
    assert "## Talks" in page
    assert "| 甲    |  12.00 | ###" in page


def test_a_picture_of_nothing_only_tells_so() -> None:
    assert printed(chart("bars", Series("yuan", (0, 0), ("0", "0")))).splitlines()[1:] == ["Talks", "Told."]
    nothing = printed(chart("shares", Series("done", (0, 0), ("0", "0"))), "html")
    assert "Told." in nothing
    assert "<table" not in nothing


def test_a_day_is_a_character() -> None:
    days = (DayCount(0), DayCount(3), DayCount(10, late=True))
    months = (MonthDays("July", 2, days),)
    calendar = Calendar(
        title="Year",
        told="Told.",
        weekdays=("M",) * 7,
        month="month",
        total="due",
        marks="+ many",
        framed="late",
        months=months,
    )
    assert printed(calendar).splitlines()[1:] == [
        "Year",
        "Told.",
        "month  1   5    10   15   20   25   30  due",
        "-" * 80,
        "July   .3+                               13",
        "+ many",
    ]


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=4), st.integers(4, 40))
def test_parts_fill_the_scale_and_what_is_there_is_seen(values: list[int], longest: int) -> None:
    lengths = parts(values, sum(values), longest)
    assert sum(lengths) == (longest if sum(values) else 0)
    assert all((length > 0) == (value > 0) for length, value in zip(lengths, values, strict=True))


@given(st.integers(0, 10**6), st.integers(1, 10**6), st.integers(1, 40))
def test_a_bar_is_full_only_where_all_is_there(value: int, more: int, longest: int) -> None:
    (length,) = parts((value,), value + more, longest)
    assert length < longest or longest == 1
