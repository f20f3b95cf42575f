"""One loop over libyaml's events: text into mappings, lists and texts that know their lines.

Nothing is typed and nothing guessed: a scalar stays its text, and only a plain empty one, ``~`` or ``null`` is None.
What YAML allows but a register must not hold is refused with its line, and reading goes on.
"""

import re
from typing import Any
from unicodedata import normalize

from carecli.files.events import ALIAS, DOCUMENT, MAPPING, MAPPING_END, SCALAR, SEQUENCE_END, events
from carecli.files.lookalikes import key_fault, line_fault
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, problem

DEEPEST = 24
"""Mappings and lists inside one another; a policy's conditions, the deepest there are, need half of it."""

_NULLS = frozenset(("", "~", "null"))
_RECORDS = 2
"""How deep a section's list lies."""
_MOST_LINES_TOLD = 20
_MARK = re.compile(r"[&!](?<![^\s\[{,:].)")
"""An anchor or tag begins a word; where there is none, no event is asked for its own."""


class TooDeep(Exception):
    """More mappings or lists inside one another than any file needs; carries the line, counted from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


class Reader:
    """One pass over a text free of forbidden characters.

    ``problems`` grows while reading. Raises SyntaxFault at the first syntax error, and TooDeep.
    """

    def __init__(self, text: str, file: str) -> None:
        self.problems: list[Problem] = []
        self._text = text
        self._file = file
        self._get = events(text, file)
        self._marked = ("&" in text or "!" in text) and bool(_MARK.search(text))
        self._known: dict[str, str] = {}

    def read(self) -> Mapping:
        """The file's mapping, empty where it says nothing."""
        top = Mapping(1)
        self._get()
        if type(self._get()) is DOCUMENT:
            self._top(top, self._get())
            self._get()
            self._only_one(self._get())
        return top

    def _top(self, top: Mapping, event: Any) -> None:
        """What the file is: the mapping of its sections."""
        if type(event) is MAPPING:
            self._refuse_marks(event)
            top.line = event.start_mark.line + 1
            self._fill_mapping(top, 1)
        elif self._node(event, 0) is not None:
            self._no_mapping(event)

    def _no_mapping(self, event: Any) -> None:
        """Tell each line that looks like a field, or else that the file has no keys."""
        first, last = event.start_mark.line, event.end_mark.line
        lines = self._text.split("\n")[first : last + 1][:_MOST_LINES_TOLD] if type(event) is SCALAR else []
        faults = [(line, fault) for line, text in enumerate(lines, start=first + 1) if (fault := line_fault(text))]
        for line, fault in faults or [(first + 1, "not-a-mapping")]:
            self._tell(line, fault)

    def _only_one(self, event: Any) -> None:
        if type(event) is DOCUMENT:
            self._tell(event.start_mark.line + 1, "second-document")

    def _fill_mapping(self, mapping: Mapping, depth: int) -> None:
        get, marked, lines = self._get, self._marked, mapping.lines
        known = {} if marked else self._known
        while type(event := get()) is not MAPPING_END:
            line = event.start_mark.line + 1
            key = (type(event) is SCALAR and known.get(event.value)) or self._key(event, depth)
            event = get()
            if type(event) is SCALAR and not marked:
                value = event.value
                if value in _NULLS and not event.style:
                    value = None
            else:
                value = self._node(event, depth)
            if key in mapping:
                self._tell(line, "duplicate-key", key=key, first=mapping.line_of(key))
            elif key:
                mapping[key] = value
                lines.append(line)

    def _fill_sequence(self, sequence: Sequence, depth: int) -> None:
        get, marked, lines = self._get, self._marked, sequence.lines
        while type(event := get()) is not SEQUENCE_END:
            line = event.start_mark.line + 1
            if type(event) is SCALAR and not marked:
                value = event.value
                if value in _NULLS and not event.style:
                    value = None
            else:
                value = self._node(event, depth)
            sequence.append(value)
            lines.append(line)
        if depth == _RECORDS:
            self._weed(sequence)

    def _weed(self, records: Sequence) -> None:
        """Leave out the texts that were meant as a record's field."""
        for at in reversed(range(len(records))):
            item = records[at]
            if isinstance(item, str) and (fault := line_fault(item)):
                self._tell(records.lines[at], fault)
                del records[at], records.lines[at]

    def _node(self, event: Any, depth: int) -> Node:
        """A value of any kind; an alias is refused and says nothing."""
        self._refuse_marks(event)
        kind = type(event)
        if kind is SCALAR:
            return None if event.value in _NULLS and not event.style else str(event.value)
        line = event.start_mark.line + 1
        if kind is ALIAS:
            return None
        if depth == DEEPEST:
            raise TooDeep(line)
        if kind is MAPPING:
            mapping = Mapping(line)
            self._fill_mapping(mapping, depth + 1)
            return mapping
        sequence = Sequence(line)
        self._fill_sequence(sequence, depth + 1)
        return sequence

    def _key(self, event: Any, depth: int) -> str:
        """A key not met before, in one form of Unicode; empty where it is refused, and its value is left out."""
        if type(event) is not SCALAR:
            if type(event) is not ALIAS:
                self._tell(event.start_mark.line + 1, "key-not-text")
            self._node(event, depth)
            return ""
        self._refuse_marks(event)
        if event.value not in self._known:
            if fault := key_fault(event.value):
                self._tell(event.start_mark.line + 1, fault)
                return ""
            self._known[event.value] = normalize("NFC", event.value)
        return self._known[event.value]

    def _refuse_marks(self, event: Any) -> None:
        """Anchors, aliases and tags: they make one place of a file change what another says."""
        line = event.start_mark.line + 1
        if type(event) is ALIAS:
            self._tell(line, "alias")
            return
        if event.anchor:
            self._tell(line, "anchor")
        if event.tag:
            self._tell(line, "tag")

    def _tell(self, line: int, id_: str, **details: object) -> None:
        self.problems.append(problem(Place(self._file, line), id_, **details))
