"""Days of the Chinese lunar calendar, and the solar days on which they fall.

This is the only module that knows borax, and it loads it only when a lunar day is really
asked: that import alone takes longer than anything else a daily command asks of the almanac.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Literal

FIRST_YEAR = 1901
LAST_YEAR = 2100

# The new moons of September 2057, September 2089 and August 2097 stand within two minutes of
# midnight. Sound almanacs give them different days, and only the future turning of the Earth
# can settle which is right. Up to 2056 they agree.
PLANNED_UNTIL = 2056

LunarFault = Literal["year-outside", "no-such-month", "no-such-day"]


class LunarDayError(ValueError):
    """A lunar day that does not exist, or that lies outside the years of this almanac.

    ``fault`` tells which: the year is outside 1901 to 2100, the year has no such (leap)
    month, or the month is too short. The day itself is left out: it may be somebody's birth.
    """

    def __init__(self, fault: LunarFault) -> None:
        super().__init__(fault)
        self.fault: LunarFault = fault


@dataclass(frozen=True, slots=True)
class LunarDay:
    """A day of the lunar calendar; ``leap`` marks the second month of its number in a year."""

    year: int
    month: int
    day: int
    leap: bool = False


def to_solar(lunar: LunarDay) -> date:
    """The solar day of a lunar day.

    Raises LunarDayError for a day that does not exist or lies outside lunar 1901 to 2100.
    """
    first, days = _month(lunar.year, lunar.month, leap=lunar.leap)
    if not 1 <= lunar.day <= days:
        raise LunarDayError("no-such-day")
    return first + timedelta(lunar.day - 1)


def from_solar(day: date) -> LunarDay:
    """The lunar day of a solar day.

    Raises LunarDayError for a day before 1901-02-19 or after 2101-01-28.
    """
    for year in (day.year, day.year - 1):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            continue
        for (month, leap), (first, days) in _months(year).items():
            passed = (day - first).days
            if 0 <= passed < days:
                return LunarDay(year, month, passed + 1, leap)
    raise LunarDayError("year-outside")


def leap_month(year: int) -> int | None:
    """The number of the month that a lunar year has twice, if it has one."""
    return next((month for month, leap in _months(year) if leap), None)


def month_days(year: int, month: int, *, leap: bool = False) -> int:
    """How many days a lunar month has: 29 or 30."""
    return _month(year, month, leap=leap)[1]


def last_day(year: int) -> LunarDay:
    """The last day of a lunar year, the eve of the next Spring Festival: the 29th or 30th."""
    (month, leap), (_, days) = list(_months(year).items())[-1]
    return LunarDay(year, month, days, leap)


def _month(year: int, month: int, *, leap: bool) -> tuple[date, int]:
    try:
        return _months(year)[month, leap]
    except KeyError:
        raise LunarDayError("no-such-month") from None


@cache
def _months(year: int) -> dict[tuple[int, bool], tuple[date, int]]:
    """The months of a lunar year in their order, each with its first day and its length."""
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise LunarDayError("year-outside")
    from borax.calendars.lunardate import LCalendars, LunarDate

    first: date = LunarDate(year, 1, 1).to_solar_date()
    months = {}
    for month, days, leap in LCalendars.iter_year_month(year):
        months[month, bool(leap)] = (first, days)
        first += timedelta(days)
    return months
