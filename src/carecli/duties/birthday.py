"""On which days of a year a person keeps the birthday."""

from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from carecli.almanac.anniversary import yearly
from carecli.model.day import Month, earliest
from carecli.model.member import Birthday, Person
from carecli.policy.settings import Settings

LONG_AGO = 4
"""A leap year before all others, that stands for one which is not known or makes no difference."""
Kept: TypeAlias = Birthday | date | Month
"""A day that comes back every year: one of the moon's calendar, or a date or month of the sun's."""


def birthday_of(person: Person) -> Kept | None:
    """The day that the person keeps, by the moon or by the sun; None where none is known."""
    kept = person.birthday
    by_moon = kept and kept.calendar == "lunar" and (kept.eve or (kept.month and kept.day))
    return kept if by_moon else _solar(kept, person)


def returns_in(kept: Kept | None, year: int, settings: Settings) -> Iterator[tuple[date, date]]:
    """First and last day of each return of a day in a solar year; a lunar one may come twice in a year, or not at all.

    The day itself, in its own year, is no return.
    """
    if isinstance(kept, Birthday):
        yield from _lunar(kept, year, settings)
    elif kept and earliest(kept).year < year:
        yield yearly(kept, year, settings.leap_day)


def _solar(kept: Birthday | None, person: Person) -> date | Month | None:
    born_on = person.born_on
    if kept and kept.calendar == "solar" and kept.month and kept.day:
        return date(earliest(born_on).year if born_on else LONG_AGO, kept.month, kept.day)
    return born_on


def _lunar(kept: Birthday, year: int, settings: Settings) -> Iterator[tuple[date, date]]:
    from carecli.almanac.birthdays import LunarBirthday, returns

    birthday = LunarBirthday(kept.month or 12, kept.day or 30, leap=kept.leap, eve=kept.eve)
    for found in returns(birthday, date(year, 1, 1), date(year, 12, 31), settings.leap_month):
        yield found.day, found.day
