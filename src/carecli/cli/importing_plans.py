"""An import planned over all records and policies, and written under the lock by the same plan."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from carecli.cli.check import checked
from carecli.cli.complaints import complain, errors
from carecli.cli.desk import Desk
from carecli.cli.importing import Asked
from carecli.cli.opening import Read, read_files, read_workspace
from carecli.cli.recording.footing import require_whole, stands_on
from carecli.cli.recording.gifts import FUND
from carecli.cli.recording.writing import user
from carecli.exchange.appending import Addition, records_to_alter, records_to_append, waves, with_ids
from carecli.exchange.planned_sheets import planned_sheets
from carecli.exchange.plans import NAMED, Plans, plan_tables, sections_of, without_unsound
from carecli.exchange.table import Table
from carecli.files.writing.errand import Errand
from carecli.files.writing.pen import Pen, writing
from carecli.files.writing.spot import Spot
from carecli.intake.spelling import section_keys
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.scalars import parse_day
from carecli.model.sections import ACTS, BY_NAME, SECTIONS
from carecli.reports.import_plan import import_answer
from carecli.reports.page import Answer
from carecli.reports.planned import Outcome

COMMAND = "import"


def tried(desk: Desk, tables: list[Table], asked: Asked) -> tuple[Answer, bool]:
    """What an import would do, and whether nothing would be refused."""
    plans = _planned(desk, read := read_workspace(desk, _to_read(tables, asked)), tables, asked)
    return _answer(desk, plans, read.records, Outcome(asked.line, applied=False)), _fine(plans)


def imported(desk: Desk, tables: list[Table], asked: Asked) -> tuple[Answer, bool]:
    """The same, written; a sheet of which a column is unclear is not written at all.

    Raises NotWritten and FolderError, and then nothing was written.
    """
    desk.head  # noqa: B018 - the zone is asked for before the lock is taken
    wanted = _to_read(tables, asked)
    without = ACTS if wanted else ()
    with writing(desk.folder, Errand(COMMAND, desk.now, user()), without=without) as pen:
        read = read_files(desk, pen.files, wanted)
        plans = _planned(desk, read, tables, asked)
        require_whole(read.left_out, _stands_on(plans))
        applied = not errors(plans.problems)
        files = _written(pen, plans) if applied else ()
    return _answer(desk, plans, read.records, Outcome(asked.line, applied=applied, files=files)), _fine(plans)


def _stands_on(plans: Plans) -> frozenset[str]:
    """The sections that what is to be added is judged by."""
    added = {addition.section for plan in plans.plans for addition in records_to_append(plan)}
    return frozenset().union(*(stands_on(section, applied=section == FUND) for section in added))


def _to_read(tables: list[Table], asked: Asked) -> frozenset[str] | None:
    """The sections that an import must know, None for all: who only brings people and bodies needs no act of theirs.

    A row is refused for what is wrong with it, not for what becomes wrong with a visit; that is for ``care check``.
    """
    brought = sections_of(tables, _section(asked.section))
    return frozenset(BY_NAME) - ACTS if brought <= set(NAMED) else None


def _planned(desk: Desk, read: Read, tables: list[Table], asked: Asked) -> Plans:
    """The plan, without the rows that would put an error into the records."""
    plans = plan_tables(tables, _section(asked.section), read.records, desk.today, _day(asked.as_of))
    would_be = checked(desk, read._replace(records=plans.records(read.records)))
    complain([found for found in plans.problems if found not in errors(plans.problems)], desk.words)
    return without_unsound(plans, would_be.problems)


def _section(text: str | None) -> str | None:
    if text is None:
        return None
    known = {**section_keys(), **{section.one: section.name for section in SECTIONS}}
    if text not in known:
        raise Refused("bad-option", option="--as", text=text, known=", ".join(BY_NAME))
    return known[text]


def _day(text: str | None) -> date | None:
    try:
        return parse_day(text) if text else None
    except Refused:
        raise Refused("bad-option", option="--as-of", text=text, known="2026-06-30") from None


def _written(pen: Pen, plans: Plans) -> tuple[str, ...]:
    """Writes what the plans add and change; gives back the files that hold it."""
    given: dict[str, str] = {}
    files: dict[str, None] = {}
    for plan in plans.plans:
        for change in records_to_alter(plan):
            spot = Spot(change.section, id=change.id, where=change.where)
            for edit in change.edits:
                put = pen.add if edit.adds else pen.change
                files[put(spot, edit.path, with_ids(edit.value, given)).file] = None
        for section, group in groupby(records_to_append(plan), key=lambda addition: addition.section):
            for wave in waves(group):
                files |= dict.fromkeys(_appended(pen, section, wave, given))
    return tuple(files)


def _appended(pen: Pen, section: str, additions: list[Addition], given: dict[str, str]) -> Iterable[str]:
    """Adds records of one section; the ids they get stand in ``given`` for whatever names them."""
    written = pen.append_all(section, [with_ids(addition.fields, given) for addition in additions])
    for addition, done in zip(additions, written, strict=True):
        if addition.provisional:
            given[addition.provisional] = done.id
    return (done.file for done in written)


def _answer(desk: Desk, plans: Plans, records: Records, outcome: Outcome) -> Answer:
    return import_answer(planned_sheets(plans), outcome, plans.records(records), desk.today, desk.words)


def _fine(plans: Plans) -> bool:
    return not errors(plans.problems) and not any(plan.of("refused") for plan in plans.plans)
