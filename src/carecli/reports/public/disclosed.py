"""What a disclosure may hold: codes of the vocabulary, months, days, counts, amounts, the fund's hash. Nothing else.

A page of the fund's disclosure is made from this value alone, so no name, id, illness, income or text of a record can
reach it. The one text is the organisation's own name.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

from carecli.model.day import Month

TableName = Literal["receipts", "purposes", "aid", "levels", "months"]
OTHERS = ""
"""The code of the sum of all that is not told by itself."""
UNSORTED = "unsorted"
"""The code of what has no category or level."""


def figure_id(table: str, code: str) -> str:
    """The name of a line, by which its figure opens to the records behind it."""
    return f"disclosure.{table}.{code or 'others'}"


class Amount(NamedTuple):
    """Fen from ``least`` to ``most``: one value where both are the same, no upper end where ``most`` is None."""

    least: int
    most: int | None

    @property
    def exact(self) -> bool:
        """Whether it is one value."""
        return self.least == self.most


class Part(NamedTuple):
    """A line of a table: its code, or the others together; ``times`` None where they are not counted."""

    code: str
    times: int | None
    fen: int


class Table(NamedTuple):
    """The parts of one total; ``single`` False where none of them may be told, only that there is more than one."""

    name: TableName
    parts: tuple[Part, ...]


class Anchor(NamedTuple):
    """The fund's entries until the end of a month: the hash over them, their number, and what all accounts held."""

    month: Month
    head: str
    number: int
    balance: int
    sealed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosed:
    """A period of the fund; ``people`` and ``times`` are None, and there is no anchor, where amounts are bands."""

    organisation: str
    first: date
    last: date
    made: date
    brought: int | None
    received: Amount
    paid: Amount
    people: int | None
    times: int | None
    tables: tuple[Table, ...]
    anchor: Anchor | None
