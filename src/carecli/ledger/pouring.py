"""Money poured into vessels like water, to the fen: the lowest fill first, none above its brim."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple


class Vessel(NamedTuple):
    """Somebody who may be given something: the level from which on, fen a unit of level, and the most in fen."""

    floor: Fraction
    width: Fraction
    most: int


def poured(vessels: Sequence[Vessel], fen: int) -> list[int]:
    """What each gets of a sum, so that all who get something and are not full stand at one level.

    The parts sum to the whole, or to all that there is room for. Parts of a fen go to the largest remainders, of equal
    ones to the first.
    """
    fen = min(fen, sum(vessel.most for vessel in vessels))
    level = _level(vessels, fen)
    exact = [_held(vessel, level) for vessel in vessels]
    parts = [int(part) for part in exact]
    order = sorted(range(len(vessels)), key=lambda at: (parts[at] - exact[at], at))
    while (rest := fen - sum(parts)) > 0:
        fit = [at for at in order if parts[at] < vessels[at].most and exact[at] > 0] or [
            at for at in order if parts[at] < vessels[at].most
        ]
        for at in fit[:rest]:
            parts[at] += 1
    return parts


def _held(vessel: Vessel, level: Fraction) -> Fraction:
    return min(max(Fraction(0), (level - vessel.floor) * vessel.width), Fraction(vessel.most))


def _level(vessels: Sequence[Vessel], fen: int) -> Fraction:
    """The level at which the vessels hold the sum: between two of the levels where one begins to fill or is full."""
    brims = {vessel.floor + vessel.most / vessel.width for vessel in vessels if vessel.width}
    marks = sorted({vessel.floor for vessel in vessels} | brims)
    low = marks[0] if marks else Fraction(0)
    for high in marks[1:]:
        if sum(_held(vessel, high) for vessel in vessels) >= fen:
            break
        low = high
    filled = sum(_held(vessel, low) for vessel in vessels)
    widths = sum((v.width for v in vessels if v.floor <= low < v.floor + v.most / (v.width or 1)), Fraction(0))
    return low + (fen - filled) / widths if widths else low
