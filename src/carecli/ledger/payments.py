"""Payments that stand: those that no reversal has taken back."""

from collections.abc import Iterator

from carecli.ledger.booking import Ledger
from carecli.model.fund import Payment


def standing_payments(ledger: Ledger) -> Iterator[Payment]:
    """The payments that stand, by date; what a reversal has mended needs no more mending."""
    for movement in ledger.movements:
        if isinstance(movement.entry, Payment) and movement.reversed_by is None:
            yield movement.entry
