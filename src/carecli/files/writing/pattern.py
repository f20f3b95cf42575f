"""After which records a new one is written: those above it, else the section's elsewhere, else others of the file."""

from collections.abc import Iterator
from typing import NamedTuple

from carecli.files.folder import HEAD
from carecli.files.writing.copies import Copies
from carecli.files.writing.habits import layout_of, lists, newline_of
from carecli.files.writing.marks import Marked
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.rendering import Layout
from carecli.files.writing.rows import rows_of, section_key
from carecli.files.writing.working_copy import WorkingCopy


class Pattern(NamedTuple):
    """How a record is laid out, and keys in whose language its own are spelled."""

    layout: Layout
    beside: tuple[str, ...]


def pattern(copies: Copies, copy: WorkingCopy, section: str) -> Pattern:
    """How a section's new records look in a file."""
    newline = newline_of((copy if copy.text else copies.open(HEAD)).text)
    text, found = next(_models(copies, copy, section), (copy.text, None))
    layout = layout_of(text, found) if found else Layout()
    own = section_list(copy, section)
    if own is None or not own.values:
        layout = layout._replace(column=_column(copy, layout))
    return Pattern(layout._replace(newline=newline), _beside(copies, copy, found))


def section_list(copy: WorkingCopy, section: str) -> Marked | None:
    """What stands under a section's key in a file; None where it has no such key."""
    key = section_key(copy.top, section)
    return copy.marked.get(key) if copy.marked and key else None


def _models(copies: Copies, copy: WorkingCopy, section: str) -> Iterator[tuple[str, Marked]]:
    """Lists to write like, the nearest first."""
    if (own := section_list(copy, section)) and own.values:
        yield copy.text, own
    for name in sorted(copies.documents, reverse=True):
        if name != copy.name and rows_of(copies.top(name), section):
            try:
                other = copies.open(name)
            except NotWritten:
                continue  # another file's fault is no reason not to write into this one
            if (found := section_list(other, section)) and found.values:
                yield other.text, found
    yield from ((copy.text, found) for found in lists(copy.marked))


def _column(copy: WorkingCopy, layout: Layout) -> int:
    """The column of the file's own dashes, where it has any."""
    return next((found.column for found in lists(copy.marked) if not found.flow), layout.column)


def _beside(copies: Copies, copy: WorkingCopy, found: Marked | None) -> tuple[str, ...]:
    """Keys of the file's last record, else of its top, else of the pattern, else of the head."""
    own = [rows.values[-1] for rows in lists(copy.marked)]
    for row in (*reversed(own), *([copy.marked] if copy.marked else []), *(found.values[-1:] if found else [])):
        if row.keys:
            return tuple(key.text for key in row.keys)
    return tuple(copies.open(HEAD).top)
