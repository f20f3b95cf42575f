"""How soon something must be done: a number of calendar or working days after a day that is not counted itself."""

from dataclasses import dataclass

from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.policy.quantity import parse_quantity, show_quantity

LONGEST = 3650
"""Days; far beyond any deadline."""


@dataclass(frozen=True, slots=True)
class Deadline:
    """So many days, ``working`` ones or those of the calendar."""

    count: int
    working: bool = False

    def __str__(self) -> str:
        return self.show(Words("en"))

    def show(self, words: Words) -> str:
        """The deadline in a language."""
        return show_quantity(self.count, "working-day" if self.working else "day", words)


def parse_deadline(text: str) -> Deadline:
    """A deadline written ``3 working days`` or ``1 day``, in either language."""
    count, unit = parse_quantity(text) or (0, "")
    if unit not in ("day", "working-day") or count > LONGEST:
        raise Refused("bad-deadline", longest=LONGEST)
    return Deadline(count, working=unit == "working-day")
