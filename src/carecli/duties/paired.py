"""Pairings as they stand on a day: who looks after whom."""

from collections.abc import Iterator
from datetime import date

from carecli.duties.basis import Basis
from carecli.model.pairing import Pairing
from carecli.model.record import lasts_on


def pairings_on(day: date, basis: Basis) -> Iterator[Pairing]:
    """The pairings of a day that somebody still keeps: a body, or one of the people who is here on that day."""
    return (pairing for pairing in basis.records.of(Pairing) if _kept(pairing, day, basis))


def _kept(pairing: Pairing, day: date, basis: Basis) -> bool:
    return lasts_on(pairing, day) and bool(pairing.organisation or helpers_on(pairing, day, basis))


def helpers_on(pairing: Pairing, day: date, basis: Basis) -> tuple[str, ...]:
    """The people of a pairing who are here on a day; whom the register does not know is taken to be."""
    return tuple(id_ for id_ in pairing.by if (person := basis.person(id_)) is None or basis.on_roll(person, day))


def other_side(pairing: Pairing) -> str | None:
    """The person, household or unit that is looked after; None where an entry names none."""
    return pairing.member or pairing.household or pairing.unit


def looked_after(helper: str, day: date, basis: Basis) -> Iterator[tuple[str, date | None]]:
    """Whomever a person looks after on a day, with the last day of it, in the order of the files."""
    for pairing in basis.pairings_by(helper):
        if _kept(pairing, day, basis) and (target := other_side(pairing)):
            yield target, pairing.until
