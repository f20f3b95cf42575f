"""The totals of a return as a table: each figure under its class, with its name."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carecli.model.records import Records
from carecli.model.words import Words
from carecli.reports.figures import Figure
from carecli.reports.page import Cell, Column, Grid, Group, Row, row
from carecli.reports.phrases import unit_name
from carecli.reports.returns.totals import CLASSES, UNKNOWN

_ALWAYS = frozenset({"degree", "block"})
"""Classes in which a figure is shown though nobody counts in it."""


class Counted(NamedTuple):
    """A figure and what people call it; ``group`` is the class it is of, empty for the whole."""

    group: str
    text: str
    figure: Figure


class TotalsTable:
    """The totals of one report, named ``report.total``, ``report.degree.severe`` and so on."""

    def __init__(self, report: str, figures: Sequence[Figure], records: Records, words: Words) -> None:
        self._report = report
        self._figures = figures
        self._records = records
        self._words = words

    def counted(self) -> Iterator[Counted]:
        """The whole, then the figures class by class."""
        yield Counted("", self._words("returns.total"), self._total())
        for name in (*CLASSES, "block"):
            for figure in self._figures:
                if figure.id.startswith(f"{self._report}.{name}.") and (figure.value or name in _ALWAYS):
                    yield Counted(name, self._class(name, figure), figure)

    def grid(self) -> Grid:
        """The table; of the blocks it tells how many of all are complete."""
        words = self._words
        heads = (Column(words("returns.column.class")), Column(words("returns.column.persons"), "right"))
        return Grid(columns=(*heads, Column(words("figures.column.figure"), keep=True)), rows=tuple(self._rows()))

    def _total(self) -> Figure:
        return next(figure for figure in self._figures if figure.id == f"{self._report}.total")

    def _rows(self) -> Iterator[Row | Group]:
        group, total = "", self._total().value
        for each in self.counted():
            if each.group != group:
                group = each.group
                yield Group(self._words(f"returns.by.{group}"), "plain")
            value = f"{each.figure.value}/{total}" if group == "block" else str(each.figure.value)
            yield row(f"  {each.text}" if group else each.text, value, Cell(each.figure.id, "faint"))

    def _class(self, name: str, figure: Figure) -> str:
        code = figure.id.rpartition(".")[2]
        if code == UNKNOWN:
            return self._words("figures.unknown")
        if name == "unit":
            return unit_name(code, self._records)
        return self._words.code({"reason": "hardship"}.get(name, name), code)
