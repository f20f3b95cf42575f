"""What was made known, and what was sent upward."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import AwardId, Day, DutyId, Id, Line, MatterId, PersonId, UnitId, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(Record):
    """Something made known to an audience from ``date`` (to ``until``, where it is shown for a time).

    ``inside_on`` is the day on which the members heard of what is told to the public (FB-07); ``round``, ``award`` and
    ``matter`` say what it is about (BO-01, PB-06, FB-06); ``consent`` that the person named agreed to it.
    """

    id: Id
    date: Day
    topic: Annotated[str, coded("topic")]
    title: Line | None = None
    unit: UnitId | None = None
    channel: Annotated[tuple[Annotated[str, coded("channel")], ...], Many()] = ()
    audience: Annotated[str, coded("audience")] | None = None
    inside_on: Day | None = None
    until: Day | None = None
    round: Id | None = None
    award: AwardId | None = None
    matter: MatterId | None = None
    consent: YesNo = False
    closes: Annotated[tuple[DutyId, ...], Many()] = ()


HALF_YEAR = "half-year"
"""The kind of a return that tells of a half-year."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Return(Record):
    """A return or report sent to a higher body (WC-14, SP-03); ``period`` is the half-year or year that it is about.

    A half-year return does the duty of that half-year only; without ``period`` of the one whose time it was.
    ``digest`` is the SHA-256 of the copy that was kept of it, which lies beside the record.
    """

    id: Id
    date: Day
    kind: Annotated[str, coded("return")]
    unit: UnitId | None = None
    period: Id | None = None
    to: Line | None = None
    by: Annotated[tuple[PersonId, ...], Many()] = ()
    digest: Line | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()
