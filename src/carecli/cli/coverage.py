"""``care coverage``: who has had this period's visit or talk and who has not."""

from typing import cast, get_args

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Branch, ByWhat, Format, Month, Output, Period, WhichKind
from carecli.duties.coverage import By
from carecli.model.problem import Refused

KINDS = {"visits": "visit", "talks": "talk", "greetings": "greeting", "tasks": "task"}


def coverage(
    context: typer.Context,
    kind: WhichKind = None,
    *,
    by: ByWhat = "member",
    month: Month = None,
    period: Period = None,
    branch: Branch = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The duties that fall due in a period, this quarter where none is named, gathered by whom they are for."""
    from carecli.almanac.periods import periods_overlapping
    from carecli.cli.naming import body_named
    from carecli.cli.owing import CASES, grounded
    from carecli.cli.stretch import stretch
    from carecli.duties.owed import owed
    from carecli.reports.coverage import coverage_answer

    desk: Desk = context.obj
    kinds, way = _kinds(kind), _way(by)
    basis, code = grounded(desk, *CASES)
    asked = stretch(month, period, desk.today, basis.terms)
    within = asked or periods_overlapping("quarter", desk.today, desk.today)[0]
    under = body_named(branch, basis.records).id if branch else None
    rows = [
        row
        for row in owed(basis, kinds, within)
        if under is None or (row.duty.subject.unit and basis.records.structure.under(row.duty.subject.unit, under))
    ]
    desk.show(coverage_answer(rows, way, within, basis, desk.words), form, output)
    return code


def _kinds(text: str | None) -> tuple[str, ...]:
    if text is not None and text not in KINDS:
        raise Refused("bad-argument", text=text, known=", ".join(KINDS))
    return (KINDS[text],) if text else tuple(KINDS.values())


def _way(text: str) -> By:
    ways: tuple[str, ...] = get_args(By)
    if text not in ways:
        raise Refused("bad-option", option="--by", text=text, known=", ".join(ways))
    return cast("By", text)
