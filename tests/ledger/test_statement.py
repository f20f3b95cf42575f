"""A statement of a period, and the ledger line by line: both tell the balances, each in its way."""

from collections.abc import Iterable
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from carecli.ledger.balances import balances, until
from carecli.ledger.booking import Ledger, book
from carecli.ledger.daybook import Leg, legs
from carecli.ledger.payments import standing_payments
from carecli.ledger.statement import Aid, aid, statement
from carecli.model.fund import Account, Entry, Opening, Payment, Receipt, Reversal, Share, Transfer
from carecli.model.records import Records
from carecli.model.workspace import Workspace

NAMES = ("a", "b")
FIRST, LAST = date(2026, 1, 10), date(2026, 1, 20)


def day(number: int) -> date:
    return date(2026, 1, number)


def booked(entries: Iterable[Entry]) -> Ledger:
    accounts = [Account(id=name, organisation=name, name=name) for name in NAMES]
    return book(Records(Workspace(care="1", name="a bureau"), {"accounts": accounts, "fund": entries}))


def receipt(id_: str, on: int, account: str, source: str, fen: int) -> Receipt:
    return Receipt(id=id_, date=day(on), account=account, source=source, amount=fen)


def opening(id_: str, on: int, account: str, source: str, fen: int) -> Opening:
    return Opening(id=id_, date=day(on), account=account, source=source, amount=fen)


def transfer(id_: str, on: int, start: str, end: str, fen: int) -> Transfer:
    return Transfer(id=id_, date=day(on), from_account=start, to_account=end, amount=fen)


def reverse(id_: str, on: int, reverses: str) -> Reversal:
    return Reversal(id=id_, date=day(on), reverses=reverses, reason="mistaken")


def helped(
    id_: str, on: int, fen: int, member: str | None = None, category: str | None = None, payee: str | None = None
) -> Payment:
    return Payment(
        id=id_,
        date=day(on),
        amount=2 * fen,
        purpose="hardship-aid",
        member=member,
        payee=payee,
        category=category,
        shares=(Share(account="a", amount=fen), Share(account="b", amount=fen)),
    )


STORY = (
    receipt("r1", 1, "a", "dues", 1_000),
    helped("p1", 5, 100, "m1", "study"),
    opening("o1", 10, "b", "unit", 500),
    receipt("r2", 10, "a", "unit", 300),
    transfer("t1", 11, "a", "b", 250),
    helped("p2", 20, 40, "m1", "study"),
    helped("p3", 20, 30, "m2"),
    reverse("x1", 20, "p3"),
    reverse("x2", 20, "p1"),
    receipt("r3", 21, "a", "dues", 9_000),
)


def test_what_came_before_is_the_opening_and_what_comes_after_is_left_out() -> None:
    said = statement(booked(STORY), FIRST, LAST, NAMES)
    assert {key: dict(of) for key, of in said.lines.items()} == {
        ("opening",): {"a": 900, "b": 400},
        ("receipt", "unit"): {"a": 300},
        ("transfer",): {"a": -250, "b": 250},
        ("payment", "hardship-aid", "study"): {"a": 60, "b": 60},
        ("payment", "hardship-aid", ""): {"a": 0, "b": 0},
    }
    assert said.reversals == 2


def test_sums_are_taken_over_lines_that_begin_alike_and_over_accounts() -> None:
    said = statement(booked(STORY), FIRST, LAST, NAMES)
    assert said.sum(["a"], "payment") == 60
    assert said.sum(NAMES, "payment", "hardship-aid") == 120
    assert said.sum(NAMES, "transfer") == 0
    assert said.sum(["a"]) == 1_010
    assert said.sum([], "payment") == 0


def test_only_lines_that_moved_an_account_are_named_below_a_line() -> None:
    said = statement(booked(STORY), FIRST, LAST, NAMES)
    assert said.below(NAMES, "receipt") == ["unit"]
    assert said.below(["b"], "receipt") == []
    assert said.below(NAMES, "payment", "hardship-aid") == ["study"]


def test_a_statement_of_one_account_counts_only_what_touched_it() -> None:
    story = (*STORY, receipt("r4", 12, "b", "dues", 5), reverse("x3", 12, "r4"))
    assert statement(booked(story), FIRST, LAST, ["b"]).reversals == 3
    assert statement(booked(story), FIRST, LAST, ["a"]).reversals == 2


