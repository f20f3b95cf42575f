"""``care report statistics``: body by body, what was done for whom in a stretch of time."""

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Branch, CheckedBy, Format, MadeBy, Month, Output, Period, Trace
from carecli.cli.signing import Signers, signed_for

SECTIONS = (
    *("organisation", "members", "people", "households", "hardship", "pairings", "awards"),
    *("visits", "talks", "greetings", "accounts", "fund"),
)
"""What is counted, and those whom it names."""


def statistics(
    context: typer.Context,
    *,
    month: Month = None,
    period: Period = None,
    branch: Branch = None,
    trace: Trace = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """The statistics of a period, of this year where none is named; or the records behind one of their figures."""
    from carecli.almanac.periods import parse_period
    from carecli.cli.adopting import adopt
    from carecli.cli.naming import body_named
    from carecli.cli.opening import open_records
    from carecli.cli.stretch import stretch
    from carecli.ledger.booking import book
    from carecli.ledger.rules_in_force import allowances
    from carecli.reports.figures import trace_answer
    from carecli.reports.returns.measure import Span
    from carecli.reports.returns.statistics import statistics as counted
    from carecli.reports.returns.statistics import statistics_answer

    desk: Desk = context.obj
    opened = open_records(desk, SECTIONS)
    records, adopted = opened.records, adopt(desk, opened)
    days = stretch(month, period, desk.today, records.workspace.terms) or parse_period(str(desk.today.year), desk.today)
    under = body_named(branch, records) if branch else None
    span = Span(records, book(records, allowances(adopted.active)), days.first, min(days.last, desk.today))
    said = counted(span, under.id if under else None)
    if trace:
        desk.show(trace_answer(list(said.figures), trace, records, desk.words), form, output)
        return adopted.code
    answer = statistics_answer(said, days, desk.today, desk.words, only=under.name if under else "")
    desk.show(signed_for(desk, answer, Signers(made_by, checked_by)), form, output)
    return adopted.code
