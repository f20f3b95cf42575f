"""Visits that took place, and what was given."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part, Record
from carecli.model.scalars import Amount, Day, DutyId, EntryId, HouseholdId, Id, Line, PersonId, Secret, UnitId, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Gift(Part):
    """Money (fen) or goods handed over; ``entry`` names the payment in the fund."""

    cash: Amount | None = None
    goods: Line | None = None
    entry: EntryId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit(Record):
    """A visit to a person, a unit or a helped household; ``also_talk`` says that it was a talk as well (C2).

    ``needs`` are what a survey found to be needed most (HO-14).
    """

    id: Id | None = None
    date: Day
    member: PersonId | None = None
    unit: UnitId | None = None
    household: HouseholdId | None = None
    by: Annotated[tuple[PersonId, ...], Many()]
    occasion: Annotated[str, coded("occasion")] | None = None
    form: Annotated[str, coded("visit-form")] | None = None
    purpose: Line | None = None
    needs: Annotated[tuple[Secret, ...], Many()] = ()
    gift: Gift | None = None
    also_talk: YesNo = False
    closes: Annotated[tuple[DutyId, ...], Many()] = ()
