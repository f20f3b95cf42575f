"""Applications on the status page: how many wait, for how long, and the public notice that ends first."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from carecli.cases.case import Case
from carecli.model.words import Words
from carecli.reports.page import Cell, Row, row

PAID = frozenset({"paid", "signed-off"})


class Cases(NamedTuple):
    """How many applications wait for a step, how many past its day, days since the oldest, and how many are in notice.

    ``ends`` is the day on which the first notice ends.
    """

    overdue: int
    waiting: int
    longest: int
    notice: int
    ends: date | None


def cases_on(cases: Iterable[Case], today: date) -> Cases:
    """How the applications stand on a day; one in notice waits for nobody, one that is paid no longer for money."""
    every = [case for case in cases if not case.ended and case.state not in PAID]
    notice = [case for case in every if case.state == "in-notice"]
    waiting = [case for case in every if case.state != "in-notice"]
    longest = max(((today - case.since).days for case in waiting), default=0)
    late = sum(case.until is not None and case.until < today for case in waiting)
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
