"""The scalar types of the records: strict patterns on text, in plain ASCII where figures are meant."""

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, TypeAlias

from carecli.model.codes import code, spellings
from carecli.model.day import Month
from carecli.model.field import PRIVATE, Ref, Text
from carecli.model.money import YUAN, parse_fen, show_fen
from carecli.model.problem import Refused

_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])", re.ASCII)
_ID = re.compile(r"\w[\w.\-]{0,63}")
_COUNT = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
_ID_NUMBER = re.compile(r"[0-9]{17}[0-9X]", re.ASCII)
_PHONE = re.compile(r"\+?[0-9][0-9 \-]{4,24}", re.ASCII)
_LINE = re.compile(r"\s*\S[^\n]*\s*")
LONGEST_LINE = 200
LONGEST_NOTE = 10_000
FIRST_YEAR, LAST_YEAR = 1880, 2200


@lru_cache(maxsize=50_000)
def parse_day(text: str) -> date:
    """A day written ``2026-07-03``."""
    match = _DAY.fullmatch(text)
    if match is None:
        raise Refused("bad-date")
    year, month, day = map(int, match.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise Refused("year-out-of-range", first=FIRST_YEAR, last=LAST_YEAR)
    try:
        return date(year, month, day)
    except ValueError:
        raise Refused("no-such-day") from None


@lru_cache(maxsize=10_000)
def parse_day_or_month(text: str) -> date | Month:
    """A day, or ``1985-07`` where only the month is known."""
    match = _MONTH.fullmatch(text)
    if match is None:
        return parse_day(text)
    month = Month(*map(int, match.groups()))
    if not FIRST_YEAR <= month.year <= LAST_YEAR:
        raise Refused("year-out-of-range", first=FIRST_YEAR, last=LAST_YEAR)
    return month


def parse_month(text: str) -> Month:
    """A month written ``2026-03``."""
    month = parse_day_or_month(text) if _MONTH.fullmatch(text) else None
    if not isinstance(month, Month):
        raise Refused("bad-month")
    return month


def parse_id(text: str) -> str:
    """An id: letters of any alphabet, digits, ``-``, ``_`` and ``.``, at most 64; ``/`` and ``+`` join duties' ids."""
    if _ID.fullmatch(text) is None:
        raise Refused("bad-id")
    return text


def parse_zone(text: str) -> str:
    """The name of a time zone that the machine knows."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused("unknown-timezone", zone=text) from None


def parse_line(text: str) -> str:
    """One line of text that says something."""
    line = text.strip()
    if not line:
        raise Refused("empty-text")
    if "\n" in line:
        raise Refused("several-lines")
    if len(text) > LONGEST_LINE:
        raise Refused("text-too-long", longest=LONGEST_LINE)
    return line


def parse_note(text: str) -> str:
    """Free text of several lines."""
    if len(text) > LONGEST_NOTE:
        raise Refused("text-too-long", longest=LONGEST_NOTE)
    return text


def parse_count(text: str) -> int:
    """A whole number from 0."""
    if _COUNT.fullmatch(text) is None:
        raise Refused("bad-count")
    return int(text)


def parse_amount(text: str) -> int:
    """Money that moves: more than nothing."""
    fen = parse_fen(text)
    if fen == 0:
        raise Refused("no-money")
    return fen


def parse_yes_no(text: str) -> bool:
    """Yes or no, by word in either language, never by digit."""
    return code("yes-no")(text) == "yes"


def parse_id_number(text: str) -> str:
    """An 18-place identity number; its check digit is ``check``'s question."""
    if _ID_NUMBER.fullmatch(text) is None:
        raise Refused("bad-id-number")
    return text


def parse_phone(text: str) -> str:
    """A telephone number: digits, blanks and hyphens."""
    if _PHONE.fullmatch(text) is None:
        raise Refused("bad-phone")
    return text


def show_yes_no(value: bool) -> str:  # noqa: FBT001 - it shows a flag
    """The word for a flag as files write it."""
    return "yes" if value else "no"


_A_DAY = Text(parse_day, pattern=_DAY.pattern, example="2026-07-03")
_A_DAY_OR_MONTH = Text(parse_day_or_month, pattern=f"{_DAY.pattern}|{_MONTH.pattern}", example="1985-07")
_A_MONTH = Text(parse_month, pattern=_MONTH.pattern, example="2026-03")
_AN_ID = Text(parse_id, pattern=_ID.pattern)
_A_LINE = Text(parse_line, pattern=_LINE.pattern, longest=LONGEST_LINE)
_YES_OR_NO = Text(parse_yes_no, show_yes_no, pattern="|".join(spellings("yes-no")), example="yes")
_MONEY = Text(parse_fen, show_fen, pattern=YUAN.pattern, example="500.00")
_MONEY_THAT_MOVES = Text(parse_amount, show_fen, pattern=YUAN.pattern, example="500.00")

Day: TypeAlias = Annotated[date, _A_DAY]
DayOrMonth: TypeAlias = Annotated[date | Month, _A_DAY_OR_MONTH]
MonthOfYear: TypeAlias = Annotated[Month, _A_MONTH]
Id: TypeAlias = Annotated[str, _AN_ID]
Line: TypeAlias = Annotated[str, _A_LINE]
Zone: TypeAlias = Annotated[str, Text(parse_zone, example="Asia/Shanghai")]
Secret: TypeAlias = Annotated[str, _A_LINE, PRIVATE]
Note: TypeAlias = Annotated[str, Text(parse_note, longest=LONGEST_NOTE), PRIVATE]
Fen: TypeAlias = Annotated[int, _MONEY]
Amount: TypeAlias = Annotated[int, _MONEY_THAT_MOVES]
Count: TypeAlias = Annotated[int, Text(parse_count, pattern=_COUNT.pattern, example="2")]
YesNo: TypeAlias = Annotated[bool, _YES_OR_NO]
IdNumber: TypeAlias = Annotated[str, Text(parse_id_number, pattern=_ID_NUMBER.pattern), PRIVATE]
Phone: TypeAlias = Annotated[str, Text(parse_phone, pattern=_PHONE.pattern), PRIVATE]
PersonId: TypeAlias = Annotated[str, _AN_ID, Ref(("members", "people"))]
UnitId: TypeAlias = Annotated[str, _AN_ID, Ref(("organisation",))]
AccountId: TypeAlias = Annotated[str, _AN_ID, Ref(("accounts",))]
EntryId: TypeAlias = Annotated[str, _AN_ID, Ref(("fund",))]
ActivityId: TypeAlias = Annotated[str, _AN_ID, Ref(("activities",))]
MatterId: TypeAlias = Annotated[str, _AN_ID, Ref(("matters",))]
AwardId: TypeAlias = Annotated[str, _AN_ID, Ref(("awards",))]
ApplicationId: TypeAlias = Annotated[str, _AN_ID, Ref(("applications",))]
HouseholdId: TypeAlias = Annotated[str, _AN_ID, Ref(("households",))]
DutyId: TypeAlias = Annotated[str, _A_LINE]
