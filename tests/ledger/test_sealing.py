"""Two hundred sealed entries: whatever is done to one of them, wherever it stands, is found."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from carecli.ledger.booking import book
from carecli.ledger.sealing import anchored, broken_seals, canonical, states
from carecli.model.day import Month
from carecli.model.fund import Account, Entry, Payment, Receipt, Share
from carecli.model.problem import Place
from carecli.model.records import Records
from carecli.model.seal import Seal
from carecli.model.workspace import Workspace

COUNT = 200
PLACES = range(COUNT)
ACCOUNTS = (Account(id="a", organisation="x", name="a"), Account(id="b", organisation="y", name="b"))


def entry(number: int) -> Entry:
    on = date(2025, 1, 1) + timedelta(days=number * 2)
    if number % 4 == 0:
        return Receipt(id=f"f-{number}", date=on, account="a", source="administrative", amount=1_000_00, payer="财政局")
    if number % 4 == 1:
        return Receipt(id=f"f-{number}", date=on, account="b", source="dues", amount=1_000_00, voucher=f"记-{number}")
    shares = (Share(account="a", amount=300 + number), Share(account="b", amount=700))
    return Payment(id=f"f-{number}", date=on, amount=1000 + number, purpose="hardship-aid", member="m1", shares=shares)


ENTRIES = tuple(map(entry, PLACES))
MONTHS = sorted({Month(each.date.year, each.date.month) for each in ENTRIES})


def booked(entries: Iterable[Entry]) -> Records:
    return Records(Workspace(care="1", name="局"), {"accounts": ACCOUNTS, "fund": tuple(entries)})


def sealed(entries: Sequence[Entry]) -> tuple[Seal, ...]:
    found = states(entries, book(booked(entries)), MONTHS)
    return tuple(
        Seal(month=month, head=state.head, count=state.number, balance=state.balance) for month, state in found.items()
    )


SEALS = sealed(ENTRIES)
ANCHOR = SEALS[-1].head


def broken(entries: Sequence[Entry], seals: Sequence[Seal] = SEALS) -> list[Month]:
    return [found.seal.month for found in broken_seals(seals, entries, book(booked(entries)))]


def from_month_of(place: int) -> list[Month]:
    on = ENTRIES[place].date
    return [month for month in MONTHS if month >= Month(on.year, on.month)]


def flipped(each: Entry) -> Entry:
    """One fen more, wherever the entry says how much."""
    if isinstance(each, Payment):
        first, *rest = each.shares
        more = (replace(first, amount=first.amount + 1), *rest)
        return replace(each, amount=each.amount + 1, shares=more)
    assert isinstance(each, Receipt)
    return replace(each, amount=each.amount + 1)


def test_what_was_not_touched_is_whole_and_the_anchor_fits() -> None:
    assert broken(ENTRIES) == []
    assert anchored(ANCHOR[:16], ENTRIES, book(booked(ENTRIES))) == MONTHS[-1]


def test_where_an_entry_stands_in_which_file_is_no_part_of_it() -> None:
    moved = [replace(each, where=Place("elsewhere.yaml", 9)) for each in ENTRIES]
    assert broken(moved) == []


@pytest.mark.parametrize("place", PLACES)
def test_a_flipped_amount_is_found_from_its_month_on(place: int) -> None:
    changed = [flipped(each) if at == place else each for at, each in enumerate(ENTRIES)]
    assert broken(changed) == from_month_of(place)


@pytest.mark.parametrize("place", PLACES)
def test_another_word_is_found_though_number_and_money_are_the_same(place: int) -> None:
    changed = [replace(each, note="改") if at == place else each for at, each in enumerate(ENTRIES)]
    assert broken(changed) == from_month_of(place)


@pytest.mark.parametrize("place", PLACES)
def test_a_deleted_entry_is_found(place: int) -> None:
    assert broken(ENTRIES[:place] + ENTRIES[place + 1 :]) == from_month_of(place)


@pytest.mark.parametrize("place", PLACES)
def test_an_added_entry_is_found(place: int) -> None:
    more = replace(ENTRIES[place], id="more")
    assert broken((*ENTRIES, more)) == from_month_of(place)


@pytest.mark.parametrize("place", PLACES[:-1])
def test_two_lines_that_changed_places_are_found(place: int) -> None:
    one, other = ENTRIES[place], ENTRIES[place + 1]
    changed = (*ENTRIES[:place], other, one, *ENTRIES[place + 2 :])
    assert broken(changed)


@pytest.mark.parametrize("place", PLACES[:-1])
def test_two_entries_that_changed_dates_are_found(place: int) -> None:
    one, other = ENTRIES[place], ENTRIES[place + 1]
    swapped = (replace(one, date=other.date), replace(other, date=one.date))
    assert broken((*ENTRIES[:place], *swapped, *ENTRIES[place + 2 :]))


@pytest.mark.parametrize("place", PLACES)
def test_a_tail_that_was_cut_off_is_found(place: int) -> None:
    assert broken(ENTRIES[:place]) == from_month_of(place)


@pytest.mark.parametrize("place", PLACES)
def test_a_tail_cut_off_with_its_seals_is_found_by_the_anchor(place: int) -> None:
    rest = ENTRIES[:place]
    assert anchored(ANCHOR, rest, book(booked(rest))) is None


@pytest.mark.parametrize("place", PLACES)
def test_books_written_anew_with_new_seals_are_found_by_the_anchor(place: int) -> None:
    changed = [flipped(each) if at == place else each for at, each in enumerate(ENTRIES)]
    assert broken(changed, sealed(changed)) == []
    assert anchored(ANCHOR[:8], changed, book(booked(changed))) is None


def test_a_change_is_placed_after_the_last_month_that_is_whole() -> None:
    changed = [flipped(each) if at == 100 else each for at, each in enumerate(ENTRIES)]
    first = broken_seals(SEALS, changed, book(booked(changed)))[0]
    assert first.sound == MONTHS[MONTHS.index(first.seal.month) - 1]


def test_entries_out_of_the_order_of_months_are_chained_as_they_stand() -> None:
    mixed = (*ENTRIES[100:], *ENTRIES[:100])
    assert broken(mixed, sealed(mixed)) == []
    assert broken(ENTRIES, sealed(mixed))


def test_what_is_not_said_is_not_part_of_the_text() -> None:
    text = canonical(ENTRIES[0])
    assert "null" not in text
    assert "only_for" not in text
    assert text.startswith('{"account":"a","amount":100000,"date":"2025-01-01","id":"f-0"')
