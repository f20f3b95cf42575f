"""``care due [visits|talks]``: what is owed, to whom, by whom and by when."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.naming import body_named, code_named, person_named
from carecli.cli.options import (
    All,
    Branch,
    By,
    CheckedBy,
    Festival,
    Format,
    Gift,
    MadeBy,
    Month,
    Output,
    Overdue,
    Period,
    TellCode,
)
from carecli.cli.owing import CASES, grounded
from carecli.cli.signing import Signers, signed_for
from carecli.cli.stretch import stretch
from carecli.duties.basis import Basis
from carecli.duties.owed import Owed, owed
from carecli.reports.page import Signed


class Asked(NamedTuple):
    """What the list is to be cut down to, as typed."""

    month: str | None
    period: str | None
    festival: str | None
    branch: str | None
    by: str | None
    overdue: bool
    gift: str | None = None


class Printed(NamedTuple):
    """Who answers for the list, and where it goes."""

    signers: Signers
    form: str | None
    output: str | None


def _listing(kind: str | None) -> Callable[..., ExitCode]:
    """The command that lists duties of one kind; of all kinds for None."""

    def listed(
        context: typer.Context,
        *,
        month: Month = None,
        period: Period = None,
        festival: Festival = None,
        branch: Branch = None,
        by: By = None,
        overdue: Overdue = False,
        gift: Gift = None,
        every: All = False,
        tell: TellCode = False,
        made_by: MadeBy = None,
        checked_by: CheckedBy = None,
        form: Format = None,
        output: Output = None,
    ) -> ExitCode:
        asked = Asked(month, period, festival, branch, by, overdue, gift)
        printed = Printed(Signers(made_by, checked_by), form, output)
        return _list(context.obj, kind, asked, printed, every=every, tell=tell)

    return listed


due = _listing(None)
visits = _listing("visit")
talks = _listing("talk")
greetings = _listing("greeting")
tasks = _listing("task")


def _list(desk: Desk, kind: str | None, asked: Asked, printed: Printed, *, every: bool, tell: bool) -> ExitCode:
    from carecli.cli.festival_round import FUND, fen, purses, round_of
    from carecli.reports.due import Totals, due_answer

    festival = code_named("festival", "--festival", asked.festival) if asked.festival else None
    gift = fen(asked.gift) if asked.gift else None
    cases = CASES if kind in {None, "task"} else ()
    basis, ended = grounded(desk, *cases, *(FUND if asked.gift else ()))
    period = stretch(asked.month, asked.period, desk.today, basis.terms) or round_of(festival, basis)
    keeps = sieve(asked, basis, desk)
    rows = [row for row in owed(basis, (kind,) if kind else None, period) if keeps(row)]
    totals = Totals(purses(gift, basis)) if festival or gift is not None else None
    answer = due_answer(rows, kind, period, basis, desk.words, every=every, totals=totals)
    answer = signed_for(desk, answer, printed.signers)
    sheet = partial(_to_fill, rows, basis, desk, answer.page.signed, every=every)
    desk.show(answer, printed.form, printed.output, sheet)
    return _ending(rows) if tell and ended is ExitCode.FINE else ended


def _to_fill(rows: Iterable[Owed], basis: Basis, desk: Desk, signed: Signed | None, *, every: bool) -> bytes:
    from carecli.cli.opening import read_workspace
    from carecli.exchange.due_sheet import Ground, due_workbook
    from carecli.model.fund import Account

    accounts = read_workspace(desk, {"accounts", "organisation"}).records.of(Account)
    return due_workbook(rows, Ground(basis, accounts, desk.words, desk.demonstrates, signed), every=every)


def sieve(asked: Asked, basis: Basis, desk: Desk) -> Callable[[Owed], bool]:
    """Whether a duty stays in the list."""
    records = basis.records
    branch = body_named(asked.branch, records).id if asked.branch else None
    by = person_named(asked.by, records, desk.today, desk.words).id if asked.by else None
    festival = code_named("festival", "--festival", asked.festival) if asked.festival else None

    def keeps(row: Owed) -> bool:
        duty = row.duty
        return (
            (not asked.overdue or duty.state == "overdue")
            and (festival is None or duty.occurrence.occasion == festival)
            and (by is None or by in duty.assignees)
            and (
                branch is None or (duty.subject.unit is not None and records.structure.under(duty.subject.unit, branch))
            )
        )

    return keeps


def _ending(rows: Iterable[Owed]) -> ExitCode:
    """How a command ends that tells whether anything is due."""
    states = {row.duty.state for row in rows if row.waiting}
    if "overdue" in states:
        return ExitCode.OVERDUE
    return ExitCode.DUE if states else ExitCode.FINE
