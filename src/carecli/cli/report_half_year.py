"""``care report half-year``: the return on members in hardship that goes upward twice a year."""

from datetime import date

import typer

from carecli.almanac.periods import Period as Days
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Against, CheckedBy, Format, HalfYear, MadeBy, Output, Trace
from carecli.cli.returning import returning
from carecli.cli.signing import Signers, signed_for
from carecli.model.problem import Refused


def half_year(
    context: typer.Context,
    *,
    period: HalfYear = None,
    against: Against = None,
    trace: Trace = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The return of a half-year, the last one that is over unless another is named, held against the one before."""
    from carecli.reports.figures import trace_answer
    from carecli.reports.returns.half_year import half_year as made
    from carecli.reports.returns.half_year import recomputed
    from carecli.reports.returns.half_year_page import HalfYearPage

    desk: Desk = context.obj
    wanted = half_year_named(period, desk.today) if period else half_year_before(desk.today)
    earlier = half_year_named(against, desk.today) if against else half_year_before(wanted.first)
    ground = returning(desk)
    found = made(ground.basis, wanted, recomputed(ground.basis, earlier, desk.words), desk.words)
    if trace is not None:
        desk.show(trace_answer(found.figures, trace, ground.basis.records, desk.words), form, output)
        return ground.code
    answer = HalfYearPage(found, ground.basis, desk.words).answer()
    desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
    return ground.code


def half_year_named(text: str, today: date) -> Days:
    """The half-year that is named; refuses another stretch of time, and one that has not begun."""
    from carecli.almanac.periods import parse_period, periods_overlapping

    asked = parse_period(text, today)
    if asked not in periods_overlapping("half-year", asked.first, asked.last):
        raise Refused("no-half-year", text=text)
    if asked.first > today:
        raise Refused("half-year-to-come", text=text, first=asked.first)
    return asked


def half_year_before(day: date) -> Days:
    """The last half-year that was over on a day."""
    from carecli.almanac.periods import periods_overlapping

    return periods_overlapping("half-year", date(day.year - 1, 1, 1), day)[-2]
