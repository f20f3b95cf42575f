"""Money on the status page: what there is, and how the budgets of the year stand."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from carecli.ledger.budgets import Spending
from carecli.model.money import show_fen, show_yuan
from carecli.model.words import Words
from carecli.reports.page import Cell, Item, Row, row


class Money(NamedTuple):
    """Fen held, in how many accounts, the day of the last entry, and the budgets of the year."""

    balance: int
    accounts: int
    last_entry: date | None
    budgets: tuple[Spending, ...]

    @property
    def overspent(self) -> int:
        """How many budgets were overspent."""
        return sum(each.left < 0 for each in self.budgets)


def money_rows(money: Money, words: Words) -> Iterator[Row]:
    """The fund; and the budgets, where some are set."""
    yield row(
        words("status.money"),
        words("status.balance", amount=show_yuan(money.balance)),
        words("status.accounts", count=money.accounts),
        words("status.last", day=money.last_entry) if money.last_entry else "",
        "care fund report",
    )
    if money.budgets:
        yield _budgets(money, words)


def _budgets(money: Money, words: Words) -> Row:
    least = min(each.left for each in money.budgets)
    return row(
        words("status.budgets"),
        Cell(words("status.budgets.overspent", count=money.overspent), "bad" if money.overspent else "plain"),
        words("status.budgets.set", count=len(money.budgets)),
        words("status.budgets.least", amount=show_yuan(least)),
        "care fund report",
    )


def money_item(money: Money) -> Item:
    """The same for programs."""
    return {
        "balance": show_fen(money.balance),
        "accounts": money.accounts,
        "budgets": {"set": len(money.budgets), "overspent": money.overspent, "left": _left(money.budgets)},
    }


def _left(budgets: Iterable[Spending]) -> dict[str, str]:
    """Fen left by budget."""
    return {each.budget.id: show_fen(each.left) for each in budgets}
