"""What compliance is computed from: the ground of duties, and the fund as booked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from carecli.duties.basis import Basis, basis_of
from carecli.eligibility.register import Register
from carecli.ledger.booking import Ledger, book
from carecli.ledger.rules_in_force import allowances
from carecli.model.records import Records
from carecli.policy.policy import Active


@dataclass(frozen=True, slots=True)
class Ground:
    """One run's ground, as of ``basis.today``."""

    basis: Basis
    ledger: Ledger

    @property
    def today(self) -> date:
        """The day of which everything is asked."""
        return self.basis.today

    @property
    def records(self) -> Records:
        """The records of the workspace."""
        return self.basis.records


def ground_of(records: Records, active: Iterable[Active], today: date) -> Ground:
    """The ground of some records under the policies in force."""
    in_force = tuple(active)
    basis = basis_of(records, in_force, Register(records, today), today)
    return Ground(basis, book(records, allowances(in_force)))
