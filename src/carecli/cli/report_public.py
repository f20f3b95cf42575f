"""``care report disclosure|notice``: what is made known outside the keepers' room."""

import typer

from carecli.almanac.periods import parse_period
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.fund import view_of
from carecli.cli.options import Format, Output, Period
from carecli.cli.recording.splicing import options_given


def disclosure(context: typer.Context, period: Period = None, form: Format = None, output: Output = None) -> ExitCode:
    """The fund of a half-year that is over, as all members may see it."""
    from carecli.reports.public.disclosure import disclosure as laid_out
    from carecli.reports.public.spans import span_of
    from carecli.reports.public.telling import disclosed

    desk: Desk = context.obj
    (asked,) = options_given("report disclosure", period=period)
    view, code = view_of(desk, None)
    records = view.records
    days = parse_period(asked, desk.today, records.workspace.terms)
    told = disclosed(span_of(days, view.ledger, records, desk.today), view.ledger, records, desk.today)
    desk.show(laid_out(told, desk.words), form, output)
    return code
