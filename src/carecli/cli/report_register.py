"""``care report register``: the register of members in hardship as offices keep it."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import body_named
from carecli.cli.options import Branch, CheckedBy, ForAudience, Format, MadeBy, Output, Trace
from carecli.cli.returning import returning
from carecli.cli.signing import Signers, signed_for


def register(
    context: typer.Context,
    *,
    branch: Branch = None,
    audience: ForAudience = None,
    trace: Trace = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """Everybody who stands or stood on the register, with what is done for them."""
    from carecli.cli.audience import sight_for
    from carecli.reports.figures import trace_answer
    from carecli.reports.returns.register import register_answer, registered

    desk: Desk = context.obj
    sight = sight_for(audience, "reason", "record")
    ground = returning(desk, "pairings", "households")
    basis = ground.basis
    found = registered(basis, body_named(branch, basis.records).id if branch else None)
    if trace is not None:
        answer = trace_answer(found.figures, trace, basis.records, desk.words)
    else:
        signers = Signers(made_by, checked_by)
        answer = signed_for(desk, register_answer(found, basis, desk.words, sight), signers)
    desk.show(answer, form, output)
    return ground.code
