"""Booking: first in, first out; sources that travel; reversals; and the laws that hold for any ledger."""

import random
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from carecli.ledger.allowances import ANY_SOURCE, Allowance, Allowances
from carecli.ledger.balances import Balances, balances
from carecli.ledger.booking import Ledger, book
from carecli.ledger.movement import OWED, UNSOURCED, Movement
from carecli.model.fund import Account, Entry, Opening, Payment, Receipt, Reversal, Share, Transfer
from carecli.model.problem import Place
from carecli.model.records import Records
from carecli.model.workspace import Workspace

LATE = date(2026, 12, 31)
ACCOUNTS = tuple(Account(id=name, organisation=f"{name}-body", name=name) for name in ("a", "b", "c"))


def day(number: int) -> date:
    return date(2026, 1, number)


def opening(id_: str, on: int, account: str, source: str, fen: int) -> Opening:
    return Opening(id=id_, date=day(on), account=account, source=source, amount=fen)


def receipt(id_: str, on: int, account: str, source: str, fen: int) -> Receipt:
    return Receipt(id=id_, date=day(on), account=account, source=source, amount=fen)


def pay(
    id_: str, on: int, account: str, fen: int, *, source: str | None = None, purpose: str = "visit-gift"
) -> Payment:
    return Payment(id=id_, date=day(on), account=account, amount=fen, purpose=purpose, source=source)


def pay_shares(id_: str, on: int, *shares: tuple[str, int]) -> Payment:
    parts = tuple(Share(account=account, amount=fen) for account, fen in shares)
    return Payment(id=id_, date=day(on), amount=sum(f for _, f in shares), purpose="hardship-aid", shares=parts)


def transfer(id_: str, on: int, start: str, end: str, fen: int, source: str | None = None) -> Transfer:
    return Transfer(id=id_, date=day(on), from_account=start, to_account=end, amount=fen, source=source)


def reverse(id_: str, on: int, reverses: str) -> Reversal:
    return Reversal(id=id_, date=day(on), reverses=reverses, reason="mistaken", where=Place("fund.yaml", on))


def booked(entries: Iterable[Entry], allowances: Allowances = ANY_SOURCE) -> Ledger:
    return book(Records(Workspace(care="1", name="a bureau"), {"accounts": ACCOUNTS, "fund": entries}), allowances)


def held(*entries: Entry, allowances: Allowances = ANY_SOURCE) -> Balances:
    return balances(booked(entries, allowances), LATE)


def draws(ledger: Ledger, id_: str) -> list[tuple[str, str, int]]:
    movement = next(m for m in ledger.movements if m.entry.id == id_)
    return [(draw.account, draw.source, draw.fen) for draw in movement.draws]


def problems(*entries: Entry) -> list[tuple[str, dict[str, str]]]:
    return [(problem.id, dict(problem.details)) for problem in booked(entries).problems]


# ---------------------------------------------------------------- first in, first out


def test_money_leaves_in_the_order_in_which_it_came() -> None:
    story = (receipt("r1", 1, "a", "dues", 60), receipt("r2", 2, "a", "unit", 50), receipt("r3", 3, "a", "dues", 40))
    assert draws(booked((*story, pay("p", 4, "a", 120))), "p") == [
        ("a", "dues", -60),
        ("a", "unit", -50),
        ("a", "dues", -10),
    ]


def test_a_named_source_is_drawn_past_older_money_of_others() -> None:
    story = (receipt("r1", 1, "a", "unit", 60), receipt("r2", 2, "a", "dues", 50))
    assert held(*story, pay("p", 3, "a", 50, source="dues"))["a"] == {"unit": 60}


def test_the_date_decides_the_order_whatever_the_file_says() -> None:
    assert held(pay("p", 3, "a", 60), receipt("r2", 2, "a", "unit", 50), receipt("r1", 1, "a", "dues", 60))["a"] == {
        "unit": 50
    }


def test_entries_of_one_day_are_drawn_in_file_order() -> None:
    story = (receipt("r1", 1, "a", "unit", 60), receipt("r2", 1, "a", "dues", 60))
    assert held(*story, pay("p", 1, "a", 60))["a"] == {"dues": 60}


def test_a_purpose_draws_only_the_sources_that_the_rules_leave_it() -> None:
    gifts_only = Allowance(policy="p", rule="UM-04", clause="2", sources=("dues",), purposes=("hardship-aid",))
    story = (receipt("r1", 1, "a", "dues", 60), receipt("r2", 2, "a", "unit", 60))
    allowances = Allowances((gifts_only,))
    assert held(*story, pay("p", 3, "a", 40), allowances=allowances)["a"] == {"dues": 60, "unit": 20}
    aid = pay("p", 3, "a", 40, purpose="hardship-aid")
    assert held(*story, aid, allowances=allowances)["a"] == {"dues": 20, "unit": 60}


