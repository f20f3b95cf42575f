"""The files that one errand touches: changed on copies, then put in place one after the other, each whole."""

import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from carecli.files.folder import HEAD
from carecli.files.workspace import Files, Wanted
from carecli.files.writing.disk import fingerprint
from carecli.files.writing.edits import Edit
from carecli.files.writing.errand import Errand
from carecli.files.writing.log import Action, Entry, note_down
from carecli.files.writing.refusals import CannotWrite, ChangedError, NotWritten
from carecli.files.writing.results import Written
from carecli.files.writing.swap import fingerprint_at, must_be, swap
from carecli.files.writing.working_copy import Sound, WorkingCopy
from carecli.model.node import Mapping


@dataclass(frozen=True, slots=True)
class Plan:
    """A change of a file, what the file must say afterwards, and who says whether that is sound."""

    edit: Edit
    expected: Mapping
    sound: Sound


@dataclass(frozen=True, slots=True)
class _Made:
    """A change that was made, in bytes, with the records it wrote."""

    action: Action
    written: list[Written]
    at: int
    added: int
    removed: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """A file to be kept whole, beside the record that tells of it."""

    name: str
    data: bytes
    beside: Written


class Copies:
    """Working copies of a workspace's files, opened when first asked for."""

    def __init__(self, folder: Path, files: Files, wanted: Wanted | None = None) -> None:
        """``wanted`` tells which top-level keys made a file be read; None: any."""
        self.documents = {document.file: document for document in files.documents}
        self.problems = files.problems
        self._folder = folder
        self._wanted = wanted or bool
        self._open: dict[str, WorkingCopy] = {}
        self._made: dict[str, list[_Made]] = {}
        self._kept: list[_Kept] = []

    def open(self, name: str) -> WorkingCopy:
        """The copy of a file; raises ChangedError if it says something else than when the errand began."""
        if name not in self._open:
            copy = WorkingCopy(name, self._folder / name)
            read = self.documents.get(name)
            if copy.top != read.top if read else any(map(self._wanted, copy.top)):
                raise ChangedError(name)
            self._open[name] = copy
        return self._open[name]

    def top(self, name: str) -> Mapping:
        """What a file says now, with the changes of this errand."""
        return self._open[name].top if name in self._open else self.documents[name].top

    def names(self) -> list[str]:
        """The files that were read or opened."""
        return [*dict.fromkeys((*self.documents, *self._open))]

    def make(self, copy: WorkingCopy, plan: Plan, action: Action, written: list[Written]) -> None:
        """Makes a change on a copy; ``written`` are the records, whose lines are told from what the file then says."""
        edit, text = plan.edit, copy.text
        before, at, line = copy.print, copy.byte(edit.start), copy.line(edit.start)
        copy.edit(edit, plan.expected, plan.sound)
        old = text[edit.start : edit.end]
        within = edit.start > 0 and text[edit.start - 1] != "\n"
        self._shift(copy.name, line + within, edit.text.count("\n") - old.count("\n"))
        made = _Made(action, written, at, len(edit.text.encode()), len(old.encode()), before, copy.print)
        self._made.setdefault(copy.name, []).append(made)

    def keep(self, name: str, data: bytes, beside: Written) -> None:
        """Plans a file that is kept whole; it is in place before the record that tells of it."""
        self._kept.append(_Kept(name, data, beside))

    def _shift(self, name: str, line: int, by: int) -> None:
        """Moves what was written before at or below a line."""
        for made in self._made.get(name, ()):
            for one in made.written:
                one.line += by if one.line >= line else 0

    def save(self, errand: Errand) -> bool:
        """Puts the changed copies in place in the order in which they were first changed.

        Gives back whether all of it stands in the log. Raises ChangedError and CannotWrite, which tell what was saved
        before.
        """
        saved: list[str] = []
        logged = True
        operation = secrets.token_hex(4)
        changed = [self._open[name] for name in self._made if self._open[name].changed]
        try:
            for copy in changed:
                must_be(copy.path, copy.name, self._before(copy))
            for kept in self._kept:
                logged &= self._put(kept, errand, operation)
                saved.append(kept.name)
            for copy in changed:
                swap(copy.path, copy.name, self._before(copy), copy.data, self._folder / HEAD)
                saved.append(copy.name)
                logged &= note_down(self._folder, self._entries(copy, errand, operation))
        except (NotWritten, CannotWrite) as error:
            error.saved = tuple(saved)
            raise
        return logged

    def _put(self, kept: _Kept, errand: Errand, operation: str) -> bool:
        """Puts a kept file in place, unless it is there already; whether that stands in the log."""
        before, after = fingerprint_at(self._folder / kept.name), fingerprint(kept.data)
        if before == after:
            return True
        swap(self._folder / kept.name, kept.name, before, kept.data, self._folder / HEAD)
        entry = Entry(
            when=errand.stamp,
            who=errand.who,
            command=errand.command,
            operation=operation,
            action="append",
            section=kept.beside.section,
            file=kept.name,
            id=kept.beside.id,
            added=len(kept.data),
            before=before,
            after=after,
        )
        return note_down(self._folder, [entry])

    def _before(self, copy: WorkingCopy) -> str:
        return self._made[copy.name][0].before

    def _entries(self, copy: WorkingCopy, errand: Errand, operation: str) -> Iterable[Entry]:
        for made in self._made[copy.name]:
            first = made.written[0]
            yield Entry(
                when=errand.stamp,
                who=errand.who,
                command=errand.command,
                operation=operation,
                action=made.action,
                section=first.section,
                file=copy.name,
                line=first.line,
                id=first.id,
                count=len(made.written),
                at=made.at,
                added=made.added,
                removed=made.removed,
                before=made.before,
                after=made.after,
            )
