"""A page laid out in lines of a given width: what plain text and the terminal both print."""

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from carecli.render.cards import cards
from carecli.render.clean import clean_page
from carecli.render.columns import GAP, column_widths, legible
from carecli.render.drawn import drawn_calendar, drawn_chart
from carecli.render.fold import fold
from carecli.render.spans import Span, Spans, folded, placed, ruled, trimmed
from carecli.render.width import width_of
from carecli.reports.chart import Calendar, Chart
from carecli.reports.page import Bar, Block, Cell, Column, Grid, Group, Line, Page, Row


def lay_out(page: Page, width: int, *, edge: bool = False) -> Iterator[Spans]:
    """The page's lines from top to bottom; none ends in a space, nothing is cut.

    A line is wider than ``width`` only where a word is, or where columns that may not fold are. A screen has an
    ``edge`` that would tear such lines: there, a grid whose columns would become too narrow to read is told in cards.
    """
    for block in clean_page(page).blocks:
        for spans in _block(block, width, edge=edge):
            yield trimmed(spans)


def _block(block: Block, width: int, *, edge: bool) -> Iterator[Spans]:
    match block:
        case Line():
            yield from _line(block, width)
        case Bar():
            yield ruled(width)
        case Grid():
            yield from cards(block, width) if edge and not legible(block, width) else _grid(block, width)
        case Chart():
            yield from _drawn(drawn_chart(block, width), width, edge=edge)
        case Calendar():
            yield from _drawn(drawn_calendar(block), width, edge=edge)


def _drawn(blocks: Iterable[Block], width: int, *, edge: bool) -> Iterator[Spans]:
    for block in blocks:
        yield from _block(block, width, edge=edge)


def _line(line: Line, width: int) -> Iterator[Spans]:
    left, right, tone = line
    room = width - width_of(left) - width_of(right)
    if right and room >= len(GAP):
        yield (Span(left + " " * room + right, tone),)
        return
    if left or not right:
        yield from folded(left, tone, width)
    if right:
        yield from (placed(text, tone, width, "right") for text in fold(right, width))


def _grid(grid: Grid, width: int) -> Iterator[Spans]:
    widths = column_widths(grid, width)
    if grid.headed:
        headings = Row(tuple(Cell(column.heading, "strong") for column in grid.columns))
        yield from _row(headings, grid.columns, widths)
        yield ruled(width)
    for row in grid.rows:
        match row:
            case Row():
                yield from _row(row, grid.columns, widths)
            case Group():
                yield from folded(row.text, row.tone, width)
            case Bar():
                yield ruled(width)


def _row(row: Row, columns: tuple[Column, ...], widths: list[int]) -> Iterator[Spans]:
    pieces = [fold(cell.text, width) for cell, width in zip(row.cells, widths, strict=True)]
    for texts in zip_longest(*pieces, fillvalue=""):
        spans: list[Span] = []
        before = ""
        for text, cell, column, width in zip(texts, row.cells, columns, widths, strict=True):
            space = " " * (width - width_of(text))
            left, right = (space, GAP) if column.align == "right" else ("", space + GAP)
            if cell.tone == "plain":
                before += left + text + right
            else:
                spans += [Span(before + left), Span(text, cell.tone)]
                before = right
        yield (*spans, Span(before))