def test_each_share_draws_from_its_own_account() -> None:
    story = (receipt("r1", 1, "a", "dues", 100), receipt("r2", 1, "b", "unit", 100))
    ledger = booked((*story, pay_shares("p", 2, ("a", 30), ("b", 70))))
    assert draws(ledger, "p") == [("a", "dues", -30), ("b", "unit", -70)]


def test_the_source_of_a_share_goes_before_that_of_its_payment() -> None:
    story = (receipt("r1", 1, "a", "dues", 100), receipt("r2", 1, "a", "unit", 100), receipt("r3", 1, "b", "unit", 9))
    shares = (Share(account="a", amount=30, source="unit"), Share(account="a", amount=20))
    payment = Payment(id="p", date=day(2), amount=50, purpose="award", source="dues", shares=shares)
    assert draws(booked((*story, payment)), "p") == [("a", "unit", -30), ("a", "dues", -20)]


# ---------------------------------------------------------------- transfers


def test_sources_travel_with_a_transfer_in_their_order() -> None:
    story = (receipt("r1", 1, "a", "unit", 60), receipt("r2", 2, "a", "dues", 50), transfer("t", 3, "a", "b", 100))
    assert held(*story) == {"a": {"dues": 10}, "b": {"unit": 60, "dues": 40}, "c": {}}
    assert held(*story, pay("p", 4, "b", 70))["b"] == {"dues": 30}


def test_a_transfer_that_names_its_source_takes_that_one_along() -> None:
    story = (receipt("r1", 1, "a", "dues", 60), receipt("r2", 2, "a", "unit", 50))
    assert held(*story, transfer("t", 3, "a", "b", 50, "unit"))["b"] == {"unit": 50}


def test_money_that_was_transferred_is_younger_than_what_was_there() -> None:
    story = (
        receipt("r1", 1, "a", "dues", 60),
        receipt("r2", 2, "b", "unit", 50),
        transfer("t", 3, "a", "b", 60),
        pay("p", 4, "b", 50),
    )
    assert held(*story)["b"] == {"dues": 60}


# ---------------------------------------------------------------- the day's end


def test_a_payment_is_covered_by_money_that_comes_later_on_its_day() -> None:
    ledger = booked([pay("p", 1, "a", 50), receipt("r", 1, "a", "dues", 60)])
    assert ledger.problems == ()
    assert balances(ledger, LATE)["a"] == {"dues": 10}
    assert [movement.entry.id for movement in ledger.movements] == ["p", "r"]


def test_money_may_pass_through_every_account_within_a_day_in_any_order() -> None:
    story = [pay("p", 1, "c", 60), transfer("t2", 1, "b", "c", 60), transfer("t1", 1, "a", "b", 60)]
    ledger = booked([*story, receipt("r", 1, "a", "dues", 60)])
    assert ledger.problems == ()
    assert draws(ledger, "p") == [("c", "dues", -60)]


def test_a_reversal_waits_for_the_entry_that_it_undoes() -> None:
    ledger = booked([pay("p", 1, "a", 50), reverse("x", 1, "p"), receipt("r", 1, "a", "dues", 60)])
    assert ledger.problems == ()
    assert draws(ledger, "x") == [("a", "dues", 50)]


def test_an_account_below_zero_is_told_at_the_last_entry_that_drew_on_it() -> None:
    story = (
        receipt("r1", 1, "a", "dues", 60),
        pay("p1", 2, "a", 50),
        pay("p2", 2, "a", 20),
        receipt("r2", 2, "b", "dues", 5),
    )
    assert problems(*story) == [("account-below-zero", {"entry": "p2", "account": "a", "date": "2026-01-02"})]


def test_a_day_that_only_brought_money_is_not_told_again() -> None:
    story = (
        pay("p1", 1, "a", 50),
        receipt("r1", 2, "a", "dues", 10),
        pay("p2", 3, "a", 5),
        receipt("r2", 4, "a", "dues", 100),
        pay("p3", 5, "a", 20),
    )
    assert [details["entry"] for _, details in problems(*story)] == ["p1", "p2"]


def test_a_source_may_be_short_while_the_account_is_not() -> None:
    story = (receipt("r1", 1, "a", "dues", 60), receipt("r2", 1, "a", "unit", 50), pay("p", 2, "a", 70, source="dues"))
    assert problems(*story) == [
        ("source-below-zero", {"entry": "p", "account": "a", "source": "dues", "date": "2026-01-02"})
    ]
    assert held(*story)["a"] == {"dues": -10, "unit": 50}


