"""The amount that a standard gives: dated tables of a body, by degree of hardship or category of aid (C7)."""

from datetime import date
from typing import NamedTuple

from carecli.ledger.approved import Approvals
from carecli.model.fund import Payment
from carecli.model.hardship import Hardship
from carecli.model.record import lasts_on
from carecli.model.records import Records
from carecli.model.standard import Standard, Tier
from carecli.model.structure import branch_on


class Amount(NamedTuple):
    """Fen by a standard, with the standard that says so."""

    fen: int
    standard: Standard


def amounts(
    records: Records, unit: str | None, day: date, degree: str | None, category: str | None
) -> tuple[Amount, ...]:
    """What the nearest body at or above ``unit`` with a standard in force gives; several where its tiers leave it open.

    A tier fits whose degree and category, where it names them, are those asked for. Nothing without a standard: no
    amount is ever made up.
    """
    chain = [body.id for body in records.structure.chain(unit)] if unit else []
    of = sorted(
        (standard for standard in records.of(Standard) if lasts_on(standard, day) and standard.organisation in chain),
        key=lambda standard: chain.index(standard.organisation),
    )
    for standard in of:
        if found := tuple(Amount(tier.amount, standard) for tier in standard.tiers if _fits(tier, degree, category)):
            return found
    return ()


def standing_amounts(payment: Payment, records: Records) -> tuple[Amount, ...]:
    """The amounts of the standards for a payment's person on the day of its approval."""
    person, day = records.persons.get(payment.member or ""), Approvals(records).day_of(payment)
    if person is None:
        return ()
    cases = [case for case in records.of(Hardship) if case.member == person.id and lasts_on(case, day)]
    degree = cases[-1].degree if cases else None
    return amounts(records, branch_on(person, day), day, degree, payment.category)


def _fits(tier: Tier, degree: str | None, category: str | None) -> bool:
    named = [(tier.degree, degree), (tier.category, category)]
    return all(wanted is None or wanted == asked for wanted, asked in named)
