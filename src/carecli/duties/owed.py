"""What is due: the one definition for list, digest, page and exit code (design.md section 5)."""

from collections.abc import Collection, Iterable
from datetime import date, timedelta
from typing import NamedTuple

from carecli.almanac.periods import Period
from carecli.duties.agenda import duties
from carecli.duties.basis import Basis
from carecli.duties.duty import SETTLED, Duty

LOOK_AHEAD = timedelta(30)


class Owed(NamedTuple):
    """A duty in a list; ``carried_over`` where it fell due before the period that was asked for."""

    duty: Duty
    carried_over: bool

    @property
    def waiting(self) -> bool:
        """Whether somebody still has to act."""
        return self.duty.state not in SETTLED and self.duty.state != "missed"


def owed(
    basis: Basis, kinds: Iterable[str] | None, period: Period | None, near: Collection[str] | None = None
) -> list[Owed]:
    """Every duty due in a period whatever its state, and what is owed from before; most urgent first.

    Without a period: what is open or overdue today, and what falls due in the next thirty days.
    ``near`` keeps to these people, as far as rules ask person by person.
    """
    first = period.first if period else basis.today
    last = period.last if period else basis.today + LOOK_AHEAD
    found = duties(basis, first, last, kinds, near, last if period else date.max)
    listed = (_listed(duty, period, first, last, basis.today) for duty in found)
    return sorted((row for row in listed if row), key=_urgency)


def _listed(duty: Duty, period: Period | None, first: date, last: date, today: date) -> Owed | None:
    if duty.due_on < first:
        left_over = duty.state == "overdue" or (duty.state == "undecided" and duty.due_on < today)
        return Owed(duty, carried_over=period is not None) if left_over else None
    if duty.due_on <= last or (period is None and duty.state in {"open", "overdue"}):
        return Owed(duty, carried_over=False)
    return None


def _urgency(row: Owed) -> tuple[date, str]:
    return row.duty.due_on, row.duty.id
