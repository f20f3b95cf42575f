"""What somebody may have meant who wrote an id that does not exist."""

from collections import defaultdict
from collections.abc import Iterable

MOST = 3


class Closest:
    """Ids to be found by what is nearly their spelling, or by the name of whom they stand for."""

    def __init__(self, ids: Iterable[str], names: Iterable[tuple[str, str]] = ()) -> None:
        self._named: defaultdict[str, list[str]] = defaultdict(list)
        for id_, name in names:
            self._named[name].append(id_)
        self._near: defaultdict[str, list[str]] = defaultdict(list)
        for id_ in sorted(ids):
            for spelling in _shortened(id_):
                self._near[spelling].append(id_)

    def to(self, written: str) -> tuple[str, ...]:
        """Those of that name; else those a single letter away, the ones of the same length first; three at most."""
        if written in self._named:
            return tuple(self._named[written][:MOST])
        found = {id_ for spelling in _shortened(written) for id_ in self._near.get(spelling, ())}
        return tuple(sorted(found, key=lambda id_: (abs(len(id_) - len(written)), id_))[:MOST])


def _shortened(id_: str) -> set[str]:
    """The id in small letters, whole and with each letter left out: ids a letter apart share one of these."""
    small = id_.casefold()
    return {small, *(small[:at] + small[at + 1 :] for at in range(len(small)))}
