"""Which entry each reversal undoes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carecli.model.fund import Entry, Reversal
from carecli.model.problem import Problem, problem


class Reversals(NamedTuple):
    """What reverses what: the place of each sound reversal among the entries, and the place of what it undoes."""

    undoes: dict[int, int]
    problems: tuple[Problem, ...]


def match_reversals(entries: Sequence[Entry]) -> Reversals:
    """Match reversals with what they reverse; ``entries`` stand in the order of booking.

    An unsound reversal has no effect. So has one of an entry that is nowhere; that its id points nowhere is told
    where all such ids are.
    """
    undoes: dict[int, int] = {}
    problems: list[Problem] = []
    undone: set[int] = set()
    for place, reversal, target in _pairs(entries):
        if fault := _fault(entries, place, target, undone):
            problems.append(problem(reversal.where, fault, entry=reversal.id, reverses=reversal.reverses))
        else:
            undone.add(target)
            undoes[place] = target
    return Reversals(undoes, tuple(problems))


def _pairs(entries: Sequence[Entry]) -> Iterator[tuple[int, Reversal, int]]:
    """Each reversal with its place and that of the entry it names; the first where an id stands twice."""
    reversals = [(place, entry) for place, entry in enumerate(entries) if isinstance(entry, Reversal)]
    named = {reversal.reverses for _, reversal in reversals}
    places: dict[str, int] = {}
    for place, entry in enumerate(entries):
        if entry.id in named:
            places.setdefault(entry.id, place)
    for place, reversal in reversals:
        if reversal.reverses in places:
            yield place, reversal, places[reversal.reverses]


def _fault(entries: Sequence[Entry], place: int, target: int, undone: set[int]) -> str | None:
    if isinstance(entries[target], Reversal):
        return "reverses-reversal"
    if target > place:
        return "reverses-later-entry"
    return "reversed-twice" if target in undone else None
