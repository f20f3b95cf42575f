"""Heart-to-heart talks that took place; what was said is not kept."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import Day, DutyId, Id, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk(Record):
    """A talk of one person with one member, or with several at once (``form: group``)."""

    id: Id | None = None
    date: Day
    members: Annotated[tuple[PersonId, ...], Many()]
    by: Annotated[tuple[PersonId, ...], Many()]
    occasion: Annotated[str, coded("occasion")] | None = None
    form: Annotated[str, coded("talk-form")] | None = None
    closes: Annotated[tuple[DutyId, ...], Many()] = ()
