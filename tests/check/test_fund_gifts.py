from collections.abc import Iterable
from datetime import date

import pytest

from carecli.check.fund_gifts import gifts_as_paid, gifts_booked, gifts_given
from carecli.ledger.booking import book
from carecli.model.fund import Account, Entry, Payment, Receipt, Reversal
from carecli.model.greeting import Greeting
from carecli.model.problem import Place, Problem
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.visit import Gift, Visit
from carecli.model.words import LANGUAGES, Words
from carecli.model.words.problems import wording
from carecli.model.workspace import Workspace

DAY = date(2026, 7, 1)
ACCOUNT = Account(id="fund", organisation="bureau", name="局党委基金")
MONEY = Receipt(id="r", date=DAY, account="fund", source="dues", amount=1_000_000)


def records(*found: Record, accounts: Iterable[Account] = (ACCOUNT,)) -> Records:
    rows = {
        "accounts": accounts,
        "visits": [record for record in found if isinstance(record, Visit)],
        "greetings": [record for record in found if isinstance(record, Greeting)],
        "fund": [record for record in found if isinstance(record, Entry)],
    }
    return Records(Workspace(care="1", name="局党委"), rows)


def visit(member: str | None = "m1", unit: str | None = None, **gift: object) -> Visit:
    where = Place("visits.yaml", int(str(member or unit)[1:]))
    return Visit(date=DAY, member=member, unit=unit, by=("m9",), where=where, gift=Gift(**gift) if gift else None)  # type: ignore[arg-type]


def greeting(member: str, **gift: object) -> Greeting:
    where = Place("greetings.yaml", int(member[1:]))
    return Greeting(date=DAY, member=member, by=("m9",), where=where, gift=Gift(**gift))  # type: ignore[arg-type]


def paid(fen: int = 50_000, member: str | None = "m1", purpose: str = "visit-gift") -> Payment:
    return Payment(
        id="f-1", date=DAY, amount=fen, purpose=purpose, member=member, account="fund", where=Place("fund.yaml", 4)
    )


UNDO = Reversal(id="f-9", date=DAY, reverses="f-1", reason="登记有误")


def told(problems: Iterable[Problem]) -> list[tuple[str, str]]:
    """The problems' ids and places; each can be told in both languages."""
    found = list(problems)
    for problem in found:
        blanks = dict(problem.details)
        for language in LANGUAGES:
            assert Words(language).pick(wording(problem.id).message).format(**blanks)
    return [(problem.id, str(problem.place)) for problem in found]


def test_gift_money_names_its_entry() -> None:
    found = (visit(cash=500), greeting("m2", cash=200), visit("m3", goods="大米"), visit("m4", cash=5, entry="f-1"))
    assert told(gifts_booked(records(*found))) == [
        ("gift-not-booked", "visits.yaml:1"),
        ("gift-not-booked", "greetings.yaml:2"),
    ]
    [problem, _] = gifts_booked(records(*found))
    assert dict(problem.details) == {"date": "2026-07-01", "receiver": "m1"}


def test_a_workspace_that_keeps_no_fund_is_not_asked_for_entries() -> None:
    assert told(gifts_booked(records(visit(cash=500), accounts=()))) == []


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((paid(),), [("gift-not-visited", "fund.yaml:4")]),
        ((paid(), visit()), [("gift-not-visited", "fund.yaml:4")]),
        ((paid(), visit(cash=50_000, entry="f-1")), []),
        ((paid(), greeting("m1", goods="贺卡", entry="f-1")), []),
        ((paid(purpose="hardship-aid"),), []),
        ((paid(), UNDO), []),
    ],
)
def test_a_payment_for_a_gift_has_its_visit_or_greeting(
    found: tuple[Record, ...], expected: list[tuple[str, str]]
) -> None:
    said = records(MONEY, *found)
    assert told(gifts_given(said, book(said))) == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((paid(), visit(cash=50_000, entry="f-1")), []),
        ((visit(cash=50_000, entry="nowhere"),), []),  # told with all ids that point nowhere
        ((visit(cash=50_000, entry="r"),), [("gift-entry-no-payment", "visits.yaml:1")]),
        ((paid(), visit("m2", cash=50_000, entry="f-1")), [("gift-entry-other-member", "visits.yaml:2")]),
        ((paid(), visit(None, "u3", cash=50_000, entry="f-1")), [("gift-entry-other-member", "visits.yaml:3")]),
        ((paid(), visit(cash=49_999, entry="f-1")), [("gift-entry-other-amount", "visits.yaml:1")]),
        ((paid(), visit(goods="大米", entry="f-1")), []),
        ((paid(), visit(cash=50_000, entry="f-1"), UNDO), [("gift-entry-reversed", "visits.yaml:1")]),
        (
            (
                paid(member=None),
                visit(cash=20_000, entry="f-1"),
                visit("m2", cash=20_000, entry="f-1"),
                greeting("m3", cash=10_000, entry="f-1"),
            ),
            [],
        ),
        (
            (paid(member=None), visit(cash=20_000, entry="f-1"), visit("m2", cash=20_000, entry="f-1")),
            [("gift-entry-other-amount", "visits.yaml:1")],
        ),
        ((paid(), visit(cash=50_000, entry="f-1"), visit("m2", cash=50_000)), []),
    ],
)
def test_a_gift_is_the_payment_that_it_names(found: tuple[Record, ...], expected: list[tuple[str, str]]) -> None:
    said = records(MONEY, *found)
    assert told(gifts_as_paid(said, book(said))) == expected
