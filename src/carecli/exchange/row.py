"""A row of a sheet on its way to a record: texts by the path of their field."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple, TypeAlias

from carecli.exchange.directory import Directory
from carecli.exchange.found import Found
from carecli.model.problem import Place, Problem, problem

Value: TypeAlias = "str | list[str] | list[dict[str, str]]"
"""A text, several, or several parts by the names of their fields."""


@dataclass(slots=True)
class SheetRow:
    """What a row says: ``values`` of its record by path, ``about`` the member whom it names, ``apart`` what is neither.

    ``problems`` are errors, for which the row is refused, and notices.
    """

    place: Place
    values: dict[str, Value] = field(default_factory=dict)
    about: dict[str, str] = field(default_factory=dict)
    apart: dict[str, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def text(self, path: str) -> str:
        """The one text of a path; empty where it has none."""
        value = self.values.get(path, "")
        return value if isinstance(value, str) else ""

    def tell(self, id_: str, **details: object) -> None:
        """Add a problem of the row."""
        self.problems.append(problem(self.place, id_, **details))


class Reading(NamedTuple):
    """What the reading of one sheet rests on: its columns by path, who is known, and from when undated facts count."""

    found: Mapping[str, Found]
    directory: Directory
    as_of: date | None

    def label(self, path: str) -> str:
        """The heading of a path as the sheet has it."""
        return self.found[path].label if path in self.found else path


Settle: TypeAlias = Callable[[SheetRow, Reading], None]
