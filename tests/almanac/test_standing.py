from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecli.almanac.anniversary import LeapDay, yearly
from carecli.almanac.standing import cutoff, full_years, years_range
from carecli.model.day import Month

# The ends of February are where years go wrong: draw them often.
FEBRUARY_ENDS = st.builds(lambda year, n: date(year, 2, 27) + timedelta(n), st.integers(1920, 2040), st.integers(0, 3))
DAYS = st.dates(date(1920, 1, 1), date(2040, 12, 31)) | FEBRUARY_ENDS
LEAP_DAYS = st.sampled_from(["feb28", "mar1"])


@pytest.mark.parametrize(
    ("since", "on", "leap_day", "expected"),
    [
        (date(1996, 7, 1), date(2026, 6, 30), "feb28", 29),
        (date(1996, 7, 1), date(2026, 7, 1), "feb28", 30),
        (date(1996, 7, 1), date(1996, 7, 1), "feb28", 0),
        (date(1996, 7, 1), date(1996, 6, 30), "feb28", -1),
        (date(1996, 2, 29), date(2026, 2, 27), "feb28", 29),
        (date(1996, 2, 29), date(2026, 2, 28), "feb28", 30),
        (date(1996, 2, 29), date(2026, 2, 28), "mar1", 29),
        (date(1996, 2, 29), date(2026, 3, 1), "mar1", 30),
        (date(1996, 2, 29), date(2028, 2, 28), "feb28", 31),
        (date(1996, 2, 29), date(2028, 2, 29), "mar1", 32),
    ],
)
def test_years_are_full_on_the_anniversary_itself(since: date, on: date, leap_day: LeapDay, expected: int) -> None:
    assert full_years(since, on, leap_day) == expected


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        (date(2026, 6, 30), (29, 29)),
        (date(2026, 7, 1), (29, 30)),
        (date(2026, 7, 30), (29, 30)),
        (date(2026, 7, 31), (30, 30)),
    ],
)
def test_a_month_gives_the_least_and_the_most_years(on: date, expected: tuple[int, int]) -> None:
    assert years_range(Month(1996, 7), on) == expected


def test_a_whole_date_leaves_no_doubt() -> None:
    assert years_range(date(1996, 7, 1), date(2026, 7, 1)) == (30, 30)


def test_a_february_month_is_doubtful_by_the_leap_day_rule() -> None:
    assert years_range(Month(1996, 2), date(2026, 2, 28)) == (30, 30)
    assert years_range(Month(1996, 2), date(2026, 2, 28), "mar1") == (29, 30)


@pytest.mark.parametrize(
    ("years", "on", "leap_day", "expected"),
    [
        (30, date(2026, 7, 1), "feb28", date(1996, 7, 1)),
        (30, date(2026, 2, 28), "feb28", date(1996, 2, 29)),
        (30, date(2026, 2, 28), "mar1", date(1996, 2, 28)),
        (30, date(2026, 3, 1), "mar1", date(1996, 3, 1)),
        (32, date(2028, 2, 28), "feb28", date(1996, 2, 28)),
        (32, date(2028, 2, 29), "feb28", date(1996, 2, 29)),
        (31, date(2028, 2, 29), "feb28", date(1997, 2, 28)),
        (0, date(2026, 7, 1), "feb28", date(2026, 7, 1)),
        (2025, date(2026, 7, 1), "feb28", date(1, 7, 1)),
        (2026, date(2026, 7, 1), "feb28", date.min),
        (9999, date(2026, 7, 1), "feb28", date.min),
    ],
)
def test_the_cutoff_is_the_latest_start_that_gives_the_years(
    years: int, on: date, leap_day: LeapDay, expected: date
) -> None:
    assert cutoff(years, on, leap_day) == expected


@given(DAYS, DAYS, st.integers(0, 100), LEAP_DAYS)
@example(date(1996, 2, 29), date(2026, 2, 28), 30, "feb28")
@example(date(1996, 2, 29), date(2026, 2, 28), 30, "mar1")
@example(date(1997, 3, 1), date(2028, 2, 29), 31, "feb28")
def test_a_start_is_early_enough_exactly_when_its_years_are_full(
    start: date, on: date, years: int, leap_day: LeapDay
) -> None:
    assert (start <= cutoff(years, on, leap_day)) == (full_years(start, on, leap_day) >= years)


@given(DAYS, st.integers(0, 60), LEAP_DAYS)
def test_the_cutoff_itself_is_early_enough_and_the_next_day_is_not(on: date, years: int, leap_day: LeapDay) -> None:
    latest = cutoff(years, on, leap_day)
    assert full_years(latest, on, leap_day) == years
    assert full_years(latest + timedelta(1), on, leap_day) == years - 1


@given(DAYS, st.integers(1, 60), LEAP_DAYS)
def test_a_year_is_full_on_the_return_of_the_day_and_not_the_day_before(
    since: date, years: int, leap_day: LeapDay
) -> None:
    anniversary, _ = yearly(since, since.year + years, leap_day)
    assert full_years(since, anniversary, leap_day) == years
    assert full_years(since, anniversary - timedelta(1), leap_day) == years - 1
