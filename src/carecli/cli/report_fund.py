"""``care report fund``: the fund's report as a statement that is handed over."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import CheckedBy, Format, MadeBy, Month, OfAccount, Output, Period
from carecli.cli.signing import Signers, signed_for


def statement(
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
    """What ``care fund report`` tells, with the anchor of the entries; of this year unless a period is given."""
    from carecli.cli.fund import days_of, view_of
    from carecli.reports.returns.fund_statement import fund_statement

    desk: Desk = context.obj
    view, code = view_of(desk, account)
    answer = fund_statement(view, days_of(month, period, view))
    desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
    return code
