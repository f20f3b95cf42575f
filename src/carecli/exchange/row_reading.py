"""One row of a sheet into texts by field: every cell by its column, names by whom else the row speaks of."""

from collections.abc import Sequence

from carecli.exchange.cells import text_of
from carecli.exchange.columns import ABOUT
from carecli.exchange.found import Found
from carecli.exchange.row import Reading, SheetRow, Value
from carecli.exchange.table import Cell, Table
from carecli.exchange.whom import PEOPLE, whom
from carecli.model.problem import Refused
from carecli.model.words.sheet_aliases import BLANK, BLANK_OF, LIST_SIGNS

_CARED_FOR = frozenset(("member", "members"))


def read_row(table: Table, at: int, reading: Reading) -> SheetRow:
    """What a row says; a cell that cannot be read becomes a problem of the row under its heading."""
    row = SheetRow(table.place(at))
    texts = [(found, _text(table, at, found, row)) for found in reading.found.values()]
    said = [(found, text) for found, text in texts if text]
    for found, text in said:
        if found.column.about:
            row.about[found.column.path.removeprefix(ABOUT)] = _quietly(found, text, reading)
    for found, text in said:
        if not found.column.about:
            try:
                row.values[found.column.path] = _value(found, text, row, reading)
            except Refused as refused:
                row.problems.append(refused.at(row.place, field=found.label))
    return row


def _text(table: Table, at: int, found: Found, row: SheetRow) -> str:
    """The text of a cell; empty where it says nothing, or something that becomes a problem of the row."""
    cells: Sequence[Cell] = table.rows[at]
    path = found.column.path
    try:
        _check_value(table, at, found)
        text = text_of(cells[found.index], found) if found.index < len(cells) else ""
    except Refused as refused:
        if not found.column.about:
            row.problems.append(refused.at(row.place, field=found.label))
        return ""
    return "" if text in BLANK or text in BLANK_OF.get(path, BLANK_OF.get(path.rpartition(".")[2], ())) else text


def _check_value(table: Table, at: int, found: Found) -> None:
    if fault := table.fault(at, found.index):
        raise Refused(fault)


def _quietly(found: Found, text: str, reading: Reading) -> str:
    """A text that only describes the member; a branch that is not known describes nobody."""
    return _id(found, text, reading) if found.column.field.sections else text


def _value(found: Found, text: str, row: SheetRow, reading: Reading) -> Value:
    column = found.column
    if not column.parted:
        return _one(found, text, row.about, reading)
    if column.field.sections and (whole := _id(found, text, reading)):
        return whole  # a name may have a separator within
    parts = _parts(text)
    about = row.about if len(parts) == 1 else {}
    values = [_one(found, part, about, reading) for part in parts]
    return values[0] if len(values) == 1 else values


def _one(found: Found, text: str, about: dict[str, str], reading: Reading) -> str:
    sections = found.column.field.sections
    if sections == PEOPLE:
        # what a row says of a person is said of the one cared for, never of who went
        return whom(text, about if found.column.path in _CARED_FOR else {}, reading.directory)
    return reading.directory.id_of(sections, text) if sections else text


def _id(found: Found, text: str, reading: Reading) -> str:
    """The id that a text means as a whole; empty where it means none."""
    if found.column.field.sections == PEOPLE:
        return ""
    try:
        return reading.directory.id_of(found.column.field.sections, text)
    except Refused:
        return ""


def _parts(text: str) -> list[str]:
    for sign in LIST_SIGNS[1:]:
        text = text.replace(sign, LIST_SIGNS[0])
    return [part.strip() for part in text.split(LIST_SIGNS[0]) if part.strip()]
