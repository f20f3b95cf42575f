"""Records as they stood on a day, from the dated parts that they keep."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from carecli.model.hardship import Hardship
from carecli.model.member import Household, Person
from carecli.model.record import Span, lasts_on

S = TypeVar("S", bound=Span)


def person_on(person: Person, day: date) -> Person:
    """A person with the stays, work, circumstances and household of a day; what has no days stays as it is."""
    return replace(
        person,
        branch=_lasting(person.branch, day),
        employment=_lasting(person.employment, day),
        circumstances=_lasting(person.circumstances, day),
        household=_stated(person.household, day),
    )


def entry_on(entry: Hardship, day: date, today: date) -> Hardship:
    """An entry of the register with the degree and reason of a day.

    Each change holds from its date on. Before the first one that is dated, and between the last one and another value
    of the entry itself, whose day nobody wrote down, a past day's value is not known: None.
    """
    if day >= today:
        return entry
    checked_on = entry.checked_on if entry.checked_on and entry.checked_on <= day else None
    return replace(entry, degree=_held(entry, "degree", day), reason=_held(entry, "reason", day), checked_on=checked_on)


def _held(entry: Hardship, name: str, day: date) -> str | None:
    now: str | None = getattr(entry, name)
    dated = [(change.date, value) for change in entry.history if (value := getattr(change, name))]
    held = [value for since, value in dated if since <= day]
    if not dated:
        return now
    if not held or (len(held) == len(dated) and held[-1] != now):
        return None
    return str(held[-1])


def _lasting(parts: Iterable[S], day: date) -> tuple[S, ...]:
    return tuple(part for part in parts if lasts_on(part, day))


def _stated(households: Iterable[Household], day: date) -> tuple[Household, ...]:
    """The household as last stated by the day."""
    stated = [part for part in households if part.since <= day]
    return (max(stated, key=lambda part: part.since),) if stated else ()
