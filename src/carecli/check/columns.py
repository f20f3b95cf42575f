"""One field over all records at once: questions that hold for any section are asked column by column.

The shape of a class is looked at once, not once a record, so a question costs as little as the fields it reads.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeAlias

from carecli.model.record import Part
from carecli.model.shape import Field, shape

Wanted: TypeAlias = Callable[[Field], bool]


class Column(NamedTuple):
    """A field, the mappings that have it, and how to get its value from one of them.

    ``within`` is the field that holds these mappings, such as ``roles``; empty for a record's own fields.
    """

    field: Field
    parts: Sequence[Part]
    get: Callable[[Any], Any]
    within: str = ""

    def place(self, section: str) -> str:
        """The field as the vocabulary looks it up: ``visits.by``, ``roles.member``."""
        return place_of(section, self.within, self.field.name)

    def values(self) -> Iterator[tuple[Part, Any]]:
        """Each single value with the mapping it stands in; absent ones are passed over."""
        get = self.get
        if self.field.listed:
            return ((part, value) for part in self.parts for value in get(part))
        return ((part, value) for part in self.parts if (value := get(part)) is not None)


def place_of(section: str, within: str, name: str) -> str:
    """A field by the mapping it stands in; the id of a mapping is what the field that holds it says."""
    if within and name == "id":
        return f"{section}.{within}"
    return f"{within or section}.{name}"


def columns(rows: Sequence[Part], wanted: Wanted, within: str = "") -> Iterator[Column]:
    """The wanted fields of records and of the parts within them; the records may be of several classes."""
    for cls in dict.fromkeys(map(type, rows)):
        same = [row for row in rows if type(row) is cls]
        for field, is_wanted in _asked(cls, wanted):
            column = Column(field, same, attrgetter(field.name), within)
            if is_wanted:
                yield column
            else:
                yield from columns([part for _, part in column.values()], wanted, field.name)


@cache
def _asked(cls: type[Part], wanted: Wanted) -> tuple[tuple[Field, bool], ...]:
    """The fields to look at: those wanted, and the parts that have a wanted field somewhere."""
    return tuple((f, wanted(f)) for f in shape(cls) if wanted(f) or (f.part and _holds(f.part, wanted)))


def _holds(part: type[Part], wanted: Wanted) -> bool:
    return any(wanted(field) or (field.part and _holds(field.part, wanted)) for field in shape(part))
