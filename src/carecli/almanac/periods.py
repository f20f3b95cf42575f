"""Stretches of the calendar in which something is owed once, and what people call them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from carecli.almanac.lunar import FIRST_YEAR, LAST_YEAR
from carecli.almanac.terms import ListedTerm, term_named, terms_overlapping
from carecli.model.day import Month
from carecli.model.problem import Refused

YearPart = Literal["month", "quarter", "half-year", "year"]
PeriodKind = YearPart | Literal["term"]


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; its id stands in the ids of duties."""

    id: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class _Part:
    """One way to divide the year: the months in a part, its id, and how people write it.

    The pattern's two groups are the year and the number of the part, each perhaps left out.
    """

    months: int
    id: str
    written: re.Pattern[str]


_PARTS: dict[YearPart, _Part] = {
    "month": _Part(1, "{}-{:02}", re.compile("(?:([0-9]{4})-)?(0?[1-9]|1[0-2])")),
    "quarter": _Part(3, "{}-Q{}", re.compile("(?:([0-9]{4})-?)?[Qq]([1-4])")),
    "half-year": _Part(6, "{}-H{}", re.compile("(?:([0-9]{4})-?)?[Hh]([12])")),
    "year": _Part(12, "{}", re.compile("([0-9]{4})()")),
}


def periods_overlapping(
    kind: PeriodKind, first: date, last: date, terms: Iterable[ListedTerm] = ()
) -> tuple[Period, ...]:
    """The periods of a kind that share a day with the span, both ends included, in order.

    ``terms`` are those the workspace lists; without any, the usual ones count (K-term).
    """
    if first > last:
        return ()
    if kind == "term":
        return tuple(_of_term(term) for term in terms_overlapping(first, last, terms))
    return _parts_overlapping(kind, first, last)


def parse_period(text: str, today: date, terms: Iterable[ListedTerm] = ()) -> Period:
    """The period that ``--period`` names: 2026, 2026H1, 2026Q3, 2026-07 or the id of a term.

    Where the year is left out (Q3), that of ``today`` is meant. The workspace's own terms go
    before the general forms. Raises Refused (bad-period) with the ``text``.
    """
    term = term_named(text, terms)
    if term is not None:
        return _of_term(term)
    for kind in _PARTS:
        if found := _parse(kind, text, today):
            return found
    raise Refused("bad-period", text=text)


def half_year(text: str) -> Period | None:
    """The half-year that a record names with its year, 2026-H1 or 2026H1; None where the text names none."""
    return _parse("half-year", text, date.min) if text[:1].isdigit() else None


def parse_month(text: str, today: date) -> Period:
    """The month that ``--month`` names: 7 in the year of ``today``, 2027-02, or next.

    Raises Refused (bad-period) with the ``text``.
    """
    found = _parse("month", _month_after(today) if text == "next" else text, today)
    if found is None:
        raise Refused("bad-period", text=text)
    return found


def _parse(kind: YearPart, text: str, today: date) -> Period | None:
    match = _PARTS[kind].written.fullmatch(text)
    if match is None:
        return None
    year = int(match[1] or today.year)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return _part(kind, year, int(match[2] or 1))


def _part(kind: YearPart, year: int, number: int) -> Period:
    part = _PARTS[kind]
    last_month = number * part.months
    first = date(year, last_month - part.months + 1, 1)
    return Period(part.id.format(year, number), first, Month(year, last_month).last)


def _parts_overlapping(kind: YearPart, first: date, last: date) -> tuple[Period, ...]:
    months = _PARTS[kind].months
    counted = range(_months_before(first) // months, _months_before(last) // months + 1)
    numbered = (divmod(count, 12 // months) for count in counted)
    return tuple(_part(kind, year, before + 1) for year, before in numbered)


def _months_before(day: date) -> int:
    return day.year * 12 + day.month - 1


def _month_after(day: date) -> str:
    year, before = divmod(_months_before(day) + 1, 12)
    return f"{year}-{before + 1}"


def _of_term(term: ListedTerm) -> Period:
    return Period(term.id, term.since, term.until)
