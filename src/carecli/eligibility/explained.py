"""A condition made ready to be explained person by person."""

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

from carecli.eligibility.asking import Asking, Find
from carecli.eligibility.compare import Judge, comparison
from carecli.eligibility.facts import FINDERS
from carecli.eligibility.kleene import all_of, any_of, negated
from carecli.eligibility.outcome import Outcome
from carecli.eligibility.wanted import Wanted, wanted
from carecli.model.member import Person
from carecli.policy.condition.node import AllOf, AnyOf, Condition, Not, Single
from carecli.policy.condition.read import what_reads

Explain: TypeAlias = Callable[[Person], Outcome]


class Ready(NamedTuple):
    """A single test made ready for a day: how its fact is found, what is wanted, and how both are compared."""

    find: Find
    wanted: Wanted
    judge: Judge


def ready(single: Single, asking: Asking) -> Ready:
    """The test with its arguments, settings, figures and cut-off days filled in."""
    filled = (wanted(argument, asking).value for argument in single.arguments)
    arguments = tuple(value for value in filled if value is not None)
    want = wanted(single.value, asking)
    find = FINDERS[single.fact.name](asking._replace(arguments=arguments))
    return Ready(find, want, comparison(single.operator, want.value, asking.on))


def explained(condition: Condition, asking: Asking) -> Explain:
    """The condition as a question to one person, answered with all its reasons."""
    match condition:
        case Single(fact) if fact.reads:
            return _whole(condition, (explained(what_reads(fact.name), asking),), asking)
        case Single():
            return _single(condition, asking)
        case Not(part):
            return _whole(condition, (explained(part, asking),), asking)
        case AllOf(parts) | AnyOf(parts):
            return _whole(condition, tuple(explained(part, asking) for part in parts), asking)


def _single(single: Single, asking: Asking) -> Explain:
    find, want, judge = ready(single, asking)

    def explain(person: Person) -> Outcome:
        found = find(person)
        verdict = judge(found)
        missing = (*found.missing, *want.missing) if verdict is None else ()
        return Outcome(verdict, single, asking.on, found.value, want.value, want.figure, missing)

    return explain


def _whole(condition: Condition, below: tuple[Explain, ...], asking: Asking) -> Explain:
    def explain(person: Person) -> Outcome:
        parts = tuple(part(person) for part in below)
        verdict = _verdict(condition, parts)
        missing = _missing(parts) if verdict is None else ()
        return Outcome(verdict, condition, asking.on, missing=missing, parts=parts)

    return explain


def _verdict(condition: Condition, parts: tuple[Outcome, ...]) -> bool | None:
    verdicts = (part.verdict for part in parts)
    if isinstance(condition, AnyOf):
        return any_of(verdicts)
    verdict = all_of(verdicts)
    return negated(verdict) if isinstance(condition, Not) else verdict


def _missing(parts: tuple[Outcome, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for part in parts for name in part.missing))
