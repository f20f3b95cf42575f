"""Pictures drawn with plain characters, as lines and grids that every form can print."""

from carecli.render.columns import natural_width
from carecli.render.scale import parts, reach
from carecli.reports.chart import Calendar, Chart, DayCount, MonthDays, Series
from carecli.reports.page import Bar, Block, Cell, Column, Grid, Line, Row

INKS = "#!.+"
"""The character of each series; a chart has no more series than these."""
_LONGEST, _SHORTEST = 24, 6
_BELOW = "-"
_RULER = "1   5    10   15   20   25   30"
_MANY = 10


def drawn_chart(chart: Chart, width: int) -> tuple[Block, ...]:
    """A rule, the title, what it tells, and a table of figures with bars as long as the page has room for."""
    if chart.empty:
        return _head(chart)
    bare = _grid(chart, 0)
    bars = len(chart.series) if chart.kind == "columns" else 1
    room = (width - natural_width(bare)) // bars
    return (*_head(chart), _grid(chart, max(_SHORTEST, min(_LONGEST, room))))


def drawn_calendar(calendar: Calendar) -> tuple[Block, ...]:
    """A rule, the title, what it tells, and a row a month with a character for each day."""
    if calendar.empty:
        return _head(calendar)
    columns = (
        Column(calendar.month, keep=True),
        Column(_RULER, keep=True),
        Column(calendar.total, "right", keep=True),
    )
    rows = tuple(_month(month) for month in calendar.months)
    return (*_head(calendar), Grid(columns=columns, rows=rows), Line(calendar.marks, tone="faint"))


def _head(picture: Chart | Calendar) -> tuple[Bar, Line, Line]:
    return Bar(), Line(picture.title, tone="strong"), Line(picture.told)


def _grid(chart: Chart, longest: int) -> Grid:
    columns = [Column(chart.heading), *(_side_by_side if chart.kind == "columns" else _end_to_end)(chart)]
    drawn = _beside(chart, longest) if chart.kind == "columns" else _along(chart, longest)
    rows = [Row((Cell(label), *cells)) for label, cells in zip(chart.labels, drawn, strict=True)]
    return Grid(columns=tuple(columns), rows=tuple(rows))


def _side_by_side(chart: Chart) -> list[Column]:
    return [column for one in chart.series for column in (_figures(one), Column("", keep=True))]


def _end_to_end(chart: Chart) -> list[Column]:
    """The bar's heading tells its characters where there are several."""
    legend = "  ".join(f"{ink} {one.name}" for ink, one in zip(INKS, chart.series, strict=False))
    return [*map(_figures, chart.series), Column(legend if len(chart.series) > 1 else "")]


def _figures(one: Series) -> Column:
    return Column(one.name, "right", keep=True)


def _beside(chart: Chart, longest: int) -> list[list[Cell]]:
    top = reach([abs(value) for one in chart.series for value in one.values])
    return [
        [cell for one in chart.series for cell in (Cell(one.texts[at]), Cell(_single(one.values[at], top, longest)))]
        for at in range(len(chart.labels))
    ]


def _single(value: int, top: int, longest: int) -> str:
    (length,) = parts((abs(value),), top, longest)
    return (_BELOW if value < 0 else INKS[0]) * length


def _along(chart: Chart, longest: int) -> list[list[Cell]]:
    top = reach([sum(values) for values in _rows(chart)])
    return [
        [*(Cell(one.texts[at]) for one in chart.series), Cell(_joined(values, chart, top, longest))]
        for at, values in enumerate(_rows(chart))
    ]


def _rows(chart: Chart) -> list[tuple[int, ...]]:
    return list(zip(*(one.values for one in chart.series), strict=True))


def _joined(values: tuple[int, ...], chart: Chart, top: int, longest: int) -> str:
    whole = sum(values) if chart.kind == "shares" else top
    lengths = parts(values, whole, longest)
    return "".join(ink * length for ink, length in zip(INKS, lengths, strict=False))


def _month(month: MonthDays) -> Row:
    return Row((Cell(month.name), Cell("".join(map(_mark, month.days))), Cell(str(month.total))))


def _mark(day: DayCount) -> str:
    if day.number == 0:
        return "."
    return str(day.number) if day.number < _MANY else "+"
