"""How long bars are: whole steps of a scale, so that what is there is seen and what is lacking is never hidden."""

from collections.abc import Iterable, Sequence
from itertools import accumulate


def reach(values: Iterable[int]) -> int:
    """The value at the end of the scale: the greatest, and never nothing."""
    return max(values, default=0) or 1


def parts(values: Sequence[int], whole: int, longest: int) -> list[int]:
    """The steps of values laid end to end, where ``whole`` takes ``longest`` steps.

    Each end is rounded down, so that only what is all there reaches the end; a part that is there takes a step at
    least, from the longest of the others where there is no room.
    """
    ends = [total * longest // (whole or 1) for total in accumulate(values)]
    lengths = [end - begin for begin, end in zip([0, *ends], ends, strict=False)]
    for at, value in enumerate(values):
        if value > 0 and not lengths[at] and longest >= len(values):
            if sum(lengths) == longest:
                lengths[lengths.index(max(lengths))] -= 1
            lengths[at] = 1
    return lengths
