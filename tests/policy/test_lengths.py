"""Deadlines, durations and windows: how they are written, shown and counted."""

from datetime import date, timedelta

import pytest
from conditions import wide
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.policy.deadline import Deadline, parse_deadline
from carecli.policy.duration import Duration, elapsed, parse_duration
from carecli.policy.window import Window, parse_window

DAYS = st.dates(date(1900, 1, 1), date(2150, 12, 31))
UNITS = st.sampled_from(["day", "month", "year"])
BOTH = [Words("zh"), Words("en")]


@pytest.mark.parametrize(
    ("text", "deadline"),
    [
        ("3 working days", Deadline(3, working=True)),
        ("3个工作日", Deadline(3, working=True)),
        ("1 day", Deadline(1)),
        ("1天", Deadline(1)),
        (wide("10") + "\u3000个自然日", Deadline(10)),
        ("180 日", Deadline(180)),
    ],
)
def test_a_deadline_is_written_in_either_language(text: str, deadline: Deadline) -> None:
    assert parse_deadline(text) == deadline


@pytest.mark.parametrize(
    "text", ["", "3", "days", "-3 days", "3.5 days", "3 months", "三天", "3 days later", "3651 days"]
)
def test_what_is_no_number_of_days_is_no_deadline(text: str) -> None:
    with pytest.raises(Refused):
        parse_deadline(text)


@given(st.builds(Deadline, st.integers(0, 3650), st.booleans()))
def test_a_deadline_shown_can_be_read_again(deadline: Deadline) -> None:
    assert {parse_deadline(deadline.show(words)) for words in BOTH} == {deadline}
    assert parse_deadline(str(deadline)) == deadline


@given(st.builds(Duration, st.integers(0, 99999), UNITS))
def test_a_duration_shown_can_be_read_again(duration: Duration) -> None:
    assert {parse_duration(duration.show(words)) for words in BOTH} == {duration}
    assert parse_duration(str(duration)) == duration


@pytest.mark.parametrize("text", ["", "6", "6 working days", "six months", "6 months 2 days", "6元"])
def test_what_has_no_unit_of_time_is_no_duration(text: str) -> None:
    with pytest.raises(Refused):
        parse_duration(text)


@pytest.mark.parametrize(
    ("start", "count", "unit", "full_on"),
    [
        (date(2026, 1, 15), 6, "month", date(2026, 7, 15)),
        (date(2025, 8, 31), 6, "month", date(2026, 2, 28)),
        (date(2027, 8, 31), 6, "month", date(2028, 2, 29)),
        (date(2026, 1, 31), 1, "month", date(2026, 2, 28)),
        (date(2026, 2, 28), 1, "month", date(2026, 3, 28)),
        (date(2008, 2, 29), 18, "year", date(2026, 2, 28)),
        (date(2026, 1, 15), 30, "day", date(2026, 2, 14)),
    ],
)
def test_a_duration_is_full_on_its_day_and_not_the_day_before(
    start: date, count: int, unit: str, full_on: date
) -> None:
    duration = Duration(count, unit)
    assert start <= duration.before(full_on)
    assert start > duration.before(full_on - timedelta(1))
    assert (elapsed(start, full_on, unit), elapsed(start, full_on - timedelta(1), unit)) == (count, count - 1)


@given(DAYS, DAYS, UNITS, st.integers(0, 300))
def test_the_cut_off_day_agrees_with_counting(start: date, on: date, unit: str, count: int) -> None:
    assert (start <= Duration(count, unit).before(on)) == (elapsed(start, on, unit) >= count)


@given(UNITS, DAYS)
def test_more_time_than_the_calendar_has_was_never_full(unit: str, on: date) -> None:
    assert Duration(99_999_999, unit).before(on) == date.min


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("-30..15", Window(-30, 15)),
        ("-30至-1", Window(-30, -1)),
        (wide("-30~15"), Window(-30, 15)),
        ("\u22127 .. +7", Window(-7, 7)),
        ("0..0", Window(0, 0)),
    ],
)
def test_a_window_is_written_by_its_first_and_last_day(text: str, window: Window) -> None:
    assert parse_window(text) == window


@pytest.mark.parametrize("text", ["", "15", "15..-30", "-30..", "-181..0", "0..181", "-30.15", "a..b"])
def test_what_has_no_two_days_in_order_is_no_window(text: str) -> None:
    with pytest.raises(Refused):
        parse_window(text)


@given(st.integers(-180, 180), st.integers(-180, 180))
def test_a_window_as_files_write_it_can_be_read_again(one: int, other: int) -> None:
    window = Window(min(one, other), max(one, other))
    assert parse_window(str(window)) == window


def test_a_window_is_told_in_plain_words() -> None:
    assert Window(-30, 15).show(Words("zh")) == "前 30 天至后 15 天"
    assert Window(-7, 0).show(Words("en")) == "7 days before to the day itself"


def test_both_ends_of_a_window_belong_to_it() -> None:
    assert Window(-15, 15).around(date(2026, 7, 1)) == (date(2026, 6, 16), date(2026, 7, 16))
