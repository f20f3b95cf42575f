"""A list in the columns of its form, as a page."""

from dataclasses import replace

from carecli.exchange.spreadsheet import SheetPage, Written, Yuan
from carecli.model.money import show_yuan
from carecli.reports.page import Answer, Column, Grid, row


def in_columns_of(sheet: SheetPage, answer: Answer) -> Answer:
    """The answer with its grid in the columns of the sheet, as far as any row says something there."""
    filled = [at for at in range(len(sheet.columns)) if any(cells[at] != "" for cells in sheet.rows)]
    columns = (sheet.columns[at] for at in filled)
    grid = Grid(
        columns=tuple(Column(each.heading, "left" if each.kind == "text" else "right") for each in columns),
        rows=tuple(row(*(_text(cells[at]) for at in filled)) for cells in sheet.rows),
    )
    blocks = tuple(grid if isinstance(block, Grid) else block for block in answer.page.blocks)
    return replace(answer, page=replace(answer.page, blocks=blocks))


def _text(cell: Written) -> str:
    return show_yuan(cell.fen) if isinstance(cell, Yuan) else str(cell)
