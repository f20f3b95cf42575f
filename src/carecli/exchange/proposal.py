"""What the import of a row would do."""

from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

from carecli.exchange.comparing import Difference
from carecli.exchange.row import SheetRow
from carecli.exchange.sheet import Sheet
from carecli.exchange.typed import Fields
from carecli.model.problem import Problem
from carecli.model.record import Record
from carecli.model.words.problems import wording

State = Literal["new", "same", "changed", "refused", "unfilled"]


class Edit(NamedTuple):
    """One value of a record that changes: the path of its fields, and the texts that it then has.

    ``adds`` puts a part at the end of a list instead.
    """

    path: tuple[str, ...]
    value: Any
    adds: bool = False


class Booking(NamedTuple):
    """The payment that a gift's money came from: its fields, and the record that they make."""

    fields: Fields
    record: Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A row and what becomes of it.

    ``fields`` are those of a new record, without the id that the program will give; ``record`` is the record as it
    would be, ``existing`` as it is. ``by_hand`` are paths that only their keeper can change.
    """

    row: SheetRow
    state: State
    problems: tuple[Problem, ...] = ()
    fields: Fields | None = None
    record: Record | None = None
    existing: Record | None = None
    changes: tuple[Difference, ...] = ()
    edits: tuple[Edit, ...] = ()
    by_hand: tuple[str, ...] = ()
    booking: Booking | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the import of a sheet would do; ``absent`` are the people of the register whom a roster no longer has."""

    sheet: Sheet
    proposals: tuple[Proposal, ...]
    absent: tuple[Record, ...] = ()

    @property
    def section(self) -> str:
        """The section whose records the sheet holds."""
        return self.sheet.section

    def of(self, state: State) -> tuple[Proposal, ...]:
        """The rows of one state."""
        return tuple(proposal for proposal in self.proposals if proposal.state == state)


def is_error(found: Problem) -> bool:
    """Whether a problem keeps a row out."""
    return wording(found.id).weight == "error"
