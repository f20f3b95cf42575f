"""What every writing command has in common: the lock, the checks over what would stand in the files, what is told."""

import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import NamedTuple, TypeAlias

from carecli.check.catalogue import FAMILIES, Family
from carecli.cli.check import Checked, checked
from carecli.cli.complaints import complain, errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import Read, read_files
from carecli.cli.recording.footing import require_whole
from carecli.duties.basis import Basis, basis_of
from carecli.duties.owed import Owed, owed
from carecli.eligibility.register import Register
from carecli.files.brief import read_others
from carecli.files.workspace import Document, Files
from carecli.files.writing.errand import Errand
from carecli.files.writing.pen import Pen, writing
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.results import Written
from carecli.model.problem import Place, Problem
from carecli.model.records import Records
from carecli.reports.recorded import Entered, handover_lines, recorded_lines


class Done(NamedTuple):
    """What a command wrote, and whom it is about.

    ``changed`` says that the records were there before, ``near`` who alone can be owed more or less by it; all that is
    owed within ``unit`` is listed too.
    """

    rows: tuple[Written, ...]
    people: tuple[str, ...]
    unit: str = ""
    changed: bool = True
    near: frozenset[str] | None = None


FOLLOWING = frozenset(
    {"hardship-after-death", "hardship-after-leaving", "role-after-departure", "contact-after-departure"}
)
"""What a death or departure leaves to be closed: it is told once the fact itself is saved, and keeps nobody from it."""

Act: TypeAlias = Callable[[Pen, Records], Done]
Ahead: TypeAlias = Callable[[Basis, Basis], Iterable[str]]


class Passing(NamedTuple):
    """What may be passed over: questions of soundness that are not asked, and sections that are not read whole.

    Of the sections only those records are read in which one of the ids occurs that the other sections tell.
    """

    sections: frozenset[str]
    named: Callable[[Records], frozenset[str]]
    families: frozenset[Family] = frozenset()


class Mistyped(Exception):
    """What was typed cannot be read; nothing is written."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__()
        self.problems = problems


class Effect(NamedTuple):
    """What the writing brings about: new problems, and the duties before and after it."""

    problems: tuple[Problem, ...]
    before: list[Owed]
    after: list[Owed]
    earlier: Basis
    basis: Basis


def carried_out(
    desk: Desk,
    command: str,
    act: Act,
    *,
    dry: bool,
    who: str = "",
    ahead: Ahead | None = None,
    passing: Passing | None = None,
    whole: frozenset[str] = frozenset(),
) -> ExitCode:
    """Does what a command writes, and tells what it brings about; with ``dry`` it only tells.

    What ``ahead`` says of before and after is told before anything is saved. Raises NotWritten where a section of
    ``whole`` lacks a record, or the checks find an error that was not there before.
    """
    desk.head  # noqa: B018 - the zone is asked for before the lock is taken
    errand, without = Errand(command, desk.now, who or user()), passing.sections if passing else ()
    try:
        with writing(desk.folder, errand, without=without, dry=dry) as pen:
            before, others = _read(desk, pen, passing)
            require_whole(before.left_out, whole)
            done = act(pen, before.records)
            after = read_files(desk, _after(pen, others), None, before.typed)
            families = [family for family in FAMILIES if passing is None or family not in passing.families]
            effect = _effect(desk, before, after, done.near, families)
            if found := [each for each in errors(effect.problems) if each.id not in FOLLOWING]:
                raise NotWritten(*(_at_command(each, done, command) for each in found))
            _say(ahead(effect.earlier, effect.basis) if ahead else ())
    except Mistyped as mistyped:
        complain(mistyped.problems, desk.words)
        return ExitCode.USAGE
    _tell(desk, done, effect, dry=dry)
    return ExitCode.FINE


def _tell(desk: Desk, done: Done, effect: Effect, *, dry: bool) -> None:
    entered = [Entered(row.file, row.line, row.id, row.text, done.changed) for row in done.rows]
    _say(recorded_lines(entered, done.people, (effect.before, effect.after), effect.basis, desk.words, dry=dry))
    if done.unit:
        _say(handover_lines(done.unit, effect.after, effect.basis, desk.words))
    complain(effect.problems, desk.words)


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def _effect(desk: Desk, before: Read, after: Read, near: frozenset[str] | None, families: Iterable[Family]) -> Effect:
    now = checked(desk, after, families)
    fresh = now.problems
    if fresh:
        # what found nothing now has nothing new to tell: only the others are asked about the earlier state
        known = {_said(found) for found in checked(desk, before, now.families).problems}
        fresh = tuple(found for found in fresh if _said(found) not in known)
    basis = _basis(desk, now)
    earlier = _basis(desk, now._replace(read=before))
    was, is_ = owed(earlier, None, None, near), owed(basis, None, None, near)
    if near is not None and (rules := _of_festivals(was, is_)):
        asked = {row.duty.id for row in is_}
        others = [row for row in owed(basis.under(rules), None, None) if row.duty.id not in asked]
        was, is_ = was + others, is_ + others
    return Effect(fresh, was, is_, earlier, basis)


def _of_festivals(was: list[Owed], is_: list[Owed]) -> frozenset[str]:
    """The rules for which something was settled for a festival: then the others of that festival are counted too."""
    waiting = {row.duty.id for row in is_ if row.waiting}
    closed = (row.duty for row in was if row.waiting and row.duty.id not in waiting)
    return frozenset(duty.rule.id for duty in closed if duty.occurrence.windows)


def _read(desk: Desk, pen: Pen, passing: Passing | None) -> tuple[Read, tuple[Document, ...]]:
    """The workspace as it is, and those of its documents that the pen has not read."""
    read = read_files(desk, pen.files, None)
    if passing is None:
        return read, ()
    others = read_others(desk.folder, pen.files, passing.named(read.records))
    every = (*pen.files.documents, *others.documents)
    return read_files(desk, Files(_sorted(every), (*pen.files.problems, *others.problems)), None, read.typed), (
        others.documents
    )


def _after(pen: Pen, others: Iterable[Document]) -> Files:
    """The files as they would read, with what was written."""
    whole = {document.file: document.whole for document in pen.files.documents}
    names = pen.copies.names()
    written = (Document(name, pen.copies.top(name), whole.get(name, True)) for name in names)
    return Files(_sorted((*written, *(other for other in others if other.file not in names))), pen.files.problems)


def _sorted(documents: Iterable[Document]) -> tuple[Document, ...]:
    return tuple(sorted(documents, key=lambda document: document.file))


def _said(found: Problem) -> tuple[str, str, tuple[tuple[str, str], ...]]:
    """A problem without its line, which moves when something is written above it."""
    return found.place.file, found.id, found.details


def _basis(desk: Desk, now: Checked) -> Basis:
    records = now.read.records
    return basis_of(records, now.active, Register(records, desk.today), desk.today)


def _at_command(found: Problem, done: Done, command: str) -> Problem:
    """A problem of what was to be written is told at the command: it stands in no file."""
    mine = {(row.file, row.line) for row in done.rows}
    return found._replace(place=Place(f"care {command}", 0)) if found.place in mine else found


def user() -> str:
    """The user of the machine, if it knows one."""
    with suppress(KeyError, OSError, ImportError):
        from getpass import getuser

        return getuser()
    return ""
