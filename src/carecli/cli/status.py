"""``care status``: how things stand, on one screen and without names."""

from typing import NamedTuple

import typer

from carecli.cases.case import cases_of
from carecli.check.figures import STALE
from carecli.check.gaps import GAPS
from carecli.cli.check import Checked, checked_workspace
from carecli.cli.complaints import errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, Output
from carecli.compliance.ground import Ground, ground_of
from carecli.compliance.kinds import standings
from carecli.duties.owed import owed
from carecli.ledger.balances import balances, until
from carecli.ledger.budgets import spendings
from carecli.model.fund import Account
from carecli.model.member import Member
from carecli.reports.policy_status import totals
from carecli.reports.status import COMMANDS, Standing, matters_on, status_answer
from carecli.reports.status_cases import cases_on
from carecli.reports.status_money import Money


class Stood(NamedTuple):
    """How things stand, the duties and the ledger behind it, and whether anything had to be left out."""

    standing: Standing
    ground: Ground
    code: ExitCode


def status(context: typer.Context, form: Format = None, output: Output = None) -> ExitCode:
    """Overdue, due soon, money, errors, and what to type next."""
    desk: Desk = context.obj
    stood = standing_at(desk)
    desk.show(status_answer(stood.standing, desk.words), form, output)
    return stood.code


def standing_at(desk: Desk) -> Stood:
    """How the whole workspace stands today."""
    checked = checked_workspace(desk)
    ground = ground_of(checked.read.records, checked.active, desk.today)
    return Stood(_standing(checked, ground), ground, ExitCode.ERRORS if checked.read.left_out else ExitCode.FINE)


def _standing(checked: Checked, ground: Ground) -> Standing:
    basis, ledger = ground.basis, ground.ledger
    records, today = basis.records, basis.today
    entries = until(ledger, today)
    applied = cases_of(records, basis.active, basis.working_days, today)
    wrong = errors(checked.problems)
    return Standing(
        name=records.workspace.name,
        today=today,
        owed=tuple(owed(basis, tuple(COMMANDS), None)),
        money=Money(
            balance=sum(sum(held.values()) for held in balances(ledger, today).values()),
            accounts=len(records.of(Account)),
            last_entry=entries[-1].entry.date if entries else None,
            budgets=tuple(spendings(records, ledger, today.year, today)),
        ),
        members=sum(basis.on_roll(member, today) for member in records.of(Member)),
        errors=len(wrong),
        notices=len(set(checked.problems)) - len(wrong),
        gaps=len({problem.place for problem in checked.problems if problem.id in GAPS}),
        stale=len({problem.place for problem in checked.problems if problem.id in STALE}),
        matters=matters_on(records, today),
        cases=cases_on(applied, today),
        rules=totals(standings(ground)),
    )
