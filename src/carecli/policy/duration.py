"""A length of time in days, months or years, counted in full ones."""

import calendar
from collections.abc import Callable
from dataclasses import dataclass
from datetime import MINYEAR, date, timedelta

from carecli.almanac.standing import cutoff, full_years
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.policy.quantity import parse_quantity, show_quantity


@dataclass(frozen=True, slots=True)
class Duration:
    """So many full days, months or years (``unit``: day, month or year)."""

    count: int
    unit: str

    def __str__(self) -> str:
        return self.show(Words("en"))

    def show(self, words: Words) -> str:
        """The duration in a language."""
        return show_quantity(self.count, self.unit, words)

    def before(self, day: date) -> date:
        """The latest start from which the whole duration has passed on a day.

        A month is full on the same day of a later month, or on that month's last day where it has no such day.
        """
        return _BEFORE[self.unit](self.count, day)


def _days_before(count: int, day: date) -> date:
    return date.min if count >= day.toordinal() else day - timedelta(count)


def _months_before(count: int, day: date) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 - count, 12)
    if year < MINYEAR:
        return date.min
    last = _last_day(year, month + 1)
    ends_month = day.day == _last_day(day.year, day.month)
    return date(year, month + 1, last if ends_month else min(day.day, last))


def _years_before(count: int, day: date) -> date:
    return cutoff(count, day)


def _last_day(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def elapsed(start: date, on: date, unit: str) -> int:
    """How many full days, months or years have passed since a start ``on`` a day; below zero before it."""
    if unit == "day":
        return (on - start).days
    if unit == "year":
        return full_years(start, on)
    months = (on.year - start.year) * 12 + on.month - start.month
    return months - (start > _months_before(months, on))


_BEFORE: dict[str, Callable[[int, date], date]] = {
    "day": _days_before,
    "month": _months_before,
    "year": _years_before,
}


def parse_duration(text: str) -> Duration:
    """A duration written ``30 days``, ``6 months`` or ``10 years``, in either language."""
    count, unit = parse_quantity(text) or (0, "")
    if unit not in _BEFORE:
        raise Refused("bad-duration")
    return Duration(count, unit)
