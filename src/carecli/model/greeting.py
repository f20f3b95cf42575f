"""Greetings sent or given."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import Day, DutyId, Id, PersonId
from carecli.model.visit import Gift


@dataclass(frozen=True, slots=True, kw_only=True)
class Greeting(Record):
    """A call, card or gift on a birthday, political birthday or festival (SV-17, UM-21, UM-38)."""

    id: Id | None = None
    date: Day
    member: PersonId
    by: Annotated[tuple[PersonId, ...], Many()]
    occasion: Annotated[str, coded("occasion")] | None = None
    form: Annotated[str, coded("greeting-form")] | None = None
    gift: Gift | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()
