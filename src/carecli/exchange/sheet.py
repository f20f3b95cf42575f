"""A sheet understood: its section, its columns, and its rows as texts by field."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from carecli.exchange.directory import Directory
from carecli.exchange.header import Header
from carecli.exchange.row import Reading, SheetRow
from carecli.exchange.row_reading import read_row
from carecli.exchange.settling import settle
from carecli.exchange.table import Cell, Table, column_letters, is_blank
from carecli.model.problem import Place, Problem, problem
from carecli.model.words.sheet_aliases import FOOTERS

_FIRST_CELLS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a sheet says: rows of texts, and what is wrong with the sheet as a whole.

    ``table`` is the sheet as found; ``passed_over`` counts the rows that are none of the records, such as sums;
    ``unheaded`` are the letters of columns that say something without a heading.
    """

    table: Table
    section: str
    header: Header
    rows: tuple[SheetRow, ...]
    problems: tuple[Problem, ...]
    passed_over: int
    unheaded: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        """The file, and the sheet's name where it has several."""
        return self.table.title

    @property
    def understood(self) -> tuple[str, ...]:
        """The headings that were understood, as they are written."""
        return tuple(found.label for found in self.header.found)


def read_rows(table: Table, section: str, header: Header, directory: Directory, as_of: date | None) -> Sheet:
    """The rows of a sheet under its headings; names become ids, and every cell the text that a file would hold.

    ``as_of`` is the day from which facts count that a sheet gives no day for.
    """
    unclear = list(_unclear(table, header))
    columns = [found for found in header.found if not (found.is_income and not found.months)]
    reading = Reading({found.column.path: found for found in columns}, directory, as_of)
    told = _told_rows(table, header)
    records = record_rows(table, header)
    return Sheet(
        table=table,
        section=section,
        header=header,
        rows=tuple(_row(table, at, section, header, reading) for at in records),
        problems=tuple(unclear),
        passed_over=len(told) - len(records),
        unheaded=tuple(_unheaded(table, header, records)),
    )


def _told_rows(table: Table, header: Header) -> list[int]:
    """The rows below the headings that say anything."""
    return [at for at in range(header.body, len(table.rows)) if not all(map(is_blank, table.rows[at]))]


def record_rows(table: Table, header: Header) -> list[int]:
    """The rows that hold records; a sum or a signature is none."""
    return [at for at in _told_rows(table, header) if not _is_none(table, header, at)]


def _unheaded(table: Table, header: Header, records: Sequence[int]) -> Iterator[str]:
    """The columns without a heading in which a record says something."""
    heads = table.rows[header.first : header.body]
    headed = {at for row in heads for at, cell in enumerate(row) if not is_blank(cell)}
    headed.update(found.index for found in header.found)
    said = {at for row in records for at, cell in enumerate(table.rows[row]) if not is_blank(cell)}
    yield from (column_letters(at) for at in sorted(said - headed))


def _row(table: Table, at: int, section: str, header: Header, reading: Reading) -> SheetRow:
    row = read_row(table, at, reading)
    headed = len(table.rows[header.body - 1])
    if table.separated and len(table.rows[at]) > headed:
        row.tell("row-too-long", cells=len(table.rows[at]), columns=headed)
    settle(section, row, reading)
    return row


def _unclear(table: Table, header: Header) -> Iterator[Problem]:
    place = Place(table.title, table.lines[header.body - 1])
    for found in header.found:
        if found.is_income and not found.column.about and not found.months:
            yield problem(place, "income-without-unit", field=found.label)


def _is_none(table: Table, header: Header, at: int) -> bool:
    """Whether a row is none of the records: a sum, a signature, the headings once more, the columns' numbers."""
    cells = table.rows[at]
    said = [cell for cell in cells if not is_blank(cell)]
    first = [" ".join(cell.split()).replace(" ", "") for cell in said[:_FIRST_CELLS] if isinstance(cell, str)]
    if any(text.replace("\uff1a", ":").startswith(FOOTERS) for text in first):
        return True
    labels = [(found.index, found.label) for found in header.found]
    again = [index < len(cells) and _text(cells[index]) == label for index, label in labels]
    return sum(again) * 2 > len(labels) or _counts(said)


def _counts(cells: Sequence[Cell]) -> bool:
    """Whether the cells number the columns."""
    return len(cells) > _FIRST_CELLS and all(_text(cell) == str(n) for n, cell in enumerate(cells, 1))


def _text(cell: Cell) -> str:
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    return " ".join(str(cell or "").split())
