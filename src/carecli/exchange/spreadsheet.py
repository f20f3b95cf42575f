"""Sheets as values, and the one writer of workbooks: texts stay texts whatever they look like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from typing import Any, Literal, NamedTuple, TypeAlias

from carecli.exchange.table import column_letters
from carecli.exchange.widths import width
from carecli.model.money import FEN_PER_YUAN, show_yuan
from carecli.model.problem import Refused

MOST_ROWS = 1_000_000
LONGEST_TEXT = 32_767
LONGEST_NAME = 31
"""Characters of a sheet's name."""
_LONGEST_LIST = 255
"""Characters of a drop-down list that stands in the cell itself; a longer one stands in a sheet of its own."""
_A4 = 9
_UPRIGHT = 7
"""Columns of which more are printed across the paper."""
_SURELY_TEXT = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_TEXT, _AMOUNT, _COUNT, _DAY = 49, 2, 1, "yyyy-mm-dd"
"""Formats that every spreadsheet program has by number: 49 is text, whatever is typed."""
_FORMATS: Mapping[str, str | int] = {"text": _TEXT, "amount": _AMOUNT, "day": _DAY, "count": _COUNT}


class Yuan(NamedTuple):
    """An amount in fen, to be written as a number of yuan with two decimals."""

    fen: int


Written: TypeAlias = str | int | Yuan


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetColumn:
    """A column: its heading, what is typed into it, and the words it is to be chosen from."""

    heading: str
    kind: Literal["text", "amount", "day", "count"] = "text"
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetPage:
    """A sheet to be written: title rows, headings, rows; ``to_fill`` are empty rows made ready below them."""

    name: str
    titles: tuple[str, ...]
    columns: tuple[SheetColumn, ...]
    rows: tuple[tuple[Written, ...], ...]
    to_fill: int = 0


def workbook(pages: Sequence[SheetPage], words_sheet: str, today: date) -> bytes:
    """The workbook of these sheets; the same sheets and day give the same bytes.

    ``words_sheet`` names the hidden sheet of long lists. Refuses a text or a number of rows that no sheet can hold.
    """
    import xlsxwriter

    target = BytesIO()
    book = xlsxwriter.Workbook(target, dict(_SURELY_TEXT))
    book.set_properties({"created": datetime.combine(today, time())})
    writer = _Writer(book, words_sheet)
    for page in pages:
        writer.write(page)
    writer.end()
    book.close()
    return target.getvalue()


class _Writer:
    """A workbook being written, with the formats that its cells share."""

    def __init__(self, book: Any, words_sheet: str) -> None:
        self._book = book
        self._formats = {kind: book.add_format({"num_format": form}) for kind, form in _FORMATS.items()}
        self._head = book.add_format({"bold": True, "border": 1, "text_wrap": True, "num_format": _TEXT})
        self._title = book.add_format({"bold": True})
        self._words_sheet = words_sheet
        self._names = {words_sheet.casefold()}
        self._lists: dict[tuple[str, ...], str] = {}

    def write(self, page: SheetPage) -> None:
        """Adds a sheet."""
        if len(page.rows) > MOST_ROWS:
            raise Refused("output-too-many-rows", rows=len(page.rows))
        sheet = self._book.add_worksheet(self._unique(sheet_name(page.name)))
        for at, text in enumerate(page.titles):
            self._text(sheet, at, 0, text, self._title)
        head = len(page.titles)
        for at, column in enumerate(page.columns):
            self._text(sheet, head, at, column.heading, self._head)
            shown = [column.heading, *(_shown(row[at]) for row in page.rows)]
            sheet.set_column(at, at, width(shown), self._formats[column.kind])
        for number, row in enumerate(page.rows, start=head + 1):
            for at, cell in enumerate(row):
                self._cell(sheet, number, at, cell)
        sheet.freeze_panes(head + 1, 0)
        self._for_paper(sheet, page, head)
        last = head + len(page.rows) + page.to_fill
        if last > head:
            self._choices(sheet, page.columns, head + 1, last)

    def _for_paper(self, sheet: Any, page: SheetPage, head: int) -> None:
        """Prints on A4 as wide as the sheet is, with the titles and headings over every page."""
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0, head)
        if len(page.columns) > _UPRIGHT:
            sheet.set_landscape()

    def _unique(self, name: str) -> str:
        """A name that no other sheet has; capitals make no difference there."""
        wanted, number = name, 1
        while wanted.casefold() in self._names:
            number += 1
            wanted = f"{name[: LONGEST_NAME - len(str(number)) - 1]}-{number}"
        self._names.add(wanted.casefold())
        return wanted

    def _cell(self, sheet: Any, row: int, column: int, cell: Written) -> None:
        if isinstance(cell, Yuan):
            sheet.write_number(row, column, cell.fen / FEN_PER_YUAN, self._formats["amount"])
        elif isinstance(cell, int):
            sheet.write_number(row, column, cell, self._formats["count"])
        elif cell:
            self._text(sheet, row, column, cell, self._formats["text"])

    def _text(self, sheet: Any, row: int, column: int, text: str, form: Any) -> None:
        # half a character cannot be written at all
        whole = text.encode("utf-8", "replace").decode("utf-8")
        if sheet.write_string(row, column, whole, form) < 0:
            # the library would go on with the first part of it
            cell = f"{column_letters(column)}{row + 1}"
            raise Refused("output-text-too-long", cell=cell, longest=LONGEST_TEXT)

    def _choices(self, sheet: Any, columns: Sequence[SheetColumn], first: int, last: int) -> None:
        for at, column in enumerate(columns):
            if column.choices:
                source = self._source(column.choices)
                # another word may still be typed: the import says which ones there are
                rule = {"validate": "list", "source": source, "error_type": "warning"}
                sheet.data_validation(first, at, last, at, rule)

    def _source(self, choices: tuple[str, ...]) -> list[str] | str:
        """The list itself, or where it stands."""
        plain = not any("," in choice for choice in choices)
        if plain and sum(len(choice) + 1 for choice in choices) <= _LONGEST_LIST:
            return list(choices)
        if choices not in self._lists:
            column = column_letters(len(self._lists))
            self._lists[choices] = f"='{self._words_sheet}'!${column}$1:${column}${len(choices)}"
        return self._lists[choices]

    def end(self) -> None:
        """Adds the sheet of long lists."""
        if self._lists:
            sheet = self._book.add_worksheet(self._words_sheet)
            sheet.hide()
            for column, choices in enumerate(self._lists):
                for row, choice in enumerate(choices):
                    self._text(sheet, row, column, choice, self._formats["text"])


def sheet_name(text: str) -> str:
    """A name that a sheet may have."""
    kept = "".join("-" if sign in "[]:*?/\\" else sign for sign in text).strip("'")
    return kept[:LONGEST_NAME] or "-"


def _shown(cell: Written) -> str:
    return show_yuan(cell.fen) if isinstance(cell, Yuan) else str(cell)
