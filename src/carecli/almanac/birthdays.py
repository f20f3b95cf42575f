"""Birthdays kept by the lunar calendar: on which solar days they return."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from carecli.almanac.lunar import (
    LunarDay,
    LunarDayError,
    LunarFault,
    from_solar,
    last_day,
    leap_month,
    month_days,
    to_solar,
)

LeapMonth = Literal["same-or-ordinary", "ordinary", "both"]
"""When a birthday in a leap month is kept in a lunar year that has this leap month."""

_LEAP_MONTHS_KEPT: dict[LeapMonth, tuple[bool, ...]] = {
    "same-or-ordinary": (True,),
    "ordinary": (False,),
    "both": (False, True),
}


@dataclass(frozen=True, slots=True)
class LunarBirthday:
    """A month and day of the lunar calendar, of no particular year.

    ``eve`` means the last day of the lunar year, the eve of the Spring Festival, be it the
    29th or the 30th; month and day then say nothing.
    Raises LunarDayError for a month or day that no lunar year has.
    """

    month: int
    day: int
    leap: bool = False
    eve: bool = False

    def __post_init__(self) -> None:
        if self.month not in range(1, 13):
            raise LunarDayError("no-such-month")
        if self.day not in range(1, 31):
            raise LunarDayError("no-such-day")


@dataclass(frozen=True, slots=True)
class Return:
    """A birthday come round: the solar ``day``, and the lunar day on which it is ``kept``.

    ``moved`` tells that a birthday on a thirtieth is kept on the 29th, for want of a thirtieth.
    """

    kept: LunarDay
    day: date
    moved: bool

    @property
    def lunar_year(self) -> int:
        """The lunar year of this return. A solar year may hold two returns, or none."""
        return self.kept.year


def returns(
    birthday: LunarBirthday, first: date, last: date, rule: LeapMonth = "same-or-ordinary"
) -> tuple[Return, ...]:
    """The returns of a birthday from ``first`` to ``last``, both included, in order of time.

    A birthday in an ordinary month is never kept in the leap month of the same number. One in
    a leap month is kept by ``rule`` where the year has that leap month, otherwise in the
    ordinary month. Each lunar year thus has its return, two of them only under ``both``.
    Raises LunarDayError for a span that leaves 1901-02-19 to 2101-01-28.
    """
    years = range(from_solar(first).year, from_solar(last).year + 1)
    found = (each for year in years for each in _returns_in(birthday, year, rule))
    return tuple(each for each in found if first <= each.day <= last)


def impossible_in(birthday: LunarBirthday, lunar_year: int) -> LunarFault | None:
    """Why nobody can be born on this day in a lunar year; None when it is possible."""
    try:
        to_solar(_exact(birthday, lunar_year))
    except LunarDayError as error:
        return error.fault
    return None


def falls_on(birthday: LunarBirthday, day: date) -> bool:
    """Whether a solar day is exactly this lunar day, neither moved nor in another month.

    Raises LunarDayError for a day before 1901-02-19 or after 2101-01-28.
    """
    lunar = from_solar(day)
    return lunar == _exact(birthday, lunar.year)


def _exact(birthday: LunarBirthday, year: int) -> LunarDay:
    if birthday.eve:
        return last_day(year)
    return LunarDay(year, birthday.month, birthday.day, birthday.leap)


def _returns_in(birthday: LunarBirthday, year: int, rule: LeapMonth) -> Iterator[Return]:
    if birthday.eve:
        eve = last_day(year)
        yield Return(eve, to_solar(eve), moved=False)
        return
    for leap in _months_kept(birthday, year, rule):
        days = month_days(year, birthday.month, leap=leap)
        kept = LunarDay(year, birthday.month, min(birthday.day, days), leap)
        yield Return(kept, to_solar(kept), moved=birthday.day > days)


def _months_kept(birthday: LunarBirthday, year: int, rule: LeapMonth) -> tuple[bool, ...]:
    """For each month in which a birthday is kept this year, whether that is the leap month."""
    if birthday.leap and leap_month(year) == birthday.month:
        return _LEAP_MONTHS_KEPT[rule]
    return (False,)
