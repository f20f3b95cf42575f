"""The accounts while a fund's entries are booked into them, day by day."""

from collections.abc import Mapping, Sequence
from operator import attrgetter
from typing import NamedTuple

from carecli.ledger.allowances import Allowances
from carecli.ledger.dayend import shortfalls
from carecli.ledger.movement import OWED, Draw, Movement
from carecli.ledger.purse import Purse, Wish
from carecli.ledger.reversals import match_reversals
from carecli.ledger.shares import parts_of
from carecli.model.fund import Entry, Opening, Payment, Receipt, Transfer
from carecli.model.words.codes import CODES


class Lot(NamedTuple):
    """A sum that is spent as one: the entry that brought it, the giver's wish, and the lot that it was moved from."""

    entry: Entry
    wish: Wish = ()
    moved: int | None = None

    def origin(self, lots: Mapping[int, "Lot"]) -> Entry:
        """The receipt or opening by which the money first came in."""
        lot = self
        while lot.moved is not None and lot.moved in lots:
            lot = lots[lot.moved]
        return lot.entry


class _Purses(dict[str, Purse]):
    """The purses by account, each made when it is first asked for."""

    def __missing__(self, account: str) -> Purse:
        return self.setdefault(account, Purse(account))


class Books:
    """Accounts and draws so far; an entry is known by its place in the order of booking.

    ``only`` names the sources that single payments, by their ids, may draw on, whatever else is allowed.
    """

    def __init__(
        self, entries: Sequence[Entry], allowances: Allowances, only: Mapping[str, tuple[str, ...]] | None = None
    ) -> None:
        self._entries = entries
        self._only = only or {}
        self._wished = any(isinstance(entry, Opening | Receipt) and entry.only_for for entry in entries)
        self._allowed = {purpose: allowances.sources(purpose) for purpose in CODES["purpose"]}
        self._undoes, problems = match_reversals(entries)
        self._draws: dict[int, tuple[Draw, ...]] = {}
        self._purses = _Purses()
        self._owing: set[str] = set()
        self.lots: dict[int, Lot] = {}
        self.problems = list(problems)

    def movements(self) -> tuple[Movement, ...]:
        """Every entry with its draws, in the order of booking."""
        undoes = {place: self._entries[target] for place, target in self._undoes.items()}
        undone_by = {target: self._entries[place] for place, target in self._undoes.items()}
        places = range(len(self._entries))
        draws = map(self._draws.__getitem__, places)
        return tuple(map(Movement, self._entries, draws, map(undoes.get, places), map(undone_by.get, places)))

    def day(self, places: Sequence[int]) -> None:
        """Book a day's entries: what is covered, in file order; then what waited; at last what no money came for."""
        waiting = self._book_covered(places)
        for _ in range(len(self._purses)):  # money may pass through each account once
            before, waiting = len(waiting), self._book_covered(waiting)
            if len(waiting) == before:
                break
        for place in waiting:
            self._draws[place] = self._draw(self._entries[place], place)
            self._owing.update(draw.account for draw in self._draws[place] if _is_owed(draw))
        if self._owing:
            self._end_day(places)

    def _end_day(self, places: Sequence[int]) -> None:
        day = [(self._entries[place], self._draws[place]) for place in places]
        self.problems.extend(shortfalls(day, self._purses))
        self._owing = {account for account in self._owing if min(self._purses[account].held.values()) < 0}

    def _book_covered(self, places: Sequence[int]) -> list[int]:
        """Book the entries that their accounts can cover, and return the others."""
        return [place for place in places if not self._is_booked(place)]

    def _is_booked(self, place: int) -> bool:
        target = self._undoes.get(place)
        if target is not None and target not in self._draws:
            return False
        entry = self._entries[place]
        draws = self._draw(entry, place)
        if _owes(draws) or (self._wished and any(self._is_amiss(entry, draw) for draw in draws)):
            self._undo(draws)
            return False
        self._draws[place] = draws
        return True

    def _draw(self, entry: Entry, place: int) -> tuple[Draw, ...]:
        match entry:
            case Payment():
                return self._pay(entry)
            case Opening() | Receipt():
                return (self._put(entry.account, entry.source, entry.amount, Lot(entry, entry.only_for)),)
            case Transfer():
                return self._transfer(entry)
            case _:
                return self._undo(self._draws.get(self._undoes.get(place, place), ()))

    def _pay(self, payment: Payment) -> tuple[Draw, ...]:
        allowed = self._only.get(payment.id, self._allowed.get(payment.purpose))
        draws: list[Draw] = []
        for account, fen, source in parts_of(payment):
            draws += self._purses[account].take(fen, (source,) if source else allowed, payment.purpose)
        return tuple(draws)

    def _transfer(self, transfer: Transfer) -> tuple[Draw, ...]:
        """The draws out of one account, and those into the other: each sum keeps its source and its giver's wish."""
        sources = (transfer.source,) if transfer.source else None
        out = self._purses[transfer.from_account].take(transfer.amount, sources)
        into = [self._put(transfer.to_account, draw.source, -draw.fen, self._moved(transfer, draw)) for draw in out]
        return (*out, *into)

    def _moved(self, transfer: Transfer, draw: Draw) -> Lot:
        before = self.lots.get(draw.lot)
        return Lot(transfer, before.wish, draw.lot) if before else Lot(transfer)

    def _is_amiss(self, entry: Entry, draw: Draw) -> bool:
        """Whether a payment took money that was left for other purposes."""
        lot = self.lots.get(draw.lot)
        return isinstance(entry, Payment) and lot is not None and bool(lot.wish) and entry.purpose not in lot.wish

    def _undo(self, draws: Sequence[Draw]) -> tuple[Draw, ...]:
        """What was drawn last is given back first, so that what was owed is not taken for a lot."""
        groups = [self._purses[draw.account].undo(draw) for draw in reversed(draws)]
        return tuple(undone for group in reversed(groups) for undone in group)

    def _put(self, account: str, source: str, fen: int, lot: Lot) -> Draw:
        number = len(self.lots) + OWED + 1
        self.lots[number] = lot
        return self._purses[account].put(source, fen, number, lot.wish)


_LOT = attrgetter("lot")


def _owes(draws: Sequence[Draw]) -> bool:
    """Whether some of the money was not there; hardly ever, so the lots alone are looked at first."""
    return OWED in map(_LOT, draws) and any(map(_is_owed, draws))


def _is_owed(draw: Draw) -> bool:
    return draw.lot == OWED and draw.fen < 0
