"""``care report disclosure|notice``: what is made known outside the keepers' room."""

import typer

from carecli.almanac.periods import parse_period
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.fund import view_of
from carecli.cli.looking_over import looked_over
from carecli.cli.options import AnyCase, CheckedBy, Format, MadeBy, Output, Period, Trace
from carecli.cli.recording.splicing import options_given
from carecli.cli.signing import Signers, signed_for


def disclosure(
    context: typer.Context,
    period: Period = None,
    trace: Trace = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The fund of a half-year that is over, as all members may see it."""
    from carecli.reports.figures import trace_answer
    from carecli.reports.public.disclosure import declared, laid_out
    from carecli.reports.public.lines import figures_of
    from carecli.reports.public.spans import span_of
    from carecli.reports.public.telling import disclosed

    desk: Desk = context.obj
    (asked,) = options_given("report disclosure", period=period)
    view, code = view_of(desk, None)
    records = view.records
    days = parse_period(asked, desk.today, records.workspace.terms)
    span = span_of(days, view.ledger, records, desk.today)
    if trace is not None:
        desk.show(trace_answer(figures_of(span.found), trace, records, desk.words), form, output)
        return code
    told = disclosed(span, view.ledger, records, desk.today)
    answer = laid_out(told, desk.words)
    looked_over(desk, answer, declared(told, desk.words))
    desk.show(answer, form, output)
    return code


def notice(
    context: typer.Context,
    about: AnyCase,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The notice of one decision, for the person's own unit."""
    from carecli.cli.case import case_named, ground
    from carecli.reports.public.notice import declared, laid_out
    from carecli.reports.public.noticed import noticed

    desk: Desk = context.obj
    found = ground(desk)
    told = noticed(case_named(about, found, desk), found.basis)
    answer = signed_for(desk, laid_out(told, desk.words), Signers(made_by, checked_by))
    signers = [name for name in (made_by, checked_by) if name]
    looked_over(desk, answer, [*declared(told), *signers])
    desk.show(answer, form, output)
    return found.code
