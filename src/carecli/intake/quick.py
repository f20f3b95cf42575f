"""The quick reader: clean rows straight into records, by a plan made once for each class from its annotations.

It gives no reasons. What it refuses, the careful reader reads again and tells why; both have one verdict.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from carecli.intake.mint import mint
from carecli.intake.shorthand import each, entries, lone
from carecli.intake.spelling import keys
from carecli.model.field import Keyed
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Refused
from carecli.model.record import Part
from carecli.model.shape import Field, once, shape

FromText = Callable[[str], object]
FromNode = Callable[[Node, str, int], object]
_new = tuple.__new__
"""Makes a named tuple without going through its own constructor, which a large folder would feel."""

REFUSALS = (Refused, KeyError, TypeError)
"""What a plan raises: a value that does not fit, an unknown key, a missing field."""


class _Entry(NamedTuple):
    """How one key is read: its field, the parser of a text, and the reader of any other node by file and line."""

    name: str
    parse: FromText | None
    read: FromNode


class Plan(NamedTuple):
    """How a mapping of one class is read at one place of the files."""

    entries: dict[str, _Entry]
    make: Callable[..., Any]

    def read(self, node: Mapping, file: str, /, **given: object) -> Any:
        """The record of a clean mapping and the fields ``given`` besides it; raises one of REFUSALS for any other."""
        entries, values = self.entries, given
        for key, value in node.items():
            name, parse, read = entries[key]
            if parse is not None and value.__class__ is str:
                typed = parse(value)
            elif value is None or value == []:
                continue
            else:
                typed = read(value, file, node.line_of(key) if isinstance(value, str) else value.line)
            if name in values:
                raise Refused("mixed-keys")
            values[name] = typed
        return self.make(where=_new(Place, (file, node.line)), **values)


@once
def plan(cls: type[Part], place: str) -> Plan:
    """The plan of a class at a place; the plans of its parts are made when first needed."""
    entries = {field.name: _entry(field) for field in shape(cls)}
    return Plan({key: entries[name] for key, name in keys(cls, place).items()}, mint(cls))


def _entry(field: Field) -> _Entry:
    if field.nested:
        take = _any(field.nested.parse)
        return _Entry(field.name, None, _parts(take) if field.many else take)
    if field.part is None:
        parse = _parser(field)
        if field.many:
            return _Entry(field.name, lambda text: (parse(text),), _texts(parse))
        return _Entry(field.name, parse, _refuse)
    if field.keyed:
        return _Entry(field.name, None, _keyed_parts(field.part, field.name, field.keyed))
    read = _part(field.part, field.name, field.many.key if field.many else None)
    return _Entry(field.name, None, _parts(read) if field.many else read)


def _parser(field: Field) -> FromText:
    if field.only:
        return lambda _: field.only  # the class was chosen by it
    if field.text is None:
        raise RuntimeError(f"the annotation of {field.name} says neither how a text is read nor of which part it is")
    return field.text.parse


def _any(parse: Callable[[Node], object]) -> FromNode:
    return lambda node, _file, _line: parse(node)


def _refuse(_node: Node, _file: str, _line: int) -> object:
    raise Refused("text-expected")


def _texts(parse: FromText) -> FromNode:
    def read(node: Node, file: str, line: int) -> object:
        if not isinstance(node, Sequence):
            raise Refused("list-expected")
        return tuple([parse(item) if isinstance(item, str) else _refuse(item, file, line) for item in node])

    return read


def _part(part: type[Part], place: str, bare: str | None) -> FromNode:
    """The reader of a mapping, or of the text that stands for its field ``bare``."""

    def read(node: Node, file: str, line: int) -> object:
        if bare is not None and isinstance(node, str):
            node = lone(bare, node, line)
        if not isinstance(node, Mapping):
            raise Refused("mapping-expected")
        return plan(part, place).read(node, file)

    return read


def _parts(one: FromNode) -> FromNode:
    def read(node: Node, file: str, line: int) -> object:
        return tuple([one(item, file, at) for item, at in each(node, line)])

    return read


def _keyed_parts(part: type[Part], place: str, keyed: Keyed) -> FromNode:
    def item(key: str, bare: str | None, node: Node, file: str, line: int) -> object:
        if bare is not None and isinstance(node, str):
            node = lone(bare, node, line)
        if not isinstance(node, Mapping):
            raise Refused("mapping-expected")
        made = plan(part, place)
        parse = made.entries[keyed.key].parse or str
        return made.read(node, file, **{keyed.key: parse(key)})

    def read(node: Node, file: str, _line: int) -> object:
        if not isinstance(node, Mapping):
            raise Refused("keyed-expected")
        items: list[object] = []
        for key, value, line in entries(node):
            bare = None if isinstance(value, Sequence) else keyed.value
            items += [item(key, bare, one, file, at) for one, at in each(value, line)]
        return tuple(items)

    return read
