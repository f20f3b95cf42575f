"""The half-year return as a page and as items: totals, blocks, people and the change table."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from carecli.duties.basis import Basis
from carecli.model.words import Words
from carecli.reports.figures import Figure, figure_items, how_to_trace
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Item, Line, Page, row
from carecli.reports.returns.change_table import ChangeTable
from carecli.reports.returns.half_year import REPORT, HalfYear
from carecli.reports.returns.reported import columns, lacking_text
from carecli.reports.returns.totals_table import TotalsTable

COMMAND = "care report half-year"
_WHO = ("name", "unit_name", "case", "since", "per_head", "lacks")


class HalfYearPage:
    """A return laid out in one language."""

    def __init__(self, found: HalfYear, basis: Basis, words: Words) -> None:
        self._found = found
        self._basis = basis
        self._words = words
        self._table = ChangeTable(basis, words)
        self._figures = {figure.id: figure for figure in found.figures}
        self._counting = _counting(found.figures)
        self._totals = TotalsTable(REPORT, found.figures, basis.records, words)

    def answer(self) -> Answer:
        """The page for people; an item a person, and the figures and changes besides."""
        found = self._found
        title = self._words("returns.title", period=half_year_text(found.period.id, self._words))
        return Answer(
            page=Page(title=title, blocks=tuple(self._blocks(title))),
            items=tuple(self._item(line) for line in found.lines),
            columns=columns(self._words),
            more={
                "period": found.period.id,
                "as_of": str(found.found.day),
                "earlier": {
                    "period": found.earlier.period,
                    "as_of": str(found.earlier.day),
                    "source": found.earlier.source,
                },
                "figures": figure_items(found.figures),
                "changes": [self._table.item(change) for change in found.changes],
                "otherwise": [self._table.item(change) for change in found.otherwise],
            },
        )

    def _item(self, line: Item) -> Item:
        """A person's line with the names of the figures in which it counts."""
        return {**line, "figures": self._counting[str(line["id"])]}

    def _blocks(self, title: str) -> Iterator[Block]:
        found, words = self._found, self._words
        made = f"{words('returns.as_of', day=found.found.day)}   {words('pages.internal')}"
        yield Line(f"{title}   {self._basis.records.workspace.name}", made, "strong")
        yield Line(*self.cover())
        yield from (Bar(), self._totals.grid(), Bar())
        if found.lines:
            yield from (self._people(), Bar())
        yield Line(self.against())
        if found.earlier.source in {"missing", "altered"}:
            yield Line(words(f"returns.{found.earlier.source}"), tone="bad")
        if found.changes:
            yield from (self._table.grid(found.changes), Bar())
        if found.otherwise:
            yield Line(words("returns.otherwise", day=found.earlier.day, count=len(found.otherwise)), tone="bad")
            yield from (self._table.grid(found.otherwise), Bar())
        yield how_to_trace(COMMAND, found.figures[0], words)

    def cover(self) -> tuple[str, str]:
        """Who leads the organisation, and room for a telephone number."""
        return self._words("returns.head", name=self._head()), self._words("returns.phone")

    def counted(self) -> Iterator[tuple[str, int, str]]:
        """The totals line by line: what is counted, how many, the name of the figure."""
        for each in self._totals.counted():
            group = self._words(f"returns.by.{each.group}") if each.group else ""
            text = self._words("returns.counted", group=group, text=each.text) if group else each.text
            yield text, each.figure.value or 0, each.figure.id

    def changes(self) -> Iterator[tuple[str, ...]]:
        """The change table line by line."""
        yield from (self._table.texts(change) for change in self._found.changes)

    def _head(self) -> str:
        """The secretary of the body at the top on the day of the return."""
        structure = self._basis.records.structure
        held = [
            who for unit in structure.top for who in structure.holders(unit.id, ("secretary",), self._found.found.day)
        ]
        return self._basis.records.name(held[0]) if held else self._words("returns.blank")

    def _people(self) -> Grid:
        heads = tuple(
            Column(
                self._words(f"returns.column.{key}"),
                "right" if key == "per_head" else "left",
                keep=key not in {"case", "lacks", "unit_name"},
            )
            for key in _WHO
        )
        return Grid(columns=heads, rows=tuple(row(*self._cells(line)) for line in self._found.lines))

    def _cells(self, line: Item) -> Sequence[str | Cell]:
        case = self._words.join([str(line[key]) for key in ("degree_name", "reason_name") if line[key]])
        short = lacking_text(line, self._words)
        known = [str(line[key] or "") for key in ("since", "per_head")]
        return (str(line["name"]), str(line["unit_name"]), case, *known, Cell(short, "soon" if short else "plain"))

    def against(self) -> str:
        """How many there were before, and how one comes from there to what there is."""
        earlier = self._found.earlier
        counts = {
            name: self._figures[f"{REPORT}.{name}"].value for name in ("before", "new", "left", "moved", "changed")
        }
        source = self._words(f"returns.source.{earlier.source}")
        return self._words(
            "returns.against",
            period=half_year_text(earlier.period, self._words),
            day=earlier.day,
            source=source,
            **counts,
        )


def half_year_text(period: str, words: Words) -> str:
    """A half-year as people call it; of a copy that names another stretch of time, what it says."""
    year, _, half = period.partition("-H")
    return words(f"returns.half.{half}", year=year) if half in {"1", "2"} else period


def _counting(figures: Iterable[Figure]) -> Mapping[str, list[str]]:
    """The names of the figures in which an entry of the register counts, by its id."""
    found: dict[str, list[str]] = {}
    for figure in figures:
        for record in figure.records:
            found.setdefault(str(getattr(record, "id", "")), []).append(figure.id)
    return found
