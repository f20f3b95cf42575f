"""Posts for members who hold no office, and who holds them (XV-01 to XV-05)."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part, Record
from carecli.model.scalars import Count, Day, Id, Line, PersonId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class YearResult(Part):
    """How a holder did in a year; whether the result was outstanding a person says (K-result)."""

    year: Count
    result: Annotated[str, coded("post-result")]
    by: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding(Part):
    """A member on a post from a day to a day: by which route, and when trained before and after the start."""

    member: PersonId
    route: Annotated[str, coded("route")] | None = None
    proposed_by: PersonId | None = None
    since: Day
    until: Day | None = None
    trained_before: Day | None = None
    trained_after: Day | None = None
    results: Annotated[tuple[YearResult, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """A post with its domain, duties and seats."""

    id: Id
    name: Line
    domain: Annotated[str, coded("post-domain")]
    unit: UnitId | None = None
    duties: Line | None = None
    seats: Count = 1
    since: Day | None = None
    until: Day | None = None
    holders: Annotated[tuple[Holding, ...], Many()] = ()
