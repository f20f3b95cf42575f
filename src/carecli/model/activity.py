"""Activities of an organisation, and matters that somebody has taken on."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import Day, DutyId, Id, Line, PersonId, Secret, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Record):
    """A session, lecture, training or the like, and who took part."""

    id: Id | None = None
    date: Day
    kind: Annotated[str, coded("activity")]
    unit: UnitId | None = None
    members: Annotated[tuple[PersonId, ...], Many()] = ()
    by: Annotated[tuple[PersonId, ...], Many()] = ()
    topic: Line | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter(Record):
    """An issue, lead, query, appeal or goal: who owns it and whether it is closed."""

    id: Id
    kind: Annotated[str, coded("matter")]
    opened: Day
    owner: PersonId | None = None
    member: PersonId | None = None
    due: Day | None = None
    closed: Day | None = None
    outcome: Secret | None = None
