"""One mapping into one record: quickly where it is clean, else carefully, with all its problems."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar

from carecli.intake.kinds import by_spelling, chosen
from carecli.intake.quick import REFUSALS, plan
from carecli.intake.spelling import known_keys
from carecli.model.node import Mapping, Node
from carecli.model.problem import Place, Problem, Refused, problem
from carecli.model.record import Part

P = TypeVar("P", bound=Part)
ReadsClean: TypeAlias = Callable[[Mapping, str], P]


def clean_reader(cls: dict[str, type[P]], place: str) -> ReadsClean[P]:
    """What reads a clean mapping, one of many, by its file; it raises one of REFUSALS for any other.

    What it refuses, ``type_part`` reads again, with the arguments that are given here, and tells why.
    """
    if "" in cls:
        return plan(cls[""], place).read
    names, classes = by_spelling(cls, place)
    readers = {text: plan(found, place).read for text, found in classes.items()}

    def read(node: Mapping, file: str) -> P:
        for name in names:
            if name in node:
                found: P = readers[node[name]](node, file)  # type: ignore[index]  # a node that is no text is refused
                return found
        raise Refused("no-kind")

    return read


def type_part(
    cls: type[P] | dict[str, type[P]], node: Node, file: str, place: str, line: int = 0
) -> tuple[P | None, list[Problem]]:
    """The record of a node, or None and all that is wrong with it.

    ``cls`` is the record class, or several by the value of their ``kind`` (one alone may stand under the empty kind);
    ``place`` is where the vocabulary looks up the keys: the section's name, or the field's that holds the part;
    ``line`` is told where the node is no mapping and knows no line of its own.
    """
    if not isinstance(node, Mapping):
        return None, [no_mapping(cls, node, Place(file, line), place, place)]
    found = chosen(cls, node, file, place) if isinstance(cls, dict) else cls
    if isinstance(found, Problem):
        return None, [found]
    try:
        return plan(found, place).read(node, file), []
    except REFUSALS:
        from carecli.intake.careful import read_carefully

        return read_carefully(found, node, file, place)


def no_mapping(cls: type[P] | dict[str, type[P]], node: Node, at: Place, place: str, key: str) -> Problem:
    """The problem of what stands under ``key`` where a mapping belongs."""
    if node is None:
        return problem(at, "empty-item", field=key)
    first = next(iter(cls.values())) if isinstance(cls, dict) else cls
    return problem(at, "mapping-expected", field=key, known=known_keys(first, place, [key]))
