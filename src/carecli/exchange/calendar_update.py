"""A calendar brought up to date: what changed counts one up, what is no longer owed is called off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from carecli.exchange.calendar_entry import Entry

KEPT = timedelta(366)
"""How long a calendar keeps what is over and done with."""


@dataclass(frozen=True, slots=True)
class Held:
    """An entry as a calendar file holds it: how often it was changed, and the day of the last change."""

    entry: Entry
    sequence: int
    stamped: date


class Changes(NamedTuple):
    """How many entries of a calendar are new, say something else than before, or were called off."""

    new: int
    changed: int
    cancelled: int


def updated(
    now: Mapping[str, tuple[Entry, date]], before: Mapping[str, Held], since: Mapping[str, Entry], today: date
) -> list[Held]:
    """The calendar of today, in the order of its days.

    ``now`` are the entries of what is owed, each with the day on which its duty opened; ``before`` is what the file
    held, ``since`` how the duties of those among it that are no longer owed stand now. The same again changes nothing.
    """
    found = [_kept(entry, before.get(duty), min(opened, today), today) for duty, (entry, opened) in now.items()]
    for duty, held in before.items():
        if duty not in now and held.entry.day >= today - KEPT:
            found.append(_kept(since.get(duty) or held.entry.cancelled(), held, today, today))
    return sorted(found, key=lambda held: (held.entry.day, held.entry.duty))


def _kept(entry: Entry, held: Held | None, opened: date, today: date) -> Held:
    """An entry with its count; a new one is stamped with the day it opened, so that no clock is asked."""
    if held is None:
        return Held(entry, 0, opened)
    return held if held.entry == entry else Held(entry, held.sequence + 1, today)


def changes(before: Mapping[str, Held], after: Iterable[Held]) -> Changes:
    """What an update did."""
    altered = [held for held in after if held != before.get(held.entry.duty)]
    new = sum(held.entry.duty not in before for held in altered)
    cancelled = sum(held.entry.status == "CANCELLED" for held in altered)
    return Changes(new, len(altered) - new - cancelled, cancelled)
