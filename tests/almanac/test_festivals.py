"""Festival days against printed tables, and without loading the lunar calendar for them."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.almanac.festivals import (
    FESTIVALS,
    festival_day,
    festivals_between,
    spring_festival_eve,
)
from carecli.almanac.lunar import LunarDay, LunarDayError, to_solar
from carecli.model.codes import code

CODES = st.sampled_from(sorted(FESTIVALS))

FIXED = {"new-year": (1, 1), "july-first": (7, 1), "teachers-day": (9, 10)}

# year: 春节, 重阳
PRINTED = {
    2024: ("02-10", "10-11"),
    2025: ("01-29", "10-29"),
    2026: ("02-17", "10-18"),
    2027: ("02-06", "10-08"),
    2028: ("01-26", "10-26"),
    2029: ("02-13", "10-16"),
    2030: ("02-03", "10-05"),
    2031: ("01-23", "10-24"),
    2032: ("02-11", "10-12"),
    2033: ("01-31", "10-01"),
    2034: ("02-19", "10-20"),
    2035: ("02-08", "10-09"),
}

ASK_WITH_AND_WITHOUT_THE_CALENDAR = """
import sys
from datetime import date
from carecli.almanac import birthdays, festivals, periods
def loaded():
    return any(name.split(".")[0] == "borax" for name in sys.modules)
print(festivals.festival_day("spring-festival", 2026), loaded())
print(festivals.spring_festival_eve(2026), loaded())
found = festivals.festivals_between("double-ninth", date(2000, 1, 1), date(2056, 12, 31))
print(len(found), loaded())
print(festivals.festival_day("spring-festival", 2057), loaded())
"""


@pytest.mark.parametrize(("year", "spring", "ninth"), [(year, *days) for year, days in PRINTED.items()])
def test_spring_festival_and_double_ninth_fall_as_printed(year: int, spring: str, ninth: str) -> None:
    assert festival_day("spring-festival", year) == date.fromisoformat(f"{year}-{spring}")
    assert festival_day("double-ninth", year) == date.fromisoformat(f"{year}-{ninth}")


@pytest.mark.parametrize("festival", FIXED)
def test_solar_festivals_never_move(festival: str) -> None:
    assert {festival_day(festival, year).timetuple()[1:3] for year in range(1901, 2101)} == {FIXED[festival]}


def test_mid_autumn_is_right_where_a_library_is_known_to_be_wrong() -> None:
    assert festival_day("mid-autumn", 1978) == date(1978, 9, 17)
    assert festival_day("mid-autumn", 2033) == date(2033, 9, 8)


def test_a_year_with_a_leap_ninth_month_keeps_the_first_double_ninth() -> None:
    assert to_solar(LunarDay(2014, 9, 9, leap=True)) == date(2014, 11, 1)
    assert festival_day("double-ninth", 2014) == date(2014, 10, 2)
    span = date(2014, 1, 1), date(2014, 12, 31)
    assert festivals_between("double-ninth", *span) == (date(2014, 10, 2),)


def test_the_first_year_after_the_shipped_table_is_computed() -> None:
    assert festival_day("double-ninth", 2057) == date(2057, 10, 7)


@pytest.mark.parametrize(
    ("year", "eve", "lunar"),
    [
        (2024, date(2024, 2, 9), LunarDay(2023, 12, 30)),
        (2026, date(2026, 2, 16), LunarDay(2025, 12, 29)),
        (2028, date(2028, 1, 25), LunarDay(2027, 12, 29)),
    ],
)
def test_the_eve_is_the_day_before_be_it_a_29th_or_a_30th(year: int, eve: date, lunar: LunarDay) -> None:
    assert spring_festival_eve(year) == eve == to_solar(lunar)


def test_a_span_includes_both_its_ends() -> None:
    day = date(2026, 2, 17)
    assert festivals_between("spring-festival", day, day) == (day,)
    assert festivals_between("spring-festival", day + timedelta(1), date(2027, 2, 5)) == ()
    assert festivals_between("spring-festival", day, date(2027, 2, 6)) == (day, date(2027, 2, 6))
    assert festivals_between("spring-festival", day, day - timedelta(1)) == ()


def test_an_unknown_festival_and_an_unknown_year_are_refused() -> None:
    with pytest.raises(KeyError):
        festival_day("harvest", 2026)
    with pytest.raises(LunarDayError):
        festival_day("spring-festival", 2101)


def test_the_codes_are_those_of_the_files() -> None:
    assert [code("festival")(name) for name in FESTIVALS] == list(FESTIVALS)
    assert list(FESTIVALS) == [
        "new-year",
        "spring-festival",
        "july-first",
        "teachers-day",
        "mid-autumn",
        "double-ninth",
    ]


@given(CODES, st.integers(1901, 2100))
def test_every_festival_falls_once_in_every_year(festival: str, year: int) -> None:
    found = festivals_between(festival, date(year, 1, 1), date(year, 12, 31))
    assert found == (festival_day(festival, year),)


@given(CODES, st.dates(date(1902, 1, 1), date(2099, 1, 1)), st.integers(0, 900), st.integers(0, 900))
def test_two_spans_side_by_side_hold_what_the_whole_holds(festival: str, first: date, before: int, after: int) -> None:
    middle = first + timedelta(before)
    last = middle + timedelta(after)
    parts = festivals_between(festival, first, middle) + festivals_between(festival, middle + timedelta(1), last)
    assert parts == festivals_between(festival, first, last)


def test_the_lunar_calendar_is_loaded_only_beyond_the_shipped_table() -> None:
    ran = subprocess.run(
        [sys.executable, "-c", ASK_WITH_AND_WITHOUT_THE_CALENDAR], capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == [
        "2026-02-17 False",
        "2026-02-16 False",
        "57 False",
        "2057-02-04 True",
    ]
