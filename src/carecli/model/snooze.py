"""Reminders that are put off; the deadline stays, and the duty's state knows nothing of them."""

from dataclasses import dataclass

from carecli.model.record import Record
from carecli.model.scalars import Day, DutyId, PersonId, Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Snooze(Record):
    """No reminder of a duty from ``date`` to ``until``, both included; a duty's id stands for its sub-tasks too."""

    duty: DutyId
    date: Day
    until: Day
    by: PersonId
    reason: Secret | None = None
