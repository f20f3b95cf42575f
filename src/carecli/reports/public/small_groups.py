"""Small groups: what concerns fewer than five people is never told alone, nor by what is left of a total (domain 5.10).

A table tells some parts of a total one by one and the others as one sum. A part is left out of the single ones where
one to four people stand behind it; more parts follow it, until five people stand behind the sum, or money that concerns
no person covers theirs. So at least two parts that hold something are in every sum, and a payment may have been in
either: all that is told stays the same if it is moved from one to the other, and both values change.
"""

from collections.abc import Iterable
from typing import NamedTuple

from carecli.model.fund import Entry

FEWEST = 5
"""So many people must stand behind whatever is told."""


class Tally(NamedTuple):
    """What a part of a total came to: the people behind it, how many times, fen, and the entries of the fund.

    Money that comes from a body and concerns no person has no people.
    """

    code: str
    people: frozenset[str]
    times: int
    fen: int
    entries: tuple[Entry, ...] = ()

    @property
    def small(self) -> bool:
        """Whether it would tell of single people."""
        return 0 < len(self.people) < FEWEST


class Told(NamedTuple):
    """The parts that are told one by one, and the sum of the others; None where there are none."""

    single: tuple[Tally, ...]
    rest: Tally | None


def summed(parts: Iterable[Tally]) -> Tally:
    """Several parts as one."""
    every = tuple(parts)
    people = frozenset[str]().union(*(part.people for part in every))
    entries = {entry for part in every for entry in part.entries}
    ordered = tuple(sorted(entries, key=lambda entry: (entry.date, entry.id)))
    return Tally("", people, sum(part.times for part in every), sum(part.fen for part in every), ordered)


def covered(parts: Iterable[Tally]) -> bool:
    """Whether the sum of some parts tells of no single person: nobody, enough people, or as much money of bodies."""
    every = tuple(parts)
    whole = summed(every)
    theirs = sum(part.fen for part in every if part.people)
    return not whole.small or whole.fen - theirs >= max(theirs, 1)


def told(parts: Iterable[Tally]) -> Told:
    """What a table tells of the parts of a total that is itself covered.

    What is merged depends on the sizes alone, ties together, so that the choice says nothing more. Empty parts are
    with the others, where there are such.
    """
    every = tuple(parts)
    merged = [part for part in every if part.small]
    if not merged:
        return Told(every, None)
    single = [part for part in every if not part.small and (part.people or part.fen)]
    while single and not (covered(merged) and _any_less(merged)):
        wanted = _next(single, summed(merged).fen)
        merged += [part for part in single if part.fen == wanted]
        single = [part for part in single if part.fen != wanted]
    return Told(tuple(single), summed(merged))


def _any_less(parts: Iterable[Tally]) -> bool:
    """Whether some part could have one person more and still be small; else the sum would give all of them away."""
    return any(len(part.people) != FEWEST - 1 for part in parts)


def _next(single: Iterable[Tally], fen: int) -> int:
    """The amount that covers another best: the least that is no smaller, else the largest."""
    amounts = sorted(part.fen for part in single)
    return next((amount for amount in amounts if amount >= fen), amounts[-1])
