"""The two sides of a pair: which leader must see whom (BO-11, BO-12, PB-08, PS-04, SF-14, UM-44)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.duties.actors import holders
from carecli.duties.basis import Basis
from carecli.duties.paired import looked_after
from carecli.model.day import latest
from carecli.model.organisation import Organisation
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule, Pairs

PAIRING = "pairing"
OWN = frozenset(("same", "members"))
"""Places of the other side that are the leader's own body."""


class Couple(NamedTuple):
    """A leader and the person, household or unit opposite, found ``at`` a place.

    ``mutual`` where either may go to the other; ``until`` the last day on which they stand opposite each other, where
    a pairing or contact says so.
    """

    leader: str
    other: str
    at: str
    mutual: bool
    until: date | None


class Opposite(NamedTuple):
    """A person, household or unit opposite somebody, to the day that is known to be the last."""

    id: str
    until: date | None = None


def couples(rule: DutyRule, day: date, active: Active, basis: Basis) -> Iterator[Couple]:
    """Everybody who stands opposite somebody on a day, by the rule's sets of pairs; nobody opposite himself."""
    for pairs in rule.pairs:
        for actor in active.policy.actors_named(pairs.of):
            for unit, leader in holders(actor, day, basis):
                for other in _other_side(pairs, unit, leader, day, basis):
                    if other.id != leader:
                        yield Couple(leader, other.id, pairs.at, pairs.mutual == "yes", other.until)


def _other_side(pairs: Pairs, unit: Organisation, leader: str, day: date, basis: Basis) -> Iterator[Opposite]:
    """The people, or without a role the units, that stand opposite a leader of ``unit`` on a day.

    By pairing it is whomever the leader looks after: a person, a household or a unit.
    """
    if pairs.at == PAIRING:
        yield from (Opposite(other, until) for other, until in looked_after(leader, day, basis))
    for body, until in _places(pairs.at, unit, leader, day, basis):
        if pairs.level and body.level not in pairs.level:
            continue
        if pairs.at == "members":
            yield from map(Opposite, _belonging(body.id, day, basis))
        elif pairs.role:
            yield from map(Opposite, basis.records.structure.holders(body.id, pairs.role, day))
        else:
            yield Opposite(body.id, until)


def _places(
    at: str, unit: Organisation, leader: str, day: date, basis: Basis
) -> Iterator[tuple[Organisation, date | None]]:
    units = basis.records.structure.units
    if at in OWN:
        yield unit, None
    if at == "own-branch" and (person := basis.person(leader)) and (branch := branch_on(person, day)) in units:
        yield units[branch], None
    for contact in basis.contacts_of(leader):
        if contact.leader == leader and contact.kind == at and contact.unit in units and lasts_on(contact, day):
            yield units[contact.unit], latest(contact.until) if contact.until else None


def _belonging(branch: str, day: date, basis: Basis) -> Iterator[str]:
    """The members of a branch on a day."""
    for member in basis.belonging(day).get(branch, ()):
        if basis.on_roll(member, day):
            yield member.id
