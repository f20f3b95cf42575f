"""The fund's questions, asked of the booked ledger."""

from collections.abc import Iterator
from datetime import date

from carecli.check.fund import (
    decided_together,
    ledger_sound,
    payers_named,
    purposes_kept,
    shares_kept,
    transfers_move,
    wishes_kept,
)
from carecli.check.fund_gifts import gifts_as_paid, gifts_booked, gifts_given
from carecli.check.ground import Ground
from carecli.ledger.limits import limits_broken
from carecli.ledger.rules_in_force import collective_sources
from carecli.model.problem import Problem


def fund(ground: Ground) -> Iterator[Problem]:
    """Everything about accounts, payments and the gifts they bear.

    An entry that could not be read may be the money that an account seems to lack, or the gift that seems not given.
    """
    records, ledger = ground.records, ground.ledger
    if ground.partial.isdisjoint(("accounts", "fund")):
        yield from ledger_sound(ledger)
    yield from payers_named(ledger)
    yield from transfers_move(ledger)
    yield from purposes_kept(records, ledger)
    yield from wishes_kept(ledger)
    yield from decided_together(ledger, collective_sources(ground.active), _since(ground))
    yield from shares_kept(records, ledger, ground.share_rules)
    yield from limits_broken(records, ground.active)
    yield from gifts_booked(records)
    if ground.partial.isdisjoint(("visits", "greetings")):
        yield from gifts_given(records, ledger)
    yield from gifts_as_paid(records, ledger)


def _since(ground: Ground) -> date | None:
    """The first day on which a policy is in force."""
    return min((active.since for active in ground.active), default=None)
