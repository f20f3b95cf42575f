"""Pictures made from records: money by month and purpose, coverage by body, the year's duties day by day."""

from datetime import date

from asked import records

from carecli.almanac.periods import Period
from carecli.ledger.booking import book
from carecli.model.words import Words
from carecli.reports.pictures.money import money_by_month, spending

WORDS = Words("en")
YEAR = Period("2026", date(2026, 1, 1), date(2026, 12, 31))
FUND = """
{id: f1, date: 2026-02-01, kind: payment, account: cash, amount: 700.00, purpose: hardship-aid, category: disaster}
{id: f2, date: 2026-02-02, kind: payment, account: cash, amount: 100.00, purpose: visit-gift, member: boss}
{id: f3, date: 2026-03-01, kind: reversal, reverses: f1, reason: mistyped}
"""


def fund_of(entries: str) -> dict[str, tuple[int, ...]]:
    ledger = book(records(fund=entries))
    chart = money_by_month(ledger, YEAR, date(2026, 3, 31), WORDS)
    return {one.name: one.values for one in chart.series}


def test_money_comes_and_goes_by_month_and_a_reversal_is_taken_off_where_it_stands() -> None:
    assert fund_of(FUND) == {"in": (900000, 0, 0), "out": (0, 80000, -70000)}


def test_months_to_come_are_no_part_of_the_picture() -> None:
    ledger = book(records(fund=FUND))
    assert money_by_month(ledger, YEAR, date(2026, 2, 1), WORDS).labels == ("Jan", "Feb")
    assert money_by_month(ledger, YEAR, date(2025, 2, 1), WORDS).labels == ()


def test_what_money_was_spent_on_is_told_by_category_the_greatest_first() -> None:
    first, gift, _ = FUND.strip().splitlines()
    chart = spending(book(records(fund=f"{gift}\n{first}")), YEAR, WORDS)
    assert chart.labels == ("hardship aid: disaster", "visit gifts")
    assert chart.series[0].texts == ("700.00", "100.00")
    assert chart.told == "800.00 in all; most for hardship aid: disaster, 87%"


def test_what_was_taken_back_was_not_spent() -> None:
    assert spending(book(records(fund=FUND)), YEAR, WORDS).labels == ("visit gifts",)
    assert spending(book(records()), YEAR, WORDS).told == "nothing was spent"
