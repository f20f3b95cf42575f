"""Texts of the records made fit for a screen: nothing in a name may move the cursor, colour a line or break a table."""

import re
from dataclasses import replace

from carecli.reports.chart import Calendar, Chart, Series
from carecli.reports.page import Bar, Block, Cell, Column, Grid, Group, Line, Page, Row

REPLACEMENT = "\ufffd"
_LINE_ENDS = re.compile("[\t\n\v\f\r\x85\u2028\u2029]+")
# Terminals obey controls (ESC above all), marks of direction reorder a line, half a character cannot be written.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def harmless(text: str) -> str:
    """The text with every character that steers a screen replaced; tabs and line ends stay."""
    return text if text.isprintable() else _UNFIT.sub(REPLACEMENT, text)


def clean(text: str) -> str:
    """The text as one harmless line: line ends and tabs become a space."""
    return text if text.isprintable() else harmless(_LINE_ENDS.sub(" ", text))


def clean_page(page: Page) -> Page:
    """The page with every text clean; all forms for people begin here."""
    return replace(page, title=clean(page.title), blocks=tuple(_block(block) for block in page.blocks))


def _block(block: Block) -> Block:
    match block:
        case Line():
            return Line(clean(block.left), clean(block.right), block.tone)
        case Bar():
            return block
        case Grid():
            columns = tuple(Column(clean(c.heading), c.align, c.keep) for c in block.columns)
            return Grid(columns=columns, rows=tuple(_row(row) for row in block.rows), headed=block.headed)
        case Chart():
            return _chart(block)
        case Calendar():
            return _calendar(block)


def _chart(chart: Chart) -> Chart:
    return replace(
        chart,
        title=clean(chart.title),
        told=clean(chart.told),
        heading=clean(chart.heading),
        labels=tuple(map(clean, chart.labels)),
        series=tuple(Series(clean(one.name), one.values, tuple(map(clean, one.texts))) for one in chart.series),
    )


def _calendar(calendar: Calendar) -> Calendar:
    return replace(
        calendar,
        title=clean(calendar.title),
        told=clean(calendar.told),
        months=tuple(month._replace(name=clean(month.name)) for month in calendar.months),
    )


def _row(row: Row | Group | Bar) -> Row | Group | Bar:
    match row:
        case Row(cells) if all(text.isprintable() for text, _ in cells):
            return row
        case Row(cells):
            return Row(tuple(Cell(clean(text), tone) for text, tone in cells))
        case Group():
            return Group(clean(row.text), row.tone)
        case Bar():
            return row
