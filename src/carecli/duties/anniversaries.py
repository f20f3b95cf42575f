"""Whose birthday or anniversary of joining falls into a stretch of time, and what the rules ask for on it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from carecli.almanac.periods import Period
from carecli.duties.agenda import duties_of, duty_rules
from carecli.duties.basis import Basis
from carecli.duties.birthday import birthday_of, returns_in
from carecli.duties.duty import Duty
from carecli.model.day import Month, latest
from carecli.model.member import Member, Person
from carecli.policy.rules.trigger import OnAnniversary
from carecli.policy.settings import Settings

BIRTHDAY = "birthday"
DAYS_OF_YEAR = 365.2425
"""By which a lunar birthday, too, is told from the one before: it comes within a month of a whole year."""


class Anniversary(NamedTuple):
    """One return of a person's day: from ``first`` to ``last``, which differ where only the month is known.

    ``years`` is how many are full with it; None where the year from which it counts is not known.
    """

    person: Person
    kind: str
    first: date
    last: date
    years: int | None
    duties: tuple[Duty, ...]


def anniversaries(period: Period, kinds: Iterable[str], basis: Basis) -> list[Anniversary]:
    """The returns within a period of those who are here then, by their day."""
    owed = _owed(period, basis)
    found = [
        Anniversary(person, kind, first, last, years, tuple(owed.get((person.id, kind, str(first.year)), ())))
        for kind in kinds
        for person in basis.asked("everybody").values()
        for first, last, years in _returns(kind, person, period, settings_of(basis))
        if first <= period.last and last >= period.first and basis.on_roll(person, min(first, basis.today))
    ]
    return sorted(found, key=lambda one: (one.first, one.last, one.person.id, one.kind))


def settings_of(basis: Basis) -> Settings:
    """The settings of the first policy in force, by which birthdays are kept."""
    return basis.active[0].settings if basis.active else Settings()


def _returns(kind: str, person: Person, period: Period, settings: Settings) -> Iterator[tuple[date, date, int | None]]:
    since = since_of(kind, person)
    kept = birthday_of(person) if kind == BIRTHDAY else since
    for year in range(period.first.year, period.last.year + 1):
        for first, last in returns_in(kept, year, settings):
            yield first, last, round((last - latest(since)).days / DAYS_OF_YEAR) if since else None


def since_of(kind: str, person: Person) -> date | Month | None:
    """The day from which the years of an anniversary count."""
    if kind == BIRTHDAY:
        return person.born_on
    return person.admitted_on if isinstance(person, Member) else None


def _owed(period: Period, basis: Basis) -> dict[tuple[str, str, str], list[Duty]]:
    """The duties of the years that a period touches, by person, kind of day and year."""
    first, last = period.first.replace(month=1, day=1), period.last.replace(month=12, day=31)
    found: dict[tuple[str, str, str], list[Duty]] = {}
    for active in basis.active:
        for rule in duty_rules(active):
            if isinstance(rule.on, OnAnniversary):
                for duty in duties_of(rule, active, basis, first, last):
                    for kind in rule.on.days:
                        found.setdefault((duty.subject.id, kind, duty.occurrence.key), []).append(duty)
    return found
