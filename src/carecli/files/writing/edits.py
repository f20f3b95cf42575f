"""What is to stand in place of a stretch of text: additions to lists and mappings, and single values."""

import re
from typing import NamedTuple

from carecli.files.writing.marks import Marked
from carecli.files.writing.quoting import written
from carecli.files.writing.rendering import Layout, block, entry, inline
from carecli.model.node import Node
from carecli.model.problem import Refused

_COMMENTS = re.compile(r"(?:[ \t]+#[^\n]*(?:\n|\Z)|[ \t]*\r?\n(?=[ \t\r\n]*[ \t]#))*")
"""Comment lines that are indented, with blank lines between them: they belong to what stands above."""
_COMMA = re.compile(r"(?:[ \t\r\n]|(?<=[ \t\r\n])#[^\n]*)*,")
_BEFORE_VALUE = " \t\n[{"


class Edit(NamedTuple):
    """The characters from ``start`` up to ``end`` become ``text``."""

    start: int
    end: int
    text: str

    def of(self, text: str) -> str:
        """The text after it."""
        return text[: self.start] + self.text + text[self.end :]


def rows_added(text: str, top: Marked, value: Marked, rows: list[Node], layout: Layout) -> Edit:
    """Records at the end of a section: at the end of the file if it is the last one, else below its last record.

    Raises Refused where the section holds something else than a list.
    """
    if value.kind == "list" and value.flow:
        return flow_added(text, value, [inline(row) for row in rows], layout.newline)
    if value.kind != "list" and not value.empty:
        raise Refused("section-no-list").on(value.line)
    at = len(text) if value is top.values[-1] and not top.flow else _below(text, value.end)
    return _lines_at(text, at, "".join(_spaced(rows, layout)), layout)


def section_added(text: str, top: Marked | None, key: str, rows: list[Node], layout: Layout) -> Edit:
    """A new section with these records, at the end of the file."""
    if top is not None and top.flow:
        return flow_added(text, top, [f"{written(key)}: [{', '.join(map(inline, rows))}]"], layout.newline)
    column = top.column if top is not None else 0
    lines = [f"{' ' * column}{written(key)}:{layout.newline}", *(entry(row, layout) for row in rows)]
    return _lines_at(text, len(text), "".join(lines), layout._replace(blank=1 if text.strip() else 0))


def _spaced(rows: list[Node], layout: Layout) -> list[str]:
    """The records, with the blank lines between them that the list has."""
    first, *others = (entry(row, layout) for row in rows)
    return [first, *(layout.newline * layout.blank + each for each in others)]


def _below(text: str, end: int) -> int:
    """Where the line after a value begins, past the indented comments below it."""
    at = next_line(text, end)
    found = _COMMENTS.match(text, at)
    return found.end() if found else at


def next_line(text: str, end: int) -> int:
    """Where the line after the one of ``end`` begins; a text below ``|`` ends there itself."""
    if text[end - 1 : end] == "\n":
        return end
    found = text.find("\n", end)
    return len(text) if found < 0 else found + 1


def _lines_at(text: str, at: int, lines: str, layout: Layout) -> Edit:
    """Whole lines put in where a line begins or the text ends, parted by blank lines from what stands above."""
    before = text[:at]
    broken = bool(before) and not before.endswith("\n")
    above = before if broken or not before else before[:-1]
    last = above.rpartition("\n")[2]
    blank = 0 if not above.strip() or (not broken and not last.strip()) else layout.blank
    return Edit(at, at, layout.newline * (broken + blank) + lines)


def flow_added(text: str, holder: Marked, pieces: list[str], newline: str) -> Edit:
    """Further pieces at the end of what stands between brackets or braces."""
    if not holder.values:
        at = holder.start + 1
        return Edit(at, at, ", ".join(pieces))
    last, begun = holder.values[-1], (holder.keys or holder.values)[-1].start
    comma = _COMMA.match(text, last.end, holder.end - 1)
    margin = text[text.rfind("\n", 0, begun) + 1 : begun]
    glue = " " if margin.strip() else newline + margin
    at = comma.end() if comma else last.end
    added = f",{glue}".join(pieces)
    return Edit(at, at, f"{'' if comma else ','}{glue}{added}")


def key_added(text: str, holder: Marked, key: str, value: Node, newline: str) -> Edit:
    """A further key at the end of a mapping."""
    if holder.flow:
        return flow_added(text, holder, [f"{written(key)}: {inline(value)}"], newline)
    top = holder.column == 0
    lines = block(key, value) if top else [f"{written(key)}: {inline(value)}"]
    layout = Layout(blank=int(top and len(lines) > 1), newline=newline)
    margin = " " * holder.column
    return _lines_at(text, next_line(text, holder.end), "".join(f"{margin}{line}{newline}" for line in lines), layout)


def item_added(text: str, value: Marked, item: Node, newline: str) -> Edit:
    """A further item of a list; one that stands without its list is put into one.

    Raises Refused where only a person can do it.
    """
    if value.kind == "list" and value.flow:
        return flow_added(text, value, [inline(item)], newline)
    if value.kind == "list":
        step = max(value.values[-1].column - value.column, 2)
        layout = Layout(value.column, step, flow=True, newline=newline)
        return _lines_at(text, next_line(text, value.end), entry(item, layout), layout)
    if value.empty:
        return value_put(text, value, f"[{inline(item)}]")
    return value_put(text, value, f"[{text[value.start : value.end]}, {inline(item)}]", kept=True)


def value_put(text: str, value: Marked, new: str, *, kept: bool = False) -> Edit:
    """A value on its line in place of another; ``kept`` says that the old one's text is part of it.

    Raises Refused for a text below ``|`` or ``>``, for a list or mapping of several lines, and where a comment would
    be lost.
    """
    old = text[value.start : value.end]
    spread = value.kind != "text" and not value.flow
    if spread or value.folded or value.style == "*" or (not kept and "\n" in old and "#" in old):
        raise Refused("edit-by-hand").on(value.line)
    lead = "" if text[value.start - 1] in _BEFORE_VALUE else " "
    return Edit(value.start, value.end, lead + new)
