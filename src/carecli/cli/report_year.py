"""``care report year``: the account of a year for the committee."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import CheckedBy, Format, MadeBy, Output, Period, Trace
from carecli.cli.signing import Signers, signed_for


def year(
    context: typer.Context,
    *,
    period: Period = None,
    trace: Trace = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The account of a year, of this one where none is named; or the records behind one of its figures."""
    from carecli.cli.report_ground import whole
    from carecli.reports.figures import trace_answer
    from carecli.reports.returns.year import year_answer, year_figures

    desk: Desk = context.obj
    found = whole(desk, period)
    if trace:
        figures = list(year_figures(found.year))
        desk.show(trace_answer(figures, trace, found.ground.records, desk.words), form, output)
    else:
        answer = year_answer(found.year, desk.words)
        desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
    return found.code
