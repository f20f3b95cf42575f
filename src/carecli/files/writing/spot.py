"""Which value of which record is meant, and where it stands in a file."""

from collections.abc import Iterator
from collections.abc import Mapping as AnyMapping
from typing import Any, NamedTuple, TypeAlias

from carecli.files.writing.marks import Marked
from carecli.files.writing.spelled import Value, plain, spelled_value
from carecli.intake.spelling import key_like, keys
from carecli.model.field import Many
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import NOWHERE, Place, Refused
from carecli.model.record import Part
from carecli.model.shape import Field, shape

Steps: TypeAlias = tuple[str | int, ...]
"""Names of fields and positions in lists, from a record inwards: ``("roles", 2, "until")``."""


class Spot(NamedTuple):
    """A record by its id, or by where it was read if it has none; the section ``care`` is the workspace's head."""

    section: str
    id: str = ""
    where: Place = NOWHERE


HEAD_SPOT = Spot("care")


class Met(NamedTuple):
    """How far a path led: the keys and positions as written, and what stands there.

    ``missing`` are the keys that the file still lacks, as it would spell them; ``field`` is that of the path's end,
    None where keys are no fields; ``around`` are the keys of the record.
    """

    marked: Marked
    node: Node
    field: Field | None
    steps: Steps = ()
    missing: tuple[str, ...] = ()
    around: tuple[str, ...] = ()

    def value(self, value: Value) -> Node:
        """A value for the path's end as the file spells it, within the missing keys but the first."""
        made = spelled_value(self.field, value, self._beside) if self.field else plain(value)
        for key in reversed(self.missing[1:]):
            outer = Mapping(0)
            outer.add(key, made, 0)
            made = outer
        return made

    def item(self, value: Value) -> Node:
        """A further item for the list at the path's end as the file spells it."""
        return spelled_value(self.field._replace(many=None), value, self._beside) if self.field else plain(value)

    @property
    def _beside(self) -> tuple[str, ...]:
        """The keys that stand near."""
        return tuple(_keys(self.node)) or self.around


def within(cls: type[Part], place: str, marked: Marked, node: Mapping) -> Met:
    """The beginning of all paths into a mapping of a class."""
    nothing: dict[str, Any] = dict.fromkeys(Field._fields)
    return Met(marked, node, Field(**{**nothing, "name": place, "part": cls}), around=tuple(node))


def _keys(node: Node) -> Iterator[str]:
    """Every key of a node, however deep."""
    if isinstance(node, Mapping):
        yield from node
    for part in node.values() if isinstance(node, Mapping) else node if isinstance(node, Sequence) else ():
        yield from _keys(part)


def along(met: Met, path: Steps) -> Met:
    """What a path leads to; raises Refused where the file has no such item, or only a person can tell."""
    for step in path:
        met = _into_list(met, step) if isinstance(step, int) else _into_mapping(met, step)
    return met


def _into_list(met: Met, at: int) -> Met:
    """An item of a list; one that stands without its list is the first."""
    if not isinstance(met.node, Sequence):
        if at or met.missing or met.node is None:
            raise Refused("no-such-item").on(met.marked.line)
        return met
    if met.missing or not 0 <= at < len(met.node) or len(met.node) != len(met.marked.values):
        raise Refused("no-such-item").on(met.marked.line)
    return met._replace(node=met.node[at], marked=met.marked.values[at], steps=(*met.steps, at))


def _into_mapping(met: Met, name: str) -> Met:
    key, field = _spelled_key(met, name)
    if met.missing or (isinstance(met.node, Mapping) and key not in met.node):
        return met._replace(field=field, missing=(*met.missing, key))
    found = met.marked.get(key)
    if found is None or not isinstance(met.node, Mapping):
        raise Refused("edit-by-hand").on(met.marked.line)
    return met._replace(node=met.node[key], marked=found, field=field, steps=(*met.steps, key))


def _spelled_key(met: Met, name: str) -> tuple[str, Field | None]:
    """How the file spells a key, or would, and the field that it names."""
    there = tuple(met.node) if isinstance(met.node, AnyMapping) and not met.missing else ()
    field = met.field
    if field is None or field.part is None:
        return name, None
    if field.keyed:
        same = _meaning(field.part, field.keyed.key)
        key = next((key for key in there if same(key) == same(name)), name)
        return key, field._replace(keyed=None, many=field.many or Many())
    names = keys(field.part, field.name)
    if name not in names:
        raise Refused("unknown-key", key=name, known=", ".join(names))
    wanted = names[name]
    key = next((key for key in there if names.get(key) == wanted), key_like(wanted, field.name, there))
    return key, next(found for found in shape(field.part) if found.name == wanted)


def _meaning(part: type[Part], name: str) -> Any:
    """What a key of a mapping by keys means, whichever language it is in."""
    text = next(field.text for field in shape(part) if field.name == name)

    def meaning(key: str) -> object:
        try:
            return text.parse(key) if text else key
        except Refused:
            return key

    return meaning
