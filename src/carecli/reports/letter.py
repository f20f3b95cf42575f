"""Letter: a message as it is sent; a long one is cut by bytes, at a line's end."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import NamedTuple


class Letter(NamedTuple):
    """One message: ``subject`` is a line, ``body`` ends with one."""

    subject: str
    body: str


class Piece(NamedTuple):
    """Lines that stay together; ``duties`` says how many are left out where it is."""

    text: str
    duties: int = 0


def size(text: str) -> int:
    """How many bytes a text takes; services count these, and a Chinese character has three."""
    return len(text.encode("utf-8"))


def fitted(pieces: Sequence[Piece], longest: int, more: Callable[[int], str]) -> str:
    """The pieces as lines, at most so many bytes; where some do not fit, the last line tells how many duties more.

    Headings are pieces without duties; none stands alone before the last line.
    """
    ends = list(accumulate((size(piece.text) + 1 for piece in pieces), initial=0))
    if ends[-1] <= longest:
        return _lines(pieces)
    left = list(accumulate((piece.duties for piece in reversed(pieces)), initial=0))[::-1]
    for count in range(bisect_right(ends, longest) - 1, -1, -1):
        if count > 1 and not pieces[count - 1].duties:
            continue
        last = f"{more(left[count])}\n"
        if ends[count] + size(last) <= longest:
            return _lines(pieces[:count]) + last
    return _clipped(more(left[0]), longest)


def _lines(pieces: Sequence[Piece]) -> str:
    return "".join(f"{piece.text}\n" for piece in pieces)


def _clipped(text: str, longest: int) -> str:
    """A text that fits by its beginning, cut between characters."""
    return text.encode("utf-8")[: longest - 1].decode("utf-8", errors="ignore").rstrip() + "\n"
