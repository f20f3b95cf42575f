"""``care pairing contact`` and ``care member away``: who was last in contact with whom."""

from collections.abc import Callable
from typing import Any

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.lists import NAMES
from carecli.cli.options import Branch, Format, Output

SECTIONS = (*NAMES, "households", "pairings", "visits", "talks", "greetings", "activities")


def pairs(context: typer.Context, branch: Branch = None, form: Format = None, output: Output = None) -> ExitCode:
    """Pair by pair, under who helps."""
    from carecli.reports.contact import pairs_answer

    return _show(context.obj, pairs_answer, branch, form, output)


def away(context: typer.Context, branch: Branch = None, form: Format = None, output: Output = None) -> ExitCode:
    """Member by member of those who are away."""
    from carecli.reports.contact import away_answer

    return _show(context.obj, away_answer, branch, form, output)


def _show(desk: Desk, answer: Callable[..., Any], branch: str | None, form: str | None, output: str | None) -> ExitCode:
    from carecli.cli.naming import body_named
    from carecli.cli.opening import open_records
    from carecli.duties.recorded_acts import acts_until
    from carecli.reports.contact import Ground

    opened = open_records(desk, SECTIONS)
    records = opened.records
    above = body_named(branch, records).id if branch else None
    structure = records.structure
    branches = None if above is None else frozenset(unit for unit in structure.units if structure.under(unit, above))
    ground = Ground(records, acts_until(records, desk.today), desk.today, desk.words, branches)
    desk.show(answer(ground), form, output)
    return opened.code
