"""Rest: which duties' reminders are put off on a day, and until when."""

from collections.abc import Iterable
from datetime import date

from carecli.model.snooze import Snooze


def resting(snoozes: Iterable[Snooze], today: date) -> dict[str, date]:
    """The last quiet day of each duty whose reminders are put off today."""
    return _latest(snooze for snooze in snoozes if snooze.date <= today <= snooze.until)


def rested(snoozes: Iterable[Snooze], today: date) -> dict[str, date]:
    """The last quiet day of each duty that was put off and is to be told again."""
    return _latest(snooze for snooze in snoozes if snooze.date <= today and snooze.until < today)


def until(days: dict[str, date], duty: str) -> date | None:
    """The day of a duty, or of the one that it is a sub-task of, whichever is later."""
    found = (days.get(name) for name in (duty, duty.rpartition("/")[0]))
    return max((day for day in found if day), default=None)


def resting_until(duty: str, snoozes: Iterable[Snooze], today: date) -> date | None:
    """The last quiet day of one duty; None where it is not put off today."""
    return until(resting(snoozes, today), duty)


def _latest(snoozes: Iterable[Snooze]) -> dict[str, date]:
    days: dict[str, date] = {}
    for snooze in snoozes:
        days[snooze.duty] = max(days.get(snooze.duty, snooze.until), snooze.until)
    return days
