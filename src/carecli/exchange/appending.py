"""What a plan adds to the files and changes in them, in the order in which it is to be written."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from carecli.exchange.proposal import Edit, Plan
from carecli.exchange.typed import Fields
from carecli.model.problem import Place
from carecli.model.record import Record


class Addition(NamedTuple):
    """A record to be added to a section; until it has an id others name it by ``provisional``."""

    section: str
    fields: Fields
    provisional: str


class Alteration(NamedTuple):
    """A record that stands in the files, by its id or its place, and what changes in it."""

    section: str
    id: str
    where: Place
    edits: tuple[Edit, ...]


def records_to_append(plan: Plan) -> list[Addition]:
    """The records that a plan adds: first the payments, then what names them, each in the order of the rows."""
    new = plan.of("new")
    booked = [row.booking for row in new if row.booking]
    return [
        *(Addition("fund", booking.fields, _id(booking.record)) for booking in booked),
        *(Addition(plan.section, row.fields, _id(row.record)) for row in new if row.fields is not None),
    ]


def records_to_alter(plan: Plan) -> list[Alteration]:
    """The records that a plan changes."""
    return [
        Alteration(plan.section, _id(row.existing), row.existing.where, row.edits)
        for row in plan.of("changed")
        if row.existing
    ]


def _id(record: Record | None) -> str:
    return str(getattr(record, "id", None) or "")


def waves(additions: Iterable[Addition]) -> Iterator[list[Addition]]:
    """Additions that can be written together: none names another one that has no id yet."""
    left = list(additions)
    while left:
        pending = {addition.provisional for addition in left if addition.provisional}
        ready = [addition for addition in left if pending.isdisjoint(_named(addition))]
        yield ready or left
        gone = set(map(id, ready or left))
        left = [addition for addition in left if id(addition) not in gone]


def _named(addition: Addition) -> set[str]:
    """All that an addition names, itself aside."""
    return set(_texts(addition.fields)) - {addition.provisional}


def _texts(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            yield from _texts(list(value.values()))
        case list():
            for each in value:
                yield from _texts(each)
        case _:
            return


def with_ids(value: Any, given: Mapping[str, str]) -> Any:
    """Fields with the ids that were given in place of provisional ones."""
    match value:
        case str():
            return given.get(value, value)
        case dict():
            return {name: with_ids(each, given) for name, each in value.items()}
        case list():
            return [with_ids(each, given) for each in value]
        case _:
            return value
