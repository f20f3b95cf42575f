"""The workspace's own calendar: school terms and working days."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import filterfalse

from carecli.check.ground import Ground
from carecli.check.spans import clashes
from carecli.model.problem import Problem, problem
from carecli.model.workspace import Workyear

_SATURDAY = 5
_DECEMBER = 12


def terms(ground: Ground) -> Iterator[Problem]:
    """Terms that share a day."""
    for earlier, later in clashes(ground.records.workspace.terms):
        yield problem(later.where, "terms-overlap", term=later.id, other=earlier.id)


def working_days(ground: Ground) -> Iterator[Problem]:
    """Days listed under the wrong year, both off and worked, or where they change nothing; and a year without any."""
    tables = ground.records.workspace.working_days
    worked = {day for table in tables for day in table.work}
    for table in tables:
        listed = (*table.off, *table.work)
        yield from _told(table, "workday-of-other-year", (day for day in listed if not _belongs(day, table.year)))
        yield from _told(table, "workday-both", worked.intersection(table.off))
        yield from _told(table, "off-on-weekend", filter(_on_weekend, table.off))
        yield from _told(table, "work-on-weekday", filterfalse(_on_weekend, table.work))
    if ground.today.year not in ground.tabled:
        yield problem(ground.head, "no-working-days", year=ground.today.year)


def _told(table: Workyear, id_: str, days: Iterable[date]) -> Iterator[Problem]:
    """One problem a table for all its odd days."""
    if odd := sorted(set(days)):
        yield problem(table.where, id_, year=table.year, days=", ".join(map(str, odd)))


def _belongs(day: date, year: int) -> bool:
    """A year's plan may reach into the December before it."""
    return day.year == year or (day.year == year - 1 and day.month == _DECEMBER)


def _on_weekend(day: date) -> bool:
    return day.weekday() >= _SATURDAY
