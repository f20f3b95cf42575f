"""What was really there: cash counted, or a bank's statement, held against the books."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Record
from carecli.model.scalars import AccountId, Day, Fen, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Assertion(Record):
    """The money of an account as found at the end of a day, in fen, and how: ``counted`` as cash, or by the bank."""

    date: Day
    account: AccountId
    balance: Fen
    counted: Annotated[str, coded("counted")] = "bank"
    by: Annotated[tuple[PersonId, ...], Many()] = ()
