"""The fund of a period as it may be disclosed: records in, the allow-list type out."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from carecli.ledger.balances import balances
from carecli.ledger.booking import Ledger
from carecli.ledger.sealing import states
from carecli.model.day import Month
from carecli.model.fund import Entry
from carecli.model.money import FEN_PER_YUAN
from carecli.model.records import Records
from carecli.model.seal import Seal
from carecli.reports.public.disclosed import Amount, Anchor, Disclosed, Part, Table, TableName
from carecli.reports.public.gathering import Gathered
from carecli.reports.public.lines import lines_of
from carecli.reports.public.spans import Span

BANDS = (0, *(yuan * FEN_PER_YUAN for yuan in (1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000)))
"""Where the bands of amounts begin, in fen."""
_COUNTED: frozenset[TableName] = frozenset({"purposes", "aid", "months"})
"""Tables that tell how many times as well: a payment stands once in each, whereas several levels may share one."""
_DAY = timedelta(1)


def disclosed(span: Span, ledger: Ledger, records: Records, today: date) -> Disclosed:
    """What may be told of a span: to the fen, or in bands where too few people stand behind it."""
    found = span.found
    paid = found.paid
    return Disclosed(
        organisation=records.workspace.name,
        first=span.first,
        last=span.last,
        made=today,
        brought=_held(ledger, span.first - _DAY) + found.brought if span.exact else None,
        received=_amount(found.received.fen, exact=span.exact),
        paid=_amount(paid.fen, exact=span.exact),
        people=len(paid.people) if span.exact else None,
        times=paid.times if span.exact else None,
        tables=tuple(_tables(found)) if span.exact else (),
        anchor=_anchor(span.last, ledger, records) if span.exact else None,
    )


def _amount(fen: int, *, exact: bool) -> Amount:
    if exact or fen == 0:
        return Amount(fen, fen)
    least = max((edge for edge in BANDS if edge <= fen), default=0)
    return Amount(least, next((edge - 1 for edge in BANDS if edge > fen), None))


def _tables(found: Gathered) -> Iterator[Table]:
    for name, lines in lines_of(found):
        counted = name in _COUNTED
        yield Table(name, tuple(Part(line.code, line.times if counted else None, line.fen) for line in lines))


def _held(ledger: Ledger, day: date) -> int:
    return sum(fen for of in balances(ledger, day).values() for fen in of.values())


def _anchor(last: date, ledger: Ledger, records: Records) -> Anchor:
    month = Month(last.year, last.month)
    state = states(records.of(Entry), ledger, [month])[month]
    return Anchor(month, state.head, state.number, state.balance, _sealed(records.of(Seal), month))


def _sealed(seals: Iterable[Seal], month: Month) -> bool:
    return any(seal.month >= month for seal in seals)
