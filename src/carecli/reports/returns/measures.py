"""The columns of the statistics, by what they are about; persons, households and times each have their own."""

from collections.abc import Mapping
from functools import partial

from carecli.model.fund import Payment, Receipt
from carecli.model.words import Words
from carecli.model.words.codes import CODES
from carecli.reports.returns.measure import Measure
from carecli.reports.returns.money_counted import aided, having_accounts, held, moved
from carecli.reports.returns.people_counted import (
    awards,
    entered,
    gifts,
    households,
    left,
    paired,
    registered,
    registered_for,
    talks,
    visits,
)

NO_REASON = "none"
"""The class of those whose reason of hardship nobody entered."""


def _named(reason: str, words: Words) -> str:
    return words.code("hardship", reason) if reason in CODES["hardship"] else words("statistics.reason.none")


def _of_reason(reason: str) -> Measure:
    counted = registered_for(None if reason == NO_REASON else reason)
    return Measure(f"reason.{reason}", "persons", counted, named=partial(_named, reason))


CLASSES: Mapping[str, tuple[Measure, ...]] = {
    "hardship": (
        Measure("register", "persons", registered),
        Measure("entered", "persons", entered),
        Measure("left", "persons", left),
    ),
    "reasons": tuple(map(_of_reason, (*CODES["hardship"], NO_REASON))),
    "visits": (
        Measure("visited", "persons", visits),
        Measure("visits", "times", visits),
        Measure("households", "households", households),
        Measure("gifts", "fen", gifts),
    ),
    "talks": (
        Measure("talked", "persons", talks),
        Measure("talks", "times", talks),
        Measure("paired", "persons", paired),
        Measure("awards", "times", awards),
    ),
    "aid": (
        Measure("aided", "households", aided),
        Measure("aid", "times", aided),
    ),
    "fund": (
        Measure("receipts", "fen", moved(Receipt, 1), having_accounts),
        Measure("payments", "fen", moved(Payment, -1), having_accounts),
        Measure("balance", "fen", held, having_accounts),
    ),
}
"""By the word ``statistics.class.<name>`` that stands over them (domain section 6.11)."""
EVERY = tuple(measure for measures in CLASSES.values() for measure in measures)
