"""The reasons of a verdict, line by line: what was asked, what was found, and what is missing."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from carecli.eligibility.found import Since, Value
from carecli.eligibility.outcome import Outcome
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.policy.condition.node import AllOf, AnyOf, Not, Single
from carecli.policy.condition.show import show_condition
from carecli.policy.facts import Fact
from carecli.reports.phrases import fact_text

VERDICTS = {True: "why.yes", False: "why.no", None: "why.unknown"}
JOINTS = {AllOf: "why.all-of", AnyOf: "why.any-of", Not: "why.none-of"}


def outcome_lines(outcome: Outcome, words: Words, depth: int = 0) -> Iterator[tuple[int, str]]:
    """Depth and text of every test asked, from the whole condition down."""
    condition = outcome.condition
    verdict = words(VERDICTS[outcome.verdict])
    if isinstance(condition, Single):
        yield depth, f"{verdict}: {show_condition(condition, words)}{_found(outcome, condition.fact, words)}"
    else:
        yield depth, f"{verdict}: {words(JOINTS[type(condition)])}"
    for part in outcome.parts:
        yield from outcome_lines(part, words, depth + 1)


def _found(outcome: Outcome, fact: Fact, words: Words) -> str:
    """In brackets the value found and the figure compared with; or what is missing."""
    if outcome.verdict is None and outcome.missing:
        missing = words.join([fact_text(name, words) for name in outcome.missing])
        return words("why.lacks", facts=missing)
    found = outcome.found
    if found is None or isinstance(found, bool):
        return ""
    figure = outcome.figure
    used = words("why.figure", value=show_yuan(figure.value), since=figure.since) if figure else ""
    return words("why.found", value=shown_value(found, fact, words)) + used


def shown_value(value: Value, fact: Fact, words: Words) -> str:
    """A value as people read it: days, amounts in yuan, codes by name."""
    match value:
        case Since(first, last):
            return str(first) if first == last else f"{first} - {last}"
        case Fraction():
            return show_yuan(round(value)) if fact.type == "money" else f"{float(value):g}"
        case date():
            return value.isoformat()
        case str():
            return words.code(fact.code, value) if fact.code else value
        case _:
            return words(VERDICTS[bool(value)])
