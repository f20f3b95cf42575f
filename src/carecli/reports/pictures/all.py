"""Every picture of a period, in the order in which a page shows them."""

from carecli.almanac.periods import Period
from carecli.duties.basis import Basis
from carecli.duties.owed import owed
from carecli.ledger.booking import Ledger
from carecli.model.words import Words
from carecli.reports.chart import Calendar, Chart
from carecli.reports.pictures.coverage import coverage_by_branch
from carecli.reports.pictures.money import money_by_month, spending
from carecli.reports.pictures.year import year_of_duties

COVERED = ("visit", "talk")
"""The kinds of duty whose coverage has a picture."""


def pictures(basis: Basis, ledger: Ledger, period: Period, words: Words) -> tuple[Chart | Calendar, ...]:
    """Coverage of visits and talks, money in and out, what it was for, and what falls due day by day."""
    duties = [found.duty for found in owed(basis, None, period) if not found.carried_over]
    return (
        *(coverage_by_branch(duties, kind, basis, words) for kind in COVERED),
        money_by_month(ledger, period, basis.today, words),
        spending(ledger, period, words),
        year_of_duties(duties, period, words),
    )
