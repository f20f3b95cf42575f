"""A form of the body above: where its headings stand, and how many rows there are to be filled in."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from carecli.exchange.header import Header, find_header
from carecli.exchange.headings import heading, plain
from carecli.exchange.reading import read_tables
from carecli.exchange.table import Table, is_blank
from carecli.model.problem import Refused
from carecli.model.words import sheets
from carecli.model.words.sheet_aliases import HELP

SECTION = "hardship"


class Template(NamedTuple):
    """A sheet with its headings; ``further`` are columns (from 0) that follow from other records.

    ``number`` is the column that numbers the rows (from 0), None where there is none.

    ``room`` is how many rows stand empty below the headings before something else does; None where nothing else does.
    """

    table: Table
    header: Header
    further: Mapping[int, str]
    number: int | None
    room: int | None

    @property
    def empty(self) -> tuple[str, ...]:
        """The headings that were not understood."""
        row = self.table.rows[self.header.body - 1]
        told = {" ".join(str(row[at]).split()) for at in self.further}
        return tuple(label for label in self.header.extra if label not in told)

    @property
    def first(self) -> int:
        """The first row to be filled in, from 1 as spreadsheets count."""
        return self.table.lines[0] + self.header.body


def read_template(path: Path) -> Template:
    """The sheet of a workbook that most headings of the register are found in; refuses one without any."""
    tables = [(table, header) for table in read_tables(path) if (header := find_header(table, SECTION))]
    if not tables:
        raise Refused("sheet-without-headings", section=SECTION)
    table, header = max(tables, key=lambda found: len(found[1].found))
    number = _number(table, header)
    return Template(table, header, _further(table, header), number, _room(table, header, number))


def _further(table: Table, header: Header) -> Mapping[int, str]:
    """What is known of the help that each member has, by the headings of the lowest row of them."""
    known = {plain(word): key for key, words in HELP.items() for word in words}
    taken = {found.index for found in header.found}
    labels = ((at, heading(cell).text) for at, cell in enumerate(table.rows[header.body - 1]) if at not in taken)
    return {at: known[text] for at, text in labels if text in known}


def _number(table: Table, header: Header) -> int | None:
    known = {plain(word) for word in sheets.WORDS["row"]}
    rows = table.rows[header.first : header.body]
    return next((at for row in rows for at, cell in enumerate(row) if heading(cell).text in known), None)


def _room(table: Table, header: Header, number: int | None) -> int | None:
    """Rows before the first in which anything but a number stands."""
    for count, row in enumerate(table.rows[header.body :]):
        if not all(is_blank(cell) for at, cell in enumerate(row) if at != number):
            return count
    return None
