"""The fund ledger: every entry in order, with the balance after it (SV-06)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from carecli.almanac.periods import Period
from carecli.ledger.balances import until
from carecli.ledger.daybook import Leg, legs
from carecli.ledger.shares import ShareRule
from carecli.model.fund import Payment
from carecli.model.money import show_fen, show_yuan
from carecli.reports.fund_page import (
    FundView,
    balance_cell,
    head,
    heading,
    headings,
    period_json,
    rules_json,
    running_days,
    share_lines,
    sources_json,
    span_text,
)
from carecli.reports.fund_summary import summary
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Item, Line, Page, Row, row

COLUMNS = ("date", "id", "kind", "summary", "account", "in", "out", "balance", "voucher", "rule", "clause")


def fund_ledger(view: FundView, period: Period) -> Answer:
    """The entries of a period, a line for each account that one moved; the balance is that of all accounts shown.

    What is dated after today is not there yet. Members are named: the page is for the keepers of the fund.
    """
    first, last = running_days(view, period)
    shown = {account.id for account in view.shown()}
    every = list(legs(until(view.ledger, last), shown))
    now = [leg for leg in every if leg.movement.entry.date >= first]
    brought = sum(leg.into - leg.out for leg in every) - sum(leg.into - leg.out for leg in now)
    title, named = view.words("fund.ledger"), headings(view)
    return Answer(
        page=Page(title=title, blocks=(*head(view, title, span_text(view, period)), *_blocks(view, now, brought))),
        items=tuple(_item(view, named, leg) for leg in now),
        columns=tuple((key, heading(view, key)) for key in COLUMNS),
        more={
            "period": period_json(view, period),
            "opening": show_fen(brought),
            "rules": rules_json(view, last),
        },
    )


def _blocks(view: FundView, now: Sequence[Leg], brought: int) -> Iterator[Block]:
    if not view.shown():
        return
    words = view.words
    columns = (
        Column(words("fund.item.date"), keep=True),
        Column(words("fund.item.id")),
        Column(words("fund.item.summary")),
        Column(words("fund.item.account")),
        *(Column(words(f"fund.item.{key}"), "right", keep=True) for key in ("in", "out", "balance")),
    )
    grid = Grid(columns=columns, rows=tuple(_rows(view, now, brought)))
    yield _without(grid, words("fund.item.account")) if len(view.shown()) == 1 else grid
    yield Bar()
    if not now:
        yield Line(words("fund.no_entries"))
    if any(_share_rule(view, leg) for leg in now):
        yield from share_lines(view, now[-1].movement.entry.date)


def _without(grid: Grid, heading: str) -> Grid:
    """The grid less the column of that heading."""
    kept = [index for index, column in enumerate(grid.columns) if column.heading != heading]
    rows = (Row(tuple(r.cells[index] for index in kept)) if isinstance(r, Row) else r for r in grid.rows)
    return Grid(columns=tuple(grid.columns[index] for index in kept), rows=tuple(rows))


def _rows(view: FundView, now: Sequence[Leg], brought: int) -> Iterator[Row | Group | Bar]:
    """What was brought forward, the lines year by year, and their sums."""
    words, named = view.words, headings(view)
    yield row("", "", words("fund.brought"), "", "", "", balance_cell(brought))
    for year, legs_of_year in groupby(now, key=lambda leg: leg.movement.entry.date.year):
        yield Group(words("fund.year", year=year))
        yield from (_row(view, named, leg) for leg in legs_of_year)
    into, out = sum(leg.into for leg in now), sum(leg.out for leg in now)
    yield Bar()
    sums = (show_yuan(into), show_yuan(out), balance_cell(brought + into - out))
    yield row("", "", Cell(words("fund.sums"), "strong"), "", *sums)


def _row(view: FundView, named: dict[str, str], leg: Leg) -> Row:
    entry = leg.movement.entry
    phrase = Cell(summary(view, named, leg.movement), "faint" if leg.movement.undone_by(view.today) else "plain")
    amounts = (_amount(leg.into), _amount(leg.out), balance_cell(leg.balance, "plain"))
    return row(f"{entry.date:%m-%d}", entry.id, phrase, named.get(leg.account, leg.account), *amounts)


def _amount(fen: int) -> str:
    return show_yuan(fen) if fen else ""


def _share_rule(view: FundView, leg: Leg) -> ShareRule | None:
    """The rule that split the payment."""
    entry = leg.movement.origin
    return next((rule for rule in view.rules if isinstance(entry, Payment) and rule.covers(entry)), None)


def _item(view: FundView, named: dict[str, str], leg: Leg) -> Item:
    movement, entry, rule = leg.movement, leg.movement.entry, _share_rule(view, leg)
    member, undone = getattr(entry, "member", None), movement.undone_by(view.today)
    return {
        "date": entry.date.isoformat(),
        "id": entry.id,
        "kind": getattr(entry, "kind", None),
        "summary": summary(view, named, movement),
        "account": leg.account,
        "member": member,
        "name": view.records.name(member) if member else None,
        "purpose": getattr(entry, "purpose", None),
        "in": show_fen(leg.into),
        "out": show_fen(leg.out),
        "balance": show_fen(leg.balance),
        "sources": sources_json(_by_source(leg)),
        "voucher": entry.voucher,
        "reverses": movement.reverses.id if movement.reverses else None,
        "reversed_by": undone.id if undone else None,
        "rule": rule.rule if rule else None,
        "clause": rule.clause if rule else None,
        "source": {"file": entry.where.file, "line": entry.where.line},
    }


def _by_source(leg: Leg) -> dict[str, int]:
    """What the leg did to each source of its account."""
    moved: dict[str, int] = {}
    for draw in leg.movement.draws:
        if draw.account == leg.account:
            moved[draw.source] = moved.get(draw.source, 0) + draw.fen
    return moved
