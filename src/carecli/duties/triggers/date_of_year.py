"""Fixed days of the year: a window of days around each, or a span of time after it."""

from collections.abc import Iterator
from datetime import date, timedelta

from carecli.duties.basis import Basis
from carecli.duties.occurrence import Days, Occurrence
from carecli.duties.triggers.event import setting_for
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.span import OTHER
from carecli.policy.rules.trigger import OnDate
from carecli.policy.window import Window

DAY = timedelta(1)
RHYTHMS = {1: "yearly", 2: "half-yearly", 4: "quarterly", 12: "monthly"}
"""What so many days a year are called."""


def occurrences(
    trigger: OnDate, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, None]]:
    """Each named day of the years around a span; records of any occasion count, missed once the next one opens."""
    years = range(first.year - 1, last.year + 3)
    days = sorted(date.fromisoformat(f"{year}-{day}") for year in years for day in trigger.days)
    rounds = [(*_around(day, rule, active, basis), day) for day in days]
    for opens, due, day in rounds:
        later = next((start for start, _, _ in rounds if start > opens), None)
        lapses = max(due + DAY, later) if later else None
        yield (
            Occurrence(
                key=str(day),
                occasion=RHYTHMS.get(len(trigger.days), "regular"),
                opens_on=opens,
                due_on=due,
                next_opens=lapses,
                lapses_on=lapses,
            ),
            None,
        )


def _around(day: date, rule: DutyRule, active: Active, basis: Basis) -> Days:
    """The first and last day on which a day's duty is done in time: by the rule's window, else its deadline."""
    if rule.window:
        window: Window = getattr(active.settings, rule.window)
        return window.around(day)
    setting = setting_for(rule.within, OTHER)
    span: Deadline | None = getattr(active.settings, setting) if setting else None
    return day, basis.deadline(day, span) if span else day
