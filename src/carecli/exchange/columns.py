"""The columns that a section's sheet may have, from the annotations of its record classes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from carecli.exchange.further import FURTHER
from carecli.exchange.headings import spellings
from carecli.model.record import Part
from carecli.model.sections import BY_NAME
from carecli.model.shape import Field, shape
from carecli.model.words import sheets

PEOPLE = "members"
ABOUT = "member."
"""Before the path of a column that only describes the member whom a row names."""
_PERSONAL = frozenset(("member", "members"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column that is understood: the path of its field (``gift.cash``) and the field itself.

    ``outer`` is the field of the part that it belongs to. The path of a column that only describes the member begins
    with ``member.``; ``settled`` says that it is no field, but settles others.
    """

    path: str
    field: Field
    outer: Field | None = None
    settled: bool = False

    @property
    def about(self) -> bool:
        """Whether it describes the member, and is no part of the record."""
        return self.path.startswith(ABOUT)

    @property
    def private(self) -> bool:
        """Whether what stands in it is never printed."""
        return self.field.private or (self.outer is not None and self.outer.private)

    @property
    def parted(self) -> bool:
        """Whether a cell may hold several texts: of a list, or the codes and names of several parts."""
        several = self.outer is not None and self.outer.many is not None
        return self.field.many is not None or (several and bool(self.field.sections or self.code))

    @property
    def code(self) -> str | None:
        """The kind of code that stands in it."""
        return self.field.text.code if self.field.text else None


@cache
def columns(section: str) -> Mapping[str, Column]:
    """The columns of a section's own fields, by path."""
    found: dict[str, Column] = {}
    for cls in BY_NAME[section].classes().values():
        for column in _of_class(section, cls):
            found.setdefault(column.path, column)
    for path, field in FURTHER.get(section, {}).items():
        found[path] = Column(path=path, field=field(), settled=True)
    return found


@cache
def all_columns(section: str) -> Mapping[str, Column]:
    """The same, with those that describe the member whom a record names."""
    own = columns(section)
    if section == PEOPLE or not any(column.path in _PERSONAL for column in own.values()):
        return own
    about = (Column(path=ABOUT + path, field=c.field, outer=c.outer) for path, c in columns(PEOPLE).items())
    return {**own, **{column.path: column for column in about}}


@cache
def by_heading(section: str) -> Mapping[str, Column]:
    """The column that each heading stands for; a heading of the section's own goes before one about the member."""
    found: dict[str, Column] = {}
    for path, column in all_columns(section).items():
        owner, own = (PEOPLE, path.removeprefix(ABOUT)) if column.about else (section, path)
        for spelling in spellings(owner, own):
            found.setdefault(spelling, column)
    return found


def _of_class(section: str, cls: type[Part]) -> Iterator[Column]:
    for field in shape(cls):
        if field.text is not None:
            yield Column(path=field.name, field=field)
        elif field.part is not None and field.keyed is None:
            yield from _of_part(section, field, field.part)


def _of_part(section: str, outer: Field, part: type[Part]) -> Iterator[Column]:
    """The fields of a part that sheets have a heading for."""
    for field in shape(part):
        path = f"{outer.name}.{field.name}"
        known = (f"{section}.{path}", f"{BY_NAME[section].ids}.{path}", path)
        if field.text is not None and any(key in sheets.WORDS for key in known):
            yield Column(path=path, field=field, outer=outer)
