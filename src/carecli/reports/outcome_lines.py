"""The reasons of a verdict, line by line: what was asked, what was found, and what is missing."""

from collections.abc import Iterator

from carecli.eligibility.outcome import Outcome
from carecli.eligibility.show import show_found
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.policy.condition.node import AllOf, AnyOf, Not, Single
from carecli.policy.condition.show import show_condition
from carecli.reports.lacking import lacking

VERDICTS = {True: "why.yes", False: "why.no", None: "why.unknown"}
JOINTS = {AllOf: "why.all-of", AnyOf: "why.any-of", Not: "why.none-of"}


def outcome_lines(outcome: Outcome, words: Words, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Depth and text of every test asked, from the whole condition down."""
    condition = outcome.condition
    verdict = words(VERDICTS[outcome.verdict])
    if isinstance(condition, Single):
        yield depth, f"{verdict}: {show_condition(condition, words)}{_found(outcome, words)}"
    else:
        yield depth, f"{verdict}: {words(JOINTS[type(condition)])}"
    for part in outcome.parts:
        yield from outcome_lines(part, words, depth + 1)


def _found(outcome: Outcome, words: Words) -> str:
    """In brackets the value found and the figure compared with; or what is missing."""
    if outcome.verdict is None and outcome.missing:
        return words("why.lacks", facts=lacking(outcome.missing, words))
    figure = outcome.figure
    used = words("why.figure", value=show_yuan(figure.value), since=figure.since) if figure else ""
    found = show_found(outcome, words)
    return words("why.found", value=found) + used if found else ""