def test_households_and_times_are_counted_apart_without_what_was_taken_back() -> None:
    story = (
        helped("p0", 9, 1, "m0"),
        helped("p1", 10, 1, "m1"),
        helped("p2", 11, 1, "m1"),
        helped("p3", 12, 1, payee="a household of the village"),
        helped("p4", 13, 1, payee="a household of the village"),
        helped("p5", 14, 1),
        helped("p6", 15, 1, "m2"),
        reverse("x6", 16, "p6"),
        helped("p7", 17, 1, "m3"),
        reverse("x7", 21, "p7"),
        Payment(id="g", date=day(18), amount=1, purpose="visit-gift", account="a", member="m4"),
    )
    assert aid(booked(story), FIRST, LAST, NAMES) == Aid(households=4, times=6)
    assert aid(booked(story), FIRST, day(21), ["b"]) == Aid(households=3, times=5)
    assert aid(booked(story), FIRST, LAST, []) == Aid(households=0, times=0)


def test_a_reversed_payment_no_longer_stands() -> None:
    assert [payment.id for payment in standing_payments(booked(STORY))] == ["p2"]


def test_a_reversal_takes_back_what_stood_in_its_column() -> None:
    story = (
        receipt("r1", 1, "a", "dues", 500),
        transfer("t1", 2, "a", "b", 200),
        helped("p1", 3, 50, "m1"),
        reverse("x1", 4, "p1"),
        reverse("x2", 5, "t1"),
        reverse("x3", 6, "r1"),
    )
    told = [(leg.movement.entry.id, *leg[1:]) for leg in legs(booked(story).movements, NAMES)]
    assert told == [
        ("r1", "a", 500, 0, 500),
        ("t1", "a", 0, 200, 300),
        ("t1", "b", 200, 0, 500),
        ("p1", "a", 0, 50, 450),
        ("p1", "b", 0, 50, 400),
        ("x1", "a", 0, -50, 450),
        ("x1", "b", 0, -50, 500),
        ("x2", "a", 0, -200, 700),
        ("x2", "b", -200, 0, 500),
        ("x3", "a", -500, 0, 0),
    ]


def test_the_running_balance_is_that_of_the_accounts_asked_for() -> None:
    told = list(legs(booked(STORY).movements, {"b"}))
    assert [leg.balance for leg in told if leg.movement.entry.id in ("o1", "t1")] == [400, 650]


# ---------------------------------------------------------------- laws


@st.composite
def funds(draw: st.DrawFn) -> list[Entry]:
    plain: list[Entry] = []
    for n in range(draw(st.integers(0, 12))):
        on, fen = draw(st.integers(1, 30)), draw(st.integers(1, 500))
        name, source = draw(st.sampled_from(NAMES)), draw(st.sampled_from(["dues", "unit"]))
        made: list[Entry] = [
            receipt(f"f{n}", on, name, source, fen),
            opening(f"f{n}", on, name, source, fen),
            transfer(f"f{n}", on, name, draw(st.sampled_from(NAMES)), fen),
            helped(f"f{n}", on, fen, "m1", draw(st.sampled_from(["study", "disaster", None]))),
            reverse(f"f{n}", on, f"f{draw(st.integers(0, 11))}"),
        ]
        plain.append(draw(st.sampled_from(made)))
    return plain


@given(funds(), st.integers(1, 30), st.integers(0, 29))
def test_the_lines_of_any_period_add_up_to_the_balance_on_its_last_day(
    fund: list[Entry], first: int, length: int
) -> None:
    ledger, last = booked(fund), day(min(first + length, 31))
    said = statement(ledger, day(first), last, NAMES)
    at_end = balances(ledger, last)
    for name in NAMES:
        assert said.sum([name]) == sum(at_end[name].values())
        parts = [said.sum([name], line) for line in ("opening", "receipt", "transfer", "payment")]
        assert sum(parts) == said.sum([name])
    assert said.sum(NAMES, "transfer") == 0


@given(funds())
def test_the_running_balance_goes_from_line_to_line_and_ends_at_the_balance(fund: list[Entry]) -> None:
    ledger = booked(fund)
    before = 0
    for leg in legs(ledger.movements, NAMES):
        assert leg.balance == before + leg.into - leg.out
        before = leg.balance
    assert before == sum(sum(of.values()) for of in balances(ledger, day(31)).values())


@given(funds(), st.integers(1, 31))
def test_receipts_and_payments_of_the_statement_are_the_columns_of_the_ledger(fund: list[Entry], last: int) -> None:
    ledger = booked(fund)
    said = statement(ledger, day(1), day(last), NAMES)
    told: list[Leg] = list(legs(until(ledger, day(last)), NAMES))
    moved = [leg for leg in told if not isinstance(leg.movement.origin, Transfer)]
    assert sum(leg.into for leg in moved) == said.sum(NAMES, "receipt") + said.sum(NAMES, "opening")
    assert sum(leg.out for leg in moved) == -said.sum(NAMES, "payment")
