"""The fund report: where the money came from, where it went and what is left, account by account."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.almanac.periods import Period
from carecli.ledger.balances import Balances
from carecli.ledger.statement import Aid, Statement, aid, statement
from carecli.model.fund import Account
from carecli.model.money import show_fen, show_yuan
from carecli.reports.fund_balance import balance_item, total_by_source
from carecli.reports.fund_budgets import budget_blocks, budgets_json
from carecli.reports.fund_counted import counted_lines
from carecli.reports.fund_lines import grids, report_lines
from carecli.reports.fund_page import (
    FundView,
    allowance_lines,
    head,
    heading,
    in_source_order,
    period_json,
    rules_json,
    running_days,
    share_lines,
    source_name,
    sources_json,
    span_text,
)
from carecli.reports.fund_promised import promised_line, promised_on
from carecli.reports.page import Answer, Bar, Block, Item, Json, Line, Page

SUMS = ("opening", "receipts", "transfers", "payments", "closing")
COLUMNS = ("account", "name", "organisation", *SUMS, "sources")


class _Figures(NamedTuple):
    """What the report tells, reckoned: the period as far as it has run, its statement, and who was helped."""

    first: date
    last: date
    said: Statement
    helped: Aid


def fund_report(view: FundView, period: Period) -> Answer:
    """Receipts and payments of a period as far as it has run; what is dated after today is not there yet."""
    figures, title = _reckon(view, period), view.words("fund.report")
    said, held = figures.said, figures.said.held
    return Answer(
        page=Page(title=title, blocks=(*head(view, title, span_text(view, period)), *_blocks(view, figures))),
        items=tuple(
            {**_item(account, said, held), **promised_on(view, account, held[account.id], figures.last)}
            for account in view.shown()
        ),
        columns=tuple((key, heading(view, key)) for key in COLUMNS),
        more={
            "period": period_json(view, period),
            "totals": {**_sums(said, _shown(view)), "sources": sources_json(total_by_source(view, held))},
            "aid": dict(figures.helped._asdict()),
            "budgets": budgets_json(view, figures.last),
            "reversals": said.reversals,
            "rules": rules_json(view, figures.last),
        },
    )


def _reckon(view: FundView, period: Period) -> _Figures:
    ledger, shown = view.ledger, _shown(view)
    first, last = running_days(view, period)
    said, helped = statement(ledger, first, last, shown), aid(ledger, first, last, shown)
    return _Figures(first, last, said, helped)


def _shown(view: FundView) -> list[str]:
    return [account.id for account in view.shown()]


def _item(account: Account, said: Statement, held: Balances) -> Item:
    return {
        **balance_item(account, held[account.id]),
        **_sums(said, [account.id]),
        "receipts_by_source": _by_name(said, account.id, "receipt", 1),
        "payments_by_purpose": _by_name(said, account.id, "payment", -1),
    }


def _sums(said: Statement, accounts: list[str]) -> dict[str, Json]:
    return {
        "opening": show_fen(said.sum(accounts, "opening")),
        "receipts": show_fen(said.sum(accounts, "receipt")),
        "transfers": show_fen(said.sum(accounts, "transfer")),
        "payments": show_fen(-said.sum(accounts, "payment")),
        "closing": show_fen(said.sum(accounts)),
    }


def _by_name(said: Statement, account: str, line: str, sign: int) -> dict[str, Json]:
    names = said.below([account], line)
    return {name: show_fen(sign * said.sum([account], line, name)) for name in sorted(names)}


def _blocks(view: FundView, figures: _Figures) -> Iterator[Block]:
    if not view.shown():
        return
    for grid in grids(view, figures.said, report_lines(view, figures.said, figures.first)):
        yield grid
        yield Bar()
    yield from budget_blocks(view, figures.last)
    yield from _foot(view, figures)
    yield from share_lines(view, figures.last)
    yield from allowance_lines(view, figures.last)


def _foot(view: FundView, figures: _Figures) -> Iterator[Line]:
    words, held = view.words, figures.said.held
    left = total_by_source(view, held)
    if figures.helped.times:
        purpose = words.code("purpose", "hardship-aid")
        yield Line(words("fund.aid", purpose=purpose, **figures.helped._asdict()))
    if left:
        parts = [_left_of(view, source, left[source]) for source in in_source_order(left)]
        yield Line(words("fund.left_by_source", sources=words.join(parts)))
    if figures.last == view.today:
        yield from promised_line(view, held)
    yield from counted_lines(view, figures.last)
    if figures.said.reversals:
        yield Line(words("fund.reversals", count=figures.said.reversals))


def _left_of(view: FundView, source: str, fen: int) -> str:
    key = "left_of_dues" if source == "dues" else "left_of"
    return view.words(f"fund.{key}", source=source_name(view.words, source), amount=show_yuan(fen))
