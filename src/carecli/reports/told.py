"""One fact on a page about something: for people under a heading, for programs under a key."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from carecli.reports.page import Item, Json, Row, row


class Told(NamedTuple):
    """A fact: its key and heading, the lines of its text (none: it is left off the page) and its value."""

    key: str
    heading: str
    lines: tuple[str, ...]
    value: Json


def told_rows(facts: Iterable[Told]) -> Iterator[Row]:
    """The rows of a grid of two columns; the heading stands at a fact's first line."""
    for fact in facts:
        for at, line in enumerate(fact.lines):
            yield row("" if at else fact.heading, line)


def told_item(facts: Iterable[Told]) -> Item:
    """The facts as one object."""
    return {fact.key: fact.value for fact in facts}
