"""The stretch of time that --month or --period names."""

from collections.abc import Iterable
from datetime import date

from carecli.almanac.periods import Period, parse_month, parse_period
from carecli.almanac.terms import ListedTerm
from carecli.model.problem import Refused


def stretch(month: str | None, period: str | None, today: date, terms: Iterable[ListedTerm]) -> Period | None:
    """The period; None where neither is given. Refuses both at once, and what names no stretch of time."""
    if month is not None and period is not None:
        raise Refused("two-periods")
    if month is not None:
        return parse_month(month, today)
    return parse_period(period, today, terms) if period is not None else None
