"""Field types of the records: each carries how text becomes its value and what the upper floors derive from it.

A scalar is ``Annotated[date, Text(parse_day)]``. Beside ``Text`` a field may carry ``Ref`` (the section its id points
into), ``Many`` (one item may stand for a list of one), ``Keyed`` (a mapping by key instead of a list) and ``PRIVATE``;
``Nested`` stands in place of ``Text`` where a field holds a small language.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from carecli.model.node import Node


@dataclass(frozen=True, slots=True)
class Text:
    """How text becomes a value (``parse`` raises Refused) and how the value is written again (``show``).

    ``code`` is the closed list that the text is one of. ``pattern`` fits the whole of every text that ``parse`` takes
    and ``longest`` counts its characters, for those who check files without parsing; ``example`` is one such text.
    """

    parse: Callable[[str], Any]
    show: Callable[[Any], str] = str
    code: str | None = None
    pattern: str = ""
    example: str = ""
    longest: int | None = None

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> dict[str, object]:
        """The border's hook: strict text, then ``parse``; a plain mapping, so that the model needs no library."""
        return {
            "type": "function-after",
            "function": {"type": "no-info", "function": self.parse},
            "schema": {"type": "str", "strict": True},
        }


@dataclass(frozen=True, slots=True)
class Ref:
    """The field holds ids of records in these sections."""

    sections: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Many:
    """A list; one item may be written without the list, and a bare text as the item's ``key``."""

    key: str | None = None


@dataclass(frozen=True, slots=True)
class Keyed:
    """Written as a mapping: each key becomes the field ``key`` of its item, or of each item of a list.

    A bare text is an item whose field ``value`` it becomes.
    """

    key: str
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Nested:
    """The field is a small language of its own: ``parse`` takes the whole node and raises Refused with its line."""

    parse: Callable[[Node], Any]

    def __get_pydantic_core_schema__(self, source: object, handler: object) -> dict[str, object]:
        """The border's hook: the node as it is, then ``parse``."""
        return {
            "type": "function-plain",
            "function": {"type": "no-info", "function": self.parse},
        }


@dataclass(frozen=True, slots=True)
class Private:
    """Never printed in a problem, log, digest, calendar or public page."""


PRIVATE = Private()
