"""Standing in the Party, which counts from full membership."""

from datetime import date

from carecli.eligibility.found import NO, Found, Since, dated, unknown
from carecli.model.day import earliest
from carecli.model.member import Member, Person

NEVER = date.max
"""Stands for a day of full membership that may lie anywhere after the day of joining."""


def standing(person: Person) -> Found:
    """Since when somebody is a full member; at the earliest since joining, where that day is missing."""
    if not isinstance(person, Member):
        return NO
    if person.confirmed_on is not None:
        return dated(person.confirmed_on, "confirmed_on")
    if person.admitted_on is None:
        return unknown("confirmed_on")
    return Found(Since(earliest(person.admitted_on), NEVER), ("confirmed_on",))
