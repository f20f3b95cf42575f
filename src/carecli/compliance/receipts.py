"""Where the fund's money came from: what each source brought in, and what it must."""

from collections.abc import Iterable
from datetime import date

from carecli.compliance.answer import Answer, Blank, Codes, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.ledger.balances import until
from carecli.ledger.booking import Ledger
from carecli.model.fund import Opening, Receipt

KIND = "source"
PERCENT = 100


def income(ledger: Ledger, first: date, last: date, *, opening: bool = False) -> dict[str, int]:
    """Fen by source received in a span and not taken back by its end; with ``opening`` also what was brought in."""
    kinds = (Receipt, Opening) if opening else (Receipt,)
    found: dict[str, int] = {}
    for movement in until(ledger, last):
        entry = movement.entry
        if isinstance(entry, kinds) and entry.date >= first and movement.undone_by(last) is None:
            found[entry.source] = found.get(entry.source, 0) + entry.amount
    return found


def from_sources(sources: tuple[str, ...], since: date, ground: Ground, *, yearly: bool) -> Answer:
    """How many of the named sources brought money in, year by year.

    Where each must do so ``yearly``, a year without one is unmet; in the year that still runs it may yet come. Years
    before the fund's first entry are not asked.
    """
    if not ground.ledger.movements:
        return answer(0, ())
    first = max(since, ground.ledger.movements[0].entry.date)
    unmet, portions = [], []
    years = range(first.year, ground.today.year + 1)
    for year in years:
        last = min(date(year, 12, 31), ground.today)
        had = income(ground.ledger, date(year, 1, 1), last)
        missing = [source for source in sources if source not in had]
        unmet += [_without(source, year, ground.today) for source in missing if yearly]
        portions.append(Portion(str(year), len(sources) - len(missing), len(sources)))
    return answer(len(sources) * len(years), unmet, portions=portions)


def _without(source: str, year: int, today: date) -> Unmet:
    pending = year == today.year
    why = "sources-pending" if pending else "sources-present"
    return Unmet(kind=KIND, id=source, name="", why=why, blanks=(("year", str(year)),), pending=pending)


def largest_source(main: str, ground: Ground) -> Answer:
    """Whether a source brought in the most since the fund began; its share of each year stands in the portions."""
    movements = until(ground.ledger, ground.today)
    total = income(ground.ledger, date.min, ground.today, opening=True)
    if not total:
        return answer(0, ())
    years = range(movements[0].entry.date.year, ground.today.year + 1)
    portions = [_year(year, main, ground) for year in years]
    largest = max(total, key=lambda source: total[source])
    is_main = total.get(main, 0) == total[largest]
    return answer(1, () if is_main else (_not_main(main, largest, total),), portions=[p for p in portions if p.asked])


def _year(year: int, main: str, ground: Ground) -> Portion:
    had = income(ground.ledger, date(year, 1, 1), min(date(year, 12, 31), ground.today))
    return Portion(str(year), had.get(main, 0), sum(had.values()), money=True)


def _not_main(main: str, largest: str, total: dict[str, int]) -> Unmet:
    whole = sum(total.values())
    blanks: Iterable[tuple[str, Blank]] = (
        ("percent", str(total.get(main, 0) * PERCENT // whole)),
        ("largest", Codes(KIND, (largest,))),
        ("most", str(total[largest] * PERCENT // whole)),
    )
    return Unmet(kind=KIND, id=main, name="", why="main-source", blanks=tuple(blanks))
