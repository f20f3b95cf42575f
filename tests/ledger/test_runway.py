"""For how many months the money lasts, and what a donation paid for."""

from datetime import date

from carecli.ledger.booking import Ledger, book
from carecli.ledger.runway import LONGEST, cover, outlay
from carecli.ledger.tracing import spent_of
from carecli.model.day import Month
from carecli.model.fund import Account, Entry, Payment, Receipt, Reversal, Transfer
from carecli.model.records import Records
from carecli.model.workspace import Workspace

ACCOUNTS = (Account(id="a", organisation="x", name="a"), Account(id="b", organisation="y", name="b"))
TODAY = date(2026, 7, 6)


def receipt(id_: str, on: str, fen: int, source: str = "administrative") -> Receipt:
    return Receipt(id=id_, date=date.fromisoformat(on), account="a", source=source, amount=fen)


def pay(id_: str, on: str, fen: int, account: str = "a") -> Payment:
    return Payment(id=id_, date=date.fromisoformat(on), account=account, amount=fen, purpose="visit-gift", member="m1")


def booked(*entries: Entry) -> Ledger:
    return book(Records(Workspace(care="1", name="局"), {"accounts": ACCOUNTS, "fund": entries}))


SEASON = (receipt("r", "2025-01-01", 10_000), pay("p1", "2025-07-20", 500), pay("p2", "2026-02-10", 2500))


def test_each_month_takes_what_the_same_month_took() -> None:
    assert {month: fen for month, fen in outlay(booked(*SEASON), ["a"], TODAY).items() if fen} == {7: 500, 2: 2500}


def test_what_was_reversed_and_what_is_older_or_of_this_month_does_not_count() -> None:
    undone = Reversal(id="x", date=date(2026, 2, 11), reverses="p2", reason="误")
    old, new = pay("p3", "2025-06-30", 700), pay("p4", "2026-07-01", 900)
    paid = outlay(booked(*SEASON, undone, old, new), ["a"], TODAY)
    assert {month: fen for month, fen in paid.items() if fen} == {7: 500}


def test_the_money_ends_in_the_month_that_it_cannot_pay_in_full() -> None:
    found = cover(booked(*SEASON), ["a"], TODAY)
    assert (found.free, found.yearly, found.months, found.ends) == (7000, 3000, 24 + 7, Month(2029, 2))


def test_what_is_promised_is_taken_off_first() -> None:
    found = cover(booked(*SEASON), ["a"], TODAY, committed=6600)
    assert (found.free, found.months, found.ends) == (400, 0, Month(2026, 7))


def test_money_that_nobody_spends_lasts_beyond_all_plans() -> None:
    found = cover(booked(receipt("r", "2025-01-01", 1)), ["a", "b"], TODAY)
    assert (found.months, found.ends) == (LONGEST, None)


def test_a_donation_is_followed_through_transfers_to_what_it_paid_for() -> None:
    gift = receipt("d", "2026-01-01", 1000, "donation-other")
    move = Transfer(id="t", date=date(2026, 1, 2), from_account="a", to_account="b", amount=600)
    taken_back = pay("p2", "2026-01-04", 50)
    undone = Reversal(id="x", date=date(2026, 1, 5), reverses="p2", reason="误")
    entries = (gift, move, pay("p1", "2026-01-03", 250, "b"), taken_back, undone, pay("p3", "2026-01-06", 400))
    found = [(spent.payment.id, spent.fen) for spent in spent_of(gift, booked(*entries), TODAY)]
    assert found == [("p1", 250), ("p3", 400)]
