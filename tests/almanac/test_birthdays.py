"""Lunar birthdays: leap months, thirtieths, the eve, and years of the two calendars."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.almanac.birthdays import (
    LeapMonth,
    LunarBirthday,
    Return,
    falls_on,
    impossible_in,
    returns,
)
from carecli.almanac.lunar import LunarDay, LunarDayError, from_solar, to_solar

EVE = LunarBirthday(12, 30, eve=True)
LEAP_SIXTH = LunarBirthday(6, 10, leap=True)

BIRTHDAYS = st.builds(
    LunarBirthday,
    st.integers(1, 12),
    st.integers(1, 30),
    st.booleans(),
    st.sampled_from([False] * 9 + [True]),
)
RULES = st.sampled_from(["same-or-ordinary", "ordinary", "both"])


def days(found: tuple[Return, ...]) -> list[str]:
    return [each.day.isoformat() for each in found]


def in_lunar_year(year: int) -> tuple[date, date]:
    return to_solar(LunarDay(year, 1, 1)), to_solar(LunarDay(year + 1, 1, 1)) - timedelta(1)


def test_an_ordinary_birthday_is_never_kept_in_the_leap_twin_of_its_month() -> None:
    found = returns(LunarBirthday(6, 5), *in_lunar_year(2025), "both")
    assert found == (Return(LunarDay(2025, 6, 5), date(2025, 6, 29), moved=False),)


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("same-or-ordinary", ["2025-08-03"]),
        ("ordinary", ["2025-07-04"]),
        ("both", ["2025-07-04", "2025-08-03"]),
    ],
)
def test_a_leap_month_birthday_is_kept_by_rule_where_the_year_has_the_month(
    rule: LeapMonth, expected: list[str]
) -> None:
    assert days(returns(LEAP_SIXTH, *in_lunar_year(2025), rule)) == expected


@pytest.mark.parametrize("rule", ["same-or-ordinary", "ordinary", "both"])
@pytest.mark.parametrize(("year", "expected"), [(2026, "2026-07-23"), (2028, "2028-07-31")])
def test_a_leap_month_birthday_is_kept_in_the_ordinary_month_of_other_years(
    year: int, expected: str, rule: LeapMonth
) -> None:
    assert days(returns(LEAP_SIXTH, *in_lunar_year(year), rule)) == [expected]


def test_the_leap_month_itself_is_the_rule_unless_told_otherwise() -> None:
    (found,) = returns(LEAP_SIXTH, *in_lunar_year(2025))
    assert found.kept == LunarDay(2025, 6, 10, leap=True)


@pytest.mark.parametrize("birthday", [LunarBirthday(6, 10, leap=True), LunarBirthday(10, 5, leap=True)])
def test_a_rare_leap_month_does_not_make_anyone_wait_for_years(birthday: LunarBirthday) -> None:
    found = returns(birthday, date(2026, 2, 17), date(2037, 2, 14))
    assert [each.lunar_year for each in found] == list(range(2026, 2037))


def test_a_thirtieth_is_kept_on_the_29th_of_a_short_month_and_says_so() -> None:
    birthday = LunarBirthday(12, 30)
    assert returns(birthday, *in_lunar_year(2025)) == (Return(LunarDay(2025, 12, 29), date(2026, 2, 16), moved=True),)
    assert returns(birthday, *in_lunar_year(2029)) == (Return(LunarDay(2029, 12, 30), date(2030, 2, 2), moved=False),)


def test_a_thirtieth_of_a_leap_month_moves_too() -> None:
    (found,) = returns(LunarBirthday(6, 30, leap=True), *in_lunar_year(2025))
    assert found == Return(LunarDay(2025, 6, 29, leap=True), date(2025, 8, 22), moved=True)


@pytest.mark.parametrize(
    ("year", "kept", "day"),
    [
        (2023, LunarDay(2023, 12, 30), date(2024, 2, 9)),
        (2025, LunarDay(2025, 12, 29), date(2026, 2, 16)),
        (2026, LunarDay(2026, 12, 29), date(2027, 2, 5)),
    ],
)
def test_the_eve_is_the_last_day_of_its_lunar_year_and_never_moved(year: int, kept: LunarDay, day: date) -> None:
    assert returns(EVE, *in_lunar_year(year)) == (Return(kept, day, moved=False),)


def test_a_solar_year_may_hold_two_returns_or_none() -> None:
    found = returns(LunarBirthday(11, 20), date(2024, 1, 1), date(2026, 12, 31))
    assert [(each.lunar_year, each.day.isoformat()) for each in found] == [
        (2023, "2024-01-01"),
        (2024, "2024-12-20"),
        (2025, "2026-01-08"),
        (2026, "2026-12-28"),
    ]


def test_a_span_includes_both_its_ends() -> None:
    birthday, day = LunarBirthday(2, 3), date(2026, 3, 21)
    assert days(returns(birthday, day, day)) == ["2026-03-21"]
    assert returns(birthday, day + timedelta(1), day + timedelta(9)) == ()
    assert returns(birthday, day - timedelta(9), day - timedelta(1)) == ()


def test_a_span_beyond_the_calendar_is_refused() -> None:
    with pytest.raises(LunarDayError, match="year-outside"):
        returns(LunarBirthday(2, 3), date(1901, 2, 18), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("month", "day", "fault"),
    [
        (0, 1, "no-such-month"),
        (13, 1, "no-such-month"),
        (1, 0, "no-such-day"),
        (1, 31, "no-such-day"),
    ],
)
def test_a_day_that_no_lunar_year_has_is_nobodys_birthday(month: int, day: int, fault: str) -> None:
    with pytest.raises(LunarDayError, match=fault):
        LunarBirthday(month, day)


@pytest.mark.parametrize(
    ("birthday", "year", "fault"),
    [
        (LEAP_SIXTH, 1979, None),
        (LEAP_SIXTH, 1980, "no-such-month"),
        (LunarBirthday(10, 5, leap=True), 1984, None),
        (LunarBirthday(12, 30), 2025, "no-such-day"),
        (LunarBirthday(12, 30), 2029, None),
        (LunarBirthday(5, 30, leap=True), 1933, None),
        (LunarBirthday(1, 1), 1900, "year-outside"),
        (EVE, 2025, None),
        (EVE, 1900, "year-outside"),
    ],
)
def test_a_birthday_is_held_against_the_lunar_year_of_birth(
    birthday: LunarBirthday, year: int, fault: str | None
) -> None:
    assert impossible_in(birthday, year) == fault


def test_only_the_exact_lunar_day_agrees_with_a_date_of_birth() -> None:
    assert falls_on(LEAP_SIXTH, date(1979, 8, 2))
    assert not falls_on(LEAP_SIXTH, date(1979, 7, 3))
    assert falls_on(LunarBirthday(6, 10), date(1979, 7, 3))
    assert falls_on(EVE, date(2026, 2, 16))
    assert not falls_on(LunarBirthday(12, 30), date(2026, 2, 16))


@given(BIRTHDAYS, st.integers(1901, 2090), st.integers(0, 9), RULES)
def test_every_lunar_year_keeps_every_birthday_once(
    birthday: LunarBirthday, year: int, more: int, rule: LeapMonth
) -> None:
    found = returns(birthday, in_lunar_year(year)[0], in_lunar_year(year + more)[1], rule)
    kept = Counter(each.lunar_year for each in found)
    assert set(kept) == set(range(year, year + more + 1))
    assert max(kept.values()) <= (2 if rule == "both" else 1)
    assert [each.day for each in found] == sorted({each.day for each in found})
    assert all(from_solar(each.day) == each.kept for each in found)


@given(
    BIRTHDAYS,
    st.dates(date(1902, 1, 1), date(2095, 1, 1)),
    st.integers(0, 600),
    st.integers(0, 600),
    RULES,
)
def test_two_spans_side_by_side_hold_what_the_whole_holds(
    birthday: LunarBirthday, first: date, before: int, after: int, rule: LeapMonth
) -> None:
    middle = first + timedelta(before)
    last = middle + timedelta(after)
    parts = returns(birthday, first, middle, rule) + returns(birthday, middle + timedelta(1), last, rule)
    assert parts == returns(birthday, first, last, rule)


@given(st.dates(date(1901, 2, 19), date(2099, 12, 31)))
def test_whoever_is_born_on_a_day_keeps_it_on_that_very_day(born: date) -> None:
    lunar = from_solar(born)
    birthday = LunarBirthday(lunar.month, lunar.day, lunar.leap)
    assert impossible_in(birthday, lunar.year) is None
    assert falls_on(birthday, born)
    assert returns(birthday, born, born) == (Return(lunar, born, moved=False),)
