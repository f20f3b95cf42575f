"""Single tests of an outcome: all that were asked, and those that carry its verdict."""

from collections.abc import Iterator

from carecli.eligibility.outcome import Outcome
from carecli.policy.condition.node import AllOf, AnyOf


def tests(outcome: Outcome) -> Iterator[Outcome]:
    """The outcomes of the single tests, in their order; a fact short for a condition is taken apart."""
    if not outcome.parts and not isinstance(outcome.condition, AllOf | AnyOf):
        yield outcome
    for part in outcome.parts:
        yield from tests(part)


def grounds(outcome: Outcome) -> Iterator[Outcome]:
    """The single tests by which the verdict is what it is: met, failed, or waiting for a missing fact."""
    joined = isinstance(outcome.condition, AllOf | AnyOf)
    if not outcome.parts and not joined:
        yield outcome
    for part in outcome.parts:
        if not joined or part.verdict is outcome.verdict:
            yield from grounds(part)
