"""``care fund report|balance|ledger``, ``care report fund``: the care fund's money."""

from collections.abc import Callable
from datetime import date

import typer

from carecli.almanac.periods import Period as Days
from carecli.almanac.periods import parse_period
from carecli.almanac.workdays import WorkingDays
from carecli.cli.adopting import adopt
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import one_named
from carecli.cli.opening import open_records, read_workspace
from carecli.cli.options import CheckedBy, Format, MadeBy, Month, OfAccount, Output, Period
from carecli.cli.signing import Signers, signed_for
from carecli.cli.stretch import stretch
from carecli.ledger.booking import book
from carecli.ledger.rules_in_force import allowances, share_rules
from carecli.model.application import Application
from carecli.model.budget import Budget
from carecli.model.fund import Account
from carecli.model.records import Records
from carecli.policy.policy import Active
from carecli.reports.fund_page import FundView
from carecli.reports.page import Answer

GIFTS = ("visits", "greetings")
"""What is read too where a budget is for a festival: they tell for which one a gift was."""
SECTIONS = (
    "accounts",
    "fund",
    "members",
    "people",
    "organisation",
    "assertions",
    "seals",
    "budgets",
    "applications",
    "steps",
)


def _handed_over(lay_out: Callable[[FundView, Days], Answer]) -> Callable[..., ExitCode]:
    """A command that tells of a period, this year unless one is given, on a page that is signed."""

    def told(
        context: typer.Context,
        *,
        month: Month = None,
        period: Period = None,
        account: OfAccount = None,
        made_by: MadeBy = None,
        checked_by: CheckedBy = None,
        form: Format = None,
        output: Output = None,
    ) -> ExitCode:
        desk: Desk = context.obj
        view, code = view_of(desk, account)
        answer = lay_out(view, days_of(month, period, view))
        desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
        return code

    return told


def _report(view: FundView, period: Days) -> Answer:
    """Where the money came from and went, and what is left."""
    from carecli.reports.fund_report import fund_report

    return fund_report(view, period)


def _statement(view: FundView, period: Days) -> Answer:
    """The same with the anchor of the entries."""
    from carecli.reports.returns.fund_statement import fund_statement

    return fund_statement(view, period)


report = _handed_over(_report)
statement = _handed_over(_statement)


def balance(
    context: typer.Context,
    month: Month = None,
    period: Period = None,
    account: OfAccount = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """What each account holds today, or at the end of a period."""
    from carecli.reports.fund_balance import fund_balance

    desk: Desk = context.obj
    view, code = view_of(desk, account)
    asked = stretch(month, period, desk.today, view.records.workspace.terms)
    desk.show(fund_balance(view, min(asked.last, desk.today) if asked else desk.today), form, output)
    return code


def ledger(
    context: typer.Context,
    month: Month = None,
    period: Period = None,
    account: OfAccount = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The entries one by one; of this year unless a period is given."""
    from carecli.reports.fund_ledger import fund_ledger

    desk: Desk = context.obj
    view, code = view_of(desk, account)
    desk.show(fund_ledger(view, days_of(month, period, view)), form, output)
    return code


def view_of(desk: Desk, account: str | None) -> tuple[FundView, ExitCode]:
    """The fund as its pages show it, of one account if one is named."""
    planned = read_workspace(desk, ("budgets",)).records.of(Budget)
    opened = open_records(desk, (*SECTIONS, *(GIFTS if any(budget.festival for budget in planned) else ())))
    adopted = adopt(desk, opened)
    records = opened.records
    view = FundView(
        records=records,
        ledger=book(records, allowances(adopted.active)),
        words=desk.words,
        today=desk.today,
        accounts=(one_named(account, "unknown-account", records.of(Account)).id,) if account else None,
        rules=share_rules(adopted.active),
        committed=_committed(records, adopted.active, desk.today),
    )
    return view, adopted.code


def _committed(records: Records, active: tuple[Active, ...], today: date) -> dict[str, int]:
    """What is approved and unpaid today, by account."""
    if not records.of(Application):
        return {}
    from carecli.cases.case import cases_of
    from carecli.cases.commitments import commitments, promised

    tables = WorkingDays({year.year: year for year in records.workspace.working_days})
    cases = cases_of(records, active, tables, today)
    found = promised(commitments(cases, records, share_rules(active)))
    return {account: fen for account, fen in found.items() if account}


def days_of(month: str | None, period: str | None, view: FundView) -> Days:
    """The period that is asked for, this year without one."""
    asked = stretch(month, period, view.today, view.records.workspace.terms)
    return asked or parse_period(str(view.today.year), view.today)
