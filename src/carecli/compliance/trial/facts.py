"""What can be asked about a rule or duty in a test: each fact with its value, and how an expected text is read."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import NamedTuple, TypeAlias

from carecli.model.codes import code
from carecli.model.money import parse_fen, show_fen
from carecli.model.scalars import parse_count, parse_day

Read: TypeAlias = Callable[[str], str]
"""A text as files have it, brought to the form in which values are compared; raises Refused."""


class Fact(NamedTuple):
    """The values of a fact, and how texts that are expected of it are read."""

    values: tuple[str, ...]
    read: Read


class Facts(NamedTuple):
    """The facts about a rule or duty by name; ``chief`` is the one that goes without its name."""

    chief: str
    named: dict[str, Fact]


def coded(kind: str, *values: str) -> Fact:
    """Codes of a kind."""
    return Fact(values, code(kind))


def days(values: Iterable[date | None]) -> Fact:
    """Days, each once and in order; none where none is known."""
    return Fact(tuple(sorted({str(day) for day in values if day})), lambda text: str(parse_day(text)))


def number(count: int) -> Fact:
    """A count."""
    return Fact((str(count),), lambda text: str(parse_count(text)))


def names(values: Iterable[str]) -> Fact:
    """Ids or names of fields, each once and in order."""
    return Fact(tuple(sorted(set(values))), str)


def amount(fen: int) -> Fact:
    """A sum of money."""
    return Fact((show_fen(fen),), lambda text: show_fen(parse_fen(text)))
