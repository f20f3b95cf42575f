"""``care export ics``: duties as all-day events for a calendar program, kept up to date by exporting again."""

import sys
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import typer

from carecli.cli.desk import Desk
from carecli.cli.due import Asked, sieve
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import body_named, person_named
from carecli.cli.options import Branch, By, CalendarOutput, Month, Period
from carecli.cli.owing import CASES, grounded
from carecli.cli.stretch import stretch
from carecli.duties.basis import Basis
from carecli.duties.owed import Owed, owed
from carecli.duties.seek import duties_with_ids
from carecli.exchange.calendar_entry import Entry, entry_of
from carecli.exchange.calendar_file import Whose, calendar_bytes, read_calendar
from carecli.exchange.calendar_update import Held, changes, updated
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.reports.phrases import unit_name

SUFFIX = ".ics"
EXAMPLE = "care export ics --by m007 -o m007.ics"


def export(
    context: typer.Context,
    *,
    by: By = None,
    month: Month = None,
    period: Period = None,
    branch: Branch = None,
    output: CalendarOutput = None,
) -> ExitCode:
    """Writes the calendar; what the file held before is kept, changed or called off."""
    from carecli.render.write import write_file

    desk: Desk = context.obj
    path = _path(output)
    basis, ended = grounded(desk, *CASES)
    asked = Asked(month, period, None, branch, by, overdue=False)
    whose = _whose(asked, basis.records, desk)
    before = read_calendar(path, whose)
    after = _after(asked, before, basis, desk)
    write_file(path, calendar_bytes(after, _name(whose, basis.records, desk), whose))
    sys.stdout.write(_told(path, before, after, desk) + "\n")
    return ended


def _path(output: str | None) -> Path:
    from carecli.render.write import check_folder

    if output is None:
        raise Refused("argument-missing", argument="-o", example=EXAMPLE)
    path = Path(output)
    if path.suffix.lower() != SUFFIX:
        raise Refused("output-suffix", file=path, known=SUFFIX)
    check_folder(path)
    return path


def _whose(asked: Asked, records: Records, desk: Desk) -> Whose:
    return Whose(
        records.workspace.name,
        person_named(asked.by, records, desk.today, desk.words).id if asked.by else "",
        body_named(asked.branch, records).id if asked.branch else "",
    )


def _after(asked: Asked, before: Mapping[str, Held], basis: Basis, desk: Desk) -> list[Held]:
    """The calendar as it is to be from now on: what is owed, and how all else that it held stands by now."""
    period = stretch(asked.month, asked.period, desk.today, basis.terms)
    keeps = sieve(asked, basis, desk)
    rows = [row for row in owed(basis, None, period) if row.waiting and keeps(row)]
    now = {row.duty.id: (entry_of(row.duty, basis, desk.words), row.duty.opens_on) for row in rows}
    since = {
        id_: _since(Owed(duty, carried_over=False), keeps, entry_of(duty, basis, desk.words))
        for id_, duty in duties_with_ids(before.keys() - now.keys(), basis).items()
    }
    return updated(now, before, since, desk.today)


def _since(row: Owed, keeps: Callable[[Owed], bool], entry: Entry) -> Entry:
    """What became of an entry; one that passed to somebody else is called off here."""
    return entry.cancelled() if row.waiting and not keeps(row) else entry


def _name(whose: Whose, records: Records, desk: Desk) -> str:
    """What calendar programs call it."""
    named = [records.name(whose.by) if whose.by else "", unit_name(whose.branch or None, records)]
    who = desk.words.join([name for name in named if name])
    name = desk.words("ics.name.of" if who else "ics.name", organisation=whose.organisation, whose=who)
    return desk.words("ics.name.demonstration", name=name) if desk.demonstrates else name


def _told(path: Path, before: Mapping[str, Held], after: Collection[Held], desk: Desk) -> str:
    counts = changes(before, after)
    return desk.words("ics.written", file=path, events=len(after), **counts._asdict())
