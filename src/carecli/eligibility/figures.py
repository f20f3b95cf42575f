"""Local figures behind a verdict, and whether anybody has looked at them within the year."""

from collections.abc import Callable, Iterable
from datetime import date

from carecli.almanac.anniversary import yearly
from carecli.eligibility.grounds import single_tests
from carecli.eligibility.kleene import all_of, any_of, negated
from carecli.eligibility.outcome import Outcome
from carecli.model.workspace import Figure
from carecli.policy.condition.node import AnyOf, Not


def is_stale(figure: Figure, today: date) -> bool:
    """Whether its last confirmation is more than a year old, or nobody ever confirmed it."""
    confirmed = figure.confirmed_on
    return confirmed is None or yearly(confirmed, confirmed.year + 1)[1] < today


def figures_in(outcomes: Iterable[Outcome]) -> tuple[Figure, ...]:
    """The figures that the outcomes compared with, each once, in the order in which they were asked."""
    used = (test.figure for outcome in outcomes for test in single_tests(outcome) if test.figure)
    return tuple(dict.fromkeys(used))


def is_provisional(outcome: Outcome, today: date) -> bool:
    """Whether the verdict would be unknown without the figures that are stale."""

    def in_doubt(test: Outcome) -> bool:
        return test.figure is not None and is_stale(test.figure, today)

    return outcome.verdict is not None and _without(outcome, in_doubt) is None


def _without(outcome: Outcome, in_doubt: Callable[[Outcome], bool]) -> bool | None:
    """The verdict with the doubtful tests unknown."""
    if not outcome.parts:
        return None if in_doubt(outcome) else outcome.verdict
    verdicts = [_without(part, in_doubt) for part in outcome.parts]
    if isinstance(outcome.condition, AnyOf):
        return any_of(verdicts)
    verdict = all_of(verdicts)
    return negated(verdict) if isinstance(outcome.condition, Not) else verdict
