"""Records of the plain form that come by the hundred alike: a pattern of their own, with a group for each text."""

import re
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple, TypeAlias

from carecli.files.plain_form import LINE_TEXT, QUOTED_LINE_TEXT, QUOTED_TEXT, REMARK, TEXT, bare, begun
from carecli.model.node import Mapping, Node, Sequence

Form: TypeAlias = "Fields | Items | None"
"""What nodes that differ in their texts only have in common; None is a text."""

Make: TypeAlias = Callable[[list[str], list[int]], Any]
"""Makes a node of its texts in their order and of the lines of a file from its first on."""

Match: TypeAlias = Callable[[str, int], re.Match[str] | None]
"""Looks for a record at a place of a text."""

_OFTEN = 100
"""Records after which it pays to have a pattern of their own."""

_SELDOM = 8
"""What fewer than one in so many records are like is not worth trying."""


class Fields(NamedTuple):
    """The keys of a mapping, and what stands under each."""

    keys: tuple[str, ...]
    forms: "tuple[Form, ...]"


class Items(NamedTuple):
    """What stands in a list."""

    forms: "tuple[Form, ...]"


class Look(NamedTuple):
    """What a record looks like: its form, whether it has a line for each field, and whether quotation marks."""

    form: Fields
    lined: bool
    quoted: bool


class Alike(NamedTuple):
    """The pattern of records of one form at a place of a text, and what makes a record of the groups that it finds.

    ``lines`` is how many lines a record takes.
    """

    match: Match
    make: Make
    lines: int


class Habit:
    """What the records of a section are mostly like, found out from the first of them."""

    def __init__(self, margin: int, gap: int) -> None:
        self._column = margin, gap
        self._looked_at = 0
        self._seen: Counter[Look] = Counter()
        self.found: list[Alike] = []

    def note(self, record: Mapping, *, lined: bool, quoted: bool) -> None:
        """Look at a record that is like nothing found so far."""
        if self._looked_at < _OFTEN * _SELDOM:
            self._looked_at += 1
            look = Look(_fields(record), lined, quoted)
            self._seen[look] += 1
            if self._seen[look] == _OFTEN:
                self.found.append(_alike(look, *self._column))


@cache
def habit(section: str, margin: int, gap: int) -> Habit:  # noqa: ARG001 - each section has its own
    """What is known of the records under a key, with their dashes in one column of blanks."""
    return Habit(margin, gap)


def _fields(node: Mapping) -> Fields:
    return Fields(tuple(node), tuple(map(_form, node.values())))


def _form(node: Node) -> Form:
    if isinstance(node, Mapping):
        return _fields(node)
    return Items(tuple(map(_form, node))) if isinstance(node, Sequence) else None


def _alike(look: Look, margin: int, gap: int) -> Alike:
    """The record must end where its lines do: with one field more it is not like these."""
    (form, lined, quoted), indent = look, " " * (margin + 1 + gap)
    text = f"({TEXT}|{QUOTED_TEXT})" if quoted else f"({TEXT})"
    line_text = f"({LINE_TEXT}|{QUOTED_LINE_TEXT})" if quoted else f"({LINE_TEXT})"
    body = _lines(form, indent, text, line_text) if lined else _pattern(form, text) + REMARK
    pattern = re.compile(rf"{begun(margin, gap)}{body}\n(?!{indent})")
    make = _mapping(form, lined=lined)
    return Alike(pattern.match, _of_quoted(make) if quoted else make, len(form.keys) if lined else 1)


def _of_quoted(make: Make) -> Make:
    return lambda texts, lines: make(list(map(bare, texts)), lines)


def _lines(form: Fields, indent: str, text: str, line_text: str) -> str:
    values = (line_text if value is None else _pattern(value, text) for value in form.forms)
    return f"\n{indent}".join(map(_field, form.keys, values))


def _pattern(form: Form, text: str) -> str:
    """A node within braces or brackets, of which each text is as ``text`` says."""
    if form is None:
        return text
    values = (_pattern(value, text) for value in form.forms)
    if isinstance(form, Items):
        return rf"\[{', '.join(values)}\]"
    return rf"\{{{', '.join(map(_field, form.keys, values))}\}}"


def _field(key: str, value: str) -> str:
    return f"{re.escape(key)}: {value}"


def _width(form: Form) -> int:
    """How many texts a node has."""
    return 1 if form is None else sum(map(_width, form.forms))


def _parts(forms: tuple[Form, ...]) -> list[tuple[int, int, Make]]:
    """Where the texts of each inner node begin and end, once those before it are nodes, and what makes it."""
    return [
        (at, at + _width(form), _mapping(form) if isinstance(form, Fields) else _sequence(form))
        for at, form in enumerate(forms)
        if form is not None
    ]


def _mapping(form: Fields, *, lined: bool = False) -> Make:
    keys, count, parts = form.keys, len(form.keys), _parts(form.forms)

    def make(texts: list[str], lines: list[int]) -> Mapping:
        nodes: list[Any] = texts
        for at, end, part in parts:
            nodes[at:end] = [part(nodes[at:end], [lines[at]] if lined else lines)]
        made = Mapping(lines[0])
        made.update(zip(keys, nodes))  # noqa: B905 - asking for it would cost as much as the rest
        made.lines = lines if lined else lines * count
        return made

    return make


def _sequence(form: Items) -> Make:
    count, parts = len(form.forms), _parts(form.forms)

    def make(texts: list[str], lines: list[int]) -> Sequence:
        nodes: list[Any] = texts
        for at, end, part in parts:
            nodes[at:end] = [part(nodes[at:end], lines)]
        made = Sequence(lines[0])
        made += nodes
        made.lines = lines * count
        return made

    return make
