"""Text files of commas: their encoding, their separator, their rows."""

import csv
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from io import StringIO
from typing import NamedTuple

from carecli.exchange.container import LARGEST
from carecli.exchange.table import Table
from carecli.model.problem import Refused

GUESS = "gb18030"
"""What a file that is no UTF-8 most likely is; Big5 and Shift-JIS read as it without complaint, hence the question."""
ENCODINGS = {"utf-8": "utf-8-sig", "gb18030": "gb18030", "gbk": "gb18030", "big5": "big5hkscs", "utf-16": "utf-16"}
"""Those that may be named, and the codec of each; gb18030 holds all of GBK and the rare letters of names besides."""
MANY_LOOK_ALIKE = frozenset(("gb18030", "gbk", "big5"))
"""Those under which text of another encoding reads as wrong characters without any complaint."""

_WORKBOOK = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_WIDE = (BOM_UTF16_LE, BOM_UTF16_BE)
_SEPARATORS = ",\t;\uff0c"
_GUARDED = re.compile("''*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")
_MOST_COLUMNS = 500
_SHOWN, _WIDEST = 5, 16
_LONG_NUMBER = re.compile(r"[0-9]{7,}[0-9X]*", re.ASCII)


class _Decoded(NamedTuple):
    text: str
    guessed: str


def read_separated(data: bytes, file: str, encoding: str | None) -> Table:
    """The one sheet of a text file; refuses what cannot be decoded or taken apart.

    Without an encoding UTF-8 is tried strictly, then GB18030; the sheet then says that this was guessed.
    """
    if len(data) > LARGEST:
        raise Refused("sheet-too-large")
    if data.startswith(_WORKBOOK):
        raise Refused("csv-is-workbook")
    if not data.strip():
        raise Refused("sheet-empty-file")
    text, guessed = _decode(data, encoding)
    if "\0" in text:
        raise Refused("csv-nul")
    rows, lines = _rows(text)
    if not rows:
        raise Refused("sheet-without-rows")
    return Table(file=file, rows=tuple(rows), lines=tuple(lines), separated=True, guessed=guessed)


def first_lines(table: Table) -> list[str]:
    """The first rows of a sheet for somebody to see whether they read well; long numbers are hidden."""
    return [_LONG_NUMBER.sub("***", " | ".join(map(_shortened, row))) for row in table.rows[:_SHOWN]]


def _shortened(cell: object) -> str:
    text = str(cell or "").strip()
    return text if len(text) <= _WIDEST else f"{text[:_WIDEST]}\u2026"


def _decode(data: bytes, encoding: str | None) -> _Decoded:
    if encoding is not None:
        try:
            return _Decoded(data.decode(ENCODINGS[encoding]).removeprefix("\ufeff"), "")
        except UnicodeDecodeError as error:
            raise Refused("csv-encoding", encoding=encoding, line=data.count(b"\n", 0, error.start) + 1) from None
    if data.startswith(_WIDE):
        return _decode(data, "utf-16")
    try:
        return _Decoded(data.removeprefix(BOM_UTF8).decode("utf-8"), "")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    try:
        return _Decoded(data.decode(GUESS), GUESS)
    except UnicodeDecodeError:
        raise Refused("csv-encoding", encoding="UTF-8", line=line) from None


def _rows(text: str) -> tuple[list[tuple[str, ...]], list[int]]:
    """The rows and the line that each begins in; blank rows stay, so that the first rows are found where they are."""
    reader = csv.reader(StringIO(text, newline=""), delimiter=_separator(text), strict=True)
    rows: list[tuple[str, ...]] = []
    lines: list[int] = []
    begins = 1
    try:
        for row in reader:
            if len(row) > _MOST_COLUMNS:
                raise Refused("csv-broken", line=begins)
            rows.append(tuple(map(_unguarded, row)))
            lines.append(begins)
            begins = reader.line_num + 1
    except csv.Error:
        raise Refused("csv-broken", line=begins) from None
    return rows, lines


def _separator(text: str) -> str:
    """The sign that stands in most of the first lines; of equal ones the more usual."""
    first = text.splitlines()[:20]
    return max(_SEPARATORS, key=lambda sign: sum(sign in line for line in first))


def _unguarded(cell: str) -> str:
    """The cell without the one apostrophe that keeps a spreadsheet from taking a text for a formula."""
    return cell[1:] if _GUARDED.match(cell) else cell
