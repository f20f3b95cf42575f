"""The two sides of a pair: which leader must see whom (BO-11, BO-12, PB-08, PS-04, SF-14, UM-44)."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.duties.actors import holders
from carecli.duties.basis import Basis
from carecli.model.organisation import Contact, Organisation
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule, Pairs

OWN = frozenset(("same", "members"))
"""Places of the other side that are the leader's own body."""


class Couple(NamedTuple):
    """A leader and the person or unit opposite, found ``at`` a place; ``mutual`` where either may go to the other."""

    leader: str
    other: str
    at: str
    mutual: bool


def couples(rule: DutyRule, day: date, active: Active, basis: Basis) -> Iterator[Couple]:
    """Everybody who stands opposite somebody on a day, by the rule's sets of pairs; nobody opposite himself."""
    for pairs in rule.pairs:
        for actor in active.policy.actors_named(pairs.of):
            for unit, leader in holders(actor, day, basis):
                for other in _other_side(pairs, unit, leader, day, basis):
                    if other != leader:
                        yield Couple(leader, other, pairs.at, pairs.mutual == "yes")


def _other_side(pairs: Pairs, unit: Organisation, leader: str, day: date, basis: Basis) -> Iterator[str]:
    """The people, or without a role the units, that stand opposite a leader of ``unit`` on a day.

    Nobody is found by pairing while pairings are not kept.
    """
    for body in _places(pairs.at, unit, leader, day, basis):
        if pairs.level and body.level not in pairs.level:
            continue
        if pairs.at == "members":
            yield from _belonging(body.id, day, basis)
        elif pairs.role:
            yield from basis.records.structure.holders(body.id, pairs.role, day)
        else:
            yield body.id


def _places(at: str, unit: Organisation, leader: str, day: date, basis: Basis) -> Iterator[Organisation]:
    units = basis.records.structure.units
    if at in OWN:
        yield unit
    if at == "own-branch" and (person := basis.person(leader)) and (branch := branch_on(person, day)) in units:
        yield units[branch]
    for contact in basis.records.of(Contact):
        if contact.leader == leader and contact.kind == at and contact.unit in units and lasts_on(contact, day):
            yield units[contact.unit]


def _belonging(branch: str, day: date, basis: Basis) -> Iterator[str]:
    """The members of a branch on a day."""
    for member in basis.asked("members").values():
        if branch_on(member, day) == branch and basis.on_roll(member, day):
            yield member.id
