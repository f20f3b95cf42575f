"""The clock of a public notice: so many days, the day of posting not counted, stopped by objections (K-publicity)."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from carecli.almanac.workdays import WorkingDays
from carecli.policy.deadline import Deadline

ONE_DAY = timedelta(1)


class Stopped(NamedTuple):
    """From the day of an objection to that of its finding; None while there is none."""

    since: date
    until: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the clock stands still on a day; the day of the finding itself does not count."""
        return self.since <= day and (self.until is None or day <= self.until)


def span_end(start: date, span: Deadline, working_days: WorkingDays) -> date:
    """The last day of a span counted from a day, which is itself not counted."""
    return working_days.add(start, span.count) if span.working else start + timedelta(span.count)


def last_day(
    posted: date, wanted: date | None, span: Deadline, stops: Iterable[Stopped], working_days: WorkingDays
) -> date | None:
    """The last day of a notice: as long as the span asks for, or as it says itself where that is longer.

    A day on which an objection is made or looked into is not counted: the rest runs on after the finding. None while
    an objection is open.
    """
    stops = tuple(stops)
    if any(stop.until is None for stop in stops):
        return None
    end = max(span_end(posted, span, working_days), wanted or date.min)

    def counts(day: date) -> bool:
        return not span.working or working_days.is_working(day)

    left, day = sum(map(counts, _days(posted, end))), posted
    while left:
        day += ONE_DAY
        left -= counts(day) and not any(stop.holds(day) for stop in stops)
    return max(day, *(stop.until for stop in stops if stop.until), date.min)


def _days(after: date, last: date) -> Iterable[date]:
    return (after + timedelta(n) for n in range(1, (last - after).days + 1))
