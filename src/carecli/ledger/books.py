"""The accounts while a fund's entries are booked into them, day by day."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from carecli.ledger.allowances import Allowances
from carecli.ledger.dayend import shortfalls
from carecli.ledger.movement import OWED, Draw, Movement
from carecli.ledger.purse import Purse
from carecli.ledger.reversals import match_reversals
from carecli.ledger.shares import parts_of
from carecli.model.fund import Entry, Opening, Payment, Receipt, Transfer
from carecli.model.words.codes import CODES


class Books:
    """Accounts and draws so far; an entry is known by its place in the order of booking."""

    def __init__(self, entries: Sequence[Entry], allowances: Allowances) -> None:
        self._entries = entries
        self._allowed = {purpose: allowances.sources(purpose) for purpose in CODES["purpose"]}
        self._undoes, problems = match_reversals(entries)
        self._draws: dict[int, tuple[Draw, ...]] = {}
        self._purses: dict[str, Purse] = {}
        self._owing: set[str] = set()
        self._lots = OWED
        self.problems = list(problems)

    def movements(self) -> tuple[Movement, ...]:
        """Every entry with its draws, in the order of booking."""
        undoes = {place: self._entries[target] for place, target in self._undoes.items()}
        undone_by = {target: self._entries[place] for place, target in self._undoes.items()}
        return tuple(
            Movement(entry, self._draws[place], undoes.get(place), undone_by.get(place))
            for place, entry in enumerate(self._entries)
        )

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
        draws = self._draw(self._entries[place], place)
        if any(map(_is_owed, draws)):
            self._undo(draws)
            return False
        self._draws[place] = draws
        return True

    def _draw(self, entry: Entry, place: int) -> tuple[Draw, ...]:
        match entry:
            case Opening() | Receipt():
                return (self._put(entry.account, entry.source, entry.amount),)
            case Payment():
                return self._pay(entry)
            case Transfer():
                return self._transfer(entry)
            case _:
                return self._undo(self._draws.get(self._undoes.get(place, place), ()))

    def _pay(self, payment: Payment) -> tuple[Draw, ...]:
        allowed = self._allowed.get(payment.purpose)
        draws: list[Draw] = []
        for account, fen, source in parts_of(payment):
            draws += self._purse(account).take(fen, (source,) if source else allowed)
        return tuple(draws)

    def _transfer(self, transfer: Transfer) -> tuple[Draw, ...]:
        sources = (transfer.source,) if transfer.source else None
        out = self._purse(transfer.from_account).take(transfer.amount, sources)
        into = [
            self._put(transfer.to_account, source, -sum(draw.fen for draw in draws))
            for source, draws in groupby(out, key=attrgetter("source"))
        ]
        return (*out, *into)

    def _undo(self, draws: Sequence[Draw]) -> tuple[Draw, ...]:
        return tuple(undone for draw in draws for undone in self._purse(draw.account).undo(draw))

    def _put(self, account: str, source: str, fen: int) -> Draw:
        self._lots += 1
        return self._purse(account).put(source, fen, self._lots)

    def _purse(self, account: str) -> Purse:
        purse = self._purses.get(account)
        if purse is None:
            purse = self._purses[account] = Purse(account)
        return purse


def _is_owed(draw: Draw) -> bool:
    return draw.lot == OWED and draw.fen < 0
