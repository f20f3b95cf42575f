"""What every question of soundness stands on: the records, the day, and what could not be read."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from carecli.check.columns import Column, Wanted, columns
from carecli.check.known import Known
from carecli.ledger.allowances import ANY_SOURCE, Allowances
from carecli.ledger.booking import Ledger, book
from carecli.ledger.shares import ShareRule
from carecli.model.event import Event
from carecli.model.problem import Place
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.policy.policy import Active

HEAD = "care"


@dataclass(frozen=True, kw_only=True)
class Ground:
    """One workspace as ``check`` asks it.

    ``partial`` are the sections of which something could not be read or was left out: an id that is not found there
    proves nothing. ``active`` are the policies in force; what their rules say of the fund comes as ``allowances`` and
    ``share_rules``.
    """

    records: Records
    today: date
    partial: frozenset[str] = frozenset()
    allowances: Allowances = ANY_SOURCE
    share_rules: tuple[ShareRule, ...] = ()
    active: tuple[Active, ...] = ()

    @cached_property
    def known(self) -> Known:
        """The ids of every section."""
        return Known(self.records, self.partial)

    @cached_property
    def ledger(self) -> Ledger:
        """The fund, booked."""
        return book(self.records, self.allowances)

    @cached_property
    def died(self) -> dict[str, date]:
        """The day of death of those whose death is on record; of two such events the earlier."""
        deaths = sorted(
            ((event.date, event.member) for event in self.records.of(Event) if event.kind == "death"), reverse=True
        )
        return {member: day for day, member in deaths}

    @cached_property
    def left(self) -> dict[str, date]:
        """The last day with the organisation of those who left it."""
        return {person.id: person.left.date for person in self.records.persons.values() if person.left}

    def departed(self, person: str) -> date | None:
        """A person's last day, by death or by leaving, whichever came first."""
        days = [days[person] for days in (self.died, self.left) if person in days]
        return min(days, default=None)

    def is_here(self, person: str) -> bool:
        """Whether a person is with the organisation today; the last day itself counts."""
        departed = self.departed(person)
        return departed is None or departed >= self.today

    @cached_property
    def tabled(self) -> frozenset[int]:
        """The years whose working days are listed."""
        return frozenset(table.year for table in self.records.workspace.working_days)

    @cached_property
    def _namesakes(self) -> frozenset[str]:
        counted = Counter(person.name for person in self.records.persons.values())
        return frozenset(name for name, count in counted.items() if count > 1)

    def called(self, person: str) -> str:
        """A person's name; among namesakes with the id."""
        name = self.records.name(person)
        return f"{name} ({person})" if name in self._namesakes else name

    def unit(self, id_: str) -> str:
        """The name of a body; the id itself where there is no such body."""
        found = self.records.structure.units.get(id_)
        return found.name if found else id_

    @property
    def head(self) -> Place:
        """The file of the workspace's head, for what is missing there."""
        return Place(self.records.workspace.where.file or "care.yaml", 0)

    def columns(self, wanted: Wanted) -> Iterator[tuple[str, Column]]:
        """The fields of all sections that a question wants, with the section; the head of the workspace comes first."""
        yield from ((HEAD, column) for column in columns([self.records.workspace], wanted))
        for section in SECTIONS:
            for column in columns(self.records.section(section.name), wanted):
                yield section.name, column
