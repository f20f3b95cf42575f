"""Birthdays as people keep them: whole, possible, and beside the day on the papers."""

from collections.abc import Iterator
from datetime import date

from carecli.almanac.birthdays import LunarBirthday, falls_on, impossible_in
from carecli.almanac.lunar import LunarDayError, from_solar
from carecli.check.ground import Ground
from carecli.model.day import earliest, latest
from carecli.model.member import Birthday, Person
from carecli.model.problem import Problem, problem

_SOME_LEAP_YEAR = 2000


def birthdays(ground: Ground) -> Iterator[Problem]:
    """What is unsound about each birthday that is written beside the date of birth."""
    for person in ground.records.persons.values():
        if person.birthday is not None:
            yield from _asked(ground, person, person.birthday)


def _asked(ground: Ground, person: Person, birthday: Birthday) -> Iterator[Problem]:
    name = ground.called(person.id)
    if not birthday.eve and (birthday.month is None or birthday.day is None):
        yield problem(birthday.where, "birthday-incomplete", name=name)
    elif birthday.calendar == "solar":
        if birthday.leap or birthday.eve or not _solar(birthday):
            yield problem(birthday.where, "birthday-impossible", name=name)
    else:
        fault = _lunar(person, birthday)
        if fault:
            yield problem(birthday.where, fault, name=name)


def _numbers(birthday: Birthday) -> tuple[int, int]:
    """Month and day; the eve of a new year, whose own numbers say nothing, stands as a first of the first."""
    if birthday.eve or birthday.month is None or birthday.day is None:
        return 1, 1
    return birthday.month, birthday.day


def _solar(birthday: Birthday) -> bool:
    """Whether some year has this day."""
    try:
        date(_SOME_LEAP_YEAR, *_numbers(birthday))
    except ValueError:
        return False
    return True


def _lunar(person: Person, birthday: Birthday) -> str:
    """The problem's id of a lunar birthday; empty where nothing speaks against it."""
    try:
        kept = LunarBirthday(*_numbers(birthday), birthday.leap, birthday.eve)
    except LunarDayError:
        return "birthday-impossible"
    try:
        return _against_birth(person, birthday, kept)
    except LunarDayError:
        return "birth-before-lunar-table"


def _against_birth(person: Person, birthday: Birthday, kept: LunarBirthday) -> str:
    """Held against the day of birth, or any day of its month; raises LunarDayError outside the almanac."""
    born = person.born_on
    if born is None:
        return ""
    first, last = earliest(born), latest(born)
    years = {from_solar(day).year for day in (first, last)}
    if all(impossible_in(kept, year) for year in years):
        return "birthday-not-in-birth-year"
    if first != last or falls_on(kept, first) or (first.month, first.day) == (birthday.month, birthday.day):
        return ""  # papers often bear the lunar numbers as if they were solar
    return "birthday-disagrees"
