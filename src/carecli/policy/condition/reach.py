"""Tests that nobody can meet, or everybody must: against one another, or beyond what a fact can be.

Every test of a fact changes its verdict only at the values it names; so the values named, with those right beside them,
stand for all values that there are.
"""

from collections.abc import Callable, Hashable, Iterable
from datetime import date
from fractions import Fraction
from itertools import pairwise
from operator import eq, ge, gt, le, lt, ne
from typing import Any, TypeAlias

from carecli.model.problem import Refused
from carecli.model.scalars import FIRST_YEAR, LAST_YEAR
from carecli.model.words.codes import CODES
from carecli.policy.condition.node import AllOf, AnyOf, Condition, Given, Not, Single, parts_of, singles
from carecli.policy.duration import Duration
from carecli.policy.setting_text import MOST_YEARS

Sample: TypeAlias = Any
NOT_AT_ALL = None
"""What a fact is for those who have no such thing: every test of it is no."""

_COMPARE: dict[str, Callable[[Sample, Sample], bool]] = {
    "<": lt,
    "<=": le,
    ">": gt,
    ">=": ge,
    "=": eq,
    "!=": ne,
}
_FIRST, _LAST = date(FIRST_YEAR, 1, 1).toordinal(), date(LAST_YEAR, 12, 31).toordinal()
_BOUNDS = {"years": (0, MOST_YEARS), "span": (0, _LAST), "date": (_FIRST, _LAST)}


def refuse_vain(condition: Condition) -> None:
    """Raise Refused where a part of the condition can have only one verdict."""
    for part in parts_of(condition):
        refuse_vain(part)
    for group in _groups(condition).values():
        verdicts = {_verdict(type(condition), group, sample) for sample in _samples(group)}
        if len(verdicts) == 1:
            first = next(singles(group[0]))
            raise Refused("always-met" if True in verdicts else "never-met", fact=first.fact.name).on(first.line)


def _groups(condition: Condition) -> dict[Hashable, list[Condition]]:
    """The parts that ask one and the same thing, together; a single test is a group of its own."""
    groups: dict[Hashable, list[Condition]] = {}
    if isinstance(condition, Not):
        return groups
    for part in parts_of(condition) or (condition,):
        things = {_thing(single) for single in singles(part)}
        if len(things) == 1:
            groups.setdefault(things.pop(), []).append(part)
    return groups


def _thing(single: Single) -> Hashable:
    """What a test asks about: the fact with its arguments, in a unit, or against a value known only later."""
    if single.value is None:
        return (single.fact.name, single.arguments)
    if not isinstance(single.value, Given):
        return (single.fact.name, single.value)
    known = single.value.value
    return (single.fact.name, known.unit if isinstance(known, Duration) else "")


def _verdict(kind: type, group: Iterable[Condition], sample: Sample) -> bool:
    verdicts = (_holds(part, sample) for part in group)
    return any(verdicts) if kind is AnyOf else all(verdicts)


def _holds(condition: Condition, sample: Sample) -> bool:
    match condition:
        case Single():
            return sample is not NOT_AT_ALL and _meets(condition, sample)
        case Not(part):
            return not _holds(part, sample)
        case AllOf(parts):
            return all(_holds(part, sample) for part in parts)
        case AnyOf(parts):
            return any(_holds(part, sample) for part in parts)


def _meets(single: Single, sample: Sample) -> bool:
    if single.value is None:
        return bool(sample)
    return _COMPARE[single.operator](sample, _place(single))


def _place(single: Single) -> Sample:
    """Where a test's value lies among the samples; one known only later lies at 0."""
    known = single.value.value if isinstance(single.value, Given) else 0
    if isinstance(known, date):
        return known.toordinal()
    return known.count if isinstance(known, Duration) else known


def _samples(group: list[Condition]) -> list[Sample]:
    tests = [single for part in group for single in singles(part)]
    first = tests[0]
    absent = [NOT_AT_ALL] if first.fact.of else []
    if first.value is None:
        return [True, False, *absent]
    if not isinstance(first.value, Given):
        return [-1, 0, 1, *absent]
    if first.fact.type == "code":
        return [*CODES[first.fact.code], *absent]
    places = sorted({_place(single) for single in tests})
    return [*(_amounts(places) if first.fact.type == "money" else _beside(places, first.fact.type)), *absent]


def _beside(places: list[int], kind: str) -> list[int]:
    first, last = _BOUNDS[kind]
    found = [first, last, *(place + step for place in places for step in (-1, 0, 1))]
    return [place for place in found if first <= place <= last]


def _amounts(places: list[Fraction]) -> list[Fraction]:
    marks = [Fraction(0), *places]
    return [*marks, *((low + high) / 2 for low, high in pairwise(marks)), marks[-1] + 1]
