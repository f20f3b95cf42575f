"""Rounds of awards: what a body decided together."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from carecli.model.award import Award


@dataclass(frozen=True, slots=True)
class Round:
    """Awards that name one round; without a name those that a body gave on one day."""

    name: str | None
    awards: tuple[Award, ...]

    @property
    def decided_on(self) -> date:
        """The day of the first award."""
        return min(award.date for award in self.awards)


def rounds_of(awards: Iterable[Award]) -> list[Round]:
    """The rounds, in the order of the files."""
    found: dict[tuple[str, ...], list[Award]] = {}
    for award in awards:
        key = (award.round,) if award.round else (award.given_by or "", str(award.date))
        found.setdefault(key, []).append(award)
    return [Round(given[0].round, tuple(given)) for given in found.values()]
