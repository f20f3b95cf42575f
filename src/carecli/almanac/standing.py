"""Full years since a day: standing in the Party, age, years of retirement."""

import calendar
from datetime import date

from carecli.almanac.anniversary import LeapDay, yearly
from carecli.model.day import Month, earliest, latest


def full_years(since: date, on: date, leap_day: LeapDay = "feb28") -> int:
    """How many years since ``since`` are full ``on`` a day; the anniversary itself counts.

    Below zero while ``since`` is still to come.
    """
    anniversary, _ = yearly(since, on.year, leap_day)
    return on.year - since.year - (on < anniversary)


def years_range(since: date | Month, on: date, leap_day: LeapDay = "feb28") -> tuple[int, int]:
    """The least and the most full years; they may differ where only the month is known."""
    least = full_years(latest(since), on, leap_day)
    most = full_years(earliest(since), on, leap_day)
    return least, most


def cutoff(years: int, on: date, leap_day: LeapDay = "feb28") -> date:
    """The latest start with at least so many full years ``on`` a day.

    So ``start <= cutoff(years, on)`` exactly where ``full_years(start, on) >= years``. When so
    many years reach back before the calendar's first, it is that calendar's first day.
    """
    year = on.year - years
    if year < date.min.year:
        return date.min
    start, _ = yearly(on, year)
    # Who started on 29 February has a full year on 28 February where there is no 29th.
    if leap_day == "feb28" and _ends_february(on) and calendar.isleap(year):
        return date(year, 2, 29)
    return start


def _ends_february(day: date) -> bool:
    return day == Month(day.year, 2).last
