"""The records as facts ask for them: the register and the events of each person, and who holds which role."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Protocol, TypeVar

from carecli.model.award import Award
from carecli.model.event import Event
from carecli.model.hardship import Hardship
from carecli.model.records import Records


class _OfMember(Protocol):
    @property
    def member(self) -> str: ...


R = TypeVar("R", bound=_OfMember)


class Index:
    """One workspace's records by person; what is dated after ``today`` is not there yet (None: everything is)."""

    def __init__(self, records: Records, today: date | None = None) -> None:
        self.workspace = records.workspace
        self._records = records
        self._today = today or date.max

    @cached_property
    def hardship(self) -> Mapping[str, tuple[Hardship, ...]]:
        """The entries of the hardship register by member, in the order of the files."""
        return _by_member(entry for entry in self._records.of(Hardship) if entry.since <= self._today)

    @cached_property
    def events(self) -> Mapping[str, tuple[Event, ...]]:
        """The events by person, in the order of the files."""
        return _by_member(event for event in self._records.of(Event) if event.date <= self._today)

    @cached_property
    def awards(self) -> Mapping[str, tuple[Award, ...]]:
        """The awards by the member honoured."""
        given = (award for award in self._records.of(Award) if award.member and award.date <= self._today)
        found: dict[str, list[Award]] = defaultdict(list)
        for award in given:
            found[award.member or ""].append(award)
        return {member: tuple(own) for member, own in found.items()}

    def holds_role(self, person: str, role: str | None, day: date) -> bool:
        """Whether a person holds a role somewhere on a day, or any role at all."""
        held = self._records.structure.held_by(person, day)
        return any(role in (None, part.role.role) for part in held)


def _by_member(rows: Iterable[R]) -> Mapping[str, tuple[R, ...]]:
    found: dict[str, list[R]] = defaultdict(list)
    for row in rows:
        found[row.member].append(row)
    return {member: tuple(own) for member, own in found.items()}
