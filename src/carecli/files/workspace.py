"""A workspace read: its files as mappings with lines, and what is wrong with them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from carecli.files.folder import HEAD, Source, sources
from carecli.files.reading import bytes_of, read_bytes
from carecli.files.top_keys import top_keys
from carecli.model.node import Mapping
from carecli.model.problem import Problem

Wanted = Callable[[str], bool]


class Document(NamedTuple):
    """One file; ``whole`` is false where an error kept some of it from being read, so that ids may be missing."""

    file: str
    top: Mapping
    whole: bool


class Files(NamedTuple):
    """The documents of a workspace by name, ``care.yaml`` among them, and the problems met in reading them."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]


class Reading:
    """The documents of a workspace one after the other, so that none need be kept.

    All files are read, or only ``care.yaml`` and those with a wanted top-level key. Raises FolderError where the folder
    cannot be listed. ``problems`` are those met so far.
    """

    def __init__(self, folder: Path, wanted: Wanted | None = None) -> None:
        self._sources, self.problems = sources(folder)
        self._wanted = wanted

    def __iter__(self) -> Iterator[Document]:
        for source in self._sources:
            document, problems = _document(source, self._wanted)
            self.problems += problems
            if document:
                yield document


def read_folder(folder: Path, wanted: Wanted | None = None) -> Files:
    """All documents of a workspace at once; raises FolderError where the folder cannot be listed."""
    reading = Reading(folder, wanted)
    return Files(tuple(reading), tuple(sorted(reading.problems)))


def _document(source: Source, wanted: Wanted | None) -> tuple[Document | None, list[Problem]]:
    """A file that is wanted, and its problems; no document where it is not."""
    data = bytes_of(source.path, source.name)
    if isinstance(data, Problem):
        return Document(source.name, Mapping(1), whole=False), [data]
    if wanted and source.name != HEAD and not _may_hold(data, wanted):
        return None, []
    top, problems, whole = read_bytes(data, source.name)
    return Document(source.name, top, whole), problems


def _may_hold(data: bytes, wanted: Wanted) -> bool:
    keys = top_keys(data)
    return keys is None or any(map(wanted, keys))
