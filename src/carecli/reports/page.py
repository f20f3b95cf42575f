"""A page as a value: lines, rules and grids of words, before anything knows what it is printed on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from carecli.reports.chart import Calendar, Chart

Tone = Literal["plain", "strong", "faint", "good", "soon", "bad"]
"""How urgent a text is; a screen may colour it, paper need not."""

Json: TypeAlias = str | int | bool | Sequence["Json"] | Mapping[str, "Json"] | None
Item: TypeAlias = dict[str, Json]


class Cell(NamedTuple):
    """A text in a grid."""

    text: str
    tone: Tone = "plain"


class Column(NamedTuple):
    """A grid's column; ``keep`` says that its texts (amounts, ids, days) are never folded."""

    heading: str
    align: Literal["left", "right"] = "left"
    keep: bool = False


class Row(NamedTuple):
    """A row of a grid, a cell a column."""

    cells: tuple[Cell, ...]


class Group(NamedTuple):
    """A heading over the rows that follow, across all columns."""

    text: str
    tone: Tone = "strong"


class Bar(NamedTuple):
    """A rule across the page or grid."""


class Line(NamedTuple):
    """A line of text; ``right`` stands at the far edge. A line too long for the page is folded, never cut."""

    left: str
    right: str = ""
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """Columns and rows; ``headed`` prints the columns' headings above a rule."""

    columns: tuple[Column, ...]
    rows: tuple[Row | Group | Bar, ...]
    headed: bool = True


Block: TypeAlias = Line | Bar | Grid | Chart | Calendar


class Signed(NamedTuple):
    """Who answers for a page: the unit, the day, who made it and who checked it; who is not named signs by hand."""

    unit: str
    day: date
    made_by: str = ""
    checked_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a person reads: a title and the blocks below it, top down.

    ``title`` names the page where the form wants one (HTML, Markdown); plain text prints only the blocks. A page that
    goes before a leader is ``signed``, in files and wherever it is more than a list on a screen. ``made`` is the day
    and for whom it is, for a sheet, which has no blocks to say it.
    """

    title: str
    blocks: Sequence[Block]
    signed: Signed | None = None
    made: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer in both its shapes: the page for people, the items (one row each) for JSON and CSV.

    ``columns`` are the items' keys that CSV shows, with their headings; ``more`` are further top-level JSON keys.
    """

    page: Page
    items: Sequence[Item]
    columns: tuple[tuple[str, str], ...]
    more: Mapping[str, Json]


def row(*texts: str | Cell) -> Row:
    """A row of texts; a bare text is a plain cell."""
    return Row(tuple([text if isinstance(text, Cell) else Cell(text) for text in texts]))
