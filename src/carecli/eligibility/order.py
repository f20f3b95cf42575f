"""In which order a category lists people."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from carecli.eligibility.register import Register
from carecli.model.member import Person


class Placed(NamedTuple):
    """Somebody in an order, with the day of the award that decided it."""

    person: Person
    awarded_on: date | None = None


def in_order(order: str, people: Iterable[Person], register: Register) -> Iterator[Placed]:
    """The people in the order of that name."""
    return ORDERS[order](people, register)


def _as_filed(people: Iterable[Person], register: Register) -> Iterator[Placed]:
    del register
    return map(Placed, people)


def _latest_award(people: Iterable[Person], register: Register) -> Iterator[Placed]:
    """Whoever was honoured last first, of one day as in the files; without an award last (XV-06, FB-11)."""
    placed = [Placed(person, register.latest_award(person)) for person in people]
    return iter(sorted(placed, key=lambda each: each.awarded_on or date.min, reverse=True))


ORDERS: Mapping[str, Callable[[Iterable[Person], Register], Iterator[Placed]]] = {
    "as-filed": _as_filed,
    "latest-award": _latest_award,
}
