"""Where a workspace is, and which of its files are read."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from carecli.files.folder_error import FolderError
from carecli.model.problem import Place, Problem, problem

HEAD = "care.yaml"
"""The file that makes a folder a workspace."""

CASES = ".cases.yaml"
"""The end of the names of rule tests: they are no records, and no command but their own reads them."""

_SUFFIX = ".yaml"
_NEARLY = (".yml", ".yaml.txt", ".yml.txt")


class Source(NamedTuple):
    """A file of the workspace; ``name`` is its path from the workspace's folder, with forward slashes."""

    name: str
    path: Path


def find_workspace(given: Path | None, here: Path) -> Path:
    """The workspace's folder: the one given, else the nearest at or above ``here``, else ``here``'s ``data``.

    Raises FolderError where there is none.
    """
    if given is not None:
        return _usable(given)
    above = here.absolute()
    for folder in (above, *above.parents, above / "data"):
        if os.path.isfile(folder / HEAD):  # noqa: PTH113 - unlike Path's, it never raises
            return folder
    raise FolderError("no-workspace", shown(str(here)))


def _usable(folder: Path) -> Path:
    if not os.path.lexists(folder):
        raise FolderError("no-such-folder", shown(str(folder)))
    if not os.path.isdir(folder):  # noqa: PTH112 - unlike Path's, it never raises
        raise FolderError("not-a-folder", shown(str(folder)))
    if not os.access(folder, os.R_OK | os.X_OK):
        raise FolderError("unreadable-folder", shown(str(folder)))
    if not os.path.isfile(folder / HEAD):  # noqa: PTH113
        raise FolderError("no-care-file", shown(str(folder)))
    return folder


def sources(folder: Path) -> tuple[list[Source], list[Problem]]:
    """The files to be read, sorted by name; problems tell of folders and names that keep others from being read.

    Rule tests, hidden files and folders are left aside, and links that lead to another part of the workspace or to a
    folder around it. Raises FolderError where the folder itself cannot be listed.
    """
    walk = _Walk(folder)
    found = sorted(walk.files(folder, ""))
    if Problem(Place("", 0), "unreadable-folder") in walk.problems:
        raise FolderError("unreadable-folder", shown(str(folder)))
    nearly = [problem(Place(name, 0), "wrong-suffix") for name, _ in found if name.lower().endswith(_NEARLY)]
    return [source for source in found if _holds_records(source.name.lower())], walk.problems + nearly


def _holds_records(name: str) -> bool:
    return name.endswith(_SUFFIX) and not name.endswith(CASES)


def shown(name: str) -> str:
    """A file's name as it can be printed: what cannot be seen or encoded stands as its code."""
    if name.isprintable():
        return name
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


class _Walk:
    """One walk through a workspace; no folder is entered twice, by whatever links it is reached."""

    def __init__(self, root: Path) -> None:
        self.problems: list[Problem] = []
        self._root = os.path.realpath(root)
        self._entered = {self._root}

    def files(self, folder: Path, prefix: str) -> Iterator[Source]:
        """Every file at or below ``folder`` that is not hidden; ``prefix`` goes before its name."""
        try:
            with os.scandir(folder) as scanned:
                entries = sorted(scanned, key=lambda entry: entry.name)
        except OSError:
            self.problems.append(problem(Place(prefix, 0), "unreadable-folder"))
            return
        for entry in entries:
            if entry.name.startswith(".") or (entry.is_symlink() and self._circles(entry.path)):
                continue
            name = prefix + shown(entry.name)
            if not os.path.isdir(entry):  # noqa: PTH112 - unlike the entry's own, it never raises
                yield Source(name, Path(entry.path))
            elif (real := os.path.realpath(entry.path)) not in self._entered:
                self._entered.add(real)
                yield from self.files(Path(entry.path), f"{name}/")

    def _circles(self, link: str) -> bool:
        """Whether a link leads into the workspace, or to a folder that holds it."""
        target = os.path.realpath(link)
        if not os.path.exists(target):  # noqa: PTH110 - unlike Path's, it never raises
            return False
        return f"{target}{os.sep}".startswith(f"{self._root}{os.sep}") or self._root.startswith(f"{target}{os.sep}")
