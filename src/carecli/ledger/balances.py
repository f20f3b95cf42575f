"""What the accounts hold, by source, at the end of a day."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date
from itertools import groupby
from typing import TypeAlias

from carecli.ledger.booking import Ledger
from carecli.ledger.movement import Movement

Balances: TypeAlias = dict[str, dict[str, int]]


def until(ledger: Ledger, day: date) -> tuple[Movement, ...]:
    """The movements up to a day, that day included."""
    return ledger.movements[: bisect_right(ledger.movements, day, key=_day)]


def between(ledger: Ledger, first: date, last: date) -> tuple[Movement, ...]:
    """The movements of a period, both days included."""
    return until(ledger, last)[bisect_left(ledger.movements, first, key=_day) :]


def _day(movement: Movement) -> date:
    return movement.entry.date


def balances(ledger: Ledger, on: date) -> Balances:
    """Fen by account and source at the end of a day; every account stands there, no source that holds nothing."""
    return moved({account: {} for account in ledger.accounts}, until(ledger, on))


def moved(held: Balances, movements: Iterable[Movement]) -> Balances:
    """Balances after some more movements."""
    after = {account: dict(of) for account, of in held.items()}
    for movement in movements:
        for account, source, fen, _ in movement.draws:
            of = after.get(account) or after.setdefault(account, {})
            of[source] = of.get(source, 0) + fen
    return {account: {source: fen for source, fen in of.items() if fen} for account, of in after.items()}


def lowest(ledger: Ledger, since: date) -> Balances:
    """The least fen that each account and source holds at the end of any day from ``since`` on.

    So much is free to go on that day: a payment that takes no more leaves nothing below zero later.
    """
    held = balances(ledger, since)
    least = {account: dict(of) for account, of in held.items()}
    later = (movement for movement in ledger.movements if movement.entry.date > since)
    for _, day in groupby(later, key=lambda movement: movement.entry.date):
        for draw in (draw for movement in day for draw in movement.draws):
            of = held.setdefault(draw.account, {})
            of[draw.source] = of.get(draw.source, 0) + draw.fen
        for account, of in held.items():
            low = least.setdefault(account, {})
            for source, fen in of.items():
                low[source] = min(low.get(source, 0), fen)
    return least
