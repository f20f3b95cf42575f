"""A condition made ready for many members: the verdict alone, without the tree of reasons.

The explanation defines the verdict; this only agrees with it, and is made of the same finders and comparisons.
"""

from collections.abc import Callable
from typing import TypeAlias

from carecli.eligibility.asking import Asking
from carecli.eligibility.explained import ready
from carecli.eligibility.kleene import all_hold, any_holds, negated
from carecli.model.member import Person
from carecli.policy.condition.node import AllOf, AnyOf, Condition, Not, Single
from carecli.policy.condition.read import what_reads

Hold: TypeAlias = Callable[[Person], bool | None]


def compiled(condition: Condition, asking: Asking) -> Hold:
    """The condition as a question to one person, answered yes, no or None."""
    match condition:
        case Single(fact) if fact.reads:
            return compiled(what_reads(fact.name), asking)
        case Single():
            return _single(condition, asking)
        case Not(part):
            inner = compiled(part, asking)
            return lambda person: negated(inner(person))
        case AllOf(parts):
            return all_hold(tuple(compiled(part, asking) for part in parts))
        case AnyOf(parts):
            return any_holds(tuple(compiled(part, asking) for part in parts))


def _single(single: Single, asking: Asking) -> Hold:
    find, _, judge = ready(single, asking)
    return lambda person: judge(find(person))
