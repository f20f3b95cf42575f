"""The organisation as a tree, asked as it stood on a day."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from carecli.model.member import Person
from carecli.model.organisation import Organisation, Role
from carecli.model.record import lasts_on


class Held(NamedTuple):
    """A role as held in an organisation."""

    unit: Organisation
    role: Role


class Structure:
    """Bodies by id, the chain above each, and the roles held in them."""

    def __init__(self, organisations: Iterable[Organisation]) -> None:
        self.units = {unit.id: unit for unit in organisations}
        self._chains: dict[str, tuple[Organisation, ...]] = {}
        self._held: dict[str, list[Held]] = {}
        self._holders: dict[tuple[str, tuple[str, ...], date], list[str]] = {}
        self._heads: dict[tuple[str, tuple[str, ...], date], tuple[str | None, ...]] = {}
        for unit in self.units.values():
            for role in unit.roles:
                self._held.setdefault(role.member, []).append(Held(unit, role))

    @property
    def top(self) -> list[Organisation]:
        """The bodies with none above them."""
        return [unit for unit in self.units.values() if unit.parent is None]

    def down(self) -> Iterator[str]:
        """Every body down the tree, each before those under it, those beside each other in the order of the files."""
        children: dict[str | None, list[str]] = {}
        for unit in self.units.values():
            parent = unit.parent if unit.parent in self.units else None
            children.setdefault(parent, []).append(unit.id)
        ahead = list(reversed(children.get(None, [])))
        while ahead:
            unit_id = ahead.pop()
            yield unit_id
            ahead.extend(reversed(children.get(unit_id, [])))

    def chain(self, unit: str) -> tuple[Organisation, ...]:
        """The body itself and those above it, nearest first; a body that stands above itself ends the chain."""
        if unit not in self._chains:
            self._chains[unit] = tuple(self._upward(unit))
        return self._chains[unit]

    def _upward(self, unit: str) -> Iterator[Organisation]:
        seen: set[str] = set()
        at: str | None = unit
        while at is not None and at in self.units and at not in seen:
            seen.add(at)
            yield self.units[at]
            at = self.units[at].parent

    def at_level(self, unit: str, level: str) -> Organisation | None:
        """The nearest body of a level at or above ``unit``."""
        return next((above for above in self.chain(unit) if above.level == level), None)

    def under(self, unit: str, above: str) -> bool:
        """Whether ``unit`` is ``above`` itself or stands below it."""
        return any(body.id == above for body in self.chain(unit))

    def held_by(self, person: str, day: date) -> list[Held]:
        """The roles a person holds on a day, in the order of the files."""
        return [held for held in self._held.get(person, ()) if lasts_on(held.role, day)]

    def ever_held(self, person: str) -> bool:
        """Whether a person holds a role, held one or will."""
        return person in self._held

    def holders(self, unit: str, roles: Iterable[str], day: date) -> list[str]:
        """The people who hold one of ``roles`` in a body on a day, in the order of ``roles``."""
        key = (unit, tuple(roles), day)
        if key not in self._holders:
            body = self.units.get(unit)
            held = [role for role in body.roles if lasts_on(role, day)] if body else []
            self._holders[key] = [role.member for wanted in key[1] for role in held if role.role == wanted]
        return list(self._holders[key])

    def heads(self, unit: str, roles: tuple[str, ...], day: date) -> tuple[str | None, ...]:
        """The first holder of ``roles`` in a body and in each above it, nearest first; None where nobody holds one."""
        key = (unit, roles, day)
        if key not in self._heads:
            holders = (self.holders(body.id, roles, day) for body in self.chain(unit))
            self._heads[key] = tuple(found[0] if found else None for found in holders)
        return self._heads[key]


def branch_on(person: Person, day: date) -> str | None:
    """The branch that a person belongs to on a day; the later start wins where two overlap."""
    for stay in reversed(person.branch):  # a loop, since every duty asks for it
        if (stay.since is stay.until is None) or lasts_on(stay, day):
            return stay.id
    return None
