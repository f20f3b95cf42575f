"""For how many months the money lasts, if each month takes what the same month took a year before."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from carecli.ledger.balances import balances
from carecli.ledger.booking import Ledger
from carecli.ledger.payments import standing_payments
from carecli.model.day import Month

YEAR = 12
LONGEST = 60
"""Months beyond which nobody plans."""


class Cover(NamedTuple):
    """What accounts hold and how long it lasts: full months, the month in which it ends (None: not within LONGEST)."""

    free: int
    committed: int
    yearly: int
    months: int
    ends: Month | None


def outlay(ledger: Ledger, accounts: Collection[str], today: date) -> dict[int, int]:
    """What these accounts paid out in each month of the year, over the last twelve full months; reversals taken off."""
    last = _before(Month(today.year, today.month))
    first = Month(last.year - 1, last.month)
    paid: dict[int, int] = dict.fromkeys(range(1, YEAR + 1), 0)
    standing = {payment.id for payment in standing_payments(ledger)}
    for movement in ledger.movements:
        month = Month(movement.entry.date.year, movement.entry.date.month)
        if movement.entry.id in standing and first < month <= last:
            paid[month.month] -= sum(draw.fen for draw in movement.draws if draw.account in accounts)
    return paid


def cover(ledger: Ledger, accounts: Collection[str], today: date, committed: int = 0) -> Cover:
    """How long the money of these accounts lasts, with what is promised already taken off."""
    held = balances(ledger, today)
    free = sum(fen for account in accounts for fen in held.get(account, {}).values()) - committed
    paid = outlay(ledger, accounts, today)
    left, month = free, Month(today.year, today.month)
    for months in range(LONGEST):
        left -= paid[month.month]
        if left < 0:
            return Cover(free, committed, sum(paid.values()), months, month)
        month = _after(month)
    return Cover(free, committed, sum(paid.values()), LONGEST, None)


def _before(month: Month) -> Month:
    return _at(month.year * YEAR + month.month - 2)


def _after(month: Month) -> Month:
    return _at(month.year * YEAR + month.month)


def _at(count: int) -> Month:
    year, before = divmod(count, YEAR)
    return Month(year, before + 1)
