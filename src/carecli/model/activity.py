"""Activities of an organisation, and matters that somebody has taken on."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import Count, Day, DutyId, Id, Line, MatterId, PersonId, Secret, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Record):
    """A session, lecture, training or the like, and who took part.

    ``parts`` are the parts of it that took place (SV-16, SF-05, UM-48); ``matter`` is the major matter of which it is a
    step (FB-06).
    """

    id: Id | None = None
    date: Day
    kind: Annotated[str, coded("activity")]
    unit: UnitId | None = None
    members: Annotated[tuple[PersonId, ...], Many()] = ()
    by: Annotated[tuple[PersonId, ...], Many()] = ()
    topic: Line | None = None
    hours: Count | None = None
    parts: Annotated[tuple[Annotated[str, coded("part")], ...], Many()] = ()
    matter: MatterId | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter(Record):
    """An issue, lead, query, appeal, goal or major matter: who owns it and whether it is closed.

    ``unit`` is where it was met with (UM-47); ``channel`` how a lead came in (SP-04); ``aspect`` what of a cadre's
    conditions it is about (XV-08).
    """

    id: Id
    kind: Annotated[str, coded("matter")]
    opened: Day
    owner: PersonId | None = None
    member: PersonId | None = None
    unit: UnitId | None = None
    topic: Line | None = None
    channel: Annotated[str, coded("lead-channel")] | None = None
    aspect: Annotated[str, coded("cadre-aspect")] | None = None
    due: Day | None = None
    closed: Day | None = None
    outcome: Secret | None = None
