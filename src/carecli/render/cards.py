"""A grid on a screen too narrow for its columns: each row a small card, a line or more for each cell."""

from collections.abc import Iterator

from carecli.render.spans import Spans, folded, ruled
from carecli.reports.page import Bar, Grid, Group, Row

_INDENT = "  "


def cards(grid: Grid, width: int) -> Iterator[Spans]:
    """The first cell names the row, the other cells follow after their headings; empty ones are left out."""
    labels = [f"{column.heading}: " if grid.headed else "" for column in grid.columns]
    for row in grid.rows:
        match row:
            case Row():
                yield from _card(row, labels, width)
            case Group():
                yield from folded(row.text, row.tone, width)
            case Bar():
                yield ruled(width)


def _card(row: Row, labels: list[str], width: int) -> Iterator[Spans]:
    (name, tone), *others = row.cells
    indent = name[: len(name) - len(name.lstrip(" "))] + _INDENT
    yield from folded(name, "strong" if tone == "plain" else tone, width)
    for label, cell in zip(labels[1:], others, strict=True):
        if cell.text:
            yield from folded(indent + label + cell.text.strip(), cell.tone, width)
