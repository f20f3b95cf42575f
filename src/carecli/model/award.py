"""Awards: the catalogue of titles, what was awarded, and who was put forward to a higher level."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import Count, Day, DutyId, EntryId, Id, Line, PersonId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Title(Record):
    """A title of honour that is awarded, and by which criteria (WC-09)."""

    id: Id
    title: Annotated[str, coded("title")]
    level: Annotated[str, coded("award-level")] | None = None
    criteria: Line | None = None
    quota: Count | None = None
    document: Line | None = None
    since: Day | None = None
    until: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Award(Record):
    """A title given to a member or a body; ``given_by`` is the body of this organisation that awards it.

    ``round`` names the round it belongs to, as the notice of the round does (BO-01); ``entry`` is the payment of a
    prize in the fund.
    """

    id: Id
    date: Day
    title: Annotated[str, coded("title")]
    name: Line | None = None
    level: Annotated[str, coded("award-level")] | None = None
    member: PersonId | None = None
    unit: UnitId | None = None
    given_by: UnitId | None = None
    round: Id | None = None
    document: Line | None = None
    goods: Line | None = None
    entry: EntryId | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Nomination(Record):
    """A member or body put forward by ``given_by``, for a title of a higher level, or for a seat (SF-04, FB-11)."""

    id: Id
    date: Day
    given_by: UnitId
    title: Annotated[str, coded("title")] | None = None
    seat: Annotated[str, coded("seat")] | None = None
    level: Annotated[str, coded("award-level")] | None = None
    member: PersonId | None = None
    unit: UnitId | None = None
    to: Line | None = None
    result: Annotated[str, coded("nomination-result")] | None = None
    result_on: Day | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()
