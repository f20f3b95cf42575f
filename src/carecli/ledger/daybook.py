"""The fund's entries in order, with what each brought in, took out and left."""

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from carecli.ledger.movement import Movement


class Leg(NamedTuple):
    """What a movement did to one account, in fen, and what the accounts asked for hold together after it.

    A reversal takes back what stood in its column: it has a sum below zero there (SV-06).
    """

    movement: Movement
    account: str
    into: int
    out: int
    balance: int


def legs(movements: Iterable[Movement], accounts: Container[str]) -> Iterator[Leg]:
    """The legs of movements on some accounts, with the running balance of these accounts together."""
    balance = 0
    for movement in movements:
        for account, fen in _by_account(movement).items():
            if account in accounts:
                balance += fen
                came_in = (fen > 0) != (movement.reverses is not None)
                yield Leg(movement, account, fen if came_in else 0, 0 if came_in else -fen, balance)


def _by_account(movement: Movement) -> dict[str, int]:
    moved: dict[str, int] = {}
    for draw in movement.draws:
        moved[draw.account] = moved.get(draw.account, 0) + draw.fen
    return moved
