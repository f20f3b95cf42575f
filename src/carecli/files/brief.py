"""Of long lists only the records that name somebody: the others are passed over without being parsed."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from carecli.files.folder import Source, sources
from carecli.files.reading import bytes_of, read_bytes
from carecli.files.workspace import Document, Files
from carecli.model.node import Mapping
from carecli.model.problem import Problem

_KEY = re.compile(r"[^\s:#\-][^:#]*:\s*(?:#.*)?")
_UNTOLD = re.compile(r"[\\\t]")
"""What a glance cannot see through: an id may be written as an escape, a column by a tab."""


def read_others(folder: Path, read: Files, ids: Collection[str]) -> Files:
    """The files that were not read yet, of each only the records in which one of the ids occurs; without ids all.

    A file that is no plain list, or in which something is then wrong, is read whole.
    """
    known = {document.file for document in read.documents}
    others = [_read(source, ids) for source in sources(folder)[0] if source.name not in known]
    found = [document for document, _ in others]
    return Files(tuple(found), tuple(sorted(told for _, problems in others for told in problems)))


def _read(source: Source, ids: Collection[str]) -> tuple[Document, list[Problem]]:
    data = bytes_of(source.path, source.name)
    if isinstance(data, Problem):
        return Document(source.name, Mapping(1), whole=False), [data]
    text = naming(data.decode("utf-8", "replace"), ids) if ids else None
    if text is not None:
        top, problems, whole = read_bytes(text.encode(), source.name)
        if whole and not problems:
            return Document(source.name, top, whole=True), []
    top, problems, whole = read_bytes(data, source.name)
    return Document(source.name, top, whole), problems


def naming(text: str, ids: Collection[str]) -> str | None:
    """The text with blank lines in place of every record in which none of the ids occurs.

    None where the text is anything but top-level keys, each with a list below it, an item to a dash in one column.
    """
    lines, wanted = text.split("\n"), re.compile("|".join(map(re.escape, ids)))
    if _UNTOLD.search(text):
        return None
    try:
        for first, last in _items(lines):
            if not any(map(wanted.search, lines[first:last])):
                lines[first:last] = [""] * (last - first)
    except ValueError:
        return None
    return "\n".join(lines)


def _items(lines: list[str]) -> Iterator[tuple[int, int]]:
    """The lines of each item of the lists, as they stood; raises ValueError for what is no plain list."""
    column, first = -1, None
    for at, line in enumerate([*lines, "end:"]):
        body = line.lstrip(" ")
        indent = len(line) - len(body)
        if not body.strip() or body.startswith("#"):
            continue
        item = body == "-" or body.startswith(("- ", "-\r"))
        item = item and column in (-1, indent)
        if not item and indent > column >= 0:
            continue
        if first is not None:
            yield first, at
        first = at if item else None
        column = indent if item else -1
        if not item and (indent or not _KEY.fullmatch(line)):
            raise ValueError(line)
