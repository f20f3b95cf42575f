"""What a sheet calls its columns, so that problems speak its own words."""

from collections.abc import Iterable
from typing import Any

from carecli.exchange.found import Found
from carecli.intake.spelling import keys
from carecli.model.problem import Problem
from carecli.model.sections import BY_NAME


class Labels:
    """The headings of a sheet as written, by path and by the names that the intake has for the fields."""

    def __init__(self, section: str, found: Iterable[Found]) -> None:
        self._by_path = {each.column.path: each.label for each in found}
        self._by_key: dict[str, str] = {}
        for each in found:
            if not each.column.about:
                for key in _keys(section, each):
                    self._by_key.setdefault(key, each.label)

    @property
    def all(self) -> tuple[str, ...]:
        """Every heading."""
        return tuple(self._by_path.values())

    def has(self, path: str) -> bool:
        """Whether the sheet has a column for a path, or one that settles it."""
        return path in self._by_path or path in ("amount", "kind", "occasion")

    def of(self, path: str) -> str:
        """The heading of a path; the path itself where it has no column."""
        return self._by_path.get(path, path)

    def translated(self, found: Problem) -> Problem:
        """A problem of typing with the sheet's own heading in place of the field's name."""
        details: tuple[Any, ...] = tuple(
            (name, self._by_key.get(value, value) if name == "field" else value) for name, value in found.details
        )
        return found._replace(details=details)


def _keys(section: str, found: Found) -> Iterable[str]:
    """How the intake may call the field of a column."""
    column = found.column
    if column.outer is not None and column.outer.part is not None:
        return [key for key, name in keys(column.outer.part, column.outer.name).items() if name == column.field.name]
    classes = BY_NAME[section].classes().values()
    return [key for cls in classes for key, name in keys(cls, section).items() if name == column.path]
