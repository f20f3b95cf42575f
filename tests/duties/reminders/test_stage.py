"""How near a deadline is, day by day, also over the ends of months and years."""

from datetime import date, timedelta

import pytest

from carecli.duties.reminders.stage import Stage, levels_on, stage_on

DUE = date(2026, 7, 10)


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        (-8, None),
        (-7, Stage("coming")),
        (-1, Stage("coming")),
        (0, Stage("due")),
        (1, Stage("overdue")),
        (400, Stage("overdue")),
    ],
)
def test_a_deadline_is_coming_then_due_then_overdue(days: int, expected: Stage | None) -> None:
    assert stage_on(DUE + timedelta(days), DUE, 7) == expected


def test_without_days_ahead_only_the_day_itself_counts() -> None:
    assert stage_on(DUE - timedelta(1), DUE, 0) is None
    assert stage_on(DUE, DUE, 0) == Stage("due")


@pytest.mark.parametrize("due", [date(2028, 2, 29), date(2026, 12, 31), date(2027, 1, 1)])
def test_the_days_ahead_are_counted_by_the_calendar(due: date) -> None:
    days = [due + timedelta(n) for n in range(-40, 40)]
    assert [day for day in days if stage_on(day, due, 7) == Stage("coming")] == [
        due - timedelta(n) for n in range(7, 0, -1)
    ]
    assert [day for day in days if stage_on(day, due, 7) == Stage("due")] == [due]


@pytest.mark.parametrize(("days", "levels"), [(-1, 0), (0, 0), (6, 0), (7, 1), (20, 1), (21, 2), (500, 2)])
def test_a_level_more_hears_after_each_of_the_days(days: int, levels: int) -> None:
    assert levels_on(DUE + timedelta(days), DUE, (7, 21)) == levels


def test_nobody_above_hears_before_the_day_after_the_deadline() -> None:
    assert [levels_on(DUE + timedelta(n), DUE, (0,)) for n in (0, 1)] == [0, 1]


def test_the_log_calls_each_level_by_itself() -> None:
    assert [Stage("due").key, Stage("escalated", 1).key, Stage("escalated", 2).key] == [
        "due",
        "escalated-1",
        "escalated-2",
    ]
