"""Days as people type them into sheets, brought to the form of the files."""

import re
from datetime import date

from carecli.model.problem import Refused
from carecli.model.words.sheet_aliases import DAY_SIGNS

_SIGNS = "".join(map(re.escape, (*DAY_SIGNS, "-")))
_DAY = re.compile(rf"([0-9]{{4}})[{_SIGNS}]([0-9]{{1,2}})[{_SIGNS}]([0-9]{{1,2}})[{_SIGNS}]?", re.ASCII)
_MONTH = re.compile(rf"([0-9]{{4}})([{_SIGNS}])([0-9]{{1,2}})[{_SIGNS}]?", re.ASCII)
_DIGITS = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})?", re.ASCII)
_CLOCK = re.compile(r"[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\.0+)?$", re.ASCII)
_TEN_OR_ONE = re.compile(r"[0-9]{4}\.1", re.ASCII)
_SERIAL = range(10_000, 80_000)
"""Days since 1899, as a spreadsheet counts them: from 1927 to 2119."""


def day_text(cell: str | float | date, *, by_month: bool) -> str:
    """The day or month that a cell holds, as the files write it; what looks like neither stays as it is.

    ``by_month`` takes the first day of a month for the month: a spreadsheet knows no months. Refuses a bare count of
    days, and ``1985.1``, which may be January or October.
    """
    if isinstance(cell, date):
        return f"{cell:%Y-%m}" if by_month and cell.day == 1 else cell.isoformat()
    text = cell.strip() if isinstance(cell, str) else _number(cell)
    text = _CLOCK.sub("", text)
    if _TEN_OR_ONE.fullmatch(text):
        raise Refused("day-one-or-ten")
    return _written(text)


def _number(number: float) -> str:
    if number == int(number):
        if int(number) in _SERIAL:
            raise Refused("day-is-count")
        return str(int(number))
    return repr(number)


def _written(text: str) -> str:
    if match := _DAY.fullmatch(text):
        year, month, day = match.groups()
        return f"{year}-{int(month):02d}-{int(day):02d}"
    if match := _MONTH.fullmatch(text):
        return f"{match[1]}-{int(match[3]):02d}"
    if match := _DIGITS.fullmatch(text):
        return "-".join(filter(None, match.groups()))
    return text
