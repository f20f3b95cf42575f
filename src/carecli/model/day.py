"""Days as people know them: a whole date, or only the month."""

import calendar
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of which the day is not known, such as a joining date of 1985-07."""

    year: int
    month: int

    @property
    def first(self) -> date:
        """The month's first day."""
        return date(self.year, self.month, 1)

    @property
    def last(self) -> date:
        """The month's last day."""
        return date(self.year, self.month, calendar.monthrange(self.year, self.month)[1])

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.month:02d}"


def earliest(day: date | Month) -> date:
    """The first day that a date or month can mean."""
    return day.first if isinstance(day, Month) else day


def latest(day: date | Month) -> date:
    """The last day that a date or month can mean."""
    return day.last if isinstance(day, Month) else day
