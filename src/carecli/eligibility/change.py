"""What would change the answer: the fewest tests that would have to turn."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice, product
from typing import TypeAlias

from carecli.eligibility.by_itself import turns_on
from carecli.eligibility.findings import Finding
from carecli.eligibility.found import Since
from carecli.eligibility.kept import DONE, FIXED, KEPT
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.policy.condition.node import AllOf, AnyOf, Not, Single

MOST = 64
"""Ways that are told one by one; of a condition with more alternatives than that the first."""

_NEVER = 1000
"""What a turn weighs that cannot come about: it is named only where there is no other way."""


@dataclass(frozen=True, slots=True)
class Turn:
    """A single test that would have to turn.

    ``on`` is the day from which it turns by itself; ``fixed`` says that nothing can turn it, for it asks for what once
    was.
    """

    test: Outcome
    single: Single
    to: bool
    on: date | None = None
    fixed: bool = False


@dataclass(frozen=True, slots=True)
class Together:
    """Turns that must all come about; none where everything is as it should be."""

    parts: tuple["Need", ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Turns of which one is enough, as light as one another, those that come by themselves first."""

    parts: tuple["Need", ...]


Need: TypeAlias = Turn | Together | Either
Way: TypeAlias = tuple[Turn, ...]
"""Turns that change the verdict together."""

NOTHING = Together()


def needed(finding: Finding, register: Register) -> Need:
    """What it takes, at the least, for another verdict: the end of what somebody is eligible for, else its beginning.

    What is unknown is to be turned as well. Nothing where the condition holds already and only a judgement or a
    register is wanting.
    """
    return _Needs(finding, register).to(finding.outcome, to=finding.verdict != "eligible")


def ways(need: Need) -> tuple[Way, ...]:
    """The sets of turns that would each do, those that come by themselves first, the soonest leading."""
    found = dict.fromkeys(way for way in islice(_ways(need), MOST) if way)
    return tuple(sorted(found, key=comes_on))


def turns(need: Need) -> Iterator[Turn]:
    """Every turn that is named."""
    if isinstance(need, Turn):
        yield need
    else:
        for part in need.parts:
            yield from turns(part)


def comes_on(way: Iterable[Turn]) -> date:
    """The day on which turns come about by themselves; the last of days where they do not."""
    return max((turn.on or date.max for turn in way), default=date.max)


def cannot_be(need: Need) -> bool:
    """Whether it takes a turn that nothing can bring about any more."""
    return weight(need) >= _NEVER


def weight(need: Need) -> int:
    """How many tests must turn at the least."""
    match need:
        case Turn():
            return _NEVER if need.fixed else 1
        case Together(parts):
            return sum(map(weight, parts))
        case Either(parts):
            return min(map(weight, parts), default=0)


class _Needs:
    def __init__(self, finding: Finding, register: Register) -> None:
        self._finding = finding
        self._register = register

    def to(self, outcome: Outcome, *, to: bool) -> Need:
        """What it takes to bring an outcome to a verdict."""
        if outcome.verdict is to:
            return NOTHING
        condition = outcome.condition
        if isinstance(condition, Single) and not outcome.parts:
            return self._turn(outcome, condition, to=to)
        to = not to if isinstance(condition, Not) else to
        parts = [self.to(part, to=to) for part in outcome.parts]
        return _either(parts) if isinstance(condition, AnyOf if to else AllOf) else _together(parts)

    def _turn(self, test: Outcome, single: Single, *, to: bool) -> Turn:
        found = self._finding
        settings = found.category.active.settings
        on = turns_on(single, found.member, to=to, on=found.today, settings=settings, register=self._register)
        return Turn(test, single, to, on, fixed=on is None and _is_fixed(test, single, to=to))


def _is_fixed(test: Outcome, single: Single, *, to: bool) -> bool:
    """Whether the test is of something that once was: known for sure, or done and not to be undone."""
    kept = KEPT[single.fact.name]
    if kept in DONE:
        return test.found is True and not to
    open_ended = isinstance(test.found, Since) and test.found.last == date.max
    return kept in FIXED and bool(test.found) and test.verdict is not None and not open_ended


def _together(parts: Iterable[Need]) -> Need:
    """All of them, each once; a choice that another of them makes already is none."""
    every = dict.fromkeys(inner for part in parts for inner in (part.parts if isinstance(part, Together) else (part,)))
    left = [part for part in every if not (isinstance(part, Either) and any(one in every for one in part.parts))]
    return left[0] if len(left) == 1 else Together(tuple(left))


def _either(parts: Iterable[Need]) -> Need:
    """One of them: the lightest, each once."""
    every = dict.fromkeys(inner for part in parts for inner in (part.parts if isinstance(part, Either) else (part,)))
    least = min(map(weight, every), default=0)
    light = sorted((part for part in every if weight(part) == least), key=lambda part: comes_on(turns(part)))
    return light[0] if len(light) == 1 else Either(tuple(light))


def _ways(need: Need) -> Iterator[Way]:
    match need:
        case Turn():
            yield (need,)
        case Either(parts):
            for part in parts:
                yield from _ways(part)
        case Together(parts):
            for chosen in product(*(tuple(islice(_ways(part), MOST)) for part in parts)):
                yield tuple(dict.fromkeys(turn for way in chosen for turn in way))
