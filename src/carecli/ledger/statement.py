"""Receipts and payments of a period, line by line and account by account."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple, TypeAlias

from carecli.ledger.balances import Balances, balances, between, moved, until
from carecli.ledger.booking import Ledger
from carecli.ledger.movement import Movement
from carecli.model.fund import Entry, Opening, Payment, Receipt

LineKey: TypeAlias = tuple[str, ...]
"""A line: ``opening``, ``receipt`` source, ``transfer``, or ``payment`` purpose category (empty without one)."""


_OPENING: LineKey = ("opening",)
_DAY = timedelta(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """What each line of a period did to each account, in fen; money out stands below zero, so that all lines sum up.

    ``held`` is what is left when it ends, in every account and by source.
    """

    lines: Mapping[LineKey, Mapping[str, int]]
    reversals: int
    held: Balances

    def sum(self, accounts: Iterable[str], *line: str) -> int:
        """The sum of a line, or of all lines that begin so, over some accounts; of no line named, what is left."""
        chosen = [of for key, of in self.lines.items() if key[: len(line)] == line]
        return sum(of.get(account, 0) for account in accounts for of in chosen)

    def below(self, accounts: Iterable[str], *line: str) -> list[str]:
        """The names of the lines one step below ``line`` that moved any of these accounts."""
        wanted = set(accounts)
        moved = (key for key, of in self.lines.items() if key[: len(line)] == line and _moved(of, wanted))
        return list(dict.fromkeys(key[len(line)] for key in moved))


def _moved(of: Mapping[str, int], accounts: set[str]) -> bool:
    return any(of.get(account, 0) for account in accounts)


def statement(ledger: Ledger, first: date, last: date, accounts: Iterable[str]) -> Statement:
    """The statement of a period, both days included, for some accounts.

    An opening dated in the period counts as carried forward, a reversal in the line of what it reverses. Of a period
    that ends before it begins, as one that lies ahead does today, there is only what is carried forward.
    """
    wanted = set(accounts)
    before = balances(ledger, min(first - _DAY, last))
    lines: dict[LineKey, dict[str, int]] = {_OPENING: {account: sum(before[account].values()) for account in wanted}}
    reversals, movements = 0, between(ledger, first, last)
    for movement in movements:
        touched = [(account, fen) for account, _, fen, _ in movement.draws if account in wanted]
        if not touched:
            continue
        reversals += movement.reverses is not None
        of = lines.setdefault(_line(movement.origin), {})
        for account, fen in touched:
            of[account] = of.get(account, 0) + fen
    return Statement(lines=lines, reversals=reversals, held=moved(before, movements))


def _line(entry: Entry) -> LineKey:
    match entry:
        case Opening():
            return _OPENING
        case Receipt(source=source):
            return ("receipt", source)
        case Payment(purpose=purpose, category=category):
            return ("payment", purpose, category or "")
        case _:
            return ("transfer",)


class Aid(NamedTuple):
    """How many households were helped, and how many times (UM-41)."""

    households: int
    times: int


def aid(ledger: Ledger, first: date, last: date, accounts: Iterable[str]) -> Aid:
    """Hardship aid paid in a period out of some accounts and not taken back by its end: households and times apart."""
    wanted = set(accounts)
    paid = [payment for payment, drawn in aid_paid(ledger, first, last) if wanted.intersection(drawn)]
    return Aid(len(set(map(helped, paid))), len(paid))


def aid_paid(ledger: Ledger, first: date, last: date) -> Iterator[tuple[Payment, list[str]]]:
    """Each payment of hardship aid in a period that is not taken back by its end, with the accounts that paid it."""
    for movement in until(ledger, last):
        payment = _aid_in(movement, first, last)
        if payment:
            yield payment, list(dict.fromkeys(draw.account for draw in movement.draws))


def helped(payment: Payment) -> str:
    """The household that a payment helped, as far as the entry tells."""
    return payment.member or payment.payee or payment.id


def _aid_in(movement: Movement, first: date, last: date) -> Payment | None:
    entry = movement.entry
    if not isinstance(entry, Payment) or entry.purpose != "hardship-aid":
        return None
    return entry if entry.date >= first and movement.undone_by(last) is None else None
