"""Where in a text each value stands, so that a change touches nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal
from unicodedata import normalize

from carecli.files.events import ALIAS, DOCUMENT, MAPPING, MAPPING_END, SCALAR, SEQUENCE_END, SyntaxFault, events
from carecli.files.nodes import DEEPEST, TooDeep

__all__ = ["Marked", "SyntaxFault", "TooDeep", "marks"]

Kind = Literal["text", "mapping", "list"]
_RECORDS = 2
"""How deep the records of a section lie; most of them are never looked into."""


@dataclass(slots=True)
class Marked:
    """A value at the characters ``start`` up to ``end`` of its text.

    ``line`` counts from 1, ``column`` from 0; ``style`` is the sign that a text begins with, where it has one; ``flow``
    means brackets or braces. A mapping has as many ``keys`` as ``values``, a list only values; they are worked out from
    the text ``unread`` when first asked for.
    """

    kind: Kind
    start: int
    end: int
    line: int
    column: int
    text: str = ""
    style: str = ""
    flow: bool = False
    own_keys: list["Marked"] = field(default_factory=list)
    own_values: list["Marked"] = field(default_factory=list)
    unread: str = ""

    @property
    def keys(self) -> list["Marked"]:
        """The keys of a mapping."""
        self._look_inside()
        return self.own_keys

    @property
    def values(self) -> list["Marked"]:
        """The values of a mapping or the items of a list."""
        self._look_inside()
        return self.own_values

    @property
    def folded(self) -> bool:
        """Whether it is a text below a ``|`` or ``>``, whose indentation belongs to YAML."""
        return self.style in ("|", ">")

    @property
    def empty(self) -> bool:
        """Whether nothing at all is written."""
        return self.kind == "text" and self.start == self.end

    def get(self, key: str) -> "Marked | None":
        """The value of a mapping's key; the first, where it stands twice."""
        return next((value for name, value in self.entries() if name == key), None)

    def entries(self) -> Iterator[tuple[str, "Marked"]]:
        """The keys of a mapping, in one form of Unicode, with their values."""
        for key, value in zip(self.keys, self.values, strict=True):
            yield normalize("NFC", key.text), value

    def _look_inside(self) -> None:
        """Reads a record that was passed over, by itself and in its column."""
        if self.unread:
            found = _whole(" " * self.column + self.unread[self.start : self.end], DEEPEST)
            self.unread = ""
            if found is not None:
                found.move(self.start - self.column, self.line - 1)
                self.own_keys, self.own_values = found.own_keys, found.own_values

    def move(self, characters: int, lines: int) -> None:
        """Counts from an earlier place of the text, with all that is inside."""
        self.start += characters
        self.end += characters
        self.line += lines
        for inner in (*self.own_keys, *self.own_values):
            inner.move(characters, lines)


def marks(text: str) -> Marked | None:
    """The whole of a text free of forbidden characters; None where it says nothing.

    Raises SyntaxFault, and TooDeep.
    """
    return _whole(text, _RECORDS)


def _whole(text: str, look: int) -> Marked | None:
    get = events(text, "")
    get()
    return _Marking(text, get, look).node(get(), 0) if type(get()) is DOCUMENT else None


class _Marking:
    """One pass over the events of a text; what lies deeper than ``look`` is passed over until it is asked for."""

    def __init__(self, text: str, get: Any, look: int) -> None:
        self._text = text
        self._get = get
        self._look = look

    def node(self, event: Any, depth: int) -> Marked:
        """The value that begins with an event."""
        mark = event.start_mark
        place = (mark.index, event.end_mark.index, mark.line + 1, mark.column)
        if type(event) is SCALAR:
            return Marked("text", *place, text=event.value, style=event.style or "")
        if type(event) is ALIAS:
            return Marked("text", *place, style="*")
        if depth == DEEPEST:
            raise TooDeep(mark.line + 1)
        found = Marked("mapping" if type(event) is MAPPING else "list", *place, flow=event.flow_style)
        if depth == self._look:
            found.end, found.unread = self._passed(found, depth), self._text
        else:
            self._fill(found, depth)
        return found

    def _fill(self, found: Marked, depth: int) -> None:
        get = self._get
        while type(inner := get()) not in (MAPPING_END, SEQUENCE_END):
            if found.kind == "mapping":
                found.own_keys.append(self.node(inner, depth + 1))
                inner = get()
            found.own_values.append(self.node(inner, depth + 1))
        found.end = inner.end_mark.index if found.flow else found.own_values[-1].end

    def _passed(self, found: Marked, depth: int) -> int:
        """Where a list or mapping ends: behind its bracket, or else behind its last text or bracket."""
        get, end, open_ = self._get, found.end, [found.flow]
        while open_:
            inner = get()
            kind = type(inner)
            if kind is SCALAR or kind is ALIAS:
                end = inner.end_mark.index
            elif kind is not MAPPING_END and kind is not SEQUENCE_END:
                open_.append(inner.flow_style)
                if depth + len(open_) > DEEPEST:
                    raise TooDeep(inner.start_mark.line + 1)
            elif open_.pop():
                end = inner.end_mark.index
        return int(end)
