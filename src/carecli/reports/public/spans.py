"""Which days a disclosure tells of: half-years, and with one that is too small to be told alone those that follow it.

Every page tells of days that no other page tells of. A shorter or longer one beside it, or one of days that still run,
would tell by comparison what neither tells alone.
"""

from datetime import date, timedelta
from typing import NamedTuple

from carecli.almanac.periods import Period, periods_overlapping
from carecli.ledger.booking import Ledger
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.reports.public.gathering import Gathered, gathered
from carecli.reports.public.small_groups import covered

_DAY = timedelta(1)


class Span(NamedTuple):
    """The days of a page and what the fund did in them; ``exact`` where it may be told to the fen."""

    first: date
    last: date
    found: Gathered
    exact: bool


def span_of(period: Period, ledger: Ledger, records: Records, today: date) -> Span:
    """The span that ends with a half-year: it, and those before it that were too small to be told.

    Refuses any other period (not-a-half-year), and one that is not over (half-year-runs).
    """
    if period not in _halves(period.first, period.last):
        raise Refused("not-a-half-year", text=period.id)
    if today <= period.last:
        raise Refused("half-year-runs", text=period.id, day=period.last + _DAY)
    first = min([movement.entry.date for movement in ledger.movements[:1]] + [period.first])
    *before, asked = _halves(first, period.last)
    since = (before[0] if before else asked).first
    for half in before:
        if _between(since, half.last, ledger, records).exact:
            since = half.last + _DAY
    return _between(since, asked.last, ledger, records)


def _between(first: date, last: date, ledger: Ledger, records: Records) -> Span:
    found = gathered(ledger, records, first, last)
    return Span(first, last, found, covered(found.purposes) and covered(found.receipts))


def _halves(first: date, last: date) -> tuple[Period, ...]:
    return periods_overlapping("half-year", first, last)
