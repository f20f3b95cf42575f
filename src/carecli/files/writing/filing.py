"""Which file a new record belongs into, by the workspace's habit: for its year, its branch, its people's folder."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath

from carecli.files.folder import CASES
from carecli.files.workspace import Document
from carecli.files.writing.rows import id_of, rows_of, said, section_key, texts
from carecli.model.node import Mapping
from carecli.model.sections import BY_NAME, Section

PERSONS = ("members", "people")
"""The sections that say in which folder a person is kept."""

_SUBJECT = ("member", "members", "unit", "leader", "owner", "organisation")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", re.ASCII)


class Filing:
    """Where a workspace keeps what, as its documents show it."""

    def __init__(self, documents: Iterable[Document], alone: Callable[[], bool]) -> None:
        """``alone`` tells whether no other file of the workspace holds a section."""
        self._documents = tuple(documents)
        self._alone = alone
        self._held = {name: self._files_with(name) for name in BY_NAME}
        folders = {document.file: _folder(document.file) for document in self._documents}
        self._home = {
            id_: folders[document.file]
            for name in (*PERSONS, "organisation")
            for document in self._documents
            for row in rows_of(document.top, name)
            if (id_ := id_of(row, name))
        }
        self._homes = {_folder(file) for name in PERSONS for file, _ in self._held[name]} - {""}
        self._branches: dict[str, dict[str, Counter[str]]] = {}
        self._found: dict[tuple[str, str, str, str], str] = {}

    def file_for(self, section: Section, row: Mapping) -> str:
        """The file, by its path from the workspace's folder, that a record goes to; it need not be there yet."""
        year, branch, home = year_of(section, row), _branch(section, row), self._home_of(section, row)
        asked = (section.name, year, branch, home)
        if asked not in self._found:
            self._found[asked] = self._file(section, year, branch, home)
        return self._found[asked]

    def _files_with(self, section: str) -> list[tuple[str, list[Mapping]]]:
        return [(d.file, rows_of(d.top, section)) for d in self._documents if section_key(d.top, section)]

    def _home_of(self, section: Section, row: Mapping) -> str:
        """The folder of the first person or body that the record is about; empty where people have no folders."""
        about = (id_ for field in _SUBJECT for id_ in texts(said(row, section.name, field)))
        home = next((self._home[id_] for id_ in about if id_ in self._home), "")
        return home if home in self._homes else ""

    def _file(self, section: Section, year: str, branch: str, home: str) -> str:
        files = self._held[section.name]
        if not files:
            return self._only_file() or _usual(section, year, branch)
        if section.filed == "by-branch":
            return self._of_branch(section, branch)
        near, translated = self._near(files, home)
        found = _of_year(near, section, year) if section.filed == "by-year" else _largest(near)
        return translated + found[len(self._home_folder(found)) :] if translated else found

    def _of_branch(self, section: Section, branch: str) -> str:
        """The file with most of the branch, else one named like those of other branches, else the largest."""
        files = self._held[section.name]
        if section.name not in self._branches:
            self._branches[section.name] = {
                file: Counter(_branch(section, row) for row in rows) for file, rows in files
            }
        counts = self._branches[section.name]
        most = max(counts, key=lambda file: counts[file][branch])
        if branch and counts[most][branch]:
            return most
        return (branch and _named_like(counts, branch)) or _largest(files)

    def _near(self, files: list[tuple[str, list[Mapping]]], home: str) -> tuple[list[tuple[str, list[Mapping]]], str]:
        """The files of the record's own folder, else those of nobody's; else all, and the folder to be put instead."""
        for folder in dict.fromkeys((home, "")):
            if near := [(file, rows) for file, rows in files if self._home_folder(file) == folder]:
                return near, ""
        return files, home

    def _home_folder(self, file: str) -> str:
        """The folder of people that a file lies in, however deep; empty where it lies in none."""
        above = [parent.as_posix() for parent in PurePosixPath(file).parents]
        return next((folder for folder in above if folder in self._homes), "")

    def _only_file(self) -> str:
        """The one file in which a workspace keeps everything, if it does."""
        holding = {file for files in self._held.values() for file, _ in files}
        sections = sum(bool(files) for files in self._held.values())
        return holding.pop() if len(holding) == 1 and sections > 1 and self._alone() else ""


def year_of(section: Section, row: Mapping) -> str:
    """The year of a record's day; empty where its section knows no day."""
    day = next(texts(said(row, section.name, section.dated)), "") if section.dated else ""
    found = re.match(r"[0-9]{4}(?=-)", day, re.ASCII)
    return found[0] if found else ""


def _branch(section: Section, row: Mapping) -> str:
    """The branch that a record names last: a member's present one."""
    return next(reversed([*texts(said(row, section.name, "branch"))]), "") if section.filed == "by-branch" else ""


def _of_year(files: list[tuple[str, list[Mapping]]], section: Section, year: str) -> str:
    """The file named after the year, else one like those of other years, else the one with the latest record."""
    named = [file for file, _ in files if year and year in _YEAR.findall(file)]
    if named:
        return _largest([(file, rows) for file, rows in files if file in named])
    yearly = [file for file, _ in files if _YEAR.search(file)]
    if year and yearly:
        return _YEAR.sub(year, max(yearly))
    days = [
        (max((next(texts(said(row, section.name, section.dated)), "") for row in rows), default=""), file)
        for file, rows in files
    ]
    return max(days)[1]


def _named_like(counts: dict[str, Counter[str]], branch: str) -> str:
    """A file named after a branch as another is after its own; nothing where no file is."""
    for file, count in counts.items():
        other = next((name for name, _ in count.most_common(1)), "")
        named = re.sub(rf"(?<!\w){re.escape(other)}(?!\w)", lambda _: branch, file) if other else file
        if named != file and not named.endswith(CASES):
            return named
    return ""


def _largest(files: list[tuple[str, list[Mapping]]]) -> str:
    return max(files, key=lambda held: len(held[1]))[0]


def _usual(section: Section, year: str, branch: str) -> str:
    """How a file is named where there is no habit yet."""
    part = {"by-year": year, "by-branch": branch, "one-file": ""}[section.filed]
    named = f"{section.name}/{part}.yaml" if part else f"{section.name}.yaml"
    return f"{section.name}.yaml" if named.endswith(CASES) else named


def _folder(file: str) -> str:
    folder = PurePosixPath(file).parent.as_posix()
    return "" if folder == "." else folder
