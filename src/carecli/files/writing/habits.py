"""How a file is written, so that what is added looks as if its keeper had typed it."""

from collections.abc import Iterable, Iterator

from carecli.files.writing.marks import Marked
from carecli.files.writing.rendering import Layout

_ASKED = 3
"""How many of the last records are asked whether blank lines stand between them."""
_MOST_BLANK = 2


def newline_of(text: str) -> str:
    """What ends most lines of a text."""
    return "\r\n" if 2 * text.count("\r\n") > text.count("\n") else "\n"


def layout_of(text: str, rows: Marked) -> Layout:
    """How a list of records is written, after its last ones."""
    if rows.flow:
        return Layout(flow=True, newline=newline_of(text))
    last = rows.values[-1]
    return Layout(
        column=rows.column,
        step=max(last.column - rows.column, 2),
        flow=last.flow or last.kind != "mapping",
        blank=min(_blank_above(text, rows.values)),
        newline=newline_of(text),
    )


def _blank_above(text: str, records: list[Marked]) -> Iterator[int]:
    """Blank lines above the last records, but for the first of all: that one begins the section."""
    lines = text.split("\n")
    for record in records[1:][-_ASKED:] or records:
        at = record.line - 1
        while at and lines[at - 1].lstrip().startswith("#"):
            at -= 1
        above = (line for line in reversed(lines[:at]))
        yield min(_until(bool(line.strip()) for line in above), _MOST_BLANK)


def _until(stops: Iterable[bool]) -> int:
    """How many come before the first that stops."""
    count = 0
    for stop in stops:
        if stop:
            break
        count += 1
    return count


def lists(top: Marked | None) -> Iterator[Marked]:
    """The sections of a file that hold something."""
    if top is not None:
        yield from (value for value in top.values if value.kind == "list" and value.values)
