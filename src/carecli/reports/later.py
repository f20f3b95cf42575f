"""What is made when somebody first looks at it: JSON lays out no page, and a page needs no items."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar, overload

T = TypeVar("T")


class Later(Sequence[T]):
    """A sequence that ``make`` makes, once, and only if it is asked for anything."""

    def __init__(self, make: Callable[[], Iterable[T]]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> tuple[T, ...]:
        return tuple(self._make())

    @overload
    def __getitem__(self, at: int) -> T: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[T, ...]: ...
    def __getitem__(self, at: int | slice) -> T | tuple[T, ...]:
        """The one at a place, or those of a stretch."""
        return self._made[at]

    def __len__(self) -> int:
        """How many there are."""
        return len(self._made)
