"""``care report dashboard``: how care stands, with pictures."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, Output, Period


def dashboard(context: typer.Context, period: Period = None, form: Format = None, output: Output = None) -> ExitCode:
    """The status page, then money, coverage and the duties of this year or of a period, drawn."""
    from carecli.almanac.periods import parse_period
    from carecli.cli.status import standing_at
    from carecli.cli.stretch import stretch
    from carecli.reports.dashboard import dashboard_answer
    from carecli.reports.pictures.all import pictures
    from carecli.reports.status import status_answer

    desk: Desk = context.obj
    stood = standing_at(desk)
    basis = stood.ground.basis
    within = stretch(None, period, desk.today, basis.terms) or parse_period(str(desk.today.year), desk.today)
    drawn = pictures(basis, stood.ground.ledger, within, desk.words)
    answer = dashboard_answer(
        status_answer(stood.standing, desk.words), drawn, basis.records.workspace.name, desk.today, desk.words
    )
    desk.show(answer, form, output)
    return stood.code
