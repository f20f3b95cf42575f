"""What a statistic counts, before anybody knows of what."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from carecli.ledger.booking import Ledger
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.figures import Unit


class Span(NamedTuple):
    """The days that are counted, both included, and the records and the fund that they are counted from."""

    records: Records
    ledger: Ledger
    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Whether a day lies within."""
        return self.first <= day <= self.last

    def branch(self, person: str | None, day: date) -> str | None:
        """The branch of a person on a day; None where neither is known."""
        found = self.records.persons.get(person or "")
        return self.body(branch_on(found, day)) if found else None

    def body(self, *named: str | None) -> str | None:
        """The first of these that is a body of the organisation."""
        units = self.records.structure.units
        return next((unit for unit in named if unit and unit in units), None)


class Counted(NamedTuple):
    """One thing that counts: for which body (None where none is known), who or what it is, and the record that says so.

    ``fen`` is what an amount counts; None where the record does not say it.
    """

    body: str | None
    what: str
    record: Record
    fen: int | None = None


class Measure(NamedTuple):
    """A column of a statistic: what it counts, and in what.

    Persons and households count once, times as often as there are. ``bodies`` are those of which alone it can be told;
    of all where it is None. ``named`` is its heading, the word ``statistics.measure.<id>`` where it has none.
    """

    id: str
    unit: Unit
    counted: Callable[[Span], Iterator[Counted]]
    bodies: Callable[[Span], frozenset[str]] | None = None
    named: Callable[[Words], str] | None = None

    def heading(self, words: Words) -> str:
        """What stands above it."""
        return self.named(words) if self.named else words(f"statistics.measure.{self.id}")
