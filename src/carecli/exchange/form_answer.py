"""A list in the columns of its form, as a page."""

from dataclasses import replace

from carecli.exchange.spreadsheet import SheetColumn, SheetPage, Written, Yuan
from carecli.exchange.widths import places
from carecli.model.money import show_yuan
from carecli.reports.page import Answer, Column, Grid, row

_SHORT, _ABREAST = 14, 12
"""Places of a screen up to which a text is short, and how many columns stand abreast on paper without folding any."""


def in_columns_of(sheet: SheetPage, answer: Answer) -> Answer:
    """The answer with its grid in the columns of the sheet, as far as any row says something there."""
    filled = [at for at in range(len(sheet.columns)) if any(cells[at] != "" for cells in sheet.rows)]
    rows = [[_text(cells[at]) for at in filled] for cells in sheet.rows]
    few = len(filled) <= _ABREAST
    columns = (_column(sheet.columns[at], [cells[n] for cells in rows], few=few) for n, at in enumerate(filled))
    grid = Grid(columns=tuple(columns), rows=tuple(row(*cells) for cells in rows))
    blocks = tuple(grid if isinstance(block, Grid) else block for block in answer.page.blocks)
    return replace(answer, page=replace(answer.page, blocks=blocks))


def _column(column: SheetColumn, texts: list[str], *, few: bool) -> Column:
    """A column of short texts is not folded where there is room: ids, days and names are read at a glance."""
    short = few and max(map(places, texts), default=0) <= _SHORT
    return Column(column.heading, "left" if column.kind == "text" else "right", keep=short)


def _text(cell: Written) -> str:
    return show_yuan(cell.fen) if isinstance(cell, Yuan) else str(cell)
