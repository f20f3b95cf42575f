"""Which ids a workspace has given, and the next one for a record that comes without."""

import re
from pathlib import Path

from carecli.files.writing.copies import Copies
from carecli.files.writing.filing import year_of
from carecli.files.writing.ids import Series, series
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.rows import id_of, rows_of
from carecli.files.writing.working_copy import bytes_at
from carecli.model.node import Mapping
from carecli.model.problem import Place, Problem, problem
from carecli.model.sections import SECTIONS, Section

_WORD = re.compile(r"\w[\w.\-]*")


class Numbering:
    """The ids of a workspace, by the sections that share them."""

    def __init__(self, folder: Path, copies: Copies) -> None:
        self._folder = folder
        self._copies = copies
        self._taken: dict[str, dict[str, Place]] = {}
        self._own: dict[str, list[str]] = {}
        self._series: dict[tuple[str, str], Series] = {}

    def give(self, section: Section, row: Mapping) -> str:
        """An id that is not taken yet; the caller takes it."""
        taken, year = self._all(section), year_of(section, row)
        last = self._series.get((section.name, year))
        now = (last or series(self._own[section.name], taken, section.name[0], year)).next(taken)
        self._series[section.name, year] = now
        return now.id

    def take(self, section: Section, id_: str, file: str) -> Problem | None:
        """Keeps an id from being given again, or tells where it has been given already."""
        taken = self._all(section)
        if id_ in taken:
            return problem(Place(file, 0), "double-id", ref=id_, first=taken[id_])
        taken[id_] = Place(file, 0)
        return None

    def _all(self, section: Section) -> dict[str, Place]:
        shared = section.ids or section.name
        if shared not in self._taken:
            sharing = [each for each in SECTIONS if shared in (each.name, each.ids)]
            self._taken[shared] = self._words()
            for each in sharing:
                self._own[each.name] = [id_ for id_, _ in self._given(each.name)]
                self._taken[shared].update(self._given(each.name))
        return self._taken[shared]

    def _given(self, section: str) -> list[tuple[str, Place]]:
        return [
            (id_, Place(name, row.line))
            for name in self._copies.names()
            for row in rows_of(self._copies.top(name), section)
            if (id_ := id_of(row, section))
        ]

    def _words(self) -> dict[str, Place]:
        """Every word of the files that could not be read to the end: any of them may be an id.

        Raises NotWritten where a file or folder does not open at all.
        """
        found: dict[str, Place] = {}
        for told in self._copies.problems:
            if told.id == "unreadable-folder":
                raise NotWritten(told)
        for name, document in self._copies.documents.items():
            if not document.whole:
                data = bytes_at(self._folder / name, name) or b""
                found.update(dict.fromkeys(_WORD.findall(data.decode("utf-8", "replace")), Place(name, 0)))
        return found
