"""``care report keep``: a half-year return was sent; its copy is kept and recorded."""

from pathlib import Path

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import DryRun, HalfYear, OnDay, SentBy, SentTo
from carecli.cli.recording.writing import Done, carried_out
from carecli.cli.report_half_year import half_year_before, half_year_named
from carecli.files.writing.pen import Pen
from carecli.model.records import Records


def keep(
    context: typer.Context,
    *,
    period: HalfYear = None,
    to: SentTo = None,
    by: SentBy = None,
    day: OnDay = None,
    dry: DryRun = False,
) -> ExitCode:
    """Keeps the return of a half-year as it is today beside a record of it, which has the copy's digest."""
    from carecli.cli.recording.splicing import day_of
    from carecli.duties.basis import basis_of
    from carecli.eligibility.register import Register
    from carecli.reports.returns.half_year import half_year, recomputed
    from carecli.reports.returns.kept import copy_name, copy_text, digest

    desk: Desk = context.obj
    wanted = half_year_named(period, desk.today) if period else half_year_before(desk.today)
    sent_on = str(day_of(day, desk))

    def act(pen: Pen, records: Records) -> Done:
        basis = basis_of(records, (), Register(records, desk.today), desk.today)
        earlier = recomputed(basis, half_year_before(wanted.first), desk.words)
        text = copy_text(half_year(basis, wanted, earlier, desk.words), records.workspace.name)
        unit = records.structure.top[0].id if records.structure.top else None
        said = {"date": sent_on, "kind": "half-year", "unit": unit, "period": wanted.id, "to": to, "by": by}
        fields = {name: value for name, value in {**said, "digest": digest(text)}.items() if value}
        row = pen.append("returns", fields)
        pen.keep(str(Path(row.file).parent / copy_name(wanted.id, digest(text))), text.encode("utf-8"), row)
        return Done((row,), (), changed=False)

    return carried_out(desk, "report keep", act, dry=dry)
