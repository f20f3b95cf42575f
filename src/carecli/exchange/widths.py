"""How wide a column of a sheet must be for what stands in it: a Han character takes two places."""

from collections.abc import Iterable
from unicodedata import east_asian_width

NARROWEST, WIDEST = 8, 42
_MARGIN = 2


def places(text: str) -> int:
    """The places that the longest line of a text takes."""
    return max(
        (sum(2 if east_asian_width(sign) in "WF" else 1 for sign in line) for line in text.split("\n")), default=0
    )


def width(texts: Iterable[str]) -> int:
    """The width of a column that holds these texts; a longer one is folded."""
    return min(max(NARROWEST, max(map(places, texts), default=0) + _MARGIN), WIDEST)