def test_money_that_comes_in_fills_the_hole_first() -> None:
    story = (pay("p1", 1, "a", 50, source="dues"), receipt("r", 2, "a", "dues", 60), pay("p2", 3, "a", 30))
    assert held(*story)["a"] == {"dues": -20}
    assert [details["entry"] for _, details in problems(*story)] == ["p1", "p2"]


def test_money_that_was_not_there_counts_against_the_last_allowed_source_that_ever_was() -> None:
    story = (receipt("r1", 1, "a", "dues", 10), receipt("r2", 1, "a", "unit", 10))
    assert held(*story, pay("p", 2, "a", 50))["a"] == {"unit": -30}
    assert held(pay("p", 2, "a", 50))["a"] == {UNSOURCED: -50}
    assert held(pay("p", 2, "a", 50, source="dues"))["a"] == {"dues": -50}


# ---------------------------------------------------------------- reversals


def test_a_reversal_books_the_same_lines_with_opposite_sign() -> None:
    story = (receipt("r1", 1, "a", "dues", 300), receipt("r2", 1, "b", "unit", 500), receipt("r3", 1, "b", "dues", 500))
    ledger = booked((*story, pay_shares("p", 2, ("a", 300), ("b", 700)), reverse("x", 9, "p")))
    assert draws(ledger, "x") == [("a", "dues", 300), ("b", "unit", 500), ("b", "dues", 200)]


def test_what_is_put_back_leaves_first_again() -> None:
    story = (receipt("r1", 1, "a", "dues", 60), receipt("r2", 1, "a", "unit", 60), pay("p1", 2, "a", 60))
    assert held(*story, reverse("x", 3, "p1"), pay("p2", 4, "a", 60))["a"] == {"unit": 60}


def test_a_reversed_receipt_takes_its_own_money_out_though_older_is_there() -> None:
    story = (
        receipt("r1", 1, "a", "dues", 60),
        receipt("r2", 2, "a", "unit", 60),
        receipt("r3", 3, "a", "dues", 40),
        reverse("x", 4, "r3"),
        pay("p", 5, "a", 60),
    )
    assert held(*story)["a"] == {"unit": 60}


def test_a_reversed_receipt_that_was_spent_takes_other_money_of_its_source() -> None:
    story = (receipt("r1", 1, "a", "dues", 60), pay("p", 2, "a", 60), receipt("r2", 3, "a", "dues", 60))
    assert held(*story, reverse("x", 4, "r1"))["a"] == {}
    assert [id_ for id_, _ in problems(*story[:2], reverse("x", 4, "r1"))] == ["account-below-zero"]


def test_a_reversed_transfer_puts_everything_back() -> None:
    story = (receipt("r1", 1, "a", "dues", 60), receipt("r2", 2, "a", "unit", 50), transfer("t", 3, "a", "b", 100))
    assert held(*story, reverse("x", 4, "t")) == {"a": {"dues": 60, "unit": 50}, "b": {}, "c": {}}


@pytest.mark.parametrize(
    ("id_", "story"),
    [
        ("reversed-twice", (receipt("r", 1, "a", "dues", 60), reverse("x1", 2, "r"), reverse("x2", 3, "r"))),
        ("reverses-reversal", (receipt("r", 1, "a", "dues", 60), reverse("x1", 2, "r"), reverse("x2", 3, "x1"))),
        ("reverses-later-entry", (reverse("x2", 1, "r"), receipt("r", 2, "a", "dues", 60))),
        ("reverses-later-entry", (reverse("x2", 1, "r"), receipt("r", 1, "a", "dues", 60))),
        ("reverses-reversal", (reverse("x2", 1, "x2"),)),
    ],
)
def test_an_unsound_reversal_is_told_and_does_nothing(id_: str, story: tuple[Entry, ...]) -> None:
    ledger = booked(story)
    [problem] = ledger.problems
    assert (problem.id, dict(problem.details)["entry"]) == (id_, "x2")
    assert problem.place.file == "fund.yaml"
    assert draws(ledger, "x2") == []


def test_a_reversal_of_nothing_does_nothing() -> None:
    assert booked([reverse("x", 1, "nowhere")]).problems == ()


def test_a_reversal_and_what_it_undoes_know_each_other() -> None:
    entries = (receipt("r", 1, "a", "dues", 60), reverse("x", 2, "r"))
    undone, undoing = booked(entries).movements
    assert (undone.reversed_by, undoing.reverses, undoing.origin) == (entries[1], entries[0], entries[0])
    assert (undone.undone_by(day(1)), undone.undone_by(day(2))) == (None, entries[1])


