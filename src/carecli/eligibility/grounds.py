"""Single tests of an outcome: all that were asked, and those that carry its verdict."""

from collections.abc import Iterator

from carecli.eligibility.outcome import Outcome
from carecli.policy.condition.node import AllOf, AnyOf, Single


def single_tests(outcome: Outcome) -> Iterator[Outcome]:
    """The outcomes of the single tests, in their order; a fact short for a condition is taken apart."""
    if not outcome.parts and not isinstance(outcome.condition, AllOf | AnyOf):
        yield outcome
    for part in outcome.parts:
        yield from single_tests(part)


def grounds(outcome: Outcome) -> Iterator[Outcome]:
    """The single tests by which the verdict is what it is: met, failed, or waiting for a missing fact."""
    joined = isinstance(outcome.condition, AllOf | AnyOf)
    if not outcome.parts and not joined:
        yield outcome
    for part in outcome.parts:
        if not joined or part.verdict is outcome.verdict:
            yield from grounds(part)


def taken_apart(outcome: Outcome) -> Outcome:
    """The outcome of the condition that a fact is short for; any other as it is."""
    while isinstance(outcome.condition, Single) and outcome.parts:
        outcome = outcome.parts[0]
    return outcome


def joined_parts(outcome: Outcome) -> Iterator[Outcome]:
    """The parts of a condition as it is joined at the top: any of any is any, all of all is all."""
    whole = taken_apart(outcome)
    kind = type(whole.condition)
    for part in map(taken_apart, whole.parts):
        if kind in (AllOf, AnyOf) and type(part.condition) is kind:
            yield from joined_parts(part)
        else:
            yield part
