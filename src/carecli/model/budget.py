"""What a year may spend on something, and what of it is spent (features 33)."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.record import Record
from carecli.model.scalars import Count, Fen, Id, YesNo


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget(Record):
    """Fen for a year's payments for a purpose, of them only for a category of aid or the gifts of a festival.

    Where it is ``carried``, what the year before left or overspent of the same budget counts on top of it.
    """

    id: Id
    year: Count
    purpose: Annotated[str, coded("purpose")]
    category: Annotated[str, coded("aid")] | None = None
    festival: Annotated[str, coded("festival")] | None = None
    amount: Fen
    carried: YesNo = False
