"""The shape of a record: what the annotations of its class say of each field, and the ids that it holds.

Every floor derives from here what it needs of a field; nothing is declared a second time.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, fields
from functools import cache
from types import UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from carecli.model.field import Keyed, Many, Nested, Private, Ref, Text
from carecli.model.problem import Place
from carecli.model.record import Part, Record

M = TypeVar("M")
F = TypeVar("F", bound=Callable[..., Any])
_SHARED = frozenset(field.name for field in fields(Record))
Links = tuple[tuple[str, bool, tuple[str, ...]], ...]


def once(make: F) -> F:
    """Work out each answer once; mypy takes no frozen dataclass for hashable, so ``cache`` itself cannot be asked."""
    return cast("F", cache(make))


class Field(NamedTuple):
    """One field of a record class; ``where`` is no field, as nobody writes it.

    A value is one text (``text``), one mapping (``part``) or a node of any form (``nested``), or a tuple of these where
    ``many`` or ``keyed`` says so; ``sections`` are those that its ids point into, ``only`` is the one value of a kind.
    """

    name: str
    required: bool
    text: Text | None
    nested: Nested | None
    part: type[Part] | None
    many: Many | None
    keyed: Keyed | None
    sections: tuple[str, ...]
    private: bool
    only: str

    @property
    def listed(self) -> bool:
        """Whether the value is a tuple."""
        return self.many is not None or self.keyed is not None


class Reference(NamedTuple):
    """An id within a record: the path of its field (``roles.member``), where it may point to, and where it stands."""

    path: str
    sections: tuple[str, ...]
    id: str
    where: Place


@once
def shape(cls: type[Part]) -> tuple[Field, ...]:
    """The fields of a record class in the order of their declaration; those that every record shares come last."""
    hints = get_type_hints(cls, include_extras=True)
    found = [
        _field(field.name, hints[field.name], required=field.default is MISSING)
        for field in fields(cls)
        if field.name != "where"
    ]
    return tuple(sorted(found, key=lambda field: field.name in _SHARED))


def _field(name: str, hint: object, *, required: bool) -> Field:
    inner, listed, markers = _peel(hint)
    keyed = _marker(markers, Keyed)
    many = _marker(markers, Many) or (Many() if listed and keyed is None else None)
    ref, nested = _marker(markers, Ref), _marker(markers, Nested)
    return Field(
        name=name,
        required=required,
        text=_marker(markers, Text),
        nested=nested,
        part=inner if isinstance(inner, type) and issubclass(inner, Part) and nested is None else None,
        many=many,
        keyed=keyed,
        sections=ref.sections if ref else (),
        private=_marker(markers, Private) is not None,
        only=get_args(inner)[0] if get_origin(inner) is Literal else "",
    )


def _peel(hint: Any) -> tuple[object, bool, list[object]]:
    """The type within tuple, Annotated and ``| None``; whether a tuple was among them; the markers, outermost first."""
    markers: list[object] = []
    listed = False
    while True:
        origin, rest = get_origin(hint), [inner for inner in get_args(hint) if inner is not type(None)]
        if origin is Annotated:
            markers += hint.__metadata__
        elif origin is tuple:
            listed = True
        elif origin not in (Union, UnionType) or len(rest) > 1:
            return hint, listed, markers
        hint = rest[0]


def _marker(markers: list[object], kind: type[M]) -> M | None:
    return next((marker for marker in markers if isinstance(marker, kind)), None)


def references(record: Part, within: str = "") -> Iterator[Reference]:
    """The ids that a record and its parts hold, in the order of the fields.

    ``where`` is the place of the mapping that an id stands in; ``within`` goes before the path.
    """
    for name, listed, sections in _links(type(record)):
        value = getattr(record, name)
        if value is None or value == ():
            continue
        items = value if listed else (value,)
        path = within + name
        if sections:
            for item in items:
                yield Reference(path, sections, item, record.where)
        else:
            for item in items:
                yield from references(item, f"{path}.")


@once
def pointed_at(cls: type[Part]) -> frozenset[str]:
    """The sections into which the ids of a record class and of its parts point."""
    return frozenset(_pointed_at(cls, frozenset()))


def _pointed_at(cls: type[Part], above: frozenset[type[Part]]) -> Iterator[str]:
    for field in shape(cls):
        yield from field.sections if field.name not in _SHARED else ()
        if field.part and field.part not in above:
            yield from _pointed_at(field.part, above | {cls})


@once
def _links(cls: type[Part]) -> Links:
    """Of the fields that hold ids, or parts that do: name, whether listed, and the sections (none for a part)."""
    return tuple(
        (f.name, f.listed, f.sections) for f in shape(cls) if f.sections or (f.part and _points(f.part, frozenset()))
    )


def _points(part: type[Part], above: frozenset[type[Part]]) -> bool:
    """Whether a part holds ids somewhere; a part within itself is asked once."""
    if part in above:
        return False
    return any(f.sections or (f.part and _points(f.part, above | {part})) for f in shape(part))
