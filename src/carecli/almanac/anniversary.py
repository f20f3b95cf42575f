"""The yearly return of a day: of a birth, of joining, of anything dated by the solar calendar."""

import calendar
from datetime import date
from typing import Literal

from carecli.model.day import Month, earliest, latest

LeapDay = Literal["feb28", "mar1"]
"""Where 29 February is kept in a common year."""


def yearly(day: date | Month, year: int, leap_day: LeapDay = "feb28") -> tuple[date, date]:
    """The first and last day of a year's return of ``day``.

    They are the same for a whole date. Where only the month is known, any day of it counts.
    """
    if isinstance(day, Month):
        month = Month(year, day.month)
        return earliest(month), latest(month)
    kept = _kept_on(day, year, leap_day)
    return kept, kept


def _kept_on(day: date, year: int, leap_day: LeapDay) -> date:
    if (day.month, day.day) != (2, 29) or calendar.isleap(year):
        return day.replace(year=year)
    return date(year, 2, 28) if leap_day == "feb28" else date(year, 3, 1)
