"""The payment behind a gift: whoever says where the money came from tells of two facts, a visit and a payment."""

from collections.abc import Iterator
from typing import Any

from carecli.exchange.proposal import Booking
from carecli.exchange.row import SheetRow
from carecli.exchange.typed import Fields, typed
from carecli.model.fund import Account, Entry, Payment
from carecli.model.greeting import Greeting
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.model.visit import Visit

PURPOSE = "visit-gift"


def payment_of(given: Visit | Greeting, row: SheetRow, records: Records, id_: str) -> Booking | str:
    """The payment of a gift's money, to be booked under ``id_`` until it has an id, or the id of one already booked.

    Refuses a gift of which nobody knows from which account it came.
    """
    account = row.apart.get("gift.account") or _only_account(records)
    wanted: Fields = {
        "date": given.date.isoformat(),
        "kind": "payment",
        "amount": row.text("gift.cash"),
        "purpose": PURPOSE,
        **_receiver(given, records),
        "account": account,
    }
    if source := row.apart.get("gift.source"):
        wanted["source"] = source
    record, problems = typed("fund", {"id": id_, **wanted}, row.place, wanted)
    if record is None:
        raise RuntimeError(f"the row was read, yet its payment cannot be: {problems[0].id}")
    booked = next((payment.id for payment in _unnamed(records) if _alike(payment, record)), None)
    return booked or Booking(wanted, record)


def _only_account(records: Records) -> str:
    accounts = records.of(Account)
    if len(accounts) != 1:
        raise Refused("gift-without-account", accounts=", ".join(account.name for account in accounts))
    return accounts[0].id


def _receiver(given: Visit | Greeting, records: Records) -> Fields:
    if given.member:
        return {"member": given.member}
    unit = given.unit if isinstance(given, Visit) else None
    body = records.structure.units.get(unit or "")
    return {"payee": body.name if body else unit} if unit else {}


def _unnamed(records: Records) -> Iterator[Payment]:
    """The payments for gifts that no visit and no greeting names."""
    acts: tuple[Any, ...] = (*records.of(Visit), *records.of(Greeting))
    named = {act.gift.entry for act in acts if act.gift}
    for entry in records.of(Entry):
        if isinstance(entry, Payment) and entry.purpose == PURPOSE and entry.id not in named:
            yield entry


def _alike(payment: Payment, wanted: Any) -> bool:
    fields = ("date", "amount", "member", "payee", "account")
    return all(getattr(payment, field) == getattr(wanted, field) for field in fields)
