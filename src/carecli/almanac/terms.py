"""School terms: those a workspace lists, else the usual ones (K-term)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from carecli.almanac.lunar import FIRST_YEAR, LAST_YEAR

_USUAL = re.compile(r"([0-9]{4})-(spring|autumn)")


class ListedTerm(Protocol):
    """A term as a workspace lists it."""

    @property
    def id(self) -> str:
        """The name of its own, which stands in the ids of duties."""

    @property
    def since(self) -> date:
        """The first day."""

    @property
    def until(self) -> date:
        """The last day, included."""


@dataclass(frozen=True, slots=True)
class Term:
    """A school term, both days included."""

    id: str
    since: date
    until: date


def usual_terms(year: int) -> tuple[ListedTerm, ListedTerm]:
    """The spring and autumn terms that begin in a year; August belongs to none (K-term)."""
    spring = Term(f"{year}-spring", date(year, 2, 1), date(year, 7, 31))
    autumn = Term(f"{year}-autumn", date(year, 9, 1), date(year + 1, 1, 31))
    return spring, autumn


def terms_overlapping(first: date, last: date, listed: Iterable[ListedTerm] = ()) -> tuple[ListedTerm, ...]:
    """The terms that share a day with a span, in order of time.

    A workspace that lists any terms has no others: the time between them is holiday.
    """
    terms = sorted(listed, key=lambda term: (term.since, term.until, term.id)) or [
        term for year in range(first.year - 1, last.year + 1) for term in usual_terms(year)
    ]
    return tuple(term for term in terms if term.since <= last and term.until >= first)


def term_named(name: str, listed: Iterable[ListedTerm] = ()) -> ListedTerm | None:
    """The term with this id, if there is one; the usual ones are known from 1901 to 2100."""
    terms = tuple(listed) or _usual_terms_of(name)
    return next((term for term in terms if term.id == name), None)


def _usual_terms_of(name: str) -> tuple[ListedTerm, ...]:
    match = _USUAL.fullmatch(name)
    if match is None or not FIRST_YEAR <= int(match[1]) <= LAST_YEAR:
        return ()
    return usual_terms(int(match[1]))
