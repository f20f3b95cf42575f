"""``care fund runway|sign-off|transfers-due|donation``: how long the money lasts, and the papers that go with it."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

import typer

from carecli.almanac.periods import Period as Days
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.fund import days_of, view_of
from carecli.cli.naming import code_named
from carecli.cli.options import CheckedBy, Format, MadeBy, Month, OfAccount, OfDonor, OfPurpose, Output, Period
from carecli.cli.signing import Signers, signed_for
from carecli.model.fund import Entry, Payment, Receipt
from carecli.model.problem import Refused
from carecli.reports.fund_page import FundView, span_text
from carecli.reports.page import Answer


def runway(context: typer.Context, account: OfAccount = None, form: Format = None, output: Output = None) -> ExitCode:
    """Months of cover, account by account."""
    from carecli.reports.fund_runway import fund_runway

    desk: Desk = context.obj
    view, code = view_of(desk, account)
    desk.show(fund_runway(view), form, output)
    return code


Sheet: TypeAlias = Callable[[FundView, list[Payment], str], Answer]


def _of_payments(page: str) -> Callable[..., ExitCode]:
    """The command that lays the payments of a period out as a sheet of that name."""

    def laid_out(
        context: typer.Context,
        *,
        month: Month = None,
        period: Period = None,
        purpose: OfPurpose = None,
        account: OfAccount = None,
        made_by: MadeBy = None,
        checked_by: CheckedBy = None,
        form: Format = None,
        output: Output = None,
    ) -> ExitCode:
        from carecli.reports import fund_sheets

        desk: Desk = context.obj
        view, code = view_of(desk, account)
        days = days_of(month, period, view)
        sheet: Sheet = getattr(fund_sheets, page)
        answer = sheet(view, list(_payments(view, days, purpose)), span_text(view, days))
        desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
        return code

    return laid_out


sign_off = _of_payments("sign_off")
payment_list = _of_payments("payment_list")


def donation(context: typer.Context, receipt: OfDonor, form: Format = None, output: Output = None) -> ExitCode:
    """The letter to the giver of a receipt."""
    from carecli.ledger.tracing import spent_of
    from carecli.reports.fund_sheets import donation as made

    desk: Desk = context.obj
    view, code = view_of(desk, None)
    found = next((each for each in view.records.of(Entry) if each.id == receipt), None)
    if not isinstance(found, Receipt):
        ids = [each.id for each in view.records.of(Entry) if isinstance(each, Receipt)]
        raise Refused("not-a-receipt" if found else "unknown-entry", text=receipt, near=", ".join(ids[-3:]) or "-")
    desk.show(made(view, found, list(spent_of(found, view.ledger, view.today))), form, output)
    return code


def _payments(view: FundView, days: Days, purpose: str | None) -> Iterator[Payment]:
    """The standing payments of a period out of the accounts shown."""
    from carecli.ledger.payments import standing_payments
    from carecli.ledger.shares import parts_of

    wanted = code_named("purpose", "--purpose", purpose) if purpose is not None else None
    shown = {account.id for account in view.shown()}
    for payment in standing_payments(view.ledger):
        within = days.first <= payment.date <= min(days.last, view.today)
        if within and wanted in (None, payment.purpose) and any(part.account in shown for part in parts_of(payment)):
            yield payment
