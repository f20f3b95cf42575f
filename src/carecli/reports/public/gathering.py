"""The fund's payments and receipts between two days, by what a disclosure tells them by."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, TypeAlias

from carecli.ledger.balances import until
from carecli.ledger.booking import Ledger
from carecli.ledger.movement import Draw, Movement
from carecli.model.day import Month
from carecli.model.fund import Account, Entry, Opening, Payment, Receipt
from carecli.model.records import Records
from carecli.model.words.codes import CODES
from carecli.reports.public.disclosed import UNSORTED
from carecli.reports.public.small_groups import Tally, summed

GIVERS = frozenset({"donation-member", "donation-staff", "donation-other"})
"""Sources behind which people stand; the others are bodies."""
AID = "hardship-aid"


class _Drawn(NamedTuple):
    """One draw of an entry, with the entry in whose line it counts; a reversal is its own occasion."""

    origin: Entry
    entry: Entry
    draw: Draw

    @property
    def person(self) -> str:
        """Who got or gave it."""
        told = self.origin
        named = told.member or told.payee if isinstance(told, Payment) else getattr(told, "payer", None)
        return named or told.id


Key: TypeAlias = Callable[[_Drawn], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """What came in and went out; each mapping holds the parts of one total, amounts in fen as people say them."""

    brought: int
    receipts: tuple[Tally, ...]
    purposes: tuple[Tally, ...]
    aid: tuple[Tally, ...]
    levels: tuple[Tally, ...]
    months: tuple[Tally, ...]

    @property
    def paid(self) -> Tally:
        """All payments together."""
        return summed(self.purposes)

    @property
    def received(self) -> Tally:
        """All receipts together."""
        return summed(self.receipts)


def gathered(ledger: Ledger, records: Records, first: date, last: date) -> Gathered:
    """What a period held, both days included; what was booked and taken back within it is not there.

    A reversal of an earlier payment counts in its own month, below zero, with the person whom it concerns.
    """
    drawn = tuple(_drawn(ledger, first, last))
    paid = [each for each in drawn if isinstance(each.origin, Payment)]
    received = [each for each in drawn if isinstance(each.origin, Receipt)]
    level_of = {account.id: _level(account, records) for account in records.of(Account)}
    return Gathered(
        brought=sum(each.draw.fen for each in drawn if isinstance(each.origin, Opening)),
        receipts=_parts(CODES["source"], received, lambda each: each.draw.source, 1, of_people=GIVERS),
        purposes=_parts(CODES["purpose"], paid, _purpose, -1),
        aid=_parts(CODES["aid"], (each for each in paid if _purpose(each) == AID), _category, -1),
        levels=_parts(CODES["level"], paid, lambda each: level_of.get(each.draw.account, UNSORTED), -1),
        months=_parts(_months(first, last), paid, lambda each: str(each.entry.date)[:7], -1),
    )


def _drawn(ledger: Ledger, first: date, last: date) -> Iterator[_Drawn]:
    for movement in until(ledger, last):
        if movement.entry.date >= first and not _undone_within(movement, first, last):
            for draw in movement.draws:
                yield _Drawn(movement.origin, movement.entry, draw)


def _undone_within(movement: Movement, first: date, last: date) -> bool:
    """Whether an entry and its reversal both lie in the period."""
    undone = movement.undone_by(last) is not None
    return undone or (movement.reverses is not None and movement.reverses.date >= first)


def _parts(
    codes: Iterable[str], drawn: Iterable[_Drawn], key: Key, sign: int, *, of_people: frozenset[str] | None = None
) -> tuple[Tally, ...]:
    """The parts by their codes, those without anything too; what has no code stands last."""
    found: dict[str, list[_Drawn]] = {code: [] for code in codes}
    for each in drawn:
        found.setdefault(key(each), []).append(each)
    return tuple(
        _tally(code, those, sign, people=of_people is None or code in of_people) for code, those in found.items()
    )


def _tally(code: str, drawn: Iterable[_Drawn], sign: int, *, people: bool) -> Tally:
    every = tuple(drawn)
    return Tally(
        code=code,
        people=frozenset(each.person for each in every) if people else frozenset(),
        times=len({each.entry.id for each in every if each.entry is each.origin}),
        fen=sign * sum(each.draw.fen for each in every),
        entries=tuple(dict.fromkeys(each.entry for each in every)),
    )


def _purpose(drawn: _Drawn) -> str:
    return drawn.origin.purpose if isinstance(drawn.origin, Payment) else ""


def _category(drawn: _Drawn) -> str:
    return (isinstance(drawn.origin, Payment) and drawn.origin.category) or UNSORTED


def _level(account: Account, records: Records) -> str:
    units: Mapping[str, object] = records.structure.units
    return getattr(units.get(account.organisation), "level", UNSORTED)


def _months(first: date, last: date) -> Iterator[str]:
    month = Month(first.year, first.month)
    while month <= Month(last.year, last.month):
        yield str(month)
        month = Month(month.year + month.month // 12, month.month % 12 + 1)
