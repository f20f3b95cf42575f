"""Values written in a condition: a day, a number with its unit. Each is refused where it does not fit the fact."""

import re
from datetime import date
from fractions import Fraction

from carecli.model.money import FEN_PER_YUAN
from carecli.model.problem import Refused
from carecli.model.scalars import FIRST_YEAR, LAST_YEAR
from carecli.model.words.conditions import DATE
from carecli.policy.condition.grammar import Term
from carecli.policy.duration import Duration
from carecli.policy.facts import Fact

MOST = 100_000
_DATE = re.compile(DATE)
_LENGTHS = ("day", "month", "year")


def day_of(fact: Fact, term: Term) -> date:
    """The day that is written; either form."""
    match = _DATE.fullmatch(term.text) if term.kind == "date" else None
    if match is None:
        raise _unfit(fact)
    year, month, day = (int(part) for part in match.groups() if part)
    try:
        found = date(year, month, day)
    except ValueError:
        raise Refused("condition-date", text=term.text) from None
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("condition-date", text=term.text)
    return found


def years_of(fact: Fact, term: Term) -> Duration:
    """A number of years, with or without the word."""
    count = _whole(fact, term)
    if term.unit not in ("", "year"):
        raise Refused("wrong-unit", fact=fact.name, example=fact.example)
    return Duration(count, "year")


def length_of(fact: Fact, term: Term) -> Duration:
    """A length of time; its unit must be named."""
    count = _whole(fact, term)
    if term.unit not in _LENGTHS:
        raise Refused("wrong-unit", fact=fact.name, example=fact.example)
    return Duration(count, term.unit)


def fen_of(fact: Fact, term: Term) -> Fraction:
    """An amount in yuan, as fen."""
    if term.kind != "number":
        raise _unfit(fact)
    if term.unit not in ("", "yuan"):
        raise Refused("wrong-unit", fact=fact.name, example=fact.example)
    return Fraction(term.text) * FEN_PER_YUAN


def ratio_of(term: Term) -> Fraction:
    """The factor before a figure."""
    return Fraction(term.text)


def _whole(fact: Fact, term: Term) -> int:
    if term.kind != "number" or term.times or not term.text.isdecimal() or int(term.text) > MOST:
        raise _unfit(fact)
    return int(term.text)


def _unfit(fact: Fact) -> Refused:
    return Refused("value-unfit", fact=fact.name, example=fact.example)
