"""What an import would do, as its page takes it."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from carecli.model.problem import Place, Problem
from carecli.model.record import Record
from carecli.model.shape import Field

RowState = Literal["new", "changed", "same", "refused", "unfilled"]


class PlannedChange(NamedTuple):
    """A value that a row has otherwise, under the sheet's heading; a private one is not shown."""

    heading: str
    field: Field
    old: Any
    new: Any
    private: bool


class PlannedRow(NamedTuple):
    """A row and what becomes of it; ``whom`` are the people it names, by id where the register has them."""

    place: Place
    state: RowState
    record: Record | None
    whom: tuple[str, ...]
    changes: tuple[PlannedChange, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedSheet:
    """A sheet: its headings, its rows, who of the register is not in it, and how many payments it books besides.

    ``extra`` are headings that are not understood, ``unheaded`` the letters of columns that say something without one.
    """

    title: str
    section: str
    understood: tuple[str, ...]
    extra: tuple[str, ...]
    unheaded: tuple[str, ...]
    rows: tuple[PlannedRow, ...]
    absent: tuple[str, ...]
    problems: tuple[Problem, ...]
    passed_over: int
    bookings: int

    def of(self, state: RowState) -> tuple[PlannedRow, ...]:
        """The rows of one state."""
        return tuple(row for row in self.rows if row.state == state)


class Outcome(NamedTuple):
    """How an import ends: not ``applied``, it only tells; ``files`` are those written.

    ``line`` is what was typed behind ``care import``, to be typed once more.
    """

    line: str
    applied: bool
    files: tuple[str, ...] = ()
