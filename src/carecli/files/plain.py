"""Files of the plain form, read by patterns: many times as fast as by events, and to the same mapping.

The first letter that does not fit leaves the whole file to the loop over events.
"""

import re
from typing import Any
from unicodedata import normalize

from carecli.files.lookalikes import key_fault
from carecli.files.plain_alike import Alike, Habit, Match, habit
from carecli.files.plain_form import DASH, END, IN_BRACES, ITEM, SECTION, bare, is_quoted, record
from carecli.model.node import Mapping, Sequence


class _Fault(Exception):
    """A key that may not be, or stands twice in one mapping; the loop over events says where."""


class _Keys(dict[str, str]):
    """The keys met so far, each once, in one form of Unicode."""

    def __missing__(self, key: str) -> str:
        if key_fault(key):
            raise _Fault
        return self.setdefault(key, normalize("NFC", key))


def read_plainly(text: str) -> Mapping | None:
    """The mapping of a text without forbidden characters; None where it is not of the plain form, or has a fault."""
    try:
        return _Plain(text).read()
    except _Fault:
        return None


_NUMBERS: list[int] = []


def _numbers(count: int) -> list[int]:
    """The numbers from 0, at least so many: the lines of all files share them."""
    _NUMBERS.extend(range(len(_NUMBERS), count))
    return _NUMBERS


class _Plain:
    """One pass over a text; ``_at`` is the place that is reached, ``_line`` its line."""

    def __init__(self, text: str) -> None:
        text = text.replace("\r\n", "\n")
        self._text = text if text.endswith("\n") else f"{text}\n"
        self._at = 0
        self._line = 1
        self._numbers = _numbers(self._text.count("\n") + 2)
        self._known = _Keys().__getitem__

    def read(self) -> Mapping | None:
        """The sections one after the other."""
        top = Mapping(1)
        while found := SECTION.match(self._text, self._at):
            self._pass_over(found)
            top.line = top.line if top else self._line
            key, line = self._known(found[2]), self._line
            if key in top:
                raise _Fault
            self._line += 1
            top.add(key, self._records(key), line)
        return top if END.match(self._text, self._at) else None

    def _pass_over(self, found: re.Match[str]) -> None:
        self._at = found.end()
        if found[1]:
            self._line += found[1].count("\n")

    def _records(self, key: str) -> Sequence | None:
        """The list under a section's key, as far as its records are of one form."""
        dash = DASH.match(self._text, self._at)
        if dash is None:
            return None
        skipped, margin, gap = dash.groups()
        records = Sequence(self._line + skipped.count("\n"))
        known, match = habit(key, len(margin), len(gap)), record(len(margin), len(gap)).match
        cut = f"\n{margin} {gap}"
        while made := self._alike(known.found) or self._other(match, cut, known):
            records.append(made)
            records.lines.append(made.line)
        return records

    def _alike(self, forms: list[Alike]) -> Mapping | None:
        """The next record, if it is like most others."""
        for match, make, count in forms:
            if found := match(self._text, self._at):
                skipped, *texts = found.groups()
                self._at = found.end()
                if skipped:
                    self._line += skipped.count("\n")
                first = self._line
                self._line += count
                made: Mapping = make(texts, self._numbers[first : self._line])
                return made
        return None

    def _other(self, match: Match, cut: str, known: Habit) -> Mapping | None:
        """The next record, if it is of the plain form at all."""
        found = match(self._text, self._at)
        if found is None:
            return None
        self._pass_over(found)
        _, braced, lined = found.groups()
        made = self._braced_record(braced) if braced else self._lined_record(lined, cut)
        known.note(made, lined=braced is None, quoted=is_quoted(found[0]))
        return made

    def _lined_record(self, text: str, cut: str) -> Mapping:
        """A record with a line for each field."""
        first = self._line
        self._line += text.count("\n") + 1
        lines = self._numbers[first : self._line]
        if "{" in text or "[" in text:
            return self._mapped(self._lined_turns(text.split(cut), lines), lines)
        return self._mapped(_texts(text.replace(cut, ": "), ": "), lines)

    def _lined_turns(self, fields: list[str], lines: list[int]) -> list[Any]:
        """Keys and values in turn, out of a line for each field."""
        parts = {}
        for at, field in enumerate(fields):
            if field[-1] in "]}":
                key, _, value = field.partition(": ")
                if value[0] in "[{":
                    parts[at] = value
                    fields[at] = f"{key}: "
        turns: list[Any] = _texts(": ".join(fields), ": ")
        for at, part in parts.items():
            turns[2 * at + 1] = self._parts(part, lines[at])
        return turns

    def _braced_record(self, text: str) -> Mapping:
        line, self._line = self._numbers[self._line], self._line + 1
        return self._braced(text, line)

    def _braced(self, text: str, line: int) -> Mapping:
        inner = text[1:-1]
        if "{" in inner or "[" in inner:
            return self._mapped(self._braced_turns(IN_BRACES.split(inner), line), [line])
        return self._flat(inner, line)

    def _flat(self, text: str, line: int) -> Mapping:
        """What stands between braces, texts only."""
        return self._mapped(_texts(text.replace(", ", ": "), ": "), [line])

    def _braced_turns(self, pieces: list[str], line: int) -> list[Any]:
        """Keys and values in turn, out of texts and at every second place what stands between braces or brackets."""
        turns: list[Any] = []  # mypy cannot know that each second one is a text
        for at, piece in enumerate(pieces):
            if at % 2:
                turns.append(self._parts(piece, line))
            elif piece:
                turns += _texts(piece.replace(", ", ": "), ": ")
        return turns

    def _mapped(self, turns: list[Any], lines: list[int]) -> Mapping:
        """A mapping of keys and values in turn; one line is that of all keys."""
        made, turn = Mapping(lines[0]), iter(turns)
        made.update(zip(map(self._known, turn), turn))  # noqa: B905 - asking for it would cost as much as the rest
        if len(made) * 2 < len(turns):
            raise _Fault
        made.lines = lines if len(lines) > 1 else lines * len(made)
        return made

    def _parts(self, text: str, line: int) -> Mapping | Sequence:
        """What stands between braces or brackets."""
        if text[0] == "{":
            return self._braced(text, line)
        made = Sequence(line)
        made += self._items(text[1:-1], line)
        made.lines = [line] * len(made)
        return made

    def _items(self, text: str, line: int) -> list[Any]:
        """What stands between brackets: texts, mappings, or some of both."""
        if "{" not in text:
            return _texts(text, ", ")
        return [self._flat(item[1:-1], line) if item[0] == "{" else bare(item) for item in ITEM.findall(text)]


def _texts(text: str, cut: str) -> list[str]:
    """The texts with ``cut`` between them."""
    texts = text.split(cut)
    return list(map(bare, texts)) if is_quoted(text) else texts
