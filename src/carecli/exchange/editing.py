"""How a record comes to say what a row says: single values changed, parts added, and what only a person may do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from carecli.exchange.columns import Column, columns
from carecli.exchange.comparing import Difference
from carecli.exchange.proposal import Edit
from carecli.exchange.row import Value
from carecli.exchange.typed import Fields
from carecli.model.record import Record

ADDED = frozenset(("household", "circumstances", "mobile"))
"""Lists of dated parts to which a row may add one: the earlier ones stay true of their own time."""


class Editing(NamedTuple):
    """The edits of a record, the record with them, and the paths left to its keeper."""

    edits: tuple[Edit, ...]
    record: Record
    by_hand: tuple[str, ...]


def edited(section: str, existing: Record, typed: Record, fields: Fields, changes: Iterable[Difference]) -> Editing:
    """The edits that bring a record to what the fields of a row say; ``typed`` is what these make of a record.

    A part that a list already has is followed by another one where time tells them apart, else left to a person: when
    somebody moved to a branch is more than a sheet says.
    """
    known = columns(section)
    edits: list[Edit] = []
    values: dict[str, Any] = {}
    by_hand: list[str] = []
    for change in changes:
        column = known[change.path]
        name = change.path.partition(".")[0]
        if column.outer is not None and column.outer.many and getattr(existing, name) and name not in ADDED:
            by_hand.append(change.path)
            continue
        if name not in values or (column.outer is not None and not column.outer.many):
            edits += _edits(column, name, existing, fields, change, first=name not in values)
        values[name] = _value(column, name, existing, typed, values)
    record = replace(existing, where=typed.where, **values)
    return Editing(tuple(edits), record, tuple(by_hand))


def _edits(
    column: Column, name: str, existing: Record, fields: Fields, change: Difference, *, first: bool
) -> Iterator[Edit]:
    if column.outer is None:
        yield Edit((name,), fields[name])
    elif column.outer.many:
        parts = fields[name] if isinstance(fields[name], list) else [fields[name]]
        if getattr(existing, name):
            yield from (Edit((name,), part, adds=True) for part in _unknown(parts, column, change))
        else:
            yield Edit((name,), parts[0] if len(parts) == 1 else parts)
    elif getattr(existing, name) is None:
        if first:
            yield Edit((name,), fields[name])
    else:
        within = change.path.rpartition(".")[2]
        yield Edit((name, within), fields[name][within])


def _unknown(parts: list[Fields], column: Column, change: Difference) -> Iterator[Fields]:
    """The parts that the record does not have yet."""
    within, text = change.path.rpartition(".")[2], column.field.text
    old = change.old or frozenset()
    for part in parts:
        if text is None or within not in part or len(parts) == 1 or text.parse(part[within]) not in old:
            yield part


def _value(column: Column, name: str, existing: Record, typed: Record, values: Mapping[str, Any]) -> Any:
    """The field of the record as it would be, for the questions of soundness."""
    new, old = getattr(typed, name), values.get(name, getattr(existing, name))
    if column.outer is None:
        return new
    if column.outer.many:
        return old if name in values else (*old, *new)
    if old is None:
        return new
    within = column.path.rpartition(".")[2]
    return replace(old, **{within: getattr(new, within)})


def completed(section: str, values: Mapping[str, Value], existing: Record, required: Iterable[str]) -> dict[str, Value]:
    """The values of a row with those fields of its record that it need not repeat."""
    known = columns(section)
    return {**{name: shown(known[name], existing) for name in required if name in known}, **values}


def shown(column: Column, record: Record) -> Value:
    """A field of a record as texts."""
    value = getattr(record, column.path)
    show = column.field.text.show if column.field.text else str
    if column.field.many:
        return [show(each) for each in value]
    return "" if value is None else show(value)
