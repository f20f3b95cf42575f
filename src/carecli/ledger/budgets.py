"""Budgets held against what was paid: what was carried over, spent, and is left or overspent."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from carecli.ledger.booking import Ledger
from carecli.ledger.payments import standing_payments
from carecli.model.budget import Budget
from carecli.model.fund import Payment
from carecli.model.greeting import Greeting
from carecli.model.records import Records
from carecli.model.visit import Visit


class Spending(NamedTuple):
    """A budget of a year: fen carried over (below zero where overspent), spent so far, and left."""

    budget: Budget
    carried: int
    spent: int

    @property
    def left(self) -> int:
        """What may still be spent; below zero what was spent too much."""
        return self.budget.amount + self.carried - self.spent


def spendings(records: Records, ledger: Ledger, year: int, today: date) -> Iterator[Spending]:
    """The budgets of a year in the order of the files, with what was paid until today."""
    paid = [payment for payment in standing_payments(ledger) if payment.date <= today]
    budgets = {(b.year, *_line(b)): b for b in records.of(Budget)}
    festivals = _festivals(records)
    for budget in records.of(Budget):
        if budget.year == year:
            yield _spending(budget, budgets, paid, festivals)


def _line(budget: Budget) -> tuple[str, str | None, str | None]:
    return budget.purpose, budget.category, budget.festival


def _spending(
    budget: Budget,
    budgets: Mapping[tuple[int, str, str | None, str | None], Budget],
    paid: Iterable[Payment],
    festivals: Mapping[str, str | None],
) -> Spending:
    payments = list(paid)
    spent = sum(payment.amount for payment in payments if _falls(payment, budget, festivals))
    before = budgets.get((budget.year - 1, *_line(budget))) if budget.carried else None
    carried = _spending(before, budgets, payments, festivals).left if before else 0
    return Spending(budget, carried, spent)


def _falls(payment: Payment, budget: Budget, festivals: Mapping[str, str | None]) -> bool:
    """Whether a payment is of the budget's year, purpose and, where it names them, category and festival."""
    return (
        payment.date.year == budget.year
        and payment.purpose == budget.purpose
        and budget.category in (None, payment.category)
        and budget.festival in (None, festivals.get(payment.id))
    )


def _festivals(records: Records) -> dict[str, str | None]:
    """The occasions of gifts by the id of the payment behind them."""
    acts: tuple[Visit | Greeting, ...] = (*records.of(Visit), *records.of(Greeting))
    return {act.gift.entry: act.occasion for act in acts if act.gift and act.gift.entry}
