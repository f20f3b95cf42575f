"""``care calendar YEAR``: the year's plan."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, Output, Year
from carecli.model.problem import Refused

FIRST, LAST = 1902, 2099
"""The years whose lunar days are all known."""


def plan(context: typer.Context, year: Year, form: Format = None, output: Output = None) -> ExitCode:
    """Festivals with their windows, terms and periods, working days."""
    from carecli.cli.adopting import adopt
    from carecli.cli.opening import open_records
    from carecli.reports.calendar import calendar_answer

    desk: Desk = context.obj
    if not (year.isascii() and year.isdigit() and FIRST <= int(year) <= LAST):
        raise Refused("bad-year", text=year, first=FIRST, last=LAST)
    opened = open_records(desk, ())
    adopted = adopt(desk, opened)
    answer = calendar_answer(opened.records.workspace, adopted.active, int(year), desk.today, desk.words)
    desk.show(answer, form, output)
    return adopted.code
