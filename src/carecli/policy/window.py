"""A window around a day: from so many days before it to so many after it, both included."""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.model.words.conditions import SEPARATORS
from carecli.policy.quantity import half_width

WIDEST = 180
"""Days; a wider window would run into that of the next year."""

_DAYS = r"\s*([+-]?[0-9]{1,3})\s*"
_WINDOW = re.compile(f"{_DAYS}(?:{'|'.join(map(re.escape, SEPARATORS))}){_DAYS}")


@dataclass(frozen=True, slots=True)
class Window:
    """Days counted from a day: -30 is thirty days before it, 0 the day itself."""

    first: int
    last: int

    def __str__(self) -> str:
        return f"{self.first}..{self.last}"

    def show(self, words: Words) -> str:
        """The window in a language."""
        return words("conditions.window", first=_show(self.first, words), last=_show(self.last, words))

    def around(self, day: date) -> tuple[date, date]:
        """The first and the last day of the window around ``day``."""
        return day + timedelta(self.first), day + timedelta(self.last)


def _show(days: int, words: Words) -> str:
    if not days:
        return words("conditions.day-itself")
    return words("conditions.days-before" if days < 0 else "conditions.days-after", days=abs(days))


def parse_window(text: str) -> Window:
    """A window written ``-30..15``."""
    match = _WINDOW.fullmatch(half_width(text).replace("\u2212", "-"))
    first, last = (int(match[1]), int(match[2])) if match else (1, 0)
    if not -WIDEST <= first <= last <= WIDEST:
        raise Refused("bad-window", widest=WIDEST)
    return Window(first, last)
