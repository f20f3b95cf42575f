"""What an entry does to the accounts, source by source."""

from datetime import date
from functools import partial
from typing import NamedTuple

from carecli.model.fund import Entry

OWED = 0
"""The lot of money that went out although none was there."""

UNSOURCED = "unsourced"
"""The source of money that went out of an account which never held any that was allowed."""


class Draw(NamedTuple):
    """Fen into (above zero) or out of (below zero) one source of an account.

    ``lot`` numbers the sum that the money belongs to: a receipt, an opening, or what a transfer brought of one source.
    """

    account: str
    source: str
    fen: int
    lot: int


drawn = partial(tuple.__new__, Draw)
"""A draw of its four values: in half the time that its own call takes, of which every entry makes some."""


class Movement(NamedTuple):
    """An entry and its draws; ``reverses`` and ``reversed_by`` join a reversal and the entry that it undoes."""

    entry: Entry
    draws: tuple[Draw, ...]
    reverses: Entry | None = None
    reversed_by: Entry | None = None

    @property
    def origin(self) -> Entry:
        """The entry in whose line of a statement the movement counts: a reversal counts in that of what it reverses."""
        return self.reverses or self.entry

    def undone_by(self, day: date) -> Entry | None:
        """The reversal that has undone the entry by the end of a day."""
        undone = self.reversed_by
        return undone if undone is not None and undone.date <= day else None
