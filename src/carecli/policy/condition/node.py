"""A condition as read: all, any or none of its parts, down to single tests."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from carecli.policy.duration import Duration
from carecli.policy.facts import Fact

Known: TypeAlias = date | Duration | Fraction | str
"""A value written in the condition itself: a day, a length of time, fen, or a code."""


@dataclass(frozen=True, slots=True)
class Given:
    """A value that stands in the condition."""

    value: Known


@dataclass(frozen=True, slots=True)
class BySetting:
    """The value of a setting."""

    name: str


@dataclass(frozen=True, slots=True)
class ByFigure:
    """A multiple of a local figure; ``factor`` is a number or the name of a setting."""

    figure: str
    factor: Fraction | str = Fraction(1)


Value: TypeAlias = Given | BySetting | ByFigure


@dataclass(frozen=True, slots=True)
class Single:
    """One test of a fact: plain, with arguments in brackets, or compared with a value; ``line`` is that in its file."""

    fact: Fact
    arguments: tuple[Value, ...] = ()
    operator: str = ""
    value: Value | None = None
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class AllOf:
    """Met where every part is; without parts, met by everybody."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Met where at least one part is."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Met where its part is not."""

    part: "Condition"


Condition: TypeAlias = Single | AllOf | AnyOf | Not
EVERYBODY = AllOf(())


def parts_of(condition: Condition) -> tuple[Condition, ...]:
    """The conditions right below one."""
    match condition:
        case AllOf(parts) | AnyOf(parts):
            return parts
        case Not(part):
            return (part,)
        case Single():
            return ()


def singles(condition: Condition) -> Iterator[Single]:
    """The single tests of a condition, in order."""
    if isinstance(condition, Single):
        yield condition
    for part in parts_of(condition):
        yield from singles(part)
