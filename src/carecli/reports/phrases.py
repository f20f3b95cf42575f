"""Phrases that several pages share: days, people with their office, bodies."""

from datetime import date
from functools import lru_cache

from carecli.model.records import Records
from carecli.model.words import Words


@lru_cache(1000)  # a list says the same days again and again
def short_day(day: date, today: date) -> str:
    """A day as lists print it: without the year where that is today's."""
    return f"{day:%m-%d}" if day.year == today.year else str(day)


@lru_cache(1000)
def day_with_weekday(day: date, today: date, words: Words) -> str:
    """A day as lists print it, and the day of the week."""
    return f"{short_day(day, today)} {words(f'due.weekday.{day.weekday()}')}"


def full_day(day: date, words: Words) -> str:
    """A day with its year and weekday."""
    return f"{day} {words(f'due.weekday.{day.weekday()}')}"


def person_with_office(person: str, records: Records, day: date, words: Words, body: str | None = None) -> str:
    """A name with an office held on a day, as in ``name(unit office)``: that in ``body``, else the first."""
    held = records.structure.held_by(person, day)
    if not held:
        return records.name(person)
    unit, role = next((each for each in held if each.unit.id == body), held[0])
    return words("due.who", name=records.name(person), unit=unit.name, role=words.code("role", role.role))


def unit_name(unit: str | None, records: Records) -> str:
    """The name of a body; empty where there is none."""
    found = records.structure.units.get(unit or "")
    return found.name if found else (unit or "")
