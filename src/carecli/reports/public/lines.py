"""The lines of a disclosure's tables: what is told one by one, and the others together."""

from collections.abc import Iterator, Sequence

from carecli.reports.figures import Figure
from carecli.reports.public.disclosed import OTHERS, TableName, figure_id
from carecli.reports.public.gathering import AID, Gathered
from carecli.reports.public.small_groups import Tally, told


def lines_of(found: Gathered) -> Iterator[tuple[TableName, list[Tally]]]:
    """Each table with its lines; that of aid only where aid is told by itself."""
    purposes = _lines("purposes", found.purposes)
    yield "receipts", _lines("receipts", found.receipts)
    yield "purposes", purposes
    if any(line.code == AID for line in purposes):
        yield "aid", _lines("aid", found.aid)
    yield "levels", _lines("levels", found.levels)
    yield "months", _lines("months", found.months)


def _lines(name: TableName, parts: Sequence[Tally]) -> list[Tally]:
    single, rest = told(parts)
    lines = [part for part in single if part.people or part.fen or name == "months"]
    return [*lines, *([rest._replace(code=OTHERS)] if rest else [])]


def figures_of(found: Gathered) -> list[Figure]:
    """The same as figures that open to the entries behind them, for the keepers."""
    sums = {"received": found.received, "paid": found.paid}
    named = {figure_id("total", code): line for code, line in sums.items()}
    named |= {figure_id(name, line.code): line for name, lines in lines_of(found) for line in lines}
    return [Figure(id=id_, value=line.fen, unit="fen", records=line.entries) for id_, line in named.items()]
