"""An account's money as lots, of which the oldest leaves first."""

from heapq import heappop, heappush
from typing import TypeAlias

from carecli.ledger.movement import OWED, UNSOURCED, Draw, drawn

Wish: TypeAlias = tuple[str, ...]
"""The purposes that a giver left money for; empty where nothing was said."""

_LATER_THAN_ALL = float("inf")


class _Lots:
    """What is left of the lots of one source and wish; the number of a lot tells its age.

    ``oldest`` is the number of the oldest that is not used up, infinity without any.
    """

    __slots__ = ("_left", "_queue", "oldest", "source", "wish")

    def __init__(self, source: str, wish: Wish) -> None:
        self.source = source
        self.wish = wish
        self._queue: list[int] = []
        self._left: dict[int, int] = {}
        self.oldest = _LATER_THAN_ALL

    def put(self, lot: int, fen: int) -> None:
        if lot not in self._left:
            heappush(self._queue, lot)
            self.oldest = self._queue[0]
        self._left[lot] = self._left.get(lot, 0) + fen

    def take(self, lot: int, fen: int) -> int:
        """Take as much of ``fen`` as the lot still has, and say how much that was."""
        left = self._left.get(lot, 0)
        if fen < left:
            self._left[lot] = left - fen
            return fen
        self._left.pop(lot, None)
        while self._queue and self._queue[0] not in self._left:
            heappop(self._queue)
        self.oldest = self._queue[0] if self._queue else _LATER_THAN_ALL
        return left


class Purse:
    """The money of one account: its balance by source, and the lots that make it up.

    A source may fall below zero, so that totals stay exact whatever the files say; it has no lots then, and money that
    comes in fills the hole first. Money left for certain purposes pays for others only where there is no other.
    """

    __slots__ = ("_lots", "_wishes", "account", "held")

    def __init__(self, account: str) -> None:
        self.account = account
        self.held: dict[str, int] = {}
        self._lots: dict[tuple[str, Wish], _Lots] = {}
        self._wishes: dict[int, Wish] = {}

    @property
    def balance(self) -> int:
        """All the account's money."""
        return sum(self.held.values())

    def put(self, source: str, fen: int, lot: int, wish: Wish = ()) -> Draw:
        """Let money in as the lot of that number; one that comes back takes its old place in the queue."""
        before = self.held.get(source, 0)
        self.held[source] = before + fen
        if wish:
            self._wishes[lot] = wish
        lots = self._of(source, lot)
        remaining = min(fen, before + fen)
        if remaining > 0:
            lots.put(lot, remaining)
        return drawn((self.account, source, fen, lot))

    def take(self, fen: int, sources: tuple[str, ...] | None, purpose: str | None = None) -> list[Draw]:
        """Let money out, the oldest lots of ``sources`` first (None: of all); what is not there is owed.

        Without a ``purpose`` nobody's wish is asked, as for money that only moves.
        """
        draws: list[Draw] = []
        while fen:
            lots = self._with_oldest(sources, purpose) or self._with_oldest(sources, None)
            if lots is None:
                draws.append(self._owe(self._answerable(sources), fen))
                break
            draw = self._take_lot(lots, int(lots.oldest), fen)
            draws.append(draw)
            fen += draw.fen
        return draws

    def undo(self, draw: Draw) -> list[Draw]:
        """Book a draw with opposite sign: out of its own lot where it came in, into its old place where it went out."""
        _, source, fen, lot = draw
        if fen < 0:
            return [self.put(source, -fen, lot)]
        own = self._take_lot(self._of(source, lot), lot, fen)
        rest = self.take(fen + own.fen, (source,))
        return [own, *rest] if own.fen else rest

    def _of(self, source: str, lot: int) -> _Lots:
        """Where a lot of a source lies, by its giver's wish."""
        pot = source, self._wishes.get(lot, ())
        lots = self._lots.get(pot)
        if lots is None:
            lots = self._lots[pot] = _Lots(*pot)
        return lots

    def _with_oldest(self, sources: tuple[str, ...] | None, purpose: str | None) -> _Lots | None:
        found, oldest = None, _LATER_THAN_ALL
        for lots in self._lots.values():
            if lots.oldest < oldest and (sources is None or lots.source in sources):
                wish = lots.wish
                if purpose is None or not wish or purpose in wish:
                    found, oldest = lots, lots.oldest
        return found

    def _take_lot(self, lots: _Lots, lot: int, fen: int) -> Draw:
        taken = lots.take(lot, fen)
        self.held[lots.source] -= taken
        return drawn((self.account, lots.source, -taken, lot))

    def _owe(self, source: str, fen: int) -> Draw:
        self.held[source] = self.held.get(source, 0) - fen
        return Draw(self.account, source, -fen, OWED)

    def _answerable(self, sources: tuple[str, ...] | None) -> str:
        """The source that money counts against which is not there: the last allowed one that the account ever held.

        Where it held none of them, that is the one source allowed, or none where several are.
        """
        held = [source for source in self.held if sources is None or source in sources]
        if held:
            return held[-1]
        return sources[0] if sources and len(sources) == 1 else UNSOURCED
