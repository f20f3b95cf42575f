"""When the money of each account was last counted, with a light for how long ago that is."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.model.assertion import Assertion
from carecli.model.fund import Account
from carecli.reports.fund_page import FundView, headings
from carecli.reports.page import Json, Line, Tone

FRESH, OLD = 31, 92
"""Days after which a count is no longer fresh, and after which it is old."""


class Counted(NamedTuple):
    """The last count of an account by a day: when, how, and how many days before; all None without any."""

    on: date | None
    how: str | None
    days: int | None

    @property
    def light(self) -> str:
        """``green``, ``yellow``, ``red``, or ``grey`` where nothing was ever counted."""
        if self.days is None:
            return "grey"
        return "green" if self.days <= FRESH else "yellow" if self.days <= OLD else "red"


_TONES: dict[str, Tone] = {"green": "good", "yellow": "soon", "red": "bad", "grey": "faint"}


def last_counted(view: FundView, account: Account, day: date) -> Counted:
    """The latest count of an account that is not after a day."""
    counts = [each for each in view.records.of(Assertion) if each.account == account.id and each.date <= day]
    if not counts:
        return Counted(None, None, None)
    latest = max(counts, key=lambda each: each.date)
    return Counted(latest.date, latest.counted, (day - latest.date).days)


def counted_lines(view: FundView, day: date) -> Iterator[Line]:
    """A line for each account shown; none while no account was ever counted."""
    words, named = view.words, headings(view)
    found = [(account, last_counted(view, account, day)) for account in view.shown()]
    if all(counted.on is None for _, counted in found):
        return
    for account, counted in found:
        if counted.on is None:
            text = words("fund.counted.never", account=named[account.id])
        else:
            how = words.code("counted", counted.how or "bank")
            text = words("fund.counted.on", account=named[account.id], day=counted.on, how=how, days=counted.days)
        yield Line(text, tone=_TONES[counted.light])


def counted_json(view: FundView, account: Account, day: date) -> Json:
    """The last count as JSON gives it."""
    counted = last_counted(view, account, day)
    on = counted.on.isoformat() if counted.on else None
    return {"on": on, "how": counted.how, "days": counted.days, "light": counted.light}
