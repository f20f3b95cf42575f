"""Festivals whose visits and greetings the care systems name, and the days they fall on."""

from dataclasses import dataclass
from datetime import date, timedelta

from carecli.almanac.lunar import LunarDay, to_solar
from carecli.almanac.lunar_festivals import tabled_day


@dataclass(frozen=True, slots=True)
class Festival:
    """A festival kept on the same month and day every year, of the solar or lunar calendar."""

    month: int
    day: int
    lunar: bool = False


FESTIVALS = {
    "new-year": Festival(1, 1),
    "spring-festival": Festival(1, 1, lunar=True),
    "july-first": Festival(7, 1),
    "teachers-day": Festival(9, 10),
    "mid-autumn": Festival(8, 15, lunar=True),
    "double-ninth": Festival(9, 9, lunar=True),
}


def festival_day(code: str, year: int) -> date:
    """The day of a festival in a (solar) year; every festival falls once in each.

    A year that has the festival's lunar month twice keeps it in the first of the two.
    Raises KeyError for an unknown code, LunarDayError for a lunar festival outside 1901 to 2100.
    """
    festival = FESTIVALS[code]
    if not festival.lunar:
        return date(year, festival.month, festival.day)
    return tabled_day(code, year) or to_solar(LunarDay(year, festival.month, festival.day))


def festivals_between(code: str, first: date, last: date) -> tuple[date, ...]:
    """The days of a festival from ``first`` to ``last``, both included.

    The year of each day names the occurrence, whatever year its window opens in.
    """
    days = (festival_day(code, year) for year in range(first.year, last.year + 1))
    return tuple(day for day in days if first <= day <= last)


def spring_festival_eve(year: int) -> date:
    """The eve of a year's Spring Festival, which is not always a thirtieth."""
    return festival_day("spring-festival", year) - timedelta(1)
