"""``care report half-year --template``: the workbook of the body above, filled in."""

import sys
from pathlib import Path

from carecli.cli.complaints import complain
from carecli.cli.desk import SHEET_SUFFIX, Desk
from carecli.cli.exit_code import ExitCode
from carecli.duties.basis import Basis
from carecli.model.problem import Place, Refused
from carecli.reports.returns.half_year import HalfYear

EXAMPLE = "care report half-year --template form.xlsx -o filled.xlsx"


def fill_in(desk: Desk, basis: Basis, found: HalfYear, template: str, output: str | None) -> ExitCode:
    """Writes the filled form and says what stayed empty; a form that cannot be filled in is told as a faulty file."""
    from carecli.exchange.directory import Directory
    from carecli.exchange.filling import filled
    from carecli.exchange.shown_cells import Cells
    from carecli.reports.returns.then import records_then

    if output is None:
        raise Refused("argument-missing", argument="-o", example=EXAMPLE)
    for file in (template, output):
        if Path(file).suffix.lower() != SHEET_SUFFIX:
            raise Refused("output-suffix", file=file, known=SHEET_SUFFIX)
    desk.check_where(None, output)
    records = records_then(basis.records, found.found)
    try:
        cells = Cells(Directory(records), found.found.day, desk.words)
        made = filled(Path(template), _helped(basis, found, desk), cells, desk.today)
    except Refused as refused:
        complain((refused.at(Place(Path(template).name, 0)),), desk.words)
        return ExitCode.ERRORS
    desk.write_workbook(Path(output), made.content)
    sys.stdout.write(desk.words("returns.filled", people=made.people) + "\n")
    if made.empty:
        sys.stdout.write(desk.words("returns.filled.empty", headings=desk.words.join(list(made.empty))) + "\n")
    return ExitCode.FINE


def _helped(basis: Basis, found: HalfYear, desk: Desk) -> dict[str, dict[str, str]]:
    """What is known of the help that each member had on the day of the return."""
    from carecli.reports.returns.helped import helped

    every = helped(basis, found.found.day)
    return {
        member: {key: str(value or "") for key, value in told.item(desk.words).items()}
        for member, told in every.items()
    }
