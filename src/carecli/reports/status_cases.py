"""Applications on the status page: how many wait, for how long, and the public notice that ends first."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from carecli.cases.case import Case
from carecli.model.words import Words
from carecli.reports.page import Cell, Row, row

PAID = frozenset({"paid", "signed-off"})


class Cases(NamedTuple):
    """How many steps are overdue, how many applications wait for money, days since the oldest, and those in notice.

    A sign-off or a follow-up after the payment is overdue like any step. ``ends`` is the day on which the first notice
    ends.
    """

    overdue: int
    waiting: int
    longest: int
    notice: int
    ends: date | None


def cases_on(cases: Iterable[Case], today: date) -> Cases:
    """How the applications stand on a day; one in notice waits for nobody, one that is paid no longer for money."""
    every = [case for case in cases if not case.ended]
    notice = [case for case in every if case.state == "in-notice"]
    asked = [case for case in every if case.state != "in-notice"]
    waiting = [case for case in asked if case.state not in PAID]
    longest = max(((today - case.since).days for case in waiting), default=0)
    late = sum(case.until is not None and case.until < today for case in asked)
    return Cases(
        late, len(waiting), longest, len(notice), min((case.until for case in notice if case.until), default=None)
    )


def _more(found: Cases, words: Words) -> str:
    """The notice that ends first, else for how long the oldest waits."""
    if found.ends:
        return words("status.cases.notice", count=found.notice, day=f"{found.ends:%m-%d}")
    return words("status.cases.longest", days=found.longest) if found.waiting else ""


def cases_row(found: Cases, words: Words) -> Row:
    """The row of the page."""
    return row(
        words("status.cases"),
        Cell(words("status.cases.overdue", count=found.overdue), "bad" if found.overdue else "plain"),
        words("status.cases.waiting", count=found.waiting),
        _more(found, words),
        "care case list",
    )
