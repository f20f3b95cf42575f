"""The hardship register, and what only a person may judge."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import PRIVATE, Many
from carecli.model.record import Part, Record
from carecli.model.scalars import Day, Id, Line, PersonId, Secret, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Change(Part):
    """A degree or reason that a hardship case had from a day on, until the next change."""

    date: Day
    degree: Annotated[str, coded("degree"), PRIVATE] | None = None
    reason: Annotated[str, coded("hardship"), PRIVATE] | None = None
    by: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Hardship(Record):
    """A member whom the organisation has recognised as being in hardship, from a day to a day."""

    id: Id
    member: PersonId
    reason: Annotated[str, coded("hardship"), PRIVATE] | None = None
    degree: Annotated[str, coded("degree"), PRIVATE] | None = None
    since: Day
    until: Day | None = None
    recognised_by: UnitId | None = None
    recognised_on: Day | None = None
    checked_on: Day | None = None
    route: Annotated[str, coded("route")] | None = None
    history: Annotated[tuple[Change, ...], Many(), PRIVATE] = ()
    exit_reason: Annotated[str, coded("exit")] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement(Record):
    """What a person must decide and a program may not (HO-04), with the reason and who decided."""

    rule: Line
    member: PersonId
    date: Day
    verdict: Annotated[str, coded("verdict")]
    reason: Secret
    by: Annotated[tuple[PersonId, ...], Many()]
