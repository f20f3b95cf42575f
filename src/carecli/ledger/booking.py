"""The fund's entries booked into its accounts."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter, itemgetter

from carecli.ledger.allowances import ANY_SOURCE, Allowances
from carecli.ledger.books import Books, Lot
from carecli.ledger.movement import Movement
from carecli.model.fund import Account, Entry
from carecli.model.problem import Problem
from carecli.model.records import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger:
    """The fund, booked: every entry's movement by date, those of a day in file order, and what went wrong."""

    accounts: tuple[str, ...]
    movements: tuple[Movement, ...]
    allowances: Allowances
    problems: tuple[Problem, ...]
    lots: Mapping[int, Lot]


def book(
    records: Records, allowances: Allowances = ANY_SOURCE, only: Mapping[str, tuple[str, ...]] | None = None
) -> Ledger:
    """Book the fund's entries; ``only`` names the sources that single payments may draw on, by their ids.

    Money without a named source leaves first in, first out among the sources that its purpose allows; a transfer takes
    its sources along; a reversal books the same draws with opposite sign (domain 4.3, point 6). An account is looked at
    when the day ends: an entry that it cannot cover yet waits for the others of the day.
    """
    entries = sorted(records.of(Entry), key=attrgetter("date"))
    books = Books(entries, allowances, only)
    for _, day in groupby(enumerate(entries), key=lambda placed: placed[1].date):
        books.day(list(map(itemgetter(0), day)))
    return Ledger(
        accounts=tuple(account.id for account in records.of(Account)),
        movements=books.movements(),
        allowances=allowances,
        problems=tuple(books.problems),
        lots=books.lots,
    )
