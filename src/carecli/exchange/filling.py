"""The form of the body above, filled in by its own headings and otherwise left as it is."""

from collections.abc import Iterable, Mapping
from copy import copy
from datetime import date
from fractions import Fraction
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

from carecli.exchange.found import Found
from carecli.exchange.shown_cells import Cells
from carecli.exchange.spreadsheet import Written, Yuan
from carecli.exchange.steady import steady
from carecli.exchange.template import Template, read_template
from carecli.model.hardship import Hardship
from carecli.model.member import Household
from carecli.model.money import FEN_PER_YUAN
from carecli.model.problem import Refused
from carecli.model.scalars import parse_count

_TEXT, _AMOUNT = "@", "0.00"


class Filled(NamedTuple):
    """A filled form; ``empty`` are the headings that were not understood, whose columns stay empty."""

    content: bytes
    people: int
    empty: tuple[str, ...]


Helped: TypeAlias = Mapping[str, Mapping[str, str]]
"""By member and by the key of ``HELP``: what is known of the help that the member has."""


def filled(path: Path, helped: Helped, cells: Cells, today: date) -> Filled:
    """The form with a row for each entry of the register that ``cells`` know; refuses one without headings or rows.

    Everything that the records know and the form asks for is written, identity numbers too.
    """
    template = read_template(path)
    entries = cells.directory.records.of(Hardship)
    if template.room is not None and template.room < len(entries):
        raise Refused("form-too-short", people=len(entries), rows=template.room)
    rows = [_row(entry, template, helped.get(entry.member, {}), cells) for entry in entries]
    content = _written(path, template, rows)
    return Filled(steady(content, today), len(entries), template.empty)


def _row(entry: Hardship, template: Template, helped: Mapping[str, str], cells: Cells) -> dict[int, Written]:
    known: dict[int, Written] = {at: helped.get(key, "") for at, key in template.further.items()}
    return known | {found.index: _value(entry, found, cells) for found in template.header.found}


def _value(entry: Hardship, found: Found, cells: Cells) -> Written:
    if found.column.settled:
        return cells.words.code("yes-no", "yes")
    if found.is_income:
        households = cells.directory.records.persons[entry.member].household
        return _income(households[-1], found) if households else ""
    value = cells.cell(entry, found.column, found.column.path)
    text = found.column.field.text
    return int(value) if text and text.parse is parse_count and isinstance(value, str) and value else value


def _income(household: Household, found: Found) -> Written:
    """The income as the heading asks for it: of a month or a year, of all or each head, in its unit."""
    heads = household.people if found.by_head else 1
    if not heads:
        return ""
    fen = Fraction(household.monthly_income * (found.months or 1), heads * found.factor)
    return Yuan((2 * fen.numerator + fen.denominator) // (2 * fen.denominator))


def _written(path: Path, template: Template, rows: Iterable[dict[int, Written]]) -> bytes:
    from openpyxl import load_workbook

    book = load_workbook(path)
    sheet = book[template.table.name] if template.table.name else _only(book)
    for at, row in enumerate(rows):
        line = template.first + at
        _like_first(sheet, template.first, line)
        numbered = {} if template.number is None else {template.number: at + 1}
        for column, value in {**numbered, **row}.items():
            _put(sheet.cell(line, column + 1), value)
    target = BytesIO()
    book.save(target)
    return target.getvalue()


def _only(book: Any) -> Any:
    """The one sheet that can be seen and holds anything."""
    seen = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    return max(seen, key=lambda sheet: sheet.max_row * sheet.max_column)


def _like_first(sheet: Any, first: int, line: int) -> None:
    """Gives a row that has no look of its own that of the first one."""
    for cell in sheet[first]:
        other = sheet.cell(line, cell.column)
        if cell.has_style and not other.has_style:
            other._style = copy(cell._style)  # noqa: SLF001 - the library has no other way to copy a look


def _put(cell: Any, value: Written) -> None:
    """Writes a value; a text stays a text whatever it looks like."""
    if value == "":
        return
    if isinstance(value, Yuan):
        cell.value, cell.number_format = value.fen / FEN_PER_YUAN, _AMOUNT
    elif isinstance(value, int):
        cell.value = value
    else:
        cell.value, cell.number_format = value, _TEXT
        cell.data_type = "s"
