"""The quick reader: clean rows straight into records, by a plan made once for each class from its annotations.

It gives no reasons. What it refuses, the careful reader reads again and tells why; both have one verdict.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import Any, NamedTuple

from carecli.intake.mint import mint
from carecli.intake.shorthand import each, entries, lone
from carecli.intake.spelling import keys
from carecli.intake.worn import FromNode, FromText, Taker, worn
from carecli.model.field import Keyed
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Refused
from carecli.model.record import Part
from carecli.model.shape import Field, once, shape

REFUSALS = (Refused, KeyError, TypeError)
"""What a plan raises: a value that does not fit, an unknown key, a missing field."""

_OFTEN = 100
"""Rows after which it pays to have a reader of their own."""


class Plan(NamedTuple):
    """How mappings of one class are read at one place of the files.

    ``ways`` are the keys in their order that sound mappings had, and how many had them, or the reader made for them.
    """

    cls: type[Part]
    takers: dict[str, Taker]
    make: Callable[..., Any]
    ways: dict[tuple[str, ...], Any]

    def read(self, node: Mapping, file: str) -> Any:
        """The record of a clean mapping; raises one of REFUSALS for any other."""
        keys = tuple(node)
        way = self.ways.get(keys, 0)
        if way.__class__ is not int:
            return way(node, file)
        record = self.read_once(node, file)
        self.ways[keys] = way + 1 if way < _OFTEN else self.way(keys)
        return record

    def read_once(self, node: Mapping, file: str, /, **given: object) -> Any:
        """The same of a mapping and the fields ``given`` besides it."""
        return self.make(where=Place(file, node.line), **self.values(node, file, **given))

    def values(self, node: Mapping, file: str, /, **given: object) -> dict[str, Any]:
        """The values by field, those ``given`` among them."""
        takers, values = self.takers, given
        for key, value in node.items():
            name, parse, read = takers[key]
            if parse is not None and value.__class__ is str:
                typed = parse(value)
            elif value is None or value == []:
                continue
            else:
                typed = read(value, file, node.line_of(key) if isinstance(value, str) else value.line)
            if name in values:
                raise Refused("mixed-keys")
            values[name] = typed
        return values

    def way(self, keys: tuple[str, ...]) -> Callable[[Mapping, str], Any]:
        """A reader of mappings with these keys in this order; none of its own where two name one field."""
        takers = [self.takers[key] for key in keys]
        once_each = len({taker.name for taker in takers}) == len(takers)
        return worn(self.cls, takers) if once_each else self.read_once


@once
def plan(cls: type[Part], place: str) -> Plan:
    """The plan of a class at a place; the plans of its parts are made when first needed."""
    takers = {field.name: _taker(field) for field in shape(cls)}
    return Plan(cls, {key: takers[name] for key, name in keys(cls, place).items()}, mint(cls), {})


def _taker(field: Field) -> Taker:
    if field.nested:
        take = _any(field.nested.parse)
        return Taker(field.name, None, _parts(take) if field.many else take)
    if field.part is None:
        parse = _parser(field)
        if field.many:
            return Taker(field.name, lambda text: (parse(text),), _texts(parse))
        return Taker(field.name, parse, _refuse)
    if field.keyed:
        return Taker(field.name, None, _keyed_parts(field.part, field.name, field.keyed))
    read = _part(field.part, field.name, field.many.key if field.many else None)
    return Taker(field.name, None, _parts(read) if field.many else read)


def _parser(field: Field) -> FromText:
    if field.only:
        return lambda _: field.only  # the class was chosen by it
    if field.text is None:
        raise RuntimeError(f"the annotation of {field.name} says neither how a text is read nor of which part it is")
    return _remembered(field.text.parse) if field.sections else field.text.parse


@cache
def _remembered(parse: FromText) -> FromText:
    """The parser of what many records say alike, such as the id of an account, with one value for all of them."""
    return lru_cache(maxsize=50_000)(parse)


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
        if isinstance(node, Sequence):
            return tuple([one(item, file, at) for item, at in zip(node, node.lines, strict=True)])
        return tuple([one(item, file, at) for item, at in each(node, line)])

    return read


def _keyed_parts(part: type[Part], place: str, keyed: Keyed) -> FromNode:
    def item(key: str, bare: str | None, node: Node, file: str, line: int) -> object:
        if bare is not None and isinstance(node, str):
            node = lone(bare, node, line)
        if not isinstance(node, Mapping):
            raise Refused("mapping-expected")
        made = plan(part, place)
        parse = made.takers[keyed.key].parse or str
        return made.read_once(node, file, **{keyed.key: parse(key)})

    def read(node: Node, file: str, _line: int) -> object:
        if not isinstance(node, Mapping):
            raise Refused("keyed-expected")
        items: list[object] = []
        for key, value, line in entries(node):
            bare = None if isinstance(value, Sequence) else keyed.value
            items += [item(key, bare, one, file, at) for one, at in each(value, line)]
        return tuple(items)

    return read
