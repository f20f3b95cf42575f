"""A rule test: a day, a few records, and what follows from them."""

from dataclasses import dataclass
from datetime import date

from carecli.model.fund import Payment
from carecli.model.problem import Place
from carecli.model.records import Records

ABOUT = "m"
"""The id of the one whom a case is about."""


@dataclass(frozen=True, slots=True)
class Expectation:
    """That a fact about a rule or duty has a value; without the name of a fact it is the rule's chief one.

    ``key`` is the id of a rule, or that of a duty, which holds a ``/``. ``wanted`` are texts as the file has them.
    """

    key: str
    fact: str
    wanted: tuple[str, ...]
    where: Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A rule test; its records adopt the policies from the day on from which they are to count.

    ``payment`` is one that is to be made, and stands in no ledger yet.
    """

    name: str
    day: date
    records: Records
    payment: Payment | None
    expectations: tuple[Expectation, ...]
    where: Place


@dataclass(frozen=True, slots=True)
class Failure:
    """An expectation that was not met: ``found`` is what was found instead; ``why`` an entry in the table ``trial``."""

    expectation: Expectation
    why: str
    found: tuple[str, ...] = ()
