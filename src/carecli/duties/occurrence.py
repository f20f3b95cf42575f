"""Occurrences: the particular times at which a rule asks for something."""

from datetime import date
from typing import NamedTuple, TypeAlias

from carecli.almanac.periods import Period
from carecli.model.application import Application
from carecli.model.event import Event
from carecli.model.problem import NOWHERE, Place
from carecli.policy.deadline import Deadline

Days: TypeAlias = tuple[date, date]


class Occurrence(NamedTuple):
    """One time that a duty arises: ``key`` ends the duty's id, ``occasion`` names it to people.

    It opens on ``opens_on`` and falls due on ``due_on``, both included. ``windows`` are the only days on which it
    can be done in time, where they are fewer than all between. ``occasions`` are those a record may name (None: any).
    From ``next_opens`` on records belong to a later occurrence; from ``lapses_on`` on it is missed if not done (None:
    it stays owed). ``event`` and ``span`` are what its deadline was counted from and by; ``application`` the one that
    waits for a step, which is then the ``occasion``. ``missing`` are facts without
    which nobody can say whether it arises; ``signs`` the months or days that suggest it, where no event was recorded.
    """

    key: str
    occasion: str
    opens_on: date
    due_on: date
    occasions: frozenset[str] | None = None
    windows: tuple[Days, ...] = ()
    next_opens: date | None = None
    lapses_on: date | None = None
    event: Event | None = None
    application: Application | None = None
    span: Deadline | None = None
    missing: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    found_at: Place = NOWHERE

    def opened_not_before(self, since: date) -> "Occurrence | None":
        """The same, opening on ``since`` if it was already running then; None where it was over by then."""
        if self.due_on < since:
            return None
        return self if self.opens_on >= since else self._replace(opens_on=since)

    def takes(self, day: date) -> bool:
        """Whether a record of that day belongs to this occurrence and no later one."""
        if day < self.opens_on or (self.next_opens is not None and day >= self.next_opens):
            return False
        return day > self.due_on or not self.windows or any(first <= day <= last for first, last in self.windows)

    def lies_in(self, period: Period) -> bool:
        """Whether this occurrence is that of a period, or its fixed day one of the period's days."""
        return self.key == period.id or period.first.isoformat() <= self.key <= period.last.isoformat()
