"""The budgets of a year under the fund report: what was planned, carried over, spent, and is left."""

from collections.abc import Iterator
from datetime import date

from carecli.ledger.budgets import Spending, spendings
from carecli.model.money import show_fen, show_yuan
from carecli.reports.fund_page import FundView, heading
from carecli.reports.page import Bar, Block, Cell, Column, Grid, Json, Row, row

_KEYS = ("budget", "planned", "carried", "spent", "left")


def budget_blocks(view: FundView, day: date) -> Iterator[Block]:
    """A grid of the year's budgets as of a day; nothing where there are none, or where not all accounts are shown."""
    found = _found(view, day)
    if not found:
        return
    columns = (
        Column(heading(view, key), "left" if key == "budget" else "right", keep=key != "budget") for key in _KEYS
    )
    yield Grid(columns=tuple(columns), rows=tuple(_row(view, each) for each in found))
    yield Bar()


def budgets_json(view: FundView, day: date) -> list[Json]:
    """The same for programs."""
    return [
        {
            "id": each.budget.id,
            "year": each.budget.year,
            "purpose": each.budget.purpose,
            "category": each.budget.category,
            "festival": each.budget.festival,
            "amount": show_fen(each.budget.amount),
            "carried": show_fen(each.carried),
            "spent": show_fen(each.spent),
            "left": show_fen(each.left),
        }
        for each in _found(view, day)
    ]


def _found(view: FundView, day: date) -> list[Spending]:
    return list(spendings(view.records, view.ledger, day.year, day)) if view.accounts is None else []


def _row(view: FundView, spending: Spending) -> Row:
    words, budget = view.words, spending.budget
    parts = [words.code("purpose", budget.purpose)]
    parts += [words.code("aid", budget.category)] if budget.category else []
    parts += [words.code("festival", budget.festival)] if budget.festival else []
    sums = (show_yuan(budget.amount), show_yuan(spending.carried), show_yuan(spending.spent))
    left = Cell(show_yuan(spending.left), "bad" if spending.left < 0 else "strong")
    return row(f"{words('fund.budget', year=budget.year)} {words.join(parts)}", *sums, left)
