"""A single test as other programs get it: what was asked, what was found, and the figure that it rests on."""

from datetime import date
from fractions import Fraction

from carecli.eligibility.found import Since, Value
from carecli.eligibility.outcome import Outcome
from carecli.model.money import show_fen
from carecli.policy.condition.node import Known, Single
from carecli.policy.condition.show import show_condition
from carecli.reports.page import Item, Json
from carecli.reports.rests_on import figure_item
from carecli.reports.statement import Statements, asks_of_sensitive

ANSWERS = {True: "yes", False: "no", None: "unknown"}


def asked_item(test: Outcome, statements: Statements, today: date) -> Item:
    """One test; days in ISO form, money as text, codes as they are."""
    words, condition = statements.words, test.condition
    hides = isinstance(condition, Single) and asks_of_sensitive(condition)
    return {
        "test": None if hides else show_condition(condition, words),
        "said": statements.said(test),
        "answer": ANSWERS[test.verdict],
        "found": machine_found(test.found),
        "wanted": _machine(test.wanted),
        "figure": figure_item(test.figure, today) if test.figure else None,
        "missing": list(test.missing),
    }


def machine_found(found: Value | None) -> Json:
    """What was found; of a day known only roughly its first and last, an open end being null."""
    match found:
        case Since(first, last) if first == last:
            return first.isoformat()
        case Since(first, last):
            return [first.isoformat(), last.isoformat() if last < date.max else None]
        case bool():
            return found
        case _:
            return _machine(found)


def _machine(value: Known | None) -> Json:
    match value:
        case None:
            return None
        case Fraction():
            return show_fen(round(value))
        case date():
            return value.isoformat()
        case _:
            return str(value)
