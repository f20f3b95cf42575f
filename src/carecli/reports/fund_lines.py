"""The lines of the fund report: opening, receipts, transfers, payments and closing, account by account."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from carecli.ledger.statement import Statement
from carecli.model.money import show_yuan
from carecli.model.words.codes import CODES
from carecli.reports.fund_page import FundView, balance_cell, headings, in_source_order, source_name
from carecli.reports.page import Bar, Cell, Column, Grid, Row, row

ROOM = 56
"""Characters that a page of eighty leaves for amounts beside the labels."""

GAP = 2
"""Characters between two columns."""

NOTHING = "-"


class ReportLine(NamedTuple):
    """A line of the report: its label, and the lines of the statement that it sums up.

    Payments are shown without their ``sign``; a line of ``detail`` shows a dash where nothing moved.
    """

    label: str
    key: tuple[str, ...]
    sign: int = 1
    detail: bool = True


class Pile(NamedTuple):
    """A column of amounts: one account's, or those of all accounts shown."""

    heading: str
    accounts: tuple[str, ...]
    total: bool = False


def report_lines(view: FundView, said: Statement, first: date) -> Iterator[ReportLine]:
    """The lines above the closing balance, in order."""
    words, shown = view.words, [account.id for account in view.shown()]
    opening = "opening_year" if (first.month, first.day) == (1, 1) else "opening_period"
    yield ReportLine(words(f"fund.{opening}"), ("opening",), detail=False)
    yield ReportLine(words("fund.receipts"), ("receipt",), detail=False)
    for source in in_source_order(said.below(shown, "receipt")):
        yield ReportLine(f"  {source_name(words, source)}", ("receipt", source))
    yield ReportLine(words("fund.transfers"), ("transfer",))
    yield ReportLine(words("fund.payments"), ("payment",), -1, detail=False)
    for purpose in _in_order("purpose", said.below(shown, "payment")):
        yield ReportLine(f"  {_purpose(view, purpose)}", ("payment", purpose), -1)
        for category in _in_order("aid", said.below(shown, "payment", purpose)):
            yield ReportLine(f"    {_category(view, category)}", ("payment", purpose, category), -1)


def grids(view: FundView, said: Statement, lines: Iterable[ReportLine]) -> Iterator[Grid]:
    """The lines as one grid, or as several one below the other where there are too many accounts to stand abreast."""
    piles, lines = list(_piles(view)), list(lines)
    abreast = _abreast(said, lines, piles)
    for start in range(0, len(piles), abreast):
        part = piles[start : start + abreast]
        amounts = (Column(pile.heading, "right", keep=True) for pile in part)
        rows = [_row(said, line, part) for line in lines]
        closing = [balance_cell(said.sum(pile.accounts)) for pile in part]
        yield Grid(
            columns=(Column(view.words("fund.line")), *amounts),
            rows=(*rows, Bar(), row(Cell(view.words("fund.closing"), "strong"), *closing)),
        )


def _abreast(said: Statement, lines: list[ReportLine], piles: list[Pile]) -> int:
    """How many columns of amounts stand side by side, shared evenly among the grids."""
    widest = max(len(_amount(said, line, pile)) for line in lines for pile in piles)
    most = max(1, ROOM // (widest + GAP))
    grids_needed = -(-len(piles) // most)
    return -(-len(piles) // grids_needed)


def _piles(view: FundView) -> Iterator[Pile]:
    shown = tuple(account.id for account in view.shown())
    named = headings(view)
    yield from (Pile(named[account], (account,)) for account in shown)
    if len(shown) > 1:
        yield Pile(view.words("fund.total"), shown, total=True)


def _row(said: Statement, line: ReportLine, piles: Iterable[Pile]) -> Row:
    return row(line.label, *(_amount(said, line, pile) for pile in piles))


def _amount(said: Statement, line: ReportLine, pile: Pile) -> str:
    fen = line.sign * said.sum(pile.accounts, *line.key)
    return show_yuan(fen) if fen or pile.total or not line.detail else NOTHING


def _in_order(kind: str, codes: Iterable[str]) -> list[str]:
    """Codes in the order of the vocabulary, no code at all last; nothing where there is no code but that."""
    known = set(codes)
    return [code for code in (*CODES[kind], "") if code in known] if known - {""} else []


def _purpose(view: FundView, purpose: str) -> str:
    """A purpose, with the percents of the rule that splits it."""
    name = view.words.code("purpose", purpose)
    for rule in view.rules:
        if purpose in rule.of:
            percents = ":".join(str(percent) for _, percent in rule.parts)
            return view.words("fund.shared", purpose=name, percents=percents)
    return name


def _category(view: FundView, category: str) -> str:
    return view.words.code("aid", category) if category else view.words("fund.no_category")
