"""A column of a sheet that was understood."""

from dataclasses import dataclass

from carecli.exchange.columns import Column
from carecli.exchange.headings import Heading
from carecli.model.words.sheet_aliases import INCOMES, UNITS

MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """Where a column stands (from 0), its heading as written and as read, and which field it is.

    ``unit`` is that of the whole sheet, for headings without one of their own.
    """

    column: Column
    index: int
    label: str
    heading: Heading
    unit: str = ""

    @property
    def factor(self) -> int:
        """How many yuan the unit of an amount is."""
        unit = self.heading.unit or self.unit
        return UNITS[unit][1] if unit else 1

    @property
    def is_income(self) -> bool:
        """Whether it holds what a household lives on."""
        return self.column.path.endswith("monthly_income")

    @property
    def months(self) -> int:
        """For how many months an income is; 0 where neither heading nor unit says, or they disagree."""
        said = {INCOMES.get(self.heading.text, ("month", False))[0]}
        said.add(UNITS[self.heading.unit][0] if self.heading.unit else "")
        said.discard("")
        return MONTHS[said.pop()] if len(said) == 1 and not self.heading.unclear else 0

    @property
    def by_head(self) -> bool:
        """Whether an income is that of each head of the household."""
        return INCOMES.get(self.heading.text, ("", False))[1]
