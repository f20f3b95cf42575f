"""The statistics of a stretch of time: body by body, what was done for whom; persons, households and times apart."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from carecli.almanac.periods import Period
from carecli.model.money import show_yuan
from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.figures import Figure, how_to_trace, json_value
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, row
from carecli.reports.phrases import unit_name
from carecli.reports.returns.measure import Span
from carecli.reports.returns.measures import CLASSES, EVERY
from carecli.reports.returns.tally import Tally, tallied

NAME = "statistics"
"""How the names of its figures begin."""
COMMAND = "care report statistics"
_DOWN = frozenset({"reasons"})
"""Classes told downwards, a line for whatever of them counts at all: they have too many columns for a page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistics:
    """All that was counted; ``bodies`` are those told of, down the tree, None for what belongs to none."""

    span: Span
    tallies: Mapping[str, Tally]
    bodies: tuple[str | None, ...]

    @property
    def figures(self) -> Iterator[Figure]:
        """Every figure: of each measure the total first."""
        for tally in self.tallies.values():
            yield tally.total
            yield from (tally.of(body) for body in self.bodies)


def statistics(span: Span, branch: str | None = None) -> Statistics:
    """What a span amounts to, for the whole organisation or for a body and those below it."""
    structure = span.records.structure
    within = [unit for unit in structure.down() if branch is None or structure.under(unit, branch)]
    tallies = {each.id: tallied(each, span, NAME, within if branch else None) for each in EVERY}
    told = {body for tally in tallies.values() for body in tally.bodies}
    last = (None,) if None in told else ()
    return Statistics(span=span, tallies=tallies, bodies=(*(unit for unit in within if unit in told), *last))


def statistics_answer(said: Statistics, period: Period, today: date, words: Words, *, only: str = "") -> Answer:
    """The statistics as a page, a table for each class, and an item for each body; the last item is the total.

    ``only`` names the body that they are cut down to.
    """
    title = words("statistics.title")
    made = f"{words('pages.made', day=today)}   {words('pages.internal')}"
    head = Line(f"{title}   {said.span.records.workspace.name}", made, "strong")
    return Answer(
        page=Page(title=title, blocks=(head, _days(said, only, words), *_classes(said, words), *_foot(said, words))),
        items=(*(_item(said, body, words) for body in said.bodies), _total(said, words)),
        columns=(("name", words("statistics.body")), *((each.id, each.heading(words)) for each in EVERY)),
        more={
            "period": {"id": period.id, "first": period.first.isoformat(), "last": said.span.last.isoformat()},
            "units": {each.id: each.unit for each in EVERY},
        },
    )


def _days(said: Statistics, only: str, words: Words) -> Line:
    return Line(f"{words('statistics.span', first=said.span.first, last=said.span.last)}   {only}".rstrip())


def _classes(said: Statistics, words: Words) -> Iterator[Block]:
    for name, measures in CLASSES.items():
        tallies = [said.tallies[each.id] for each in measures]
        yield Bar()
        yield Line(words(f"statistics.class.{name}"), tone="strong")
        yield _down(said, tallies, words) if name in _DOWN else _across(said, tallies, words)
    yield Bar()


def _down(said: Statistics, tallies: list[Tally], words: Words) -> Grid:
    """A line for each measure that counts anything: the total, and how much of it falls to which body."""
    rows = [
        row(tally.measure.heading(words), Cell(_cell(tally.total, words), "strong"), _parts(said, tally, words))
        for tally in tallies
        if tally.total.records
    ]
    columns = (
        Column(words("statistics.reason")),
        Column(words("statistics.total"), "right"),
        Column(words("statistics.parts")),
    )
    return Grid(columns=columns, rows=tuple(rows))


def _parts(said: Statistics, tally: Tally, words: Words) -> str:
    records = said.span.records
    named = [(body, _name(records, body, words)) for body in said.bodies if body in tally.bodies]
    return words.join([words("statistics.part", body=name, value=_cell(tally.of(b), words)) for b, name in named])


def _across(said: Statistics, tallies: list[Tally], words: Words) -> Grid:
    """The bodies for which any of these counts, and the total."""
    bodies = [body for body in said.bodies if any(body in tally.bodies for tally in tallies)]
    rows = [row(_name(said.span.records, b, words), *(_cell(t.of(b), words) for t in tallies)) for b in bodies]
    total = (Cell(_cell(tally.total, words), "strong") for tally in tallies)
    columns = (Column(tally.measure.heading(words), "right", keep=tally.measure.unit == "fen") for tally in tallies)
    return Grid(
        columns=(Column(words("statistics.body")), *columns),
        rows=(*rows, Bar(), row(Cell(words("statistics.total"), "strong"), *total)),
    )


def _cell(figure: Figure, words: Words) -> str:
    if figure.value is None:
        return words("figures.unknown") if figure.records else words("statistics.nothing")
    return show_yuan(figure.value) if figure.unit == "fen" else str(figure.value)


def _foot(said: Statistics, words: Words) -> Iterator[Line]:
    if valueless := [each for each in said.tallies["gifts"].total.records if _goods_only(each)]:
        yield Line(words("statistics.goods", count=len(valueless)))
    yield from (Line(words(f"statistics.{note}"), tone="faint") for note in ("counted", "moved"))
    example = next((figure for figure in said.figures if figure.records), said.tallies["register"].total)
    yield how_to_trace(COMMAND, example, words)


def _goods_only(record: object) -> bool:
    gift = getattr(record, "gift", None)
    return gift is not None and gift.cash is None


def _name(records: Records, body: str | None, words: Words) -> str:
    return unit_name(body, records) if body else words("statistics.unfiled")


def _item(said: Statistics, body: str | None, words: Words) -> Item:
    figures = {name: tally.of(body) for name, tally in said.tallies.items()}
    return {"body": body, "name": _name(said.span.records, body, words), "total": False, **_values(figures)}


def _total(said: Statistics, words: Words) -> Item:
    figures = {name: tally.total for name, tally in said.tallies.items()}
    return {"body": None, "name": words("statistics.total"), "total": True, **_values(figures)}


def _values(figures: Mapping[str, Figure]) -> Item:
    values: Item = {name: json_value(figure) for name, figure in figures.items()}
    return {**values, "figures": {name: figure.id for name, figure in figures.items()}}
