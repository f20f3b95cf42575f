"""Where in a text each value stands, so that a change touches nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal
from unicodedata import normalize

from carecli.files.events import ALIAS, DOCUMENT, MAPPING, MAPPING_END, SCALAR, SEQUENCE_END, SyntaxFault, events
from carecli.files.nodes import DEEPEST, TooDeep

__all__ = ["Marked", "SyntaxFault", "TooDeep", "marks"]

Kind = Literal["text", "mapping", "list"]


@dataclass(slots=True)
class Marked:
    """A value at the characters ``start`` up to ``end`` of its text.

    ``line`` counts from 1, ``column`` from 0; ``style`` is the sign that a text begins with, where it has one; ``flow``
    means brackets or braces. A mapping has as many ``keys`` as ``values``, a list only values.
    """

    kind: Kind
    start: int
    end: int
    line: int
    column: int
    text: str = ""
    style: str = ""
    flow: bool = False
    keys: list["Marked"] = field(default_factory=list)
    values: list["Marked"] = field(default_factory=list)

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


def marks(text: str) -> Marked | None:
    """The whole of a text free of forbidden characters; None where it says nothing.

    Raises SyntaxFault, and TooDeep.
    """
    get = events(text, "")
    get()
    return _node(get, get(), 0) if type(get()) is DOCUMENT else None


def _node(get: Any, event: Any, depth: int) -> Marked:
    mark = event.start_mark
    place = (mark.index, event.end_mark.index, mark.line + 1, mark.column)
    if type(event) is SCALAR:
        return Marked("text", *place, text=event.value, style=event.style or "")
    if type(event) is ALIAS:
        return Marked("text", *place, style="*")
    if depth == DEEPEST:
        raise TooDeep(mark.line + 1)
    found = Marked("mapping" if type(event) is MAPPING else "list", *place, flow=event.flow_style)
    while type(inner := get()) not in (MAPPING_END, SEQUENCE_END):
        if found.kind == "mapping":
            found.keys.append(_node(get, inner, depth + 1))
            inner = get()
        found.values.append(_node(get, inner, depth + 1))
    found.end = inner.end_mark.index if found.flow else found.values[-1].end
    return found
