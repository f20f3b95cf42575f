"""What the records say of a person when a fact is asked for."""

from datetime import date
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from carecli.model.day import Month


class Since(NamedTuple):
    """A day, or the first and last day that it may have been."""

    first: date
    last: date


Value: TypeAlias = bool | str | Fraction | Since


class Found(NamedTuple):
    """The value found: None where it is unknown, False where the person has no such thing.

    ``missing`` names the fields that would settle what is unknown.
    """

    value: Value | None
    missing: tuple[str, ...] = ()


YES = Found(value=True)
NO = Found(value=False)


def yes_no(answer: bool) -> Found:  # noqa: FBT001 - it is the answer
    """Yes or no."""
    return YES if answer else NO


def unknown(*missing: str) -> Found:
    """Nothing, for want of these fields."""
    return Found(None, missing)


@lru_cache(100_000)
def dated(day: date | Month | None, field: str) -> Found:
    """A day of the records, or the month it fell in; unknown where the field is empty."""
    if isinstance(day, date):
        return Found(Since(day, day))
    return Found(Since(day.first, day.last), (field,)) if day else unknown(field)
