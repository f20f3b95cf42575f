"""A long text folded into lines: between Han anywhere, between other words at spaces, never inside a word.

Amounts, ids and dates are words, so none is ever torn. Nothing is cut: a word wider than the line stands out.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import category

from carecli.render.width import character_width, width_of

_OPENING = frozenset(("Ps", "Pi"))
_CLOSING = frozenset(("Pe", "Pf", "Po"))
_FOOTNOTE = "["


class Piece(NamedTuple):
    """What no fold tears: a word, or one wide character; ``gap`` is the spaces before it."""

    gap: str
    text: str
    width: int


def fold(text: str, width: int) -> list[str]:
    """The lines of a text, at least one, each as narrow as ``width`` where its words allow; an indent repeats."""
    text = text.rstrip()
    if width_of(text) <= width:
        return [text]
    body = text.lstrip(" ")
    indent = text[: len(text) - len(body)]
    return [indent + line for line in _filled(body, width - len(indent))]


def narrowest(text: str) -> int:
    """The least width to which the text can be folded."""
    body = text.lstrip(" ")
    return len(text) - len(body) + max((piece.width for piece in _pieces(body)), default=0)


@lru_cache(4096)  # a column says the same again and again
def _filled(body: str, width: int) -> list[str]:
    lines: list[str] = []
    room = 0
    for gap, text, taken in _units(body, width):
        if lines and len(gap) + taken <= room:
            lines[-1] += gap + text
            room -= len(gap) + taken
        else:
            lines.append(text)
            room = width - taken
    return lines


def _units(body: str, width: int) -> Iterator[Piece]:
    """Pieces, those joined that should stay together where a line can hold them."""
    together: list[Piece] = []
    for piece in _pieces(body):
        if together and not _belong_together(together[-1], piece):
            yield from _joined(together, width)
            together.clear()
        together.append(piece)
    yield from _joined(together, width)


def _joined(pieces: list[Piece], width: int) -> list[Piece]:
    whole = sum(piece.width for piece in pieces)
    if whole > width:
        return pieces
    return [Piece(pieces[0].gap, "".join(piece.text for piece in pieces), whole)]


def _belong_together(before: Piece, piece: Piece) -> bool:
    """A closing mark or footnote number begins no line; an opening mark, or a number that heads its note, ends none."""
    first, last = piece.text[0], before.text[-1]
    return not piece.gap and (
        category(first) in _CLOSING
        or first == _FOOTNOTE
        or category(last) in _OPENING
        or bool(before.gap and before.text[0] == _FOOTNOTE)
    )


def _pieces(body: str) -> list[Piece]:
    pieces: list[Piece] = []
    gap = ""
    for character in body:
        taken = character_width(character)
        if character == " ":
            gap += character
        elif pieces and not gap and _goes_on(pieces[-1], taken):
            pieces[-1] = Piece(pieces[-1].gap, pieces[-1].text + character, pieces[-1].width + taken)
        else:
            pieces.append(Piece(gap, character, taken))
            gap = ""
    return pieces


def _goes_on(piece: Piece, taken: int) -> bool:
    """Whether a character belongs to the piece right before it: marks always, a narrow one to a narrow word."""
    return taken == 0 or (taken == 1 and character_width(piece.text[0]) <= 1)
