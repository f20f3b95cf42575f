"""The year's duties as a calendar: how many fall due on each day."""

from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

from carecli.almanac.periods import Period, periods_overlapping
from carecli.duties.coverage import LATE, NOT_OWED
from carecli.duties.duty import Duty
from carecli.model.words import Words
from carecli.reports.chart import Calendar, DayCount, MonthDays
from carecli.reports.due import period_text

_WEEK = 7


def year_of_duties(duties: Iterable[Duty], period: Period, words: Words) -> Calendar:
    """The days of a period with the duties that fall due on each; what was waived or cancelled does not count."""
    owed = [duty for duty in duties if period.first <= duty.due_on <= period.last and duty.state not in NOT_OWED]
    due = Counter(duty.due_on for duty in owed)
    late = Counter(duty.due_on for duty in owed if duty.state in LATE)
    months = periods_overlapping("month", period.first, period.last)
    return Calendar(
        title=words("pictures.year", period=period_text(period, words)),
        told=_told(due, late, words),
        weekdays=tuple(words(f"pictures.weekday.{day}") for day in range(_WEEK)),
        month=words("pictures.month"),
        total=words("pictures.total"),
        marks=words("pictures.marks"),
        framed=words("pictures.framed"),
        months=tuple(_month(month, due, late, words) for month in months),
    )


def _told(due: Counter[date], late: Counter[date], words: Words) -> str:
    if not due:
        return words("pictures.none")
    day, most = min(due.items(), key=lambda found: (-found[1], found[0]))
    return words("pictures.year.told", count=due.total(), late=late.total(), day=day, most=most)


def _month(month: Period, due: Counter[date], late: Counter[date], words: Words) -> MonthDays:
    days = [month.first + timedelta(at) for at in range((month.last - month.first).days + 1)]
    counts = tuple(DayCount(due[day], late[day] > 0) for day in days)
    return MonthDays(words(f"due.month.{month.first.month}"), month.first.weekday(), counts)
