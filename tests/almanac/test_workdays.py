"""Working days with and without a year's table of days off and make-up days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.almanac.workdays import WorkingDays, Workyear
from carecli.model import workspace


def span(first: date, last: date) -> frozenset[date]:
    return frozenset(first + timedelta(n) for n in range((last - first).days + 1))


# After the pattern of the plan for 2026: two long holidays, with weekends worked for them.
YEAR_2026 = Workyear(
    off=span(date(2026, 1, 1), date(2026, 1, 3))
    | span(date(2026, 2, 15), date(2026, 2, 23))
    | span(date(2026, 10, 1), date(2026, 10, 7)),
    work=frozenset(date(2026, month, day) for month, day in [(1, 4), (2, 14), (2, 28), (9, 20), (10, 10)]),
)
TABLED = WorkingDays({2026: YEAR_2026})
WEEKDAYS = WorkingDays({})

DAYS = st.dates(date(2025, 6, 1), date(2027, 6, 1))
CALENDARS = st.sampled_from([TABLED, WEEKDAYS])


@pytest.mark.parametrize(
    ("day", "worked"),
    [
        (date(2026, 2, 13), (True, True)),
        (date(2026, 2, 14), (True, False)),
        (date(2026, 2, 15), (False, False)),
        (date(2026, 2, 16), (False, True)),
        (date(2026, 7, 4), (False, False)),
        (date(2026, 7, 6), (True, True)),
    ],
)
def test_the_table_goes_before_the_week(day: date, worked: tuple[bool, bool]) -> None:
    assert (TABLED.is_working(day), WEEKDAYS.is_working(day)) == worked


@pytest.mark.parametrize(
    ("day", "n", "tabled", "untabled"),
    [
        # an event known on a Friday: three working days over a weekend
        (date(2026, 7, 3), 3, date(2026, 7, 8), date(2026, 7, 8)),
        (date(2026, 7, 4), 1, date(2026, 7, 6), date(2026, 7, 6)),
        # posted on the eve of the October holiday: five working days of public notice
        (date(2026, 9, 30), 5, date(2026, 10, 13), date(2026, 10, 7)),
        # and of the Spring Festival, whose two Saturdays are worked for it
        (date(2026, 2, 13), 5, date(2026, 2, 27), date(2026, 2, 20)),
        (date(2026, 2, 16), 0, date(2026, 2, 16), date(2026, 2, 16)),
        # the last working day before 1 October and before the Spring Festival
        (date(2026, 10, 1), -1, date(2026, 9, 30), date(2026, 9, 30)),
        (date(2026, 2, 17), -2, date(2026, 2, 13), date(2026, 2, 13)),
    ],
)
def test_working_days_are_counted_from_the_next_day(day: date, n: int, tabled: date, untabled: date) -> None:
    assert TABLED.add(day, n) == tabled
    assert WEEKDAYS.add(day, n) == untabled


@pytest.mark.parametrize(
    ("first", "last", "tabled", "untabled"),
    [
        (date(2026, 7, 6), date(2026, 7, 10), 5, 5),
        (date(2026, 7, 6), date(2026, 7, 6), 1, 1),
        (date(2026, 7, 4), date(2026, 7, 5), 0, 0),
        (date(2026, 7, 10), date(2026, 7, 6), 0, 0),
        (date(2026, 2, 13), date(2026, 2, 28), 7, 11),
    ],
)
def test_a_span_counts_both_its_ends(first: date, last: date, tabled: int, untabled: int) -> None:
    assert TABLED.between(first, last) == tabled
    assert WEEKDAYS.between(first, last) == untabled


def test_years_without_a_table_are_named() -> None:
    assert TABLED.untabled(date(2026, 1, 1), date(2026, 12, 31)) == ()
    assert TABLED.untabled(date(2025, 12, 31), date(2028, 1, 1)) == (2025, 2027, 2028)
    assert WEEKDAYS.untabled(date(2026, 1, 1), date(2026, 1, 1)) == (2026,)


def test_a_years_plan_may_reach_into_the_december_before() -> None:
    days = WorkingDays({2027: Workyear(off=frozenset({date(2026, 12, 31)}))})
    assert not days.is_working(date(2026, 12, 31))
    assert days.untabled(date(2026, 12, 31), date(2027, 1, 1)) == (2026,)


def test_the_tables_of_a_workspace_serve_as_they_were_read() -> None:
    listed = [workspace.Workyear(year=2026, off=(date(2026, 2, 16),), work=(date(2026, 2, 14),))]
    days = WorkingDays({table.year: table for table in listed})
    assert days.between(date(2026, 2, 14), date(2026, 2, 16)) == 1


def test_a_day_listed_both_ways_is_worked() -> None:
    both = frozenset({date(2026, 7, 6)})
    assert WorkingDays({2026: Workyear(off=both, work=both)}).is_working(date(2026, 7, 6))


@given(CALENDARS, DAYS, st.integers(1, 40))
def test_the_days_added_are_the_days_between(days: WorkingDays, day: date, n: int) -> None:
    end = days.add(day, n)
    assert days.is_working(end)
    assert days.between(day + timedelta(1), end) == n


@given(CALENDARS, DAYS, st.integers(1, 40))
def test_going_back_as_many_working_days_leads_no_later_than_the_start(days: WorkingDays, day: date, n: int) -> None:
    back = days.add(days.add(day, n), -n)
    assert back <= day
    assert days.between(back + timedelta(1), day) == 0
