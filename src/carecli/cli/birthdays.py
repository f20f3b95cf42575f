"""``care birthdays`` and ``care standing``: whose day comes, and who has stood in the Party for so many years."""

from datetime import date

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Branch, Format, Kind, Month, OnTheDay, Output, Years
from carecli.model.problem import Refused

MOST_YEARS = 120


def birthdays(
    context: typer.Context,
    *,
    month: Month = None,
    kind: Kind = None,
    branch: Branch = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The birthdays of a month, those of this month where none is named, with what is owed for them."""
    from carecli.cli.naming import body_named
    from carecli.cli.owing import grounded
    from carecli.cli.stretch import stretch
    from carecli.reports.birthdays import birthdays_answer

    desk: Desk = context.obj
    kinds = _kinds(kind)
    basis, code = grounded(desk)
    period = stretch(month or f"{desk.today:%Y-%m}", None, desk.today, ())
    under = body_named(branch, basis.records).id if branch else None
    if period:
        desk.show(birthdays_answer(period, kinds, under, basis, desk.words), form, output)
    return code


def standing(
    context: typer.Context,
    *,
    years: Years = "50",
    day: OnTheDay = None,
    branch: Branch = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """Who has so many years of standing on a day, the first of July where none is named."""
    from carecli.cli.naming import body_named
    from carecli.cli.owing import grounded
    from carecli.reports.standing import standing_answer

    desk: Desk = context.obj
    if not (years.isascii() and years.isdigit() and 1 <= int(years) <= MOST_YEARS):
        raise Refused("bad-standing", text=years, most=MOST_YEARS)
    on = _day(day) if day else desk.today.replace(month=7, day=1)
    basis, code = grounded(desk, "awards")
    under = body_named(branch, basis.records).id if branch else None
    desk.show(standing_answer(int(years), on, under, basis, desk.words), form, output)
    return code


def _kinds(text: str | None) -> tuple[str, ...]:
    from carecli.cli.naming import code_named
    from carecli.model.words.codes import CODES

    return tuple(CODES["anniversary"]) if text is None else (code_named("anniversary", "--kind", text),)


def _day(text: str) -> date:
    from carecli.model.scalars import parse_day

    try:
        return parse_day(text)
    except Refused:
        raise Refused("bad-today", text=text) from None
