"""Figures of reports: each has a name and opens to the records that it was counted from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Literal

from carecli.model.money import show_fen, show_yuan
from carecli.model.problem import Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import section_of
from carecli.model.words import Words
from carecli.reports.page import Answer, Bar, Block, Column, Grid, Item, Line, Page, Row, row

Unit = Literal["persons", "households", "times", "fen", "percent"]
_COLUMNS = ("section", "id", "name", "source")
_NEAR = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number of a report.

    ``id`` is dotted ASCII and stays the same from report to report (``half-year.degree.severe``). ``value`` is None
    where it is not known, which is not zero. ``records`` are those it was counted from, in the order of the report.
    """

    id: str
    value: int | None
    unit: Unit
    records: tuple[Record, ...]


def value_text(figure: Figure, words: Words) -> str:
    """The value with its unit as people read it."""
    if figure.value is None:
        return words("figures.unknown")
    value = show_yuan(figure.value) if figure.unit == "fen" else str(figure.value)
    return words(f"figures.unit.{figure.unit}", value=value)


def figure_items(figures: Iterable[Figure]) -> list[Item]:
    """Figures as other programs get them: money as text, None where unknown."""
    return [{"figure": figure.id, "value": json_value(figure), "unit": figure.unit} for figure in figures]


def json_value(figure: Figure) -> str | int | None:
    """The value as other programs get it."""
    return show_fen(figure.value) if figure.unit == "fen" and figure.value is not None else figure.value


def how_to_trace(command: str, figure: Figure, words: Words) -> Line:
    """How to ask ``command`` for the records behind a figure, with one as an example."""
    return Line(words("figures.how", command=command, id=figure.id), tone="faint")


def trace_answer(figures: Sequence[Figure], asked: str, records: Records, words: Words) -> Answer:
    """The records behind a figure, with file and line; refuses one that the report has not, naming the near ones."""
    figure = _named(figures, asked)
    items = tuple(_item(record, records) for record in figure.records)
    return Answer(
        page=_page(figure, items, words),
        items=items,
        columns=tuple((key, words(f"figures.column.{key}")) for key in _COLUMNS),
        more=dict(figure_items([figure])[0]),
    )


def _named(figures: Sequence[Figure], asked: str) -> Figure:
    by_id = {figure.id: figure for figure in figures}
    if asked in by_id:
        return by_id[asked]
    below = [id_ for id_ in by_id if id_.startswith(f"{asked}.")]
    near = below or get_close_matches(asked, by_id, n=_NEAR, cutoff=0.4) or list(by_id)[:_NEAR]
    raise Refused("no-such-figure", text=asked, near=", ".join(near))


def _item(record: Record, records: Records) -> Item:
    return {
        "section": section_of(type(record)),
        "id": getattr(record, "id", None),
        "name": _name(record, records),
        "source": str(record.where),
    }


def _name(record: Record, records: Records) -> str | None:
    """Whom a record is about, or what it is called."""
    whom = getattr(record, "member", None)
    return records.name(whom) if whom else getattr(record, "name", None)


def _page(figure: Figure, items: Sequence[Item], words: Words) -> Page:
    title = words("figures.title", id=figure.id)
    said = words("figures.records", count=len(items)) if items else words("figures.none")
    head = Line(words("figures.value", value=value_text(figure, words)), said)
    blocks: tuple[Block, ...] = (Line(title, words("pages.internal"), "strong"), head)
    if items:
        columns = tuple(Column(words(f"figures.column.{key}"), keep=key != "section") for key in _COLUMNS)
        grid = Grid(columns=columns, rows=tuple(_row(item, words) for item in items))
        blocks = (*blocks, Bar(), grid, Bar())
    return Page(title=title, blocks=blocks)


def _row(item: Item, words: Words) -> Row:
    section = words.field("", str(item["section"]))
    return row(section, *(str(item[key] or "") for key in _COLUMNS[1:]))
