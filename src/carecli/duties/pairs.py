"""The other side of a pair: whom a leader must see (BO-11, BO-12, PS-04, UM-44)."""

from collections.abc import Iterator
from datetime import date

from carecli.duties.basis import Basis
from carecli.model.organisation import Contact, Organisation
from carecli.model.record import lasts_on
from carecli.policy.rules.duty import Pairs


def other_side(pairs: Pairs, unit: Organisation, leader: str, day: date, basis: Basis) -> Iterator[str]:
    """The people, or without a role the units, that stand opposite a leader of ``unit`` on a day."""
    for body in _places(pairs, unit, leader, day, basis):
        if pairs.level and body.level not in pairs.level:
            continue
        if pairs.role:
            yield from basis.records.structure.holders(body.id, pairs.role, day)
        else:
            yield body.id


def _places(pairs: Pairs, unit: Organisation, leader: str, day: date, basis: Basis) -> Iterator[Organisation]:
    if pairs.at == "same":
        yield unit
        return
    units = basis.records.structure.units
    for contact in basis.records.of(Contact):
        if contact.leader == leader and contact.kind == pairs.at and contact.unit in units and lasts_on(contact, day):
            yield units[contact.unit]
