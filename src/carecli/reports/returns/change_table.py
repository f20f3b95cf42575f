"""The change table of a return: who is new, gone, moved or otherwise than before."""

from collections.abc import Iterator, Sequence
from typing import Any

from carecli.duties.basis import Basis
from carecli.model.words import Words
from carecli.reports.page import Cell, Column, Grid, Group, Item, Row, row
from carecli.reports.returns.changes import KINDS, Change
from carecli.reports.returns.exits import Exits
from carecli.reports.returns.half_year import REPORT
from carecli.reports.returns.reported import in_words

KEYS = ("change", "name", "unit", "what")


class ChangeTable:
    """How changes are told, on one ground and in one language."""

    def __init__(self, basis: Basis, words: Words) -> None:
        self._basis = basis
        self._words = words
        self._exits = Exits(basis)

    def grid(self, changes: Sequence[Change]) -> Grid:
        """The changes under their kinds."""
        columns = tuple(Column(self._words(f"returns.column.{key}"), keep=key == "name") for key in KEYS[1:])
        return Grid(columns=columns, rows=tuple(self._rows(changes)))

    def _rows(self, changes: Sequence[Change]) -> Iterator[Row | Group]:
        for kind in KINDS:
            own = [change for change in changes if change.kind == kind]
            if own:
                yield Group(self._words("returns.kind", kind=self._words(f"returns.kind.{kind}"), count=len(own)))
            yield from (row(*(Cell(text) for text in self.texts(change)[1:])) for change in own)

    def texts(self, change: Change) -> tuple[str, str, str, str]:
        """The cells of a change: its kind, whose it is, the unit, and what it was."""
        shown = change.shown
        unit = in_words("unit", shown["unit"], self._basis.records, self._words)
        return self._words(f"returns.kind.{change.kind}"), str(shown["name"]), unit, self._what(change)

    def _what(self, change: Change) -> str:
        if change.before and not change.now:
            return self._exits.of(change.before).text(self._words)
        if change.now and not change.before:
            return self._words.join(
                [text for field in ("degree", "reason") if (text := self._value(change.now, field))]
            )
        return self._words.join([self._field(change, field) for field in change.fields])

    def _field(self, change: Change, field: str) -> str:
        unknown = self._words("figures.unknown")
        was, now = (self._value(side, field) or unknown for side in (change.before or {}, change.now or {}))
        return self._words("returns.changed", field=self._words(f"returns.field.{field}"), was=was, now=now)

    def _value(self, side: Item, field: str) -> str:
        return in_words(field, side.get(field), self._basis.records, self._words)

    def item(self, change: Change) -> Item:
        """A change as other programs get it."""
        shown = change.shown
        item: Item = {
            "figure": f"{REPORT}.{change.kind}",
            "change": change.kind,
            "member": shown["member"],
            "name": shown["name"],
            "unit": shown["unit"],
        }
        item["fields"] = [self._sides(change, field) for field in change.fields]
        if change.before and not change.now:
            ended = self._exits.of(change.before)
            item |= {"until": str(ended.day) if ended.day else None, "exit_reason": ended.reason}
        return item

    @staticmethod
    def _sides(change: Change, field: str) -> Item:
        sides: Any = (change.before or {}, change.now or {})
        return {"field": field, "before": sides[0].get(field), "now": sides[1].get(field)}
