"""Who answers above those who have to act."""

from collections.abc import Iterable, Iterator
from itertools import chain

from carecli.duties.actors import IN_CHARGE
from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.model.organisation import Organisation


def superiors(duty: Duty, assignee: str, basis: Basis) -> list[str]:
    """Whoever is in charge of each body above that for which the assignee acts, nearest first, each once.

    Somebody who holds nothing on the way up, such as a person sent for one event, stands below the subject's own body.
    """
    above = _chain(duty, basis)
    held = {held.unit.id for held in basis.records.structure.held_by(assignee, basis.today)}
    at = max((place for place, unit in enumerate(above) if unit.id in held), default=-1)
    return list(dict.fromkeys(person for person in _in_charge(above[at + 1 :], basis) if person != assignee))


def at_the_top(duty: Duty, basis: Basis) -> str:
    """Whoever is in charge of the topmost body; empty where nobody is."""
    tops = (unit for unit in basis.records.structure.units.values() if unit.parent is None)
    return next(_in_charge(chain(_chain(duty, basis)[-1:], tops), basis), "")


def _chain(duty: Duty, basis: Basis) -> tuple[Organisation, ...]:
    return basis.records.structure.chain(duty.subject.unit or "")


def _in_charge(bodies: Iterable[Organisation], basis: Basis) -> Iterator[str]:
    """The first person in charge of each body, where there is one."""
    for unit in bodies:
        yield from basis.records.structure.holders(unit.id, IN_CHARGE, basis.today)[:1]
