"""Standards by which a body gives aid, and what a body provides."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part, Record
from carecli.model.scalars import Amount, Count, Day, Id, Line, PersonId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier(Part):
    """The amount in fen for one degree of hardship or one category of aid."""

    degree: Annotated[str, coded("degree")] | None = None
    category: Annotated[str, coded("aid")] | None = None
    amount: Amount


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard(Record):
    """The amounts, and the number of people, that a body may help, from a day to a day (HO-09, HO-13, C7).

    ``document`` with its ``edition`` is the rule of somebody else that it follows (SF-10).
    """

    id: Id
    organisation: UnitId
    since: Day
    until: Day | None = None
    document: Line | None = None
    edition: Line | None = None
    quota: Count | None = None
    tiers: Annotated[tuple[Tier, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Service(Record):
    """A service point or benefit that a body provides (XV-10, UM-19)."""

    id: Id
    kind: Annotated[str, coded("service")]
    name: Line
    unit: UnitId | None = None
    place: Line | None = None
    keeper: PersonId | None = None
    since: Day | None = None
    until: Day | None = None
