"""A cell as the text that a file would hold for its field."""

from collections.abc import Callable
from datetime import date
from typing import Any
from unicodedata import category

from carecli.check.identity import check_digit
from carecli.exchange.amounts import amount_text
from carecli.exchange.days import day_text
from carecli.exchange.found import Found
from carecli.exchange.table import Cell
from carecli.model.money import parse_fen
from carecli.model.problem import Refused
from carecli.model.scalars import (
    parse_amount,
    parse_day,
    parse_day_or_month,
    parse_id_number,
    parse_note,
    show_yes_no,
)

MOST_DIGITS = 10**15
"""From here on a spreadsheet has rounded a number's last digits."""
_LOST = "000"
_ID_NUMBER = 18


def text_of(cell: Cell, found: Found) -> str:
    """The text of a cell, empty where it says nothing; refuses what the spreadsheet has spoilt."""
    if cell is None or cell == "":
        return ""
    parse = found.column.field.text.parse if found.column.field.text else None
    reader = _READERS.get(parse)
    if reader:
        return reader(cell, found)
    return _keep_lines(cell) if parse is parse_note else _line(cell)


def _line(cell: Any) -> str:
    return " ".join(_keep_lines(cell).split("\n")).strip()


def _keep_lines(cell: Any) -> str:
    """A text without the characters that nobody sees; a number as it is typed."""
    if isinstance(cell, bool):
        return show_yes_no(cell)
    if isinstance(cell, float | int):
        return _digits(cell)
    if isinstance(cell, date):
        return cell.isoformat()
    text = str(cell)
    if text.isprintable():  # most cells: nothing in them that nobody sees
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(sign for sign in text if sign == "\n" or category(sign) not in {"Cf", "Cc"}).strip()


def _digits(number: float) -> str:
    if abs(number) >= MOST_DIGITS:
        raise Refused("digits-lost")
    return str(int(number)) if number == int(number) else repr(number)


def _day(cell: Any, found: Found) -> str:
    if isinstance(cell, bool):
        return _line(cell)
    parse = found.column.field.text.parse if found.column.field.text else None
    monthly = found.heading.by_month and parse is parse_day_or_month
    return day_text(_line(cell) if isinstance(cell, str) else cell, by_month=monthly)


def _amount(cell: Any, found: Found) -> str:
    if isinstance(cell, bool | date):
        return _line(cell)
    return amount_text(_line(cell) if isinstance(cell, str) else cell, found.factor)


def _id_number(cell: Any, _found: Found) -> str:
    """An identity number; a spreadsheet keeps fifteen digits of it and makes the rest noughts."""
    if isinstance(cell, float | int) and not isinstance(cell, bool) and abs(cell) >= MOST_DIGITS:
        raise Refused("id-number-lost")
    text = _line(cell).replace(" ", "").upper()
    if len(text) == _ID_NUMBER and text[:-1].isdigit() and text.isascii() and check_digit(text) != text[-1]:
        raise Refused("id-number-lost" if text.endswith(_LOST) else "id-number-digit")
    return text


_READERS: dict[Any, Callable[[Any, Found], str]] = {
    parse_day: _day,
    parse_day_or_month: _day,
    parse_fen: _amount,
    parse_amount: _amount,
    parse_id_number: _id_number,
}
