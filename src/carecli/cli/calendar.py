"""``care calendar YEAR``: the year's plan."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, Output, Year
from carecli.model.problem import Refused

FIRST, LAST = 1902, 2099
"""The years whose lunar days are all known."""


def plan(context: typer.Context, year: Year, form: Format = None, output: Output = None) -> ExitCode:
    """Festivals with their windows, what each month asks for, terms and periods, working days."""
    from carecli.cli.owing import CASES, grounded
    from carecli.reports.calendar import calendar_answer
    from carecli.reports.year_plan import year_plan

    desk: Desk = context.obj
    if not (year.isascii() and year.isdigit() and FIRST <= int(year) <= LAST):
        raise Refused("bad-year", text=year, first=FIRST, last=LAST)
    basis, code = grounded(desk, *CASES)
    months = year_plan(int(year), basis, desk.words)
    answer = calendar_answer(basis.records.workspace, basis.active, int(year), desk.today, desk.words, months)
    desk.show(answer, form, output)
    return code
