"""Facts of the hardship register, and of the income that it is held against."""

from collections.abc import Callable
from fractions import Fraction

from carecli.eligibility.asking import Asking, Find
from carecli.eligibility.found import NO, YES, Found, dated, unknown
from carecli.model.hardship import Hardship
from carecli.model.member import Person
from carecli.model.record import lasts_on


def _of_entry(asking: Asking, ask: Callable[[Hardship], Found]) -> Find:
    """A fact of the entry that was open on the day; no for who had none."""
    entries = asking.records.hardship

    def find(person: Person) -> Found:
        own = entries.get(person.id)
        open_then = [entry for entry in own if lasts_on(entry, asking.on)] if own else own
        return ask(open_then[-1]) if open_then else NO

    return find


def hardship(asking: Asking) -> Find:
    """Whether the register had the person on that day."""
    return _of_entry(asking, lambda _: YES)


def hardship_since(asking: Asking) -> Find:
    """Since when the register has had the person."""
    return _of_entry(asking, lambda entry: dated(entry.since, "hardship.since"))


def hardship_degree(asking: Asking) -> Find:
    """The degree in the register."""
    return _of_entry(asking, lambda entry: Found(entry.degree) if entry.degree else unknown("hardship.degree"))


def hardship_reason(asking: Asking) -> Find:
    """The reason in the register."""
    return _of_entry(asking, lambda entry: Found(entry.reason) if entry.reason else unknown("hardship.reason"))


def income_per_head(asking: Asking) -> Find:
    """The household's monthly income over its people, in fen and not rounded, as last stated by that day."""

    def find(person: Person) -> Found:
        stated = [part for part in person.household if part.since <= asking.on]
        last = max(stated, key=lambda part: part.since, default=None)
        if last is None or not last.people:
            return unknown("household")
        return Found(Fraction(last.monthly_income, last.people))

    return find
