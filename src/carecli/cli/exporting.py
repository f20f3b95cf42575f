"""``care export xlsx --form …``: records in a customary form, which can be changed and imported again."""

from pathlib import Path

import typer

from carecli.cli.desk import SHEET_SUFFIX, Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Branch, Month, OfForm, Output, Period
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.reports.sieve import Sieve

EXAMPLE = "care export xlsx --form roster -o roster.xlsx"


def export(
    context: typer.Context,
    *,
    form: OfForm = None,
    month: Month = None,
    period: Period = None,
    branch: Branch = None,
    output: Output = None,
) -> ExitCode:
    """Writes the records of a form to a workbook; what it holds is for the keepers only."""
    from carecli.cli.opening import open_records
    from carecli.exchange.form_sheet import FormGround, form_page
    from carecli.exchange.forms import form_named
    from carecli.exchange.spreadsheet import workbook

    desk: Desk = context.obj
    wanted, path = form_named(_given(form, "--form")), Path(_given(output, "-o"))
    if path.suffix.lower() != SHEET_SUFFIX:
        raise Refused("output-suffix", file=path, known=SHEET_SUFFIX)
    opened = open_records(desk, frozenset(BY_NAME))
    sieve = _sieve(month, period, branch, opened.records, desk)
    keeps = sieve.keeps(BY_NAME[wanted.section], opened.records, desk.today)
    ground = FormGround(opened.records, desk.today, desk.words, demonstration=desk.demonstrates)
    page = form_page(str(form), ground, keeps)
    desk.write_workbook(path, workbook([page], desk.words("sheets.lists"), desk.today))
    return opened.code


def _given(text: str | None, option: str) -> str:
    if text is None:
        raise Refused("argument-missing", argument=option, example=EXAMPLE)
    return text


def _sieve(month: str | None, period: str | None, branch: str | None, records: Records, desk: Desk) -> Sieve:
    from carecli.cli.naming import body_named
    from carecli.cli.stretch import stretch

    return Sieve(
        period=stretch(month, period, desk.today, records.workspace.terms),
        branch=body_named(branch, records).id if branch else None,
    )
