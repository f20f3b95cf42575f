"""Budgets of a year: what was spent of them, and what they leave to the next."""

from datetime import date

from carecli.ledger.booking import book
from carecli.ledger.budgets import spendings
from carecli.model.budget import Budget
from carecli.model.fund import Account, Payment, Receipt, Reversal
from carecli.model.records import Records
from carecli.model.visit import Gift, Visit
from carecli.model.workspace import Workspace

TODAY = date(2026, 7, 6)


def pay(id_: str, on: str, fen: int, purpose: str = "hardship-aid", category: str | None = None) -> Payment:
    about = {"purpose": purpose, "category": category, "account": "a", "member": "m1"}
    return Payment(id=id_, date=date.fromisoformat(on), amount=fen, **about)  # type: ignore[arg-type]


PAID = (
    Receipt(id="r", date=date(2025, 1, 1), account="a", source="administrative", amount=100_000),
    pay("p1", "2025-03-01", 1200),
    pay("p2", "2026-01-01", 300, category="study"),
    pay("p3", "2026-02-01", 400, category="disaster"),
    pay("p4", "2026-07-07", 999),
    pay("p5", "2026-02-10", 500, "visit-gift"),
    pay("p6", "2026-06-28", 500, "visit-gift"),
    pay("p7", "2026-02-11", 50),
    Reversal(id="x", date=date(2026, 2, 12), reverses="p7", reason="误"),
)
VISITS = (
    Visit(date=date(2026, 2, 10), member="m1", by=("m2",), occasion="spring-festival", gift=Gift(cash=500, entry="p5")),
    Visit(date=date(2026, 6, 28), member="m1", by=("m2",), occasion="july-first", gift=Gift(cash=500, entry="p6")),
)


def found(*budgets: Budget) -> dict[str, tuple[int, int, int]]:
    rows = {
        "accounts": (Account(id="a", organisation="x", name="a"),),
        "fund": PAID,
        "visits": VISITS,
        "budgets": budgets,
    }
    records = Records(Workspace(care="1", name="局"), rows)
    return {
        each.budget.id: (each.carried, each.spent, each.left) for each in spendings(records, book(records), 2026, TODAY)
    }


def test_what_is_spent_is_that_of_the_year_until_today_and_not_taken_back() -> None:
    assert found(Budget(id="b", year=2026, purpose="hardship-aid", amount=1000)) == {"b": (0, 700, 300)}


def test_a_category_and_a_festival_count_for_themselves() -> None:
    study = Budget(id="s", year=2026, purpose="hardship-aid", category="study", amount=200)
    july = Budget(id="j", year=2026, purpose="visit-gift", festival="july-first", amount=800)
    assert found(study, july) == {"s": (0, 300, -100), "j": (0, 500, 300)}


def test_what_was_left_or_overspent_is_carried_where_the_budget_says_so() -> None:
    before = Budget(id="b25", year=2025, purpose="hardship-aid", amount=1000)
    now = Budget(id="b26", year=2026, purpose="hardship-aid", amount=1000, carried=True)
    plain = Budget(id="b26", year=2026, purpose="hardship-aid", amount=1000)
    assert found(before, now) == {"b26": (-200, 700, 100)}
    assert found(before, plain) == {"b26": (0, 700, 300)}
