"""Rows as mappings of texts, in the shape that a file has, and as typed values."""

from collections.abc import Iterable
from collections.abc import Mapping as AnyMapping
from functools import cache
from typing import Any, TypeAlias

from carecli.exchange.columns import Column, columns
from carecli.exchange.row import Value
from carecli.intake.part import type_part
from carecli.intake.spelling import key_like
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, Refused
from carecli.model.record import Part, Record
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field, shape

Fields: TypeAlias = dict[str, Any]
"""What a record says by the names of its fields: texts, lists and mappings of them, as the writers of files take it."""


def fields_of(section: str, values: AnyMapping[str, Value]) -> Fields:
    """The fields of a row: paths brought together to the parts that they belong to."""
    fields: Fields = {}
    for path, value in values.items():
        name, _, within = path.partition(".")
        if value in ("", []):
            continue
        if not within:
            fields[name] = value
        elif isinstance(value, list):
            fields[name] = [{within: each} for each in value]
        elif isinstance(fields.setdefault(name, {}), dict):
            fields[name][within] = value
    declared = _declared(section)
    return {name: _short(declared[name], fields[name]) for name in sorted(fields, key=list(declared).index)}


@cache
def _declared(section: str) -> AnyMapping[str, str | None]:
    """The fields of a section in the order of its record, each with the key for which a bare text may stand."""
    known = columns(section)
    found: dict[str, str | None] = {path.partition(".")[0]: None for path in known}
    outers = (column.outer for column in known.values() if column.outer is not None)
    return found | {outer.name: outer.many.key for outer in outers if outer.many}


def _short(key: str | None, value: Any) -> Any:
    """A part that says nothing but its key as the bare text that stands for it."""
    return value[key] if key and isinstance(value, dict) and value.keys() == {key} else value


def typed(section: str, fields: Fields, place: Place, beside: Iterable[str]) -> tuple[Record | None, list[Problem]]:
    """The record that the fields make, by the intake of every file, or all that is wrong with them.

    ``beside`` are the sheet's headings: problems name fields in their language.
    """
    labels = tuple(beside)
    node = _mapping(_classes(section, fields), section, fields, place.line, labels)
    return type_part(BY_NAME[section].classes(), node, place.file, section)


def _classes(section: str, fields: Fields) -> type[Part]:
    """The class whose fields are meant; where the kind does not tell, any will do, as intake refuses the row."""
    classes = BY_NAME[section].classes()
    for kind, cls in classes.items():
        if not kind or parsed(columns(section)["kind"].field, str(fields.get("kind", ""))) == kind:
            return cls
    return next(iter(classes.values()))


def _mapping(cls: type[Part], place: str, fields: Fields, line: int, labels: tuple[str, ...]) -> Mapping:
    node = Mapping(line)
    known = {field.name: field for field in shape(cls)}
    for name, value in fields.items():
        node.add(key_like(name, place, labels), _node(known.get(name), value, line, labels), line)
    return node


def _node(field: Field | None, value: Any, line: int, labels: tuple[str, ...]) -> Node:
    if isinstance(value, dict):
        if field is None or field.part is None:
            raise RuntimeError("parts belong to fields that are parts")
        return _mapping(field.part, field.name, value, line, labels)
    if isinstance(value, list):
        sequence = Sequence(line)
        for each in value:
            sequence.add(_node(field, each, line, labels), line)
        return sequence
    return str(value)


def parsed(field: Field, text: str) -> Any:
    """The value of a text; None where the field's type refuses it."""
    if field.text is None or not text:
        return None
    try:
        return field.text.parse(text)
    except Refused:
        return None


def parsed_value(column: Column, value: Value) -> Any:
    """The value of a column's text or texts: a set where the order says nothing, None where it cannot be typed."""
    if isinstance(value, list):
        return frozenset(parsed(column.field, str(each)) for each in value)
    one = parsed(column.field, value)
    return frozenset((one,)) if column.field.many and one is not None else one


def comparable(column: Column, value: Any) -> Any:
    """A record's value in the same form."""
    return frozenset(value) if column.field.many else value
