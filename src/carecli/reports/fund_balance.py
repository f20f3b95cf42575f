"""What the fund's accounts hold on a day, source by source."""

from collections.abc import Iterator
from datetime import date

from carecli.ledger.balances import Balances, balances
from carecli.model.fund import Account
from carecli.model.money import show_fen
from carecli.reports.fund_counted import counted_json, counted_lines
from carecli.reports.fund_page import (
    FundView,
    allowance_lines,
    balance_cell,
    day_text,
    head,
    heading,
    headings,
    in_source_order,
    rules_json,
    source_name,
    sources_json,
)
from carecli.reports.fund_promised import promised_on, promised_rows
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, Row, row

COLUMNS = ("account", "name", "organisation", "balance", "sources")


def fund_balance(view: FundView, on: date) -> Answer:
    """Each account's balance at the end of a day, today at the latest, and the sources that make it up."""
    day = min(on, view.today)
    held = balances(view.ledger, day)
    title = view.words("fund.balance")
    blocks = (*head(view, title, day_text(view, day)), *_blocks(view, held, day))
    return Answer(
        page=Page(title=title, blocks=blocks),
        items=tuple(
            {
                **balance_item(account, held[account.id]),
                **promised_on(view, account, held[account.id], day),
                "counted": counted_json(view, account, day),
            }
            for account in view.shown()
        ),
        columns=tuple((key, heading(view, key)) for key in COLUMNS),
        more={"on": day.isoformat(), "rules": rules_json(view, day)},
    )


def balance_item(account: Account, held: dict[str, int]) -> Item:
    """An account with its balance and sources, as JSON gives it."""
    return {
        "account": account.id,
        "name": account.name,
        "organisation": account.organisation,
        "balance": show_fen(sum(held.values())),
        "sources": sources_json(held),
    }


def total_by_source(view: FundView, held: Balances) -> dict[str, int]:
    """The sources of all accounts shown, together."""
    total: dict[str, int] = {}
    for account in view.shown():
        for source, fen in held[account.id].items():
            total[source] = total.get(source, 0) + fen
    return {source: fen for source, fen in total.items() if fen}


def _blocks(view: FundView, held: Balances, day: date) -> Iterator[Block]:
    words, shown, named = view.words, view.shown(), headings(view)
    if not shown:
        return
    rows: list[Row | Bar] = []
    for account in shown:
        rows += _sources(view, named[account.id], held[account.id])
        if day == view.today:
            rows += promised_rows(view, sum(held[account.id].values()), view.committed.get(account.id, 0))
    if len(shown) > 1:
        rows += [Bar(), *_sources(view, words("fund.total"), total_by_source(view, held))]
        if day == view.today:
            rows += promised_rows(view, *_together(view, held))
    columns = (Column(words("fund.item.account")), Column(words("fund.item.balance"), "right", keep=True))
    yield Grid(columns=columns, rows=tuple(rows))
    yield Bar()
    yield from counted_lines(view, day)
    yield Line(words("fund.drawn"), tone="faint")
    yield from allowance_lines(view, day)


def _together(view: FundView, held: Balances) -> tuple[int, int]:
    shown = view.shown()
    promised = sum(view.committed.get(account.id, 0) for account in shown)
    return sum(sum(held[account.id].values()) for account in shown), promised


def _sources(view: FundView, name: str, held: dict[str, int]) -> Iterator[Row]:
    yield row(Cell(name, "strong"), balance_cell(sum(held.values())))
    for source in in_source_order(held):
        yield row(f"  {source_name(view.words, source)}", balance_cell(held[source], "plain"))
