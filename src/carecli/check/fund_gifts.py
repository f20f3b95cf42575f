"""Whether the money given on visits and in greetings agrees with the fund's payments."""

from collections.abc import Iterator
from typing import NamedTuple

from carecli.ledger.booking import Ledger
from carecli.ledger.movement import Movement
from carecli.ledger.payments import standing_payments
from carecli.model.fund import Account, Payment
from carecli.model.greeting import Greeting
from carecli.model.money import show_fen
from carecli.model.problem import Place, Problem, problem
from carecli.model.records import Records
from carecli.model.visit import Gift, Visit


class _Given(NamedTuple):
    """A gift, with the record that tells of it and the person or unit that it was for."""

    gift: Gift
    record: Visit | Greeting
    receiver: str | None

    @property
    def where(self) -> Place:
        return self.record.where


def gifts_booked(records: Records) -> Iterator[Problem]:
    """Gift money that names no entry of the fund; a workspace without accounts keeps its fund elsewhere."""
    for given in _gifts(records) if records.of(Account) else ():
        if given.gift.cash is not None and given.gift.entry is None:
            yield problem(given.where, "gift-not-booked", date=given.record.date, receiver=given.receiver)


def gifts_given(records: Records, ledger: Ledger) -> Iterator[Problem]:
    """Payments for visit gifts that no visit and no greeting names."""
    named = {given.gift.entry for given in _gifts(records)}
    for payment in standing_payments(ledger):
        if payment.purpose == "visit-gift" and payment.id not in named:
            yield problem(payment.where, "gift-not-visited", entry=payment.id)


def gifts_as_paid(records: Records, ledger: Ledger) -> Iterator[Problem]:
    """Gifts that name an entry which is no standing payment, is another person's, or of another amount.

    A payment that names no member may stand for gifts to several people; then their sum is its amount. Where goods were
    bought nothing is summed.
    """
    by_entry: dict[str, list[_Given]] = {}
    for given in _gifts(records):
        by_entry.setdefault(given.gift.entry or "", []).append(given)
    for movement in ledger.movements:
        gifts = by_entry.get(movement.entry.id, [])
        if gifts:
            yield from _as_paid(movement, gifts)


def _as_paid(movement: Movement, gifts: list[_Given]) -> Iterator[Problem]:
    payment = movement.entry
    if not isinstance(payment, Payment):
        yield from (problem(given.where, "gift-entry-no-payment", entry=payment.id) for given in gifts)
        return
    if movement.reversed_by is not None:
        yield from (problem(given.where, "gift-entry-reversed", entry=payment.id) for given in gifts)
    for given in gifts:
        if payment.member is not None and given.receiver != payment.member:
            yield problem(given.where, "gift-entry-other-member", entry=payment.id)
    cash = sum(given.gift.cash or 0 for given in gifts)
    if cash != payment.amount and all(given.gift.cash is not None for given in gifts):
        sums = {"given": show_fen(cash), "amount": show_fen(payment.amount)}
        yield problem(gifts[0].where, "gift-entry-other-amount", entry=payment.id, **sums)


def _gifts(records: Records) -> Iterator[_Given]:
    for visit in records.of(Visit):
        if visit.gift is not None:
            yield _Given(visit.gift, visit, visit.member or visit.unit)
    for greeting in records.of(Greeting):
        if greeting.gift is not None:
            yield _Given(greeting.gift, greeting, greeting.member)
