"""Values found and wanted, as pages print them."""

from datetime import date
from fractions import Fraction

from carecli.eligibility.found import Since
from carecli.eligibility.outcome import Outcome
from carecli.model.money import show_yuan
from carecli.model.words import Words
from carecli.policy.condition.node import Single
from carecli.policy.duration import Duration, elapsed
from carecli.policy.facts import Fact
from carecli.policy.quantity import show_quantity


def show_found(outcome: Outcome, words: Words) -> str:
    """The value that a single test found: an age or standing in years, a day, an amount in yuan, a code by its name.

    Empty where there is nothing to show: the condition is no single test, or the person has no such thing.
    """
    found = outcome.found
    if not isinstance(outcome.condition, Single) or isinstance(found, bool) or found is None:
        return ""
    fact = outcome.condition.fact
    match found:
        case Since():
            return _day(found) if fact.type == "date" else _length(found, fact, outcome, words)
        case Fraction():
            return show_yuan(round(found))
        case str():
            return words.code(fact.code, found)


def show_wanted(outcome: Outcome, words: Words) -> str:
    """The value that a single test compares with, settings and figures filled in; empty where there is none."""
    wanted = outcome.wanted
    if not isinstance(outcome.condition, Single) or wanted is None:
        return ""
    fact = outcome.condition.fact
    match wanted:
        case Duration(count, "year"):
            return show_quantity(count, fact.unit, words)
        case Duration():
            return wanted.show(words)
        case Fraction():
            return show_yuan(round(wanted))
        case date():
            return wanted.isoformat()
        case str():
            return words.code(fact.code, wanted)


def _day(found: Since) -> str:
    first, last = found
    return first.isoformat() if first == last else f"{first.isoformat()} \u2013 {last.isoformat()}"


def _length(found: Since, fact: Fact, outcome: Outcome, words: Words) -> str:
    """How long it has been on the day asked about, in the unit that the test counts in."""
    unit = outcome.wanted.unit if isinstance(outcome.wanted, Duration) else "year"
    shown = fact.unit if unit == "year" else unit
    most = max(elapsed(found.first, outcome.on, unit), 0)
    least = max(elapsed(found.last, outcome.on, unit), 0)
    if found.last == date.max:
        return words("conditions.at-most", most=show_quantity(most, shown, words))
    whole = show_quantity(most, shown, words)
    return whole if least == most else words("conditions.between", least=least, most=whole)
