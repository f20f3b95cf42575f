"""Pairings: who keeps in contact with whom, and the care plan that they follow; households that are helped."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import PRIVATE, Many
from carecli.model.record import Part, Record
from carecli.model.scalars import ApplicationId, Count, Day, HouseholdId, Id, Line, PersonId, Secret, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure(Part):
    """One line of a care plan: the need, the task that follows from it, the measure taken, and who owns it (HO-15).

    ``application`` is the one whose plan it is part of.
    """

    need: Secret
    task: Line | None = None
    measure: Line | None = None
    owner: PersonId | None = None
    due: Day | None = None
    done: Day | None = None
    application: ApplicationId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairing(Record):
    """People, or a body, who look after one person, household or unit from a day to a day (BO-04, SP-08, UM-49).

    ``by`` and ``organisation`` are the helping side; one of ``member``, ``household`` and ``unit`` is the other.
    """

    id: Id
    by: Annotated[tuple[PersonId, ...], Many()] = ()
    organisation: UnitId | None = None
    member: PersonId | None = None
    household: HouseholdId | None = None
    unit: UnitId | None = None
    aid: Annotated[tuple[Annotated[str, coded("pair-aid")], ...], Many()] = ()
    since: Day
    until: Day | None = None
    end_reason: Line | None = None
    plan: Annotated[tuple[Measure, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpedHousehold(Record):
    """A household outside the organisation that it helps (UM-49, UM-50); ``unit`` is its village or community."""

    id: Id
    name: Secret
    kind: Annotated[str, coded("helped-household"), PRIVATE] | None = None
    unit: UnitId | None = None
    place: Secret | None = None
    people: Count | None = None
