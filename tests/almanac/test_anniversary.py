from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.almanac.anniversary import LeapDay, yearly
from carecli.model.day import Month

DAYS = st.dates(date(1920, 1, 1), date(2030, 12, 31)) | st.just(date(1948, 2, 29))
MONTHS = st.builds(Month, st.integers(1920, 2030), st.integers(1, 12))
YEARS = st.integers(1901, 2100)
LEAP_DAYS = st.sampled_from(["feb28", "mar1"])


@pytest.mark.parametrize(
    ("day", "year", "leap_day", "expected"),
    [
        (date(1948, 3, 12), 2026, "feb28", date(2026, 3, 12)),
        (date(1948, 2, 29), 2026, "feb28", date(2026, 2, 28)),
        (date(1948, 2, 29), 2026, "mar1", date(2026, 3, 1)),
        (date(1948, 2, 29), 2028, "feb28", date(2028, 2, 29)),
        (date(1948, 2, 29), 2028, "mar1", date(2028, 2, 29)),
        (date(1948, 2, 29), 2100, "feb28", date(2100, 2, 28)),
        (date(1948, 2, 28), 2028, "feb28", date(2028, 2, 28)),
        (date(1948, 3, 1), 2026, "mar1", date(2026, 3, 1)),
    ],
)
def test_a_day_returns_on_one_day(day: date, year: int, leap_day: LeapDay, expected: date) -> None:
    assert yearly(day, year, leap_day) == (expected, expected)


def test_29_february_is_kept_on_the_28th_unless_told_otherwise() -> None:
    assert yearly(date(2004, 2, 29), 2027) == (date(2027, 2, 28), date(2027, 2, 28))


@pytest.mark.parametrize(
    ("month", "year", "last"),
    [(Month(1985, 7), 2026, 31), (Month(1985, 2), 2026, 28), (Month(1985, 2), 2028, 29)],
)
def test_where_only_the_month_is_known_the_whole_month_counts(month: Month, year: int, last: int) -> None:
    assert yearly(month, year) == (date(year, month.month, 1), date(year, month.month, last))


@given(DAYS | MONTHS, YEARS, LEAP_DAYS)
def test_every_year_has_one_return_within_it(day: date | Month, year: int, leap_day: LeapDay) -> None:
    first, last = yearly(day, year, leap_day)
    assert date(year, 1, 1) <= first <= last <= date(year, 12, 31)


@given(DAYS, LEAP_DAYS)
def test_returns_are_a_year_apart(day: date, leap_day: LeapDay) -> None:
    firsts = [yearly(day, year, leap_day)[0] for year in range(day.year, day.year + 12)]
    assert firsts[0] == day
    assert all(364 < (later - earlier).days < 368 for earlier, later in pairwise(firsts))
