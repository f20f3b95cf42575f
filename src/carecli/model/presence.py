"""Dues by month and presence at branch life: what UM-32 is derived from, for a person to confirm."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.record import Record
from carecli.model.scalars import ActivityId, Day, MonthOfYear, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Dues(Record):
    """A member's dues of one month."""

    member: PersonId
    month: MonthOfYear
    state: Annotated[str, coded("dues-state")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendance(Record):
    """Whether a member was present at one occasion of branch life."""

    member: PersonId
    date: Day
    state: Annotated[str, coded("presence")]
    kind: Annotated[str, coded("activity")] | None = None
    activity: ActivityId | None = None
