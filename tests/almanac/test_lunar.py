"""The lunar calendar against tables worked out from the standard and against a second library."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lunar_python import LunarYear, Solar

from carecli.almanac.lunar import (
    FIRST_YEAR,
    LAST_YEAR,
    PLANNED_UNTIL,
    LunarDay,
    LunarDayError,
    from_solar,
    last_day,
    leap_month,
    month_days,
    to_solar,
)

FIRST_DAY = date(1901, 2, 19)
LAST_DAY = date(2101, 1, 28)

SOLAR_DAYS = st.dates(FIRST_DAY, LAST_DAY)

# 春节 to 重阳 as computed from new moons and solar terms by GB/T 33661-2017.
YEARS = (2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033)
FESTIVALS = {
    (1, 1): "01-29 02-17 02-06 01-26 02-13 02-03 01-23 02-11 01-31",
    (1, 15): "02-12 03-03 02-20 02-09 02-27 02-17 02-06 02-25 02-14",
    (5, 5): "05-31 06-19 06-09 05-28 06-16 06-05 06-24 06-12 06-01",
    (7, 7): "08-29 08-19 08-08 08-26 08-16 08-05 08-24 08-12 08-01",
    (8, 15): "10-06 09-25 09-15 10-03 09-22 09-12 10-01 09-19 09-08",
    (9, 9): "10-29 10-18 10-08 10-26 10-16 10-05 10-24 10-12 10-01",
}
EVES = "01-28 02-16 02-05 01-25 02-12 02-02 01-22 02-10 01-30"

# The first day of a leap month.
LEAP_MONTHS = {
    2025: (6, date(2025, 7, 25)),
    2028: (5, date(2028, 6, 23)),
    2031: (3, date(2031, 4, 22)),
    2033: (11, date(2033, 12, 22)),
    2036: (6, date(2036, 7, 23)),
    2039: (5, date(2039, 6, 22)),
}

TWELFTH_MONTHS_OF_29_DAYS = {2021, *range(2024, 2029), 2030, 2031, 2038, 2039, 2040, 2048, 2049, 2050}

# Days on which published lunar calendars differ, and the right one.
DISAGREEMENTS = [
    # By the pure rule this month began on the 23rd; the almanac in use then had the 24th.
    (date(1906, 4, 24), LunarDay(1906, 4, 1)),
    # Before 1929 Beijing kept its own mean time; UTC+8 would make it the 4th.
    (date(1916, 2, 3), LunarDay(1916, 1, 1)),
    (date(1933, 7, 22), LunarDay(1933, 5, 30, leap=True)),
    (date(1954, 11, 25), LunarDay(1954, 11, 1)),
    (date(1978, 9, 2), LunarDay(1978, 7, 30)),
    (date(1978, 9, 17), LunarDay(1978, 8, 15)),
    (date(2057, 9, 28), LunarDay(2057, 8, 30)),
    (date(2057, 10, 7), LunarDay(2057, 9, 9)),
    (date(2097, 8, 7), LunarDay(2097, 6, 30)),
    (date(2097, 8, 14), LunarDay(2097, 7, 7)),
    (date(2100, 2, 9), LunarDay(2100, 1, 1)),
]


def on(year: int, month_day: str) -> date:
    return date.fromisoformat(f"{year}-{month_day}")


@pytest.mark.parametrize(("month", "day"), FESTIVALS)
def test_lunar_days_fall_where_the_table_has_them(month: int, day: int) -> None:
    expected = [on(*pair) for pair in zip(YEARS, FESTIVALS[month, day].split(), strict=True)]
    assert [to_solar(LunarDay(year, month, day)) for year in YEARS] == expected
    assert [from_solar(each) for each in expected] == [LunarDay(year, month, day) for year in YEARS]


def test_the_last_day_of_a_lunar_year_is_the_eve_of_the_next() -> None:
    expected = [on(*pair) for pair in zip(YEARS, EVES.split(), strict=True)]
    assert [to_solar(last_day(year - 1)) for year in YEARS] == expected


def test_leap_months_stand_where_the_table_has_them() -> None:
    found = {year: leap_month(year) for year in range(2025, 2041)}
    assert {year: month for year, month in found.items() if month} == {
        year: month for year, (month, _) in LEAP_MONTHS.items()
    }
    for year, (month, first) in LEAP_MONTHS.items():
        assert to_solar(LunarDay(year, month, 1, leap=True)) == first


def test_some_years_have_no_thirtieth_of_the_twelfth_month() -> None:
    short = {year for year in range(2021, 2051) if month_days(year, 12) == 29}
    assert short == TWELFTH_MONTHS_OF_29_DAYS
    assert all(last_day(year) == LunarDay(year, 12, 29) for year in short)


def test_an_ordinary_month_and_its_leap_twin_have_their_own_lengths() -> None:
    assert month_days(2025, 6) == 30
    assert month_days(2025, 6, leap=True) == 29


@pytest.mark.parametrize(("solar", "lunar"), DISAGREEMENTS)
def test_days_on_which_calendars_differ_are_right(solar: date, lunar: LunarDay) -> None:
    assert to_solar(lunar) == solar
    assert from_solar(solar) == lunar


def test_1906_follows_the_almanac_in_use_and_not_the_pure_rule() -> None:
    assert from_solar(date(1906, 4, 23)) == LunarDay(1906, 3, 30)


def test_2089_is_a_day_late_and_therefore_not_planned_by() -> None:
    # A new moon at 23:59: the eighth month begins on 09-04, our calendar has it on 09-05.
    assert from_solar(date(2089, 9, 4)) == LunarDay(2089, 7, 30)
    assert to_solar(LunarDay(2089, 8, 15)) == date(2089, 9, 19)
    assert PLANNED_UNTIL < 2057


def test_a_second_calendar_agrees_on_every_month_that_may_be_planned() -> None:
    ours, theirs = [], []
    for year in range(1930, PLANNED_UNTIL + 1):
        for each in LunarYear.fromYear(year).getMonthsInYear():
            first = date.fromisoformat(Solar.fromJulianDay(each.getFirstJulianDay()).toYmd())
            month = abs(each.getMonth())
            theirs.append((first, each.getDayCount(), LunarDay(year, month, 1, each.isLeap())))
            ours.append((first, month_days(year, month, leap=each.isLeap()), from_solar(first)))
    assert len(theirs) == 127 * 12 + sum(leap_month(year) is not None for year in range(1930, 2057))
    assert ours == theirs


@pytest.mark.parametrize(
    ("lunar", "fault"),
    [
        (LunarDay(2025, 12, 30), "no-such-day"),
        (LunarDay(2025, 1, 0), "no-such-day"),
        (LunarDay(2025, 1, 31), "no-such-day"),
        (LunarDay(2025, 6, 30, leap=True), "no-such-day"),
        (LunarDay(2026, 6, 1, leap=True), "no-such-month"),
        (LunarDay(2025, 5, 1, leap=True), "no-such-month"),
        (LunarDay(2025, 13, 1), "no-such-month"),
        (LunarDay(2025, 0, 1), "no-such-month"),
        (LunarDay(1900, 1, 1), "year-outside"),
        (LunarDay(2101, 1, 1), "year-outside"),
    ],
)
def test_an_impossible_lunar_day_is_refused_with_its_fault(lunar: LunarDay, fault: str) -> None:
    with pytest.raises(LunarDayError) as caught:
        to_solar(lunar)
    assert caught.value.fault == fault
    assert str(caught.value) == fault


def test_the_calendar_reaches_from_its_first_day_to_its_last() -> None:
    assert from_solar(FIRST_DAY) == LunarDay(FIRST_YEAR, 1, 1)
    assert from_solar(LAST_DAY) == last_day(LAST_YEAR)


@pytest.mark.parametrize(
    "day", [FIRST_DAY - timedelta(1), LAST_DAY + timedelta(1), date(1901, 1, 1), date.min, date.max]
)
def test_a_solar_day_outside_the_calendar_is_refused(day: date) -> None:
    with pytest.raises(LunarDayError, match="year-outside"):
        from_solar(day)


@pytest.mark.parametrize("year", [1900, 2101])
def test_years_outside_the_calendar_have_no_months(year: int) -> None:
    for ask in (leap_month, last_day):
        with pytest.raises(LunarDayError, match="year-outside"):
            ask(year)
    with pytest.raises(ValueError, match="year-outside"):
        month_days(year, 1)


@given(SOLAR_DAYS)
def test_a_day_comes_back_from_its_lunar_day(day: date) -> None:
    assert to_solar(from_solar(day)) == day


@given(st.dates(FIRST_DAY, LAST_DAY - timedelta(1)))
def test_the_next_day_is_the_next_lunar_day_or_the_first_of_a_month(day: date) -> None:
    today, tomorrow = from_solar(day), from_solar(day + timedelta(1))
    if tomorrow.day == 1:
        assert today.day == month_days(today.year, today.month, leap=today.leap)
    else:
        assert tomorrow == LunarDay(today.year, today.month, today.day + 1, today.leap)
