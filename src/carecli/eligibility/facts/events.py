"""Facts of what has happened to a person."""

from datetime import date

from carecli.eligibility.asking import Asking, Find
from carecli.eligibility.found import Found, yes_no
from carecli.model.member import Person
from carecli.policy.duration import Duration


def event(asking: Asking) -> Find:
    """Whether such an event happened up to that day, and no longer ago than named."""
    kind, *lengths = asking.arguments
    oldest = max((part.before(asking.on) for part in lengths if isinstance(part, Duration)), default=date.min)
    events = asking.records.events

    def find(person: Person) -> Found:
        own = events.get(person.id, ())
        return yes_no(any(e.kind == kind and oldest <= e.date <= asking.on for e in own))

    return find
