"""The next id of a section, made as its keepers make theirs."""

import re
from collections import Counter
from collections.abc import Container, Iterable
from typing import NamedTuple

_NUMBERED = re.compile(r"(.*?)([0-9]{1,9})", re.ASCII | re.DOTALL)
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])", re.ASCII)
_SOME_YEAR = "\0"
_DIGITS = 3


class Series(NamedTuple):
    """Ids that differ by their number: what stands before it, how many digits it has at least, the last one given."""

    stem: str
    digits: int
    last: int

    def next(self, taken: Container[str]) -> "Series":
        """One further, past those ``taken``."""
        number = self.last + 1
        while self._replace(last=number).id in taken:
            number += 1
        return self._replace(last=number)

    @property
    def id(self) -> str:
        """The id last given."""
        return f"{self.stem}{self.last:0{self.digits}}"


def series(own: Iterable[str], taken: Iterable[str], letter: str, year: str) -> Series:
    """The ids that a section goes on with, formed like most of its ``own``: those after e-2026-031.

    ``year`` is that of the record, empty where its section knows no day; where there are no ids yet, they begin with
    ``letter``.
    """
    stem, digits = _usual(own, year) or (f"{letter}-{year}-" if year else f"{letter}-", _DIGITS)
    like = [found[2] for id_ in taken if (found := _NUMBERED.fullmatch(id_)) and found[1] == stem]
    return Series(stem, max(map(len, like), default=digits), max(map(int, like), default=0))


def _usual(own: Iterable[str], year: str) -> tuple[str, int] | None:
    """What stands before the number in most ids, with the record's year in it, and how many digits the number has.

    Where several are as common, the latest counts; None where no id is numbered.
    """
    found = [(numbered[1], len(numbered[2])) for id_ in own if (numbered := _NUMBERED.fullmatch(id_))]
    if not found:
        return None
    stems = [(_YEAR.sub(_SOME_YEAR, stem) if year else stem, digits) for stem, digits in reversed(found)]
    stem = Counter(stem for stem, _ in stems).most_common(1)[0][0]
    return stem.replace(_SOME_YEAR, year), next(digits for each, digits in stems if each == stem)
