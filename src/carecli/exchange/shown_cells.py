"""What a record says in the columns of a form, written so that it can be read back."""

from collections.abc import Iterator
from datetime import date
from typing import Any, NamedTuple

from carecli.exchange.columns import Column
from carecli.exchange.comparing import parts_on
from carecli.exchange.directory import Directory
from carecli.exchange.settle_fund import AMOUNT, FITTING
from carecli.exchange.spreadsheet import Written, Yuan
from carecli.model.codes import code
from carecli.model.event import SENSITIVE
from carecli.model.member import Person
from carecli.model.money import show_fen
from carecli.model.record import Record
from carecli.model.scalars import parse_yes_no
from carecli.model.shape import Field
from carecli.model.words import Words

_SECRETIVE = frozenset(("event", "occasion"))
_BETWEEN = {"zh": "\uff1b", "en": "; "}


class Cells(NamedTuple):
    """How records are written into cells, on a day, in a language."""

    directory: Directory
    today: date
    words: Words

    def cell(self, record: Record, column: Column, path: str) -> Written:
        """What a record says in a column; empty where it says nothing, or what no list shows."""
        if column.about:
            person = self._person(record)
            return self._of(person, column, path.partition(".")[2]) if person else ""
        return self._of(record, column, path)

    def _person(self, record: Record) -> Person | None:
        persons = self.directory.records.persons
        return persons.get(getattr(record, "member", None) or "")

    def _of(self, record: Record, column: Column, path: str) -> Written:
        if column.settled:
            return self._settled(record, path)
        values = list(self._values(record, column))
        if len(values) == 1 and column.field.text and column.field.text.show is show_fen:
            return Yuan(values[0])
        return self._joined([self.text(column.field, value) for value in values])

    def _values(self, record: Record, column: Column) -> Iterator[Any]:
        holders: list[Any] = [record]
        if column.outer is not None:
            holders = list(parts_on(column.outer, record, self.today))
            # of several parts a sheet shows all that it can read back, else the last
            holders = holders if column.parted else holders[-1:]
        for holder in holders:
            value: Any = getattr(holder, column.field.name, None)
            if value is not None:
                yield from value if column.field.many else (value,)

    def _settled(self, record: Any, path: str) -> Written:
        if path == "shares":
            return self._joined([self._share(share) for share in getattr(record, "shares", ())])
        fits = path in FITTING and getattr(record, "kind", "") in FITTING[path]
        return Yuan(getattr(record, AMOUNT)) if fits else ""

    def _share(self, share: Any) -> str:
        said = f"{self.directory.written(('accounts',), share.account)} {show_fen(share.amount)}"
        return f"{said}({self.code('source', share.source)})" if share.source else said

    def text(self, field: Field, value: Any) -> str:
        """One value as its own text."""
        if field.sections:
            return self.directory.written(field.sections, value)
        if field.only or (field.text and field.text.code):
            return self.code(field.text.code if field.text and field.text.code else "", value)
        if field.text and field.text.parse is parse_yes_no:
            return self.words.code("yes-no", "yes") if value else ""
        return field.text.show(value) if field.text else str(value)

    def code(self, kind: str, value: str) -> str:
        """A code's name where that leads back to it, else the code; what lists do not show stays empty."""
        if kind in _SECRETIVE and value in SENSITIVE:
            return ""
        name = self.words.code(kind, value)
        return name if code(kind)(name) == value else value

    def _joined(self, texts: list[str]) -> str:
        return _BETWEEN[self.words.language].join(text for text in texts if text)
