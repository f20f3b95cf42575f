"""What a record says before it is typed: its id, day, branch and people, however its keys are spelled."""

from collections.abc import Iterator, Mapping

from carecli.intake.spelling import keys, section_keys
from carecli.model import node
from carecli.model.node import Node
from carecli.model.sections import BY_NAME
from carecli.model.shape import once


@once
def field_names(section: str) -> Mapping[str, str]:
    """Every key that a record of a section may have, whatever its kind, and the field it names."""
    classes = BY_NAME[section].classes().values()
    return {key: name for cls in classes for key, name in keys(cls, section).items()}


def said(row: node.Mapping, section: str, field: str) -> Node:
    """What a record says under a field; None where it says nothing."""
    names = field_names(section)
    return next((value for key, value in row.items() if names.get(key) == field), None)


def texts(value: Node, key: str = "id") -> Iterator[str]:
    """The texts of a field that may hold one or several, each perhaps within a mapping under ``key``."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, node.Mapping):
        yield from texts(value.get(key), key)
    elif value is not None:
        for item in value:
            yield from texts(item, key)


def id_of(row: node.Mapping, section: str) -> str:
    """A record's id; empty where it has none."""
    return next(texts(said(row, section, "id")), "")


def rows_of(top: node.Mapping, section: str) -> list[node.Mapping]:
    """The records that a file holds of a section."""
    key = section_key(top, section)
    found = top[key] if key else None
    return [row for row in found if isinstance(row, node.Mapping)] if isinstance(found, node.Sequence) else []


def section_key(top: node.Mapping, section: str) -> str:
    """How a file spells a section that it has; empty where it has none."""
    names = section_keys()
    return next((key for key in top if names.get(key) == section), "")
