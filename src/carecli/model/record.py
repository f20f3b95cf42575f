"""What every record of the files shares."""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar, Protocol

from carecli.model.day import Month, earliest, latest
from carecli.model.problem import NOWHERE, Place
from carecli.model.scalars import Note, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A mapping of the files: where it was read, and a note for its keepers."""

    __pydantic_config__: ClassVar[dict[str, Any]] = {"extra": "forbid"}

    where: Place = NOWHERE
    note: Note | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Record(Part):
    """A record of a section."""

    recorded_by: PersonId | None = None


class Span(Protocol):
    """Anything that lasts from a day to a day, both included."""

    @property
    def since(self) -> date | Month | None:
        """The first day; None where it was always so."""

    @property
    def until(self) -> date | Month | None:
        """The last day; None where it still lasts."""


def lasts_on(span: Span, day: date) -> bool:
    """Whether ``day`` falls within the span; a month counts from its first to its last day."""
    since, until = span.since, span.until
    return (since is None or earliest(since) <= day) and (until is None or day <= latest(until))