# ---------------------------------------------------------------- what happened, in figures


def test_8_3_no_13_the_fund_of_the_text_adds_up_to_forty_thousand() -> None:
    """UM-05 names the parts, UM-40 the whole; both are lower bounds."""
    yuan = 100
    parts = [
        opening("f1", 1, "a", "dues", 10_000 * yuan),
        receipt("f2", 2, "a", "administrative", 10_000 * yuan),
        *(receipt(f"f3{unit}", 3, unit, "administrative", 5_000 * yuan) for unit in ("b", "c", "d")),
        receipt("f4", 4, "a", "donation-member", 5_000 * yuan),
    ]
    by_account = held(*parts)
    assert sum(sum(of.values()) for of in by_account.values()) == 40_000 * yuan
    assert by_account["a"] == {"dues": 1_000_000, "administrative": 1_000_000, "donation-member": 500_000}


def test_balances_are_those_at_the_end_of_the_day_asked_for() -> None:
    ledger = booked([receipt("r", 2, "a", "dues", 60), pay("p", 3, "a", 20), pay("q", 3, "a", 20)])
    assert [balances(ledger, day(n))["a"] for n in (1, 2, 3)] == [{}, {"dues": 60}, {"dues": 20}]


# ---------------------------------------------------------------- laws


SOURCES = st.sampled_from(["dues", "unit", "interest"])
NAMES = st.sampled_from(["a", "b", "c"])
FEN = st.integers(1, 60)
DAYS = st.integers(1, 5)


@st.composite
def entries(draw: st.DrawFn, prefix: str = "f", kinds: str = "rrrppstx", days: st.SearchStrategy[int] = DAYS) -> Entry:
    kind, on = draw(st.sampled_from(kinds)), draw(days)
    id_ = f"{prefix}{draw(st.integers(0, 99_999))}"
    match kind:
        case "r":
            return receipt(id_, on, draw(NAMES), draw(SOURCES), draw(FEN))
        case "p":
            return pay(id_, on, draw(NAMES), draw(FEN), source=draw(st.none() | SOURCES))
        case "s":
            return pay_shares(id_, on, *draw(st.lists(st.tuples(NAMES, FEN), min_size=1, max_size=3)))
        case "t":
            return transfer(id_, on, draw(NAMES), draw(NAMES), draw(FEN), draw(st.none() | SOURCES))
        case _:
            return reverse(id_, on, f"{prefix}{draw(st.integers(0, 99_999))}")


def unique(found: Iterable[Entry]) -> list[Entry]:
    return list({entry.id: entry for entry in found}.values())


@st.composite
def funds(draw: st.DrawFn, kinds: str = "rrrppst") -> list[Entry]:
    """Any fund: entries in file order, then reversals of some of them, sound or not."""
    plain = unique(draw(st.lists(entries(kinds=kinds), max_size=14)))
    ids = [entry.id for entry in plain] or ["nowhere"]
    targets = draw(st.lists(st.sampled_from([*ids, "x0"]), max_size=4))
    return plain + [reverse(f"x{n}", draw(DAYS), target) for n, target in enumerate(targets)]


def effect(entry: Entry, account: str) -> int:
    """What an entry does to an account's balance, reckoned from the entry alone."""
    match entry:
        case Opening() | Receipt():
            return entry.amount * (entry.account == account)
        case Transfer():
            return entry.amount * ((entry.to_account == account) - (entry.from_account == account))
        case Payment(shares=()):
            return -entry.amount * (entry.account == account)
        case Payment():
            return -sum(share.amount for share in entry.shares if share.account == account)
        case _:
            return 0


def expected(movements: Iterable[Movement], account: str) -> int:
    return sum(
        -effect(movement.reverses, account) if movement.reverses else effect(movement.entry, account)
        for movement in movements
    )


def by_source(movement: Movement) -> Counter[tuple[str, str]]:
    moved: Counter[tuple[str, str]] = Counter()
    for draw in movement.draws:
        moved[draw.account, draw.source] += draw.fen
    return Counter({key: fen for key, fen in moved.items() if fen})


@given(funds())
def test_sources_sum_to_the_account_and_the_account_is_receipts_less_payments(fund: list[Entry]) -> None:
    ledger = booked(fund)
    assert len(ledger.movements) == len(fund)
    for account, of in balances(ledger, LATE).items():
        assert sum(of.values()) == expected(ledger.movements, account)


