"""The pictures of the account of a year: what became of what was owed, and the money."""

from collections.abc import Iterator, Mapping

from carecli.almanac.periods import Period
from carecli.model.words import Words
from carecli.reports.chart import Chart
from carecli.reports.figures import Figure
from carecli.reports.fund_page import FundView
from carecli.reports.pictures.coverage import shares
from carecli.reports.pictures.money import money_by_month, spending

_PARTS = (("done", "late"), ("overdue", "missed"), ("open", "undecided"))
"""The outcomes of duties that count as done, as late and as still open."""


def duties_picture(duties: Mapping[str, Mapping[str, Figure]], words: Words) -> Chart:
    """Kind by kind how much of what fell due was done."""
    rows = [
        (words.code("duty", kind), tuple(sum(outcomes[name].value or 0 for name in part) for part in _PARTS))
        for kind, outcomes in duties.items()
        if outcomes["owed"].value
    ]
    return shares(words("year.picture.duties"), words("year.duty"), rows, words)


def money_pictures(view: FundView, period: Period) -> Iterator[Chart]:
    """What came in and went out by month, and what it was for."""
    yield money_by_month(view.ledger, period, view.today, view.words)
    yield spending(view.ledger, period, view.words)
