"""How wide a grid's columns are on a page: as wide as their texts, or folded as evenly as the page demands."""

from collections.abc import Callable

from carecli.render.fold import narrowest
from carecli.render.width import width_of
from carecli.reports.page import Column, Grid, Page, Row

GAP = "  "
LEGIBLE = 8
"""Narrower than this, a column of longer texts is no pleasure to read: four Han characters."""


def column_widths(grid: Grid, width: int) -> list[int]:
    """The columns' widths on a page of that width; the whole is wider than the page only if no fold can help.

    Texts of a column that is kept are never folded; its heading is, once the other columns can give no more.
    """
    widths = natural_widths(grid)
    room = width - _gaps(grid)
    if sum(widths) > room:
        least = _least_widths(grid, narrowest)
        for keep in (False, True):
            givers = [index for index, column in enumerate(grid.columns) if column.keep is keep]
            _narrow(widths, least, givers, room)
    return widths


def legible(grid: Grid, width: int) -> bool:
    """Whether the grid fits a page of that width without columns too narrow to read."""
    return natural_width(grid) <= width or sum(_least_widths(grid, _least_legible)) + _gaps(grid) <= width


def natural_width(grid: Grid) -> int:
    """The width at which the grid need not fold."""
    return sum(natural_widths(grid)) + _gaps(grid)


def least_width(grid: Grid) -> int:
    """The width that the grid needs however far it is folded."""
    return sum(_least_widths(grid, narrowest)) + _gaps(grid)


def widest_grid(page: Page) -> int:
    """The width at which no grid of the page need fold."""
    return max((natural_width(block) for block in page.blocks if isinstance(block, Grid)), default=0)


def _narrow(widths: list[int], least: list[int], givers: list[int], room: int) -> None:
    """Takes from the widest column that can give, one by one, until the whole fits or none can give."""
    while sum(widths) > room:
        able = [(widths[index], index) for index in givers if widths[index] > least[index]]
        if not able:
            return
        widths[max(able)[1]] -= 1


def _gaps(grid: Grid) -> int:
    return len(GAP) * (len(grid.columns) - 1)


def _texts(grid: Grid) -> list[tuple[Column, str, set[str]]]:
    """Each column with the heading that is printed over it and the different texts of its rows."""
    rows = [row for row in grid.rows if isinstance(row, Row)]
    return [
        (column, column.heading if grid.headed else "", {row.cells[index].text for row in rows})
        for index, column in enumerate(grid.columns)
    ]


def natural_widths(grid: Grid) -> list[int]:
    """How wide each column is where nothing is folded."""
    return [max(map(width_of, (heading, *texts))) for _, heading, texts in _texts(grid)]


def _least_widths(grid: Grid, foldable: Callable[[str], int]) -> list[int]:
    return [
        max(narrowest(heading), *map(width_of if column.keep else foldable, ("", *texts)))
        for column, heading, texts in _texts(grid)
    ]


def _least_legible(text: str) -> int:
    return max(narrowest(text), min(width_of(text), LEGIBLE))
