"""What was recorded of each application: its steps, and the payments of the fund that name it."""

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from operator import attrgetter
from typing import NamedTuple

from carecli.cases.course import Event
from carecli.ledger.reversals import match_reversals
from carecli.model.application import Step
from carecli.model.fund import Entry, Payment
from carecli.model.records import Records


class Recorded(NamedTuple):
    """The steps of an application and its payments that stand; ``undone`` are the days of those that were reversed."""

    standing: list[Event]
    undone: list[date]


NOTHING = Recorded([], [])


def recorded(records: Records, today: date) -> Mapping[str, Recorded]:
    """What was recorded of each application by a day."""
    found: dict[str, Recorded] = defaultdict(lambda: Recorded([], []))
    for step in records.of(Step):
        if step.date <= today:
            found[step.application].standing.append(step)
    entries = sorted((entry for entry in records.of(Entry) if entry.date <= today), key=attrgetter("date"))
    undone = frozenset(match_reversals(entries).undoes.values())
    for place, entry in enumerate(entries):
        if isinstance(entry, Payment) and entry.application:
            of = found[entry.application]
            of.undone.append(entry.date) if place in undone else of.standing.append(entry)
    return found
