"""``care fund assert|close|verify``: what was counted, months that are closed, and whether they still are so."""

import sys
from datetime import date

import typer

from carecli.cli.complaints import TYPED
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Anchor, Balance, CountedAs, DryRun, Format, Month, OfAccountNamed, OnDay, Output
from carecli.model.day import Month as OfYear
from carecli.model.problem import Problem, Refused, problem
from carecli.model.records import Records

SHORTEST = 8
"""Places of a hash below which an anchor proves nothing."""


def assert_balance(
    context: typer.Context,
    account: OfAccountNamed,
    *,
    balance: Balance = None,
    day: OnDay = None,
    counted: CountedAs = None,
    dry: DryRun = False,
) -> ExitCode:
    """Records what was counted; refuses (exit 3) where the books show something else, with the difference."""
    from carecli.cli.recording.asking import completed
    from carecli.cli.recording.given import Given
    from carecli.cli.recording.saving import save

    desk: Desk = context.obj
    said = {"date": day or str(desk.today), "account": account, "balance": balance, "counted": counted}
    given = Given("assertions", {(name,): (text,) for name, text in said.items() if text})
    return save(desk, completed(desk, given), dry=dry, command="fund assert")


def close(context: typer.Context, *, month: Month = None, dry: DryRun = False) -> ExitCode:
    """Seals a month that is over, the last one unless another is named, and prints the hash to keep on paper."""
    from carecli.cli.recording.footing import BOOKS
    from carecli.cli.recording.writing import Done, carried_out
    from carecli.files.writing.pen import Pen
    from carecli.files.writing.refusals import NotWritten
    from carecli.ledger.booking import book
    from carecli.ledger.sealing import states
    from carecli.model.fund import Entry
    from carecli.model.money import show_fen

    desk: Desk = context.obj
    wanted = _month(month, desk.today)
    told: list[str] = []

    def act(pen: Pen, records: Records) -> Done:
        if fault := _unsealable(wanted, records, desk.today):
            raise NotWritten(fault)
        entries = records.of(Entry)
        state = states(entries, book(records), [wanted])[wanted]
        fields = {"month": str(wanted), "head": state.head, "count": str(state.number)}
        row = pen.append("seals", {**fields, "balance": show_fen(state.balance)})
        told.append(desk.words("fund.sealed", month=wanted, count=state.number, head=state.head))
        return Done((row,), (), changed=False, near=frozenset())

    code = carried_out(desk, "fund close", act, dry=dry, whole=BOOKS)
    for line in told:
        sys.stdout.write(f"{line}\n")
    return code


def verify(context: typer.Context, *, anchor: Anchor = None, form: Format = None, output: Output = None) -> ExitCode:
    """Whether every sealed entry still is what it was, and whether the fund ever had a printed hash."""
    from carecli.cli.fund import view_of
    from carecli.ledger.sealing import anchored
    from carecli.model.fund import Entry
    from carecli.reports.fund_seals import fund_seals

    desk: Desk = context.obj
    view, code = view_of(desk, None)
    found: tuple[str, str | None] | None = None
    if anchor is not None:
        text = anchor.lower()
        if len(text) < SHORTEST or set(text) - set("0123456789abcdef"):
            raise Refused("bad-anchor", text=anchor, shortest=SHORTEST)
        month = anchored(text, view.records.of(Entry), view.ledger)
        found = (text, str(month) if month else None)
    answer = fund_seals(view, found)
    desk.show(answer, form, output)
    return code if answer.more["whole"] else ExitCode.ERRORS


def _month(text: str | None, today: date) -> OfYear:
    """The month that is named, else the last one that is over."""
    from carecli.almanac.periods import parse_month

    if text is not None:
        first = parse_month(text, today).first
        return OfYear(first.year, first.month)
    year, before = divmod(today.year * 12 + today.month - 2, 12)
    return OfYear(year, before + 1)


def _unsealable(month: OfYear, records: Records, today: date) -> Problem | None:
    """Why a month cannot be sealed: it runs still, was sealed before, or a later one was."""
    from carecli.model.seal import Seal

    if today <= month.last:
        return problem(TYPED, "month-runs", month=month)
    later = [seal.month for seal in records.of(Seal) if seal.month >= month]
    return problem(TYPED, "month-sealed", month=max(later)) if later else None
