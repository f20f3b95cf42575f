"""How many columns of a screen a text takes: a Han character two, a combining mark none."""

from functools import cache, lru_cache
from unicodedata import category, east_asian_width

_WIDE = frozenset("WF")
_WITHOUT_WIDTH = frozenset(("Mn", "Me", "Cf"))
# Planes 2 and 3 hold Han only; a character newer than Python's table is one all the same.
_FIRST_RARE_HAN, _LAST_RARE_HAN = "\U00020000", "\U0003fffd"


@cache
def character_width(character: str) -> int:
    """0, 1 or 2 columns; a character of ambiguous width takes one."""
    if category(character) in _WITHOUT_WIDTH:
        return 0
    if east_asian_width(character) in _WIDE or _FIRST_RARE_HAN <= character <= _LAST_RARE_HAN:
        return 2
    return 1


def width_of(text: str) -> int:
    """The columns that a line of text takes; the text holds no control characters."""
    return len(text) if text.isascii() else _width(text)


@lru_cache(50_000)  # a long page asks for each of its texts where it folds, places and measures its column
def _width(text: str) -> int:
    return sum(map(character_width, text))
