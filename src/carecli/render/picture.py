"""Where the parts of a picture stand: shares of its width in hundredths, heights in pixels."""

from itertools import accumulate
from typing import NamedTuple

from carecli.render.scale import reach
from carecli.reports.chart import Chart, DayCount, MonthDays

_TOP, _HEIGHT, _FOOT = 20.0, 160.0, 202.0
_GAP = 0.3
"""The part of a label's place that stays free of columns."""
_SHADES = (1, 2, 5, 10)
"""The least number of each shade of a day."""
_WEEK = 7


class Box(NamedTuple):
    """A rectangle in the ink of a series."""

    x: float
    width: float
    ink: int
    y: float = 0
    height: float = 0
    told: str = ""


class Label(NamedTuple):
    """A text below the columns."""

    x: float
    text: str


class Columns(NamedTuple):
    """Columns side by side; ``highest`` tells the value at ``top``, ``zero`` is where they stand."""

    boxes: list[Box]
    labels: list[Label]
    top: float
    zero: float
    foot: float
    highest: str


class Day(NamedTuple):
    """A day of a month as a field of a calendar."""

    date: int
    number: int
    late: bool
    shade: str


def columns(chart: Chart) -> Columns:
    """The columns of a chart on one scale; those below zero hang from the line on which the others stand."""
    told = [(value, text) for one in chart.series for value, text in zip(one.values, one.texts, strict=True)]
    highest, text = max(told, default=(0, ""))
    top, bottom = max(highest, 0), min((value for value, _ in told), default=0)
    scale = _HEIGHT / (reach([top - min(bottom, 0)]))
    zero = _TOP + top * scale
    place = 100 / (len(chart.labels) or 1)
    labels = [Label(round((at + 0.5) * place, 2), label) for at, label in enumerate(chart.labels)]
    return Columns(_columns(chart, place, zero, scale), labels, _TOP, round(zero, 1), _FOOT, text)


def _columns(chart: Chart, place: float, zero: float, scale: float) -> list[Box]:
    width = place * (1 - _GAP) / len(chart.series)
    return [
        Box(
            x=round(at * place + place * _GAP / 2 + ink * width, 2),
            width=round(width, 2),
            ink=ink,
            y=round(zero - max(value, 0) * scale, 1),
            height=round(abs(value) * scale, 1),
            told=f"{chart.labels[at]} {one.name} {one.texts[at]}",
        )
        for ink, one in enumerate(chart.series)
        for at, value in enumerate(one.values)
        if value
    ]


def lengths(chart: Chart) -> list[list[Box]]:
    """For each label its bars end to end, on one scale, or each row a whole where the chart shows shares."""
    rows = list(zip(*(one.values for one in chart.series), strict=True))
    longest = reach([sum(values) for values in rows])
    return [_row(values, reach([sum(values)]) if chart.kind == "shares" else longest) for values in rows]


def _row(values: tuple[int, ...], whole: int) -> list[Box]:
    begins = accumulate((0, *values[:-1]))
    return [
        Box(round(begin * 100 / whole, 2), round(value * 100 / whole, 2), ink)
        for ink, (begin, value) in enumerate(zip(begins, values, strict=True))
        if value
    ]


def weeks(month: MonthDays) -> list[list[Day | None]]:
    """The days of a month by weeks from Monday; a place of another month is None."""
    days: list[Day | None] = [None] * month.first
    days += [_day(date, day) for date, day in enumerate(month.days, 1)]
    days += [None] * (-len(days) % _WEEK)
    return [days[at : at + _WEEK] for at in range(0, len(days), _WEEK)]


def _day(date: int, day: DayCount) -> Day:
    shade = sum(day.number >= least for least in _SHADES)
    return Day(date, day.number, day.late, f"shade{shade}" if shade else "")
