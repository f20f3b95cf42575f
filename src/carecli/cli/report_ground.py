"""The whole workspace opened once for pages that tell of everything."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from carecli.almanac.anniversary import yearly
from carecli.almanac.periods import Period
from carecli.cases.case import cases_of
from carecli.cases.commitments import commitments, promised
from carecli.check.figures import STALE
from carecli.check.gaps import GAPS
from carecli.cli.check import Checked, checked
from carecli.cli.complaints import complain, errors
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import read_workspace
from carecli.compliance.ground import Ground, ground_of
from carecli.compliance.kinds import standing
from carecli.compliance.standing import Standing
from carecli.intake.documents import Typed
from carecli.ledger.rules_in_force import share_rules
from carecli.model.problem import Problem
from carecli.reports.fund_page import FundView
from carecli.reports.policy_status import totals
from carecli.reports.returns.duties_counted import duty_figures
from carecli.reports.returns.measure import Span
from carecli.reports.returns.to_fix import State
from carecli.reports.returns.year import NAME, Year
from carecli.reports.status import matters_on
from carecli.reports.status_cases import cases_on


class Whole(NamedTuple):
    """Everything as it stood on the last day of a period, and what is wrong today; ``code`` if a record is left out."""

    checked: Checked
    ground: Ground
    year: Year
    code: ExitCode


def whole(desk: Desk, asked: str | None) -> Whole:
    """The workspace with its account of a period, of this year where none is named."""
    from carecli.cli.stretch import stretch

    # the mappings that the records were typed from are let go: of a large organisation they are half the memory
    read = read_workspace(desk, None)._replace(typed=Typed())
    complain(errors(read.problems), desk.words)
    found = checked(desk, read)
    period = stretch(None, asked or str(desk.today.year), desk.today, read.records.workspace.terms)
    if period is None:
        raise RuntimeError("a period is always named")
    ground = ground_of(read.records, found.active, min(period.last, desk.today))
    code = ExitCode.ERRORS if read.left_out else ExitCode.FINE
    return Whole(found, ground, year_of(found, ground, period, desk), code)


def year_of(checked: Checked, ground: Ground, period: Period, desk: Desk) -> Year:
    """The account of a period, as of the day of its ground."""
    records, last = ground.records, ground.today
    found = tuple(_standings(ground))
    return Year(
        made_on=desk.today,
        period=period,
        span=Span(records, ground.ledger, period.first, last),
        before=Span(records, ground.ledger, *(yearly(day, day.year - 1)[0] for day in (period.first, last))),
        active=ground.basis.active,
        standings=found,
        state=_state(checked, ground, found, period, desk),
    )


def _standings(ground: Ground) -> Iterator[Standing]:
    """How every rule stands, without the duties themselves: of a large organisation they would fill the memory."""
    for active in ground.basis.active:
        for rule in active.policy.rules:
            yield replace(standing(rule, active, ground), owing=())


def _state(checked: Checked, ground: Ground, found: tuple[Standing, ...], period: Period, desk: Desk) -> State:
    basis, last = ground.basis, ground.today
    cases = cases_of(ground.records, basis.active, basis.working_days, last)
    shares = share_rules(basis.active)
    owed = promised(commitments(cases, ground.records, shares))
    wrong, gaps, stale, others = _sorted(checked.problems)
    return State(
        errors=wrong,
        gaps=gaps,
        stale=stale,
        notices=others,
        rules=totals(found),
        duties=duty_figures(basis, period.first, last, f"{NAME}.duty"),
        cases=cases_on(cases, last),
        matters=matters_on(ground.records, last),
        view=FundView(
            records=ground.records,
            ledger=ground.ledger,
            words=desk.words,
            today=last,
            rules=shares,
            committed={account: fen for account, fen in owed.items() if account},
        ),
    )


def _sorted(problems: tuple[Problem, ...]) -> tuple[int, int, int, int]:
    """How many errors there are, records with gaps, stale figures, and notices of any other kind."""
    every = set(problems)
    wrong = set(errors(problems))
    gaps = {problem.place for problem in every if problem.id in GAPS}
    stale = {problem.place for problem in every if problem.id in STALE}
    others = [problem for problem in every - wrong if problem.id not in GAPS and problem.id not in STALE]
    return len(wrong), len(gaps), len(stale), len(others)
