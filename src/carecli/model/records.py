"""Records: all that one workspace says, and look-up by id."""

from collections.abc import Iterable, Mapping
from typing import TypeVar, cast

from carecli.model.member import Member, Person
from carecli.model.organisation import Organisation
from carecli.model.record import Record
from carecli.model.sections import section_of
from carecli.model.structure import Structure
from carecli.model.workspace import Workspace

R = TypeVar("R", bound=Record)


class Records:
    """One workspace's records, by section, in the order of the files."""

    def __init__(self, workspace: Workspace, rows: Mapping[str, Iterable[Record]]) -> None:
        self.workspace = workspace
        self._rows = {name: tuple(records) for name, records in rows.items()}
        self._persons: dict[str, Person] | None = None
        self._structure: Structure | None = None

    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a class: ``records.of(Visit)``."""
        return cast("tuple[R, ...]", self._rows.get(section_of(kind), ()))

    def section(self, name: str) -> tuple[Record, ...]:
        """All records of a section, whatever their class."""
        return self._rows.get(name, ())

    @property
    def persons(self) -> Mapping[str, Person]:
        """Members and other people by id."""
        if self._persons is None:
            everybody = (*self.of(Person), *self.of(Member))
            self._persons = {person.id: person for person in everybody}
        return self._persons

    @property
    def structure(self) -> Structure:
        """Who stands under whom, and who holds which role."""
        if self._structure is None:
            self._structure = Structure(self.of(Organisation))
        return self._structure

    def name(self, person: str) -> str:
        """A person's name; the id itself where the register has no such person."""
        found = self.persons.get(person)
        return found.name if found else person
