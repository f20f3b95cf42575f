"""Rows that come by the hundred with the same keys in the same order: a reader of its own for each such row."""

from collections.abc import Callable, Iterable
from dataclasses import MISSING, fields
from typing import NamedTuple, TypeAlias, TypeVar

from carecli.intake.mint import defaults, mint_by
from carecli.model.node import Mapping, Node
from carecli.model.problem import Place
from carecli.model.record import Part

P = TypeVar("P", bound=Part)
FromText: TypeAlias = Callable[[str], object]
FromNode: TypeAlias = Callable[[Node, str, int], object]


class Taker(NamedTuple):
    """How one key is read: its field, the parser of a text, and the reader of any other node by file and line."""

    name: str
    parse: FromText | None
    read: FromNode


def worn(cls: type[P], takers: Iterable[Taker]) -> Callable[[Mapping, str], P]:
    """A reader of mappings whose keys have these takers in this order, each field once, by the mapping and its file.

    It raises what the takers raise, and TypeError for a missing field.
    """
    default, chosen = defaults(cls), list(takers)
    given = {"where": "NEW_TUPLE(PLACE, (file, node.line))"}
    scope: dict[str, object] = {"NEW_TUPLE": tuple.__new__, "PLACE": Place}
    for at, taker in enumerate(chosen):
        other = f"READ{at}(V{at}, file, node.lines[{at}])"
        given[taker.name] = f"PARSE{at}(V{at}) if V{at}.__class__ is str else {other}" if taker.parse else other
        scope |= {f"PARSE{at}": taker.parse, f"READ{at}": _if_said(taker, default.get(taker.name, MISSING))}
    if missing := {field.name for field in fields(cls)} - {*default, *given}:
        raise TypeError(*missing)
    first = "".join(f"V{at}, " for at in range(len(chosen)))
    return mint_by(cls, "node, file", (f"{first}= node.values()",) if chosen else (), given, scope)


def _if_said(taker: Taker, default: object) -> FromNode:
    """The reader of a node that may be absent."""

    def read(node: Node, file: str, line: int) -> object:
        if node is not None and node != []:
            return taker.read(node, file, line if isinstance(node, str) else node.line)
        if default is MISSING:
            raise TypeError(taker.name)
        return default

    return read
