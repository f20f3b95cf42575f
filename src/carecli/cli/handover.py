"""``care role handover UNIT IN``: one holder of a role goes, another comes, and what is open is handed over."""

from datetime import timedelta

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import body_named, code_named, person_named
from carecli.cli.options import CheckedBy, DryRun, MadeBy, OfRole, OnDay, Output, Successor, Unit
from carecli.cli.recording.splicing import day_of
from carecli.cli.recording.writing import Done, carried_out
from carecli.cli.signing import Signers, signed_for
from carecli.files.writing.pen import Pen
from carecli.files.writing.spot import Spot
from carecli.model.records import Records


def handover(
    context: typer.Context,
    unit: Unit,
    successor: Successor,
    *,
    role: OfRole = "secretary",
    day: OnDay = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    output: Output = None,
    dry: DryRun = False,
) -> ExitCode:
    """Ends the role the day before, begins it anew, and lists what is open; with a file also as a page to be signed."""
    desk: Desk = context.obj
    first, kind = day_of(day, desk), code_named("role", "--role", role)
    desk.check_where(None, output)

    def act(pen: Pen, records: Records) -> Done:
        body, person = body_named(unit, records), person_named(successor, records, desk.today, desk.words)
        spot = Spot("organisation", id=body.id)
        for number, held in enumerate(body.roles):
            if held.role == kind and held.until is None:
                pen.change(spot, ("roles", number, "until"), str(first - timedelta(1)))
        changed = pen.add(spot, ("roles",), {"role": kind, "member": person.id, "since": str(first)})
        return Done((changed,), (), unit=body.id)

    ended = carried_out(desk, "role handover", act, dry=dry)
    if output and not dry and ended is ExitCode.FINE:
        _on_paper(desk, unit, kind, Signers(made_by, checked_by), output)
    return ended


def _on_paper(desk: Desk, unit: str, role: str, signers: Signers, output: str) -> None:
    """What is handed over, as a page that both sign."""
    from carecli.cli.owing import CASES, grounded
    from carecli.duties.owed import owed
    from carecli.reports.handover import handover_answer

    basis = grounded(desk, *CASES).basis
    answer = handover_answer(owed(basis, None, None), body_named(unit, basis.records), role, basis, desk.words)
    desk.show(signed_for(desk, answer, signers), None, output)