@given(funds())
def test_transfers_neither_make_nor_lose_money_of_any_source(fund: list[Entry]) -> None:
    for movement in booked(fund).movements:
        if isinstance(movement.origin, Transfer):
            total: Counter[str] = Counter()
            for draw in movement.draws:
                total[draw.source] += draw.fen
            assert not any(total.values())


@given(funds())
def test_a_reversal_is_its_entry_with_opposite_sign_in_every_account_and_source(fund: list[Entry]) -> None:
    ledger = booked(fund)
    by_id = {movement.entry.id: by_source(movement) for movement in ledger.movements}
    for movement in ledger.movements:
        if movement.reverses is not None:
            assert by_id[movement.reverses.id] == {key: -fen for key, fen in by_source(movement).items()}


@given(funds())
def test_every_account_below_zero_at_a_days_end_is_told_on_days_that_drew_on_it(fund: list[Entry]) -> None:
    ledger = booked(fund)
    below = set()
    for on, movements in groupby(ledger.movements, key=lambda movement: movement.entry.date):
        drawn = {draw.account for movement in movements for draw in movement.draws if draw.fen < 0}
        at_end = balances(ledger, on)
        below |= {(account, str(on)) for account in drawn if sum(at_end[account].values()) < 0}
    told = [dict(problem.details) for problem in ledger.problems if problem.id == "account-below-zero"]
    assert sorted((details["account"], details["date"]) for details in told) == sorted(below)


@given(funds(), st.randoms())
def test_the_file_order_of_different_days_does_not_matter(fund: list[Entry], chance: random.Random) -> None:
    days = [list(of) for _, of in groupby(sorted(fund, key=lambda entry: entry.date), key=lambda entry: entry.date)]
    chance.shuffle(days)
    shuffled = [entry for of in days for entry in of]
    assert booked(shuffled).movements == booked(fund).movements


def queue(fund: Sequence[Entry], account: str, on: int) -> list[str]:
    """The sources of an account's money, fen by fen, in the order in which it would leave."""
    left = sum(balances(booked(fund), day(on))[account].values())
    if left <= 0:
        return []
    drained = booked([*fund, pay("drain", on, account, left)]).movements[-1]
    return [draw.source for draw in drained.draws for _ in range(-draw.fen)]


BEFORE = st.lists(entries(prefix="b", kinds="rrrps"), max_size=10).map(unique)
BETWEEN = entries(prefix="m", kinds="rpst", days=st.just(6))


def nothing_owed(ledger: Ledger) -> bool:
    return all(draw.lot != OWED for movement in ledger.movements for draw in movement.draws)


@given(BEFORE, BETWEEN)
def test_what_was_reversed_might_as_well_never_have_been(before: list[Entry], undone: Entry) -> None:
    """Balances are restored to the fen, and so is the order in which money leaves afterwards."""
    rich = [receipt(f"{name}{source}", 1, name, source, 90) for name in "abc" for source in ("unit", "dues")]
    never = [*rich, *before]
    reversed_later = [*never, undone, reverse("x", 7, undone.id)]
    assume(nothing_owed(booked(reversed_later)))
    for account in "abc":
        assert queue(reversed_later, account, 8) == queue(never, account, 8)


def plainly(fund: Sequence[Entry]) -> dict[str, list[str]] | None:
    """First in, first out as with coins laid in a row; None where the coins do not suffice."""
    coins: dict[str, list[str]] = {"a": [], "b": [], "c": []}
    for entry in sorted(fund, key=lambda e: e.date):
        match entry:
            case Receipt():
                coins[entry.account].extend([entry.source] * entry.amount)
            case Transfer() | Payment():
                for account, fen in outgoing(entry):
                    fit = [coin for coin in coins[account] if entry.source in (None, coin)][:fen]
                    if len(fit) < fen:
                        return None
                    for coin in fit:
                        coins[account].remove(coin)
                    if isinstance(entry, Transfer):
                        coins[entry.to_account].extend(fit)
            case _:
                pass
    return coins


def outgoing(entry: Transfer | Payment) -> list[tuple[str, int]]:
    if isinstance(entry, Transfer):
        return [(entry.from_account, entry.amount)]
    return [(share.account, share.amount) for share in entry.shares] or [(entry.account or "", entry.amount)]


@given(st.lists(entries(kinds="rrrrpstt"), max_size=14).map(unique))
def test_lots_agree_with_single_coins_laid_in_a_row(fund: list[Entry]) -> None:
    coins = plainly(fund)
    assume(coins is not None)
    assert {account: queue(fund, account, 6) for account in "abc"} == coins
