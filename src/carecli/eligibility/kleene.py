"""Logic with a third verdict: what is unknown stays so unless the other parts decide alone."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def all_of(verdicts: Iterable[bool | None]) -> bool | None:
    """No as soon as one is no; yes where all are."""
    result: bool | None = True
    for verdict in verdicts:
        if verdict is False:
            return False
        if verdict is None:
            result = None
    return result


def any_of(verdicts: Iterable[bool | None]) -> bool | None:
    """Yes as soon as one is yes; no where all are."""
    result: bool | None = False
    for verdict in verdicts:
        if verdict:
            return True
        if verdict is None:
            result = None
    return result


def all_hold(asked: tuple[Callable[[T], bool | None], ...]) -> Callable[[T], bool | None]:
    """All of several questions as one question, which ends with the first no."""

    def hold(about: T) -> bool | None:
        result: bool | None = True
        for ask in asked:
            verdict = ask(about)
            if verdict is False:
                return False
            if verdict is None:
                result = None
        return result

    return hold


def any_holds(asked: tuple[Callable[[T], bool | None], ...]) -> Callable[[T], bool | None]:
    """Any of several questions as one question, which ends with the first yes."""

    def hold(about: T) -> bool | None:
        result: bool | None = False
        for ask in asked:
            verdict = ask(about)
            if verdict:
                return True
            if verdict is None:
                result = None
        return result

    return hold


def negated(verdict: bool | None) -> bool | None:  # noqa: FBT001 - it is a verdict
    """The contrary; unknown stays unknown."""
    return None if verdict is None else not verdict
