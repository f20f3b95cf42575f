"""A page as Markdown, with the pipe tables that most readers know."""

import re
from collections.abc import Iterator
from itertools import chain

from tabulate import tabulate

from carecli.render.clean import clean_page
from carecli.render.drawn import drawn_calendar, drawn_chart
from carecli.render.forms import USUAL_WIDTH, Printing
from carecli.reports.chart import Calendar, Chart
from carecli.reports.page import Answer, Bar, Block, Cell, Grid, Group, Line, Page, Row

_MARKS = re.compile(r"[\\`*_<\[|~&]")
_LINE_START = re.compile(r"[#+\-=>]|\d+[.)](?= |$)", re.ASCII)
_INDENT = "&emsp;"


def text(answer: Answer, _printing: Printing) -> str:
    """The page under its title: lines as paragraphs, grids as tables."""
    return "\n\n".join(_blocks(clean_page(answer.page))) + "\n"


def _blocks(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    for block in page.blocks:
        yield from _block(block)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Line():
            yield from _paragraph(block)
        case Grid():
            yield _table(block)
        case Bar():
            pass  # headings and tables part the page already
        case Chart():
            yield from _picture(block.title, drawn_chart(block, USUAL_WIDTH))
        case Calendar():
            yield from _picture(block.title, drawn_calendar(block))


def _picture(title: str, drawn: tuple[Block, ...]) -> Iterator[str]:
    """The rule and the title that are drawn give way to a heading."""
    yield f"## {escaped(title)}"
    yield from chain.from_iterable(map(_block, drawn[2:]))


def _paragraph(line: Line) -> Iterator[str]:
    texts = [escaped(text.strip()) for text in (line.left, line.right) if text.strip()]
    if texts:
        yield _start_escaped(" · ".join(texts))


def escaped(text: str) -> str:
    """The text with every mark that Markdown, or HTML inside it, would obey escaped."""
    return _MARKS.sub(r"\\\g<0>", text)


def _start_escaped(text: str) -> str:
    """The paragraph kept from being read as a heading, a list or a quotation."""
    if match := _LINE_START.match(text):
        return f"{text[: match.end() - 1]}\\{text[match.end() - 1 :]}"
    return text


def _table(grid: Grid) -> str:
    headings = [escaped(column.heading) if grid.headed else "" for column in grid.columns]
    rows = [_cells(row, len(grid.columns)) for row in grid.rows if not isinstance(row, Bar)]
    aligns = [column.align for column in grid.columns]
    return tabulate(rows, headings, tablefmt="pipe", colalign=aligns, disable_numparse=True)


def _cells(row: Row | Group, columns: int) -> list[str]:
    if isinstance(row, Group):
        return [_cell(Cell(row.text, row.tone)), *[""] * (columns - 1)]
    return [_cell(cell) for cell in row.cells]


def _cell(cell: Cell) -> str:
    body = cell.text.strip()
    indent = _INDENT * ((len(cell.text.rstrip()) - len(body)) // 2)
    return indent + (f"**{escaped(body)}**" if body and cell.tone == "strong" else escaped(body))
