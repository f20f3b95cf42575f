"""Which day is today: the only place where the clock is read."""

import os
from datetime import date, datetime

from carecli.model.problem import Refused

USUAL_ZONE = "Asia/Shanghai"
"""Where nobody says otherwise."""


def day_given(flag: str | None) -> date | None:
    """The day that --today or CARE_TODAY names; refuses what is no day."""
    text = flag if flag is not None else os.environ.get("CARE_TODAY") or None
    if text is None:
        return None
    from carecli.model.scalars import parse_day

    try:
        return parse_day(text)
    except Refused:
        raise Refused("bad-today", text=text) from None


def day_in(zone: str) -> date:
    """The day it is now in a time zone; refuses an unknown one."""
    return now_in(zone).date()


def now_in(zone: str) -> datetime:
    """The moment as clocks of a time zone show it; refuses an unknown one."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return datetime.now(ZoneInfo(zone or USUAL_ZONE))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise Refused("unknown-timezone", zone=zone) from None
