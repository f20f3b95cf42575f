"""The copy of a return that was sent: what is kept of it, and how it is read again."""

import json
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from typing import Any, NamedTuple

from carecli.almanac.periods import Period, parse_period
from carecli.model.notice import Return
from carecli.model.problem import Refused
from carecli.model.records import Records
from carecli.reports.figures import figure_items
from carecli.reports.page import Item
from carecli.reports.returns.half_year import REPORT, HalfYear

VERSION = 1
"""Of the form in which a copy is kept."""
_SHORT = 12


class Copy(NamedTuple):
    """A return as it was sent: its period, the day it tells of, an item a person."""

    period: str
    day: date
    lines: tuple[Item, ...]


def copy_text(found: HalfYear, unit: str) -> str:
    """A return as it is kept: JSON that can be read without this program; the same return gives the same text."""
    told = {
        "care_return": VERSION,
        "kind": REPORT,
        "unit": unit,
        "period": found.period.id,
        "as_of": str(found.found.day),
        "figures": figure_items(found.figures),
        "lines": found.lines,
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def digest(text: str) -> str:
    """The SHA-256 of a copy, in 64 letters and figures."""
    return sha256(text.encode("utf-8")).hexdigest()


def copy_name(period: str, of: str) -> str:
    """The name of the file of a copy, which lies beside the record that has its digest."""
    return f"{REPORT}-{period}-{of[:_SHORT]}.json"


def read_copy(text: str, name: str) -> Copy:
    """The copy that a text is; refuses a text that is none."""
    try:
        return _copy(json.loads(text))
    except (ValueError, KeyError, TypeError):
        raise Refused("no-copy-of-a-return", file=name) from None


def _copy(told: Any) -> Copy:
    """The copy that JSON tells of; raises ValueError, KeyError or TypeError where it tells of none."""
    lines = tuple(told["lines"])
    if told["care_return"] != VERSION or not all(line["member"] and "unit" in line for line in lines):
        raise ValueError
    return Copy(str(told["period"]), date.fromisoformat(told["as_of"]), lines)


def sent_with_copy(records: Records, period: Period, today: date) -> Return | None:
    """The last return of a half-year of which a copy was kept."""
    sent = [one for one in _half_years(records) if one.digest and one.date <= today and _is_of(one, period, today)]
    return max(sent, key=lambda one: one.date, default=None)


def _half_years(records: Records) -> Iterable[Return]:
    return (one for one in records.of(Return) if one.kind == REPORT)


def _is_of(one: Return, period: Period, today: date) -> bool:
    """Whether a return is of that half-year, however its period is written."""
    try:
        return parse_period(one.period or "", today) == period
    except Refused:
        return False
