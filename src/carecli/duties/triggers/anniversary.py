"""Anniversaries: once a year, around any of a person's named days (UM-33, K-either-day)."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from carecli.almanac.anniversary import yearly
from carecli.duties.basis import Basis
from carecli.duties.birthday import birthdays_in
from carecli.duties.occurrence import Days, Occurrence
from carecli.model.day import earliest
from carecli.model.member import Member, Person
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import OnAnniversary
from carecli.policy.settings import Settings
from carecli.policy.window import Window

DAY = timedelta(1)
FIELD_OF = {"birthday": "born_on", "political-birthday": "admitted_on"}
Windows: TypeAlias = tuple[Days, ...]
"""The days of a year on which the act is in time, as windows in order; none where no day of the person is known."""


def occurrences(
    trigger: OnAnniversary, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, Person | None]]:
    """Each person's year of anniversaries: one act within any of its windows will do."""
    reach: Window = getattr(active.settings, rule.window or "either_day")
    before, after = timedelta(reach.first), timedelta(reach.last)
    over_by = min(first, basis.today)
    for person in basis.asked(rule.among).values():

        def windows(year: int, person: Person = person) -> Windows:
            days = (day for kind in trigger.days for day in _days(kind, person, year, active.settings))
            return tuple(sorted((start + before, end + after) for start, end in days))

        for year, now, later in _years(windows, first.year - 1, last):
            if occurrence := _year(trigger, year, now, later, over_by):
                yield occurrence, person


def _years(windows: Callable[[int], Windows], first: int, last: date) -> Iterator[tuple[int, Windows, Windows]]:
    """The years from ``first`` on whose windows open by a day, each with its windows and those of the next one."""
    year, now = first, windows(first)
    while year < last.year or (now or _whole(year))[0][0] <= last:
        later = windows(year + 1)
        yield year, now, later
        year, now = year + 1, later


def _whole(year: int) -> Windows:
    return ((date(year, 1, 1), date(year, 12, 31)),)


def _year(trigger: OnAnniversary, year: int, now: Windows, later: Windows, over_by: date) -> Occurrence | None:
    """A year's occurrence, which lapses when the next year's first window opens; None where that was before a day."""
    spans = now or _whole(year)
    due = max(end for _, end in spans) if len(spans) > 1 else spans[0][1]
    lapses = max(due + DAY, later[0][0]) if later else due + DAY
    if due < over_by and lapses <= over_by:
        return None
    return Occurrence(
        key=str(year),
        occasion=trigger.days[-1],
        opens_on=spans[0][0],
        due_on=due,
        occasions=frozenset(trigger.days),
        windows=now,
        next_opens=lapses,
        lapses_on=lapses,
        missing=() if now else tuple(FIELD_OF[day] for day in trigger.days),
    )


def _days(kind: str, person: Person, year: int, settings: Settings) -> Iterator[tuple[date, date]]:
    """The returns of one kind of day in a year; the day itself, in its own year, is no return."""
    if kind == "birthday":
        yield from birthdays_in(person, year, settings)
    elif isinstance(person, Member) and person.admitted_on and earliest(person.admitted_on).year < year:
        yield yearly(person.admitted_on, year, settings.leap_day)
