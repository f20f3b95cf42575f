"""Pictures as values: what is to be seen, with every figure as a text, before anything knows how it is drawn."""

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal["columns", "bars", "shares"]
"""``columns`` stand side by side, one a series, as time goes on; ``bars`` lie end to end on one scale; ``shares`` too,
each row a whole of its own."""


class Series(NamedTuple):
    """What is drawn under one name: a value for each label, and the text that tells it."""

    name: str
    values: tuple[int, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """Values that are sooner seen than read.

    ``told`` says in a sentence what the picture shows, for whoever does not see it and as a caption for all others;
    ``heading`` stands over the labels where the figures are a table. Only ``columns`` may fall below zero.
    """

    title: str
    told: str
    kind: Kind
    heading: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to be seen; then what it tells is all."""
        return not any(value for one in self.series for value in one.values)


class DayCount(NamedTuple):
    """How much there is on a day, and whether some of it is late."""

    number: int
    late: bool = False


class MonthDays(NamedTuple):
    """A month with a count for each of its days; ``first`` is the weekday of the first, Monday being 0."""

    name: str
    first: int
    days: tuple[DayCount, ...]

    @property
    def total(self) -> int:
        """All that the month holds."""
        return sum(day.number for day in self.days)


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Months whose days hold more or less; ``told`` as for a chart.

    ``weekdays`` are the seven headings, ``month`` and ``total`` those where a month is a row, and ``marks`` explains
    the single characters that days are there; ``framed`` explains the frame around a day on which something is late.
    """

    title: str
    told: str
    weekdays: tuple[str, ...]
    month: str
    total: str
    marks: str
    framed: str
    months: tuple[MonthDays, ...]

    @property
    def empty(self) -> bool:
        """Whether no day holds anything; then what it tells is all."""
        return not any(month.total for month in self.months)
