"""Aid that others gave, so far as the organisation knows of it."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.record import Record
from carecli.model.scalars import Amount, Day, Line, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAid(Record):
    """Money that somebody else gave a person; it counts where a ceiling or bar says so."""

    date: Day
    member: PersonId
    giver: Line
    amount: Amount | None = None
    category: Annotated[str, coded("aid")] | None = None
