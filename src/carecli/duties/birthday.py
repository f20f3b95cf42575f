"""On which days of a year a person keeps the birthday."""

from collections.abc import Iterator
from datetime import date

from carecli.almanac.anniversary import yearly
from carecli.model.day import Month, earliest
from carecli.model.member import Birthday, Person
from carecli.policy.settings import Settings

LONG_AGO = 1904
"""A leap year that stands for an unknown year of birth."""


def birthdays_in(person: Person, year: int, settings: Settings) -> Iterator[tuple[date, date]]:
    """First and last day of each birthday in a solar year; a lunar one may come twice in a year, or not at all."""
    kept = person.birthday
    if kept and kept.calendar == "lunar" and (kept.eve or (kept.month and kept.day)):
        yield from _lunar(kept, year, settings)
    elif (day := _solar(kept, person)) and earliest(day).year < year:
        yield yearly(day, year, settings.leap_day)


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
