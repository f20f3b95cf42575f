"""What a donation paid for: its money followed from account to account until it is spent."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.ledger.balances import until
from carecli.ledger.booking import Ledger
from carecli.model.fund import Entry, Payment


class Spent(NamedTuple):
    """A payment that stands, and the fen of the donation in it."""

    payment: Payment
    fen: int


def spent_of(receipt: Entry, ledger: Ledger, today: date) -> Iterator[Spent]:
    """The payments until today that money of a receipt went into, in their order; what was taken back is not told."""
    own = {number for number, lot in ledger.lots.items() if lot.origin(ledger.lots) is receipt}
    for movement in until(ledger, today):
        if isinstance(movement.entry, Payment) and movement.undone_by(today) is None:
            fen = -sum(draw.fen for draw in movement.draws if draw.lot in own)
            if fen:
                yield Spent(movement.entry, fen)
