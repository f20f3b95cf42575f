"""Duties that need not be done, and why (BO-10)."""

from dataclasses import dataclass

from carecli.model.record import Record
from carecli.model.scalars import Day, DutyId, PersonId, Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiver(Record):
    """A duty waived from a day on; a duty's id stands for its sub-tasks too."""

    duty: DutyId
    date: Day
    reason: Secret
    by: PersonId
