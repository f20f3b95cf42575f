"""``care hardship check|exit``: a case of the register is looked at again, or ends."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import person_named
from carecli.cli.options import DryRun, HardshipCase, OnDay, Reason
from carecli.cli.recording.splicing import day_of, options_given
from carecli.cli.recording.writing import Done, carried_out
from carecli.files.writing.pen import Pen
from carecli.files.writing.spot import Spot
from carecli.model.hardship import Hardship
from carecli.model.problem import Refused
from carecli.model.records import Records


def check(context: typer.Context, about: HardshipCase, *, day: OnDay = None, dry: DryRun = False) -> ExitCode:
    """Enters the day on which the case was looked at."""
    desk: Desk = context.obj
    on = day_of(day, desk)

    def act(pen: Pen, records: Records) -> Done:
        case = _case(about, records, desk)
        return Done((pen.change(Spot("hardship", id=case.id), ("checked_on",), str(on)),), (case.member,))

    return carried_out(desk, "hardship check", act, dry=dry)


def leave(
    context: typer.Context, about: HardshipCase, *, reason: Reason = None, day: OnDay = None, dry: DryRun = False
) -> ExitCode:
    """Ends the case with its last day and the reason."""
    desk: Desk = context.obj
    (why,) = options_given("hardship exit", reason=reason)
    last = day_of(day, desk)

    def act(pen: Pen, records: Records) -> Done:
        case = _case(about, records, desk)
        spot = Spot("hardship", id=case.id)
        pen.change(spot, ("until",), str(last))
        return Done((pen.change(spot, ("exit_reason",), why),), (case.member,))

    return carried_out(desk, "hardship exit", act, dry=dry)


def _case(text: str, records: Records, desk: Desk) -> Hardship:
    """The case of that id, or the one that is open for that person."""
    entries = records.of(Hardship)
    if own := next((entry for entry in entries if entry.id == text), None):
        return own
    person = person_named(text, records, desk.today, desk.words)
    still = [entry for entry in entries if entry.member == person.id and entry.until is None]
    if len(still) != 1:
        ids = ", ".join(entry.id for entry in still)
        raise Refused("no-one-case", member=person.id, count=len(still), ids=ids or "care hardship list")
    return still[0]
