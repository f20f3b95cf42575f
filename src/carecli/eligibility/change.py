"""What would change the answer: the smallest sets of tests that would have to turn."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import islice, product
from typing import TypeAlias

from carecli.eligibility.by_itself import turns_on
from carecli.eligibility.findings import Finding
from carecli.eligibility.found import Since
from carecli.eligibility.kept import FIXED, KEPT
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.register import Register
from carecli.policy.condition.node import AllOf, AnyOf, Not, Single

MOST = 24
"""Ways that are weighed at once; a condition of that many alternatives is no longer read by anybody."""

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


Way: TypeAlias = tuple[Turn, ...]
"""Turns that change the verdict together."""


def changes(finding: Finding, register: Register) -> tuple[Way, ...]:
    """The smallest ways to another verdict, those that come by themselves first, the soonest leading.

    They end what somebody is eligible for, and make the condition hold for everybody else, what is unknown included.
    None where it holds already and only a judgement or a register is wanting.
    """
    ways = _Ways(finding, register).to(finding.outcome, to=finding.verdict != "eligible")
    return tuple(sorted(filter(None, ways), key=comes_on))


def cannot_be(way: Way) -> bool:
    """Whether a way asks for what nothing can turn any more."""
    return any(turn.fixed for turn in way)


def comes_on(way: Way) -> date:
    """The day on which a way comes about by itself; the last of days where it does not."""
    return max((turn.on or date.max for turn in way), default=date.max)


class _Ways:
    def __init__(self, finding: Finding, register: Register) -> None:
        self._finding = finding
        self._register = register
        self._turns: dict[tuple[Single, bool], Turn] = {}

    def to(self, outcome: Outcome, *, to: bool) -> tuple[Way, ...]:
        """The lightest ways from an outcome to a verdict; the empty one where it is there already."""
        if outcome.verdict is to:
            return ((),)
        condition = outcome.condition
        if isinstance(condition, Single) and not outcome.parts:
            return ((self._turn(outcome, condition, to=to),),)
        to = not to if isinstance(condition, Not) else to
        below = [self.to(part, to=to) for part in outcome.parts]
        if isinstance(condition, AnyOf if to else AllOf):
            return lightest(way for ways in below for way in ways)
        return lightest(map(_together, islice(product(*below), MOST)))

    def _turn(self, test: Outcome, single: Single, *, to: bool) -> Turn:
        if (single, to) not in self._turns:
            found = self._finding
            settings = found.category.active.settings
            on = turns_on(single, found.member, to=to, on=found.today, settings=settings, register=self._register)
            self._turns[single, to] = Turn(test, single, to, on, fixed=on is None and _is_fixed(test, single))
        return self._turns[single, to]


def _is_fixed(test: Outcome, single: Single) -> bool:
    """Whether the test is of something that once was and is known for sure."""
    open_ended = isinstance(test.found, Since) and test.found.last == date.max
    return KEPT[single.fact.name] in FIXED and bool(test.found) and test.verdict is not None and not open_ended


def _together(ways: Iterable[Way]) -> Way:
    return tuple(dict.fromkeys(turn for way in ways for turn in way))


def lightest(ways: Iterable[Way]) -> tuple[Way, ...]:
    """Of several ways those with the fewest turns, each once; one with a turn that cannot be comes last."""
    each = dict.fromkeys(ways)
    least = min(map(_weight, each), default=0)
    return tuple(way for way in each if _weight(way) == least)[:MOST]


def _weight(way: Way) -> int:
    return sum(_NEVER if turn.fixed else 1 for turn in way)
