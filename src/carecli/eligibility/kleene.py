"""Logic with a third verdict: what is unknown stays so unless the other parts decide alone."""

from collections.abc import Iterable


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


def negated(verdict: bool | None) -> bool | None:  # noqa: FBT001 - it is a verdict
    """The contrary; unknown stays unknown."""
    return None if verdict is None else not verdict
