"""Working days: Monday to Friday, as far as a year's own table does not say otherwise."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

_ONE_DAY = timedelta(1)
_SATURDAY = 5


class ListedWorkyear(Protocol):
    """A year's exceptions as a workspace lists them."""

    @property
    def off(self) -> Iterable[date]:
        """The days off besides weekends."""

    @property
    def work(self) -> Iterable[date]:
        """The weekend days that are worked to make up for them."""


@dataclass(frozen=True, slots=True)
class Workyear:
    """A year's announced exceptions: days off besides weekends, weekend days of work."""

    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()


class WorkingDays:
    """The working days by the tables of those years that have one.

    A year without a table counts Monday to Friday and knows no public holiday at all; whoever
    shows a result names these years (``untabled``). A year's plan may reach into the December
    before it, so every table counts for all its days.
    """

    __slots__ = ("_off", "_work", "_years")

    def __init__(self, tables: Mapping[int, ListedWorkyear]) -> None:
        self._years = frozenset(tables)
        self._off = frozenset[date]().union(*(table.off for table in tables.values()))
        self._work = frozenset[date]().union(*(table.work for table in tables.values()))

    def is_working(self, day: date) -> bool:
        """Whether a day is worked; one listed both off and worked is worked."""
        return day in self._work or (day.weekday() < _SATURDAY and day not in self._off)

    def add(self, day: date, n: int) -> date:
        """The n-th working day after ``day``, which is itself not counted.

        With n = 0 it is ``day`` itself, worked or not; a negative n counts backwards.
        """
        step = _ONE_DAY if n > 0 else -_ONE_DAY
        left = abs(n)
        while left:
            day += step
            left -= self.is_working(day)
        return day

    def between(self, first: date, last: date) -> int:
        """How many working days a span has, both ends included."""
        days = (first + timedelta(n) for n in range((last - first).days + 1))
        return sum(self.is_working(day) for day in days)

    def untabled(self, first: date, last: date) -> tuple[int, ...]:
        """The years touched by a span for which there is no table."""
        years = range(first.year, last.year + 1)
        return tuple(year for year in years if year not in self._years)
