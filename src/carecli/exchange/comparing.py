"""What a row says otherwise than the record that it is about."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from carecli.exchange.columns import Column, columns
from carecli.exchange.directory import person_name
from carecli.exchange.row import Value
from carecli.exchange.typed import comparable, parsed, parsed_value
from carecli.exchange.whom import same_day
from carecli.model.day import Month
from carecli.model.member import Person
from carecli.model.record import Part, Record, lasts_on
from carecli.model.shape import Field, shape


class Difference(NamedTuple):
    """A path whose value a row has otherwise; ``old`` is None where the record says nothing."""

    path: str
    old: Any
    new: Any


def agrees(section: str, values: Mapping[str, Value], record: Record) -> bool:
    """Whether a record says all that the values say."""
    return not differences(section, values, record)


def differences(
    section: str, values: Mapping[str, Value], record: Record, today: date | None = None
) -> list[Difference]:
    """What the values say otherwise, or besides; a cell that says nothing changes nothing.

    Of a list of dated parts those count that last ``today``, where it is given.
    """
    known = columns(section)
    found = []
    for path, value in values.items():
        if path == "id" or not value or path not in known:
            continue
        old, new = _sides(known[path], path, value, record, today)
        if not _same(old, new) and not _same_name(path, value, record):
            found.append(Difference(path, old, new))
    return found


def _same_name(path: str, value: Value, record: Record) -> bool:
    """Whether a person's name differs only by the blanks within it."""
    named = path == "name" and isinstance(record, Person) and isinstance(value, str)
    return named and person_name(str(value)) == person_name(getattr(record, "name", ""))


def _sides(column: Column, path: str, value: Value, record: Record, today: date | None) -> tuple[Any, Any]:
    if column.outer is None:
        return _plain_sides(column, value, record)
    parts = parts_on(column.outer, record, today)
    name = path.rpartition(".")[2]
    if column.outer.many is None:
        return (getattr(parts[0], name) if parts else None), parsed_value(column, value)
    said = value if isinstance(value, list) else [value]
    new = frozenset(parsed(column.field, str(each)) for each in said)
    old = frozenset(getattr(part, name) for part in parts)
    # a sheet that does not list everything takes nothing away
    known = all(any(_same(one, each) for one in old) for each in new)
    return (new, new) if known else (old or None, new)


def _plain_sides(column: Column, value: Value, record: Record) -> tuple[Any, Any]:
    old = getattr(record, column.path, None)
    if column.settled and isinstance(value, list):
        return _listed(old or ()), _said(column.path, value, record)
    return (None if old in (None, ()) else comparable(column, old)), parsed_value(column, value)


def _listed(parts: tuple[Part, ...]) -> frozenset[tuple[Any, ...]]:
    """Parts as plain values, whatever their order."""
    return frozenset(tuple(getattr(part, field.name) for field in shape(type(part))) for part in parts)


def _said(name: str, value: list[Any], record: Record) -> frozenset[tuple[Any, ...]]:
    """The same of parts that are only said."""
    part = next((field.part for field in shape(type(record)) if field.name == name), None)
    if part is None:
        return frozenset()
    return frozenset(tuple(parsed(field, each.get(field.name, "")) for field in shape(part)) for each in value)


def parts_on(outer: Field, record: Record, today: date | None) -> list[Part]:
    """The parts of a field; of those that last from day to day the ones that do so today, else the last one."""
    value = getattr(record, outer.name, None)
    if outer.many is None:
        return [] if value is None else [value]
    names = {field.name for field in shape(outer.part)} if outer.part else set()
    if "until" in names and today is not None:
        return [part for part in value or () if lasts_on(part, today)]
    return list(value or ())[-1:] if "since" in names and "until" not in names else list(value or ())


def _same(old: Any, new: Any) -> bool:
    """Whether a value says nothing new; a month says nothing against a day within it, a day more than its month.

    Blanks around a text do not count: sheets lose them.
    """
    if isinstance(new, str) and isinstance(old, str):
        return new.strip() == old.replace("\r\n", "\n").strip()
    if isinstance(new, Month) and isinstance(old, date | Month):
        return same_day(old, new)
    return bool(old == new)
