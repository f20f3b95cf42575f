"""Drafts: mappings under the names of their fields, every short form spelled out, ready to be typed.

A draft remembers how each key was written and where, so that a problem can be told in the writer's own words.
"""

from typing import NamedTuple

from carecli.intake.shorthand import absent, each, entries, lone
from carecli.intake.spelling import chinese, keys, known_keys, listed, nearest, quoted
from carecli.model.field import Keyed
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, problem
from carecli.model.record import Part
from carecli.model.shape import Field, shape


class Draft(dict[str, object]):
    """A mapping by field names; ``private`` says that it stands within a private field.

    ``beside`` are all its keys as written, ``guessed`` the fields that the unknown ones were likely meant to be.
    """

    __slots__ = ("beside", "cls", "guessed", "line", "lines", "place", "private", "written")

    def __init__(self, cls: type[Part], place: str, line: int, *, private: bool) -> None:
        super().__init__()
        self.cls = cls
        self.place = place
        self.line = line
        self.private = private
        self.written: dict[str, str] = {}
        self.lines: dict[str, int] = {}
        self.beside: tuple[str, ...] = ()
        self.guessed: set[str] = set()

    def put(self, name: str, written: str, value: object, line: int) -> None:
        """Put the value of a field that is not there yet."""
        self[name] = value
        self.written[name] = written
        self.lines[name] = line


class Items(list[object]):
    """The items of a list, each with its line."""

    __slots__ = ("lines",)

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[int] = []

    def add(self, item: object, line: int) -> None:
        """Put an item at the end."""
        self.append(item)
        self.lines.append(line)


class _At(NamedTuple):
    """Where a value stands: its key as written, its line, and whether it is private."""

    key: str
    line: int
    private: bool


class Drafting:
    """The drafting of one record; what is wrong with its keys is collected on the way."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []

    def draft(self, node: Mapping, cls: type[Part], place: str) -> Draft:
        """The draft of a record."""
        draft = Draft(cls, place, node.line, private=False)
        self._fill(draft, node)
        return draft

    def _fill(self, draft: Draft, node: Mapping) -> None:
        draft["where"] = (self.file, node.line)
        draft.beside = tuple(node)
        fields = {field.name: field for field in shape(draft.cls)}
        names = keys(draft.cls, draft.place)
        for (key, value), line in zip(node.items(), node.lines, strict=True):
            name = names.get(key)
            if name is None:
                self._unknown(draft, key, line, parted=value is None and _within_a_line(node, key))
            elif name in draft and not absent(value):
                self._say("mixed-keys", line, first=draft.written[name], second=key)
            elif not absent(value):
                at = _At(key, line, draft.private or fields[name].private)
                draft.put(name, key, self._value(fields[name], value, at), line)

    def _unknown(self, draft: Draft, key: str, line: int, *, parted: bool) -> None:
        names = keys(draft.cls, draft.place)
        near = nearest(key, tuple(names))
        draft.guessed.update(names[guess] for guess in near[:1])
        if parted and not near:
            # never quoted: it may be the rest of a private text
            self._say("parted-text", line)
            return
        shown = "" if draft.private and not near else quoted(key)
        known = listed(near) if near else known_keys(draft.cls, draft.place, [key] if chinese([key]) else draft.beside)
        self._say("unknown-key", line, key=shown, known=known)

    def _value(self, field: Field, node: Node, at: _At) -> object:
        if field.only and isinstance(node, str):
            return field.only  # the class was chosen by it
        if field.keyed:
            return self._keyed(field, field.keyed, node, at)
        if field.many:
            items = Items()
            for item, line in each(node, at.line):
                items.add(self._item(field, field.many.key, item, at._replace(line=line)), line)
            return items
        return self._item(field, None, node, at)

    def _keyed(self, field: Field, keyed: Keyed, node: Node, at: _At) -> Items:
        items = Items()
        if not isinstance(node, Mapping):
            self._say("keyed-expected", at.line, field=at.key)
            return items
        for key, value, line in entries(node):
            bare = None if isinstance(value, Sequence) else keyed.value
            for item, where in each(value, line):
                items.add(self._item(field, bare, item, _At(key, where, at.private), (keyed.key, key)), where)
        return items

    def _item(self, field: Field, bare: str | None, node: Node, at: _At, *given: tuple[str, str]) -> object:
        """A text, or a part with the fields ``given`` besides; a bare text may stand for a part's field.

        What is none of these stays as it is, for pydantic to refuse.
        """
        mapping = lone(bare, node, at.line) if bare is not None and isinstance(node, str) else node
        if field.part is None or not isinstance(mapping, Mapping):
            return node
        draft = Draft(field.part, field.name, mapping.line, private=at.private)
        for name, text in given:
            draft.put(name, text, text, at.line)
        self._fill(draft, mapping)
        if bare is not None and mapping is not node:
            draft.written[bare] = at.key
        return draft

    def _say(self, id_: str, line: int, **details: str) -> None:
        self.problems.append(problem(Place(self.file, line), id_, **details))


def _within_a_line(node: Mapping, key: str) -> bool:
    """Whether another key stands before this one in the same line, as between braces."""
    line, before = node.line_of(key), list(node).index(key)
    return line in node.lines[:before]
