"""``care check``: what is wrong in the records, and how to mend it."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import typer

from carecli.check.catalogue import FAMILIES, Family
from carecli.check.ground import Ground
from carecli.check.soundness import asked
from carecli.cli.adopting import policies_in_force
from carecli.cli.complaints import errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import Headless, Read, read_workspace
from carecli.cli.options import Format, Output
from carecli.ledger.rules_in_force import allowances, share_rules
from carecli.model.problem import Problem
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.policy.policy import Active
from carecli.reports.page import Answer


class Checked(NamedTuple):
    """All records of a workspace with the policies in force, and all that is wrong with either.

    ``families`` are the questions of soundness that found something.
    """

    read: Read
    active: tuple[Active, ...]
    problems: tuple[Problem, ...]
    families: tuple[Family, ...]


def check(context: typer.Context, form: Format = None, output: Output = None) -> ExitCode:
    """Every problem of every file and across them; only errors make it fail."""
    desk: Desk = context.obj
    try:
        checked = checked_workspace(desk)
    except Headless as headless:
        return _show(desk, headless.problems, {}, desk.folder.name, form, output)
    records = checked.read.records
    counts = {section.name: len(records.section(section.name)) for section in SECTIONS}
    return _show(desk, checked.problems, counts, records.workspace.name, form, output, records)


def checked_workspace(desk: Desk) -> Checked:
    """The whole workspace, checked; raises FolderError and Headless where there is nothing to check."""
    return checked(desk, read_workspace(desk, None))


def checked(desk: Desk, read: Read, families: Iterable[Family] = FAMILIES) -> Checked:
    """The same of a workspace that was read already; of soundness only these families of questions are asked."""
    active, faults = policies_in_force(desk, read.records.workspace, read.policies)
    ground = Ground(
        records=read.records,
        today=desk.today,
        partial=read.left_out,
        allowances=allowances(active),
        share_rules=share_rules(active),
        active=active,
    )
    found = asked(ground, families)
    unsound = sorted(problem for problems in found.values() for problem in problems)
    return Checked(read, active, (*read.problems, *faults, *unsound), tuple(found))


def _show(
    desk: Desk,
    problems: tuple[Problem, ...],
    counts: Mapping[str, int],
    name: str,
    form: str | None,
    output: str | None,
    records: Records | None = None,
) -> ExitCode:
    from carecli.reports.check import check_page

    answer = check_page(problems, counts, desk.words, desk.today, name)
    sheet = (lambda: _to_fill(desk, answer, problems, records)) if records else None
    desk.show(answer, form, output, sheet)
    return ExitCode.ERRORS if errors(problems) else ExitCode.FINE


def _to_fill(desk: Desk, answer: Answer, problems: tuple[Problem, ...], records: Records) -> bytes:
    """A workbook with room for what the register lacks."""
    from carecli.exchange.directory import Directory
    from carecli.exchange.gaps_sheet import gaps_workbook
    from carecli.exchange.shown_cells import Cells

    cells = Cells(Directory(records), desk.today, desk.words)
    return gaps_workbook(answer, problems, cells, demonstration=desk.demonstrates)
