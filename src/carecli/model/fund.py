"""The care fund: accounts, and the entries that move their money."""

from dataclasses import dataclass
from typing import Annotated, Literal

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part, Record
from carecli.model.scalars import AccountId, Amount, ApplicationId, Day, EntryId, Id, Line, PersonId, UnitId

Source = Annotated[str, coded("source")]
Purposes = Annotated[tuple[Annotated[str, coded("purpose")], ...], Many()]


@dataclass(frozen=True, slots=True, kw_only=True)
class Account(Record):
    """An account of an organisation; ``uses`` limits what its money may be spent on (SV-05)."""

    id: Id
    organisation: UnitId
    name: Line
    uses: Purposes = ()
    managed_by: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Share(Part):
    """One account's part of a payment, in fen."""

    account: AccountId
    amount: Amount
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry(Record):
    """One line of the fund ledger; entries are never changed, only reversed."""

    id: Id
    date: Day
    voucher: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening(Entry):
    """A balance brought in from before the records begin."""

    kind: Annotated[Literal["opening"], coded("entry")] = "opening"
    account: AccountId
    source: Source
    amount: Amount
    only_for: Purposes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt(Entry):
    """Money that came in, out of one source; ``only_for`` are the purposes that its giver left it for."""

    kind: Annotated[Literal["receipt"], coded("entry")] = "receipt"
    account: AccountId
    source: Source
    amount: Amount
    payer: Line | None = None
    only_for: Purposes = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Payment(Entry):
    """Money that went out: from one ``account``, or from several by ``shares`` that sum to the amount (UM-13).

    ``approved_on`` is the day of its approval where that is another and no application tells it: the person's body of
    that day bears its part (domain 4.3). ``decision`` names the meeting that decided it together, as spending dues asks
    for.
    """

    kind: Annotated[Literal["payment"], coded("entry")] = "payment"
    amount: Amount
    purpose: Annotated[str, coded("purpose")]
    member: PersonId | None = None
    payee: Line | None = None
    category: Annotated[str, coded("aid")] | None = None
    application: ApplicationId | None = None
    approved_on: Day | None = None
    decision: Line | None = None
    account: AccountId | None = None
    source: Source | None = None
    shares: Annotated[tuple[Share, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Transfer(Entry):
    """Money moved between two accounts of the organisation; its sources travel with it."""

    kind: Annotated[Literal["transfer"], coded("entry")] = "transfer"
    from_account: AccountId
    to_account: AccountId
    amount: Amount
    source: Source | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reversal(Entry):
    """An earlier entry booked with opposite sign, draw by draw (domain 4.3, point 6)."""

    kind: Annotated[Literal["reversal"], coded("entry")] = "reversal"
    reverses: EntryId
    reason: Line
