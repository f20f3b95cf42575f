"""In which state a duty is on a day."""

from datetime import date

from carecli.duties.act import Act
from carecli.duties.basis import Basis
from carecli.duties.duty import Obligation, State

WAITING: frozenset[State] = frozenset({"upcoming", "open", "overdue", "missed"})
"""States that a missing fact turns into ``undecided``."""


def state_on(owed: Obligation, act: Act | None, ended_on: date | None, basis: Basis) -> State:
    """The state on the basis's today (design.md section 5)."""
    if act is not None:
        return "done" if act.date <= owed.occurrence.due_on else "done-late"
    if basis.waiver_of(owed.id):
        return "waived"
    state = _of_time(owed, ended_on, basis.today)
    missing = owed.occurrence.missing or owed.subject.missing
    return "undecided" if missing and state in WAITING else state


def _of_time(owed: Obligation, ended_on: date | None, today: date) -> State:
    """The state of what nobody did or waived; what was missed before the person's end stays missed."""
    due, lapses_on = owed.occurrence.due_on, owed.occurrence.lapses_on
    lapsed = lapses_on is not None and lapses_on <= today
    if ended_on is not None and not (lapsed and due < ended_on):
        return "cancelled"
    if today < owed.opens_on:
        return "upcoming"
    if today <= due:
        return "open"
    return "missed" if lapsed else "overdue"
