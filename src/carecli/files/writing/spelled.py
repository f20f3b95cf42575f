"""The fields of a record as a file spells them: keys and codes in its language, nothing that says nothing."""

from collections.abc import Collection, Sequence
from collections.abc import Mapping as AnyMapping
from typing import TypeAlias

from carecli.files.writing.refusals import NotWritten
from carecli.intake.kinds import chosen
from carecli.intake.spelling import chinese, key_like, keys
from carecli.model import node
from carecli.model.codes import code
from carecli.model.node import Node
from carecli.model.problem import Problem, Refused
from carecli.model.record import Part, Record
from carecli.model.scalars import parse_yes_no
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field, shape
from carecli.model.words import Words

Value: TypeAlias = "str | Sequence[Value] | AnyMapping[str, Value] | None"
"""A text, or what a list or mapping of the files holds; None and empty ones are left out."""

Fields: TypeAlias = AnyMapping[str, Value]


def spelled(
    cls: type[Part], place: str, fields: Fields, beside: Collection[str], first: Sequence[str] = ()
) -> node.Mapping:
    """The mapping that a file would hold for these fields of a class; ``beside`` are keys that stand in that file.

    ``place`` is where the vocabulary looks up the keys; the fields named ``first`` come first, then the others as the
    class declares them. Raises Refused for a key that the class does not know.
    """
    named = _named(cls, place, fields)
    made = node.Mapping(0)
    order = dict.fromkeys([*first, *(field.name for field in shape(cls))])
    known = {field.name: field for field in shape(cls)}
    for name in order:
        value = spelled_value(known[name], named[name], beside) if name in named else None
        if value is not None:
            made.add(key_like(name, place, tuple(beside)), value, 0)
    return made


def record_class(section: str, fields: Fields) -> type[Record]:
    """The class of a record by its kind, where its section has several; raises NotWritten for one that it has not."""
    found = chosen(BY_NAME[section].classes(), _mapped(fields), "", section)
    if isinstance(found, Problem):
        raise NotWritten(found)
    return found


def _named(cls: type[Part], place: str, fields: Fields) -> dict[str, Value]:
    """The fields by their own names, however they were spelled."""
    names = keys(cls, place)
    strange = next((key for key in fields if key not in names), None)
    if strange is not None:
        raise Refused("unknown-key", key=strange, known=", ".join(names))
    return {names[key]: value for key, value in fields.items()}


def spelled_value(field: Field, value: Value, beside: Collection[str]) -> Node:
    """The value of a field as a file would hold it; None where it says nothing."""
    if value is None or isinstance(value, str):
        return _text(field, value, beside)
    if isinstance(value, AnyMapping):
        return _mapping(field, value, beside)
    items = [item for item in (spelled_value(field, each, beside) for each in value) if item is not None]
    if field.many and len(items) == 1 and isinstance(items[0], str):
        return items[0]
    return _sequence(items) if items else None


def _mapping(field: Field, value: Fields, beside: Collection[str]) -> Node:
    if field.part is None or field.keyed is not None:
        return plain(value) or None
    return spelled(field.part, field.name, value, beside) or None


def _text(field: Field, text: str | None, beside: Collection[str]) -> str | None:
    """A text; a code in the language of the keys that stand beside it."""
    kind = _kind(field)
    if text is None or kind is None:
        return text
    try:
        found = code(kind)(text)
        name = Words("zh").code(kind, found)
        same = code(kind)(name) == found
    except Refused:
        return text
    return name if same and chinese(beside) else found


def _kind(field: Field) -> str | None:
    if field.text is None:
        return None
    return "yes-no" if field.text.parse is parse_yes_no else field.text.code


def _sequence(items: Sequence[Node]) -> node.Sequence:
    made = node.Sequence(0)
    for item in items:
        made.add(item, 0)
    return made


def plain(value: Value) -> Node:
    """A value whose keys are no fields, as it is."""
    if value is None or isinstance(value, str):
        return value
    return _mapped(value) if isinstance(value, AnyMapping) else _sequence([plain(each) for each in value])


def _mapped(fields: Fields) -> node.Mapping:
    made = node.Mapping(0)
    for key, each in fields.items():
        made.add(key, plain(each), 0)
    return made
