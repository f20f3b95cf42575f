"""Anniversaries: once a year, around any of a person's named days (UM-33, K-either-day)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

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

FIELD_OF = {"birthday": "born_on", "political-birthday": "admitted_on"}


def occurrences(
    trigger: OnAnniversary, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, Person | None]]:
    """Each person's year of anniversaries: one act within any of its windows will do."""
    reach: Window = getattr(active.settings, rule.window or "either_day")
    for person in basis.asked(rule.among).values():
        years = range(first.year - 1, last.year + 3)
        windows = [_windows(trigger, person, year, reach, active.settings) for year in years]
        for year, (now, later) in zip(years, pairwise(windows), strict=False):
            yield _year(trigger, year, now, later), person


def _year(trigger: OnAnniversary, year: int, windows: tuple[Days, ...], later: tuple[Days, ...]) -> Occurrence:
    """A year's occurrence, which lapses when the next year's first window opens."""
    spans = windows or ((date(year, 1, 1), date(year, 12, 31)),)
    due = max(end for _, end in spans)
    lapses = max(due + timedelta(1), later[0][0]) if later else due + timedelta(1)
    return Occurrence(
        key=str(year),
        occasion=trigger.days[-1],
        opens_on=spans[0][0],
        due_on=due,
        occasions=frozenset(trigger.days),
        windows=windows,
        next_opens=lapses,
        lapses_on=lapses,
        missing=() if windows else tuple(FIELD_OF[day] for day in trigger.days),
    )


def _windows(trigger: OnAnniversary, person: Person, year: int, reach: Window, settings: Settings) -> tuple[Days, ...]:
    """The days of a year on which the act is in time, as windows in order."""
    days = [day for kind in trigger.days for day in _days(kind, person, year, settings)]
    return tuple(sorted((reach.around(first)[0], reach.around(last)[1]) for first, last in days))


def _days(kind: str, person: Person, year: int, settings: Settings) -> Iterator[tuple[date, date]]:
    """The returns of one kind of day in a year; the day itself, in its own year, is no return."""
    if kind == "birthday":
        yield from birthdays_in(person, year, settings)
    elif isinstance(person, Member) and person.admitted_on and earliest(person.admitted_on).year < year:
        yield yearly(person.admitted_on, year, settings.leap_day)
