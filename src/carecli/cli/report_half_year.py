"""``care report half-year``: the return on members in hardship that goes upward twice a year."""

from datetime import date
from functools import partial

import typer

from carecli.almanac.periods import Period as Days
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Against, CheckedBy, Format, HalfYear, MadeBy, Output, TheirForm, Trace
from carecli.cli.returning import returning
from carecli.cli.signing import Signers, signed_for
from carecli.model.problem import Refused
from carecli.reports.page import Answer
from carecli.reports.returns.half_year_page import HalfYearPage


def half_year(
    context: typer.Context,
    *,
    period: HalfYear = None,
    against: Against = None,
    template: TheirForm = None,
    trace: Trace = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The return of a half-year, the last one that is over unless another is named, held against the one before."""
    from carecli.cli.report_form import fill_in
    from carecli.cli.return_copies import SUFFIX, earlier_return, return_in
    from carecli.reports.figures import trace_answer
    from carecli.reports.returns.half_year import half_year as made

    desk: Desk = context.obj
    wanted = half_year_named(period, desk.today) if period else half_year_before(desk.today)
    basis, code = returning(desk, "pairings", "households")
    if against and against.lower().endswith(SUFFIX):
        earlier = return_in(against)
    else:
        named = half_year_named(against, desk.today) if against else half_year_before(wanted.first)
        earlier = earlier_return(desk, basis, named)
    found = made(basis, wanted, earlier, desk.words)
    if trace is not None:
        desk.show(trace_answer(found.figures, trace, basis.records, desk.words), form, output)
        return code
    if template is not None:
        return fill_in(desk, basis, found, template, output) or code
    page = HalfYearPage(found, basis, desk.words)
    answer = signed_for(desk, page.answer(), Signers(made_by, checked_by))
    desk.show(answer, form, output, partial(_workbook, page, answer, desk))
    return code


def _workbook(page: HalfYearPage, answer: Answer, desk: Desk) -> bytes:
    from carecli.exchange.return_book import return_workbook

    return return_workbook(page, answer, desk.words, desk.today, demonstrates=desk.demonstrates)


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
