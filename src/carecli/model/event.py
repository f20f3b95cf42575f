"""Things that happen to people and oblige the organisation to act."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import PRIVATE
from carecli.model.record import Record
from carecli.model.scalars import Count, Day, Id, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Record):
    """An event of a person's life; the clock of its duties starts on ``known_on`` (K-prompt-visit).

    ``severity`` is 1 to 3, set by a person (K-emotion); ``relation`` names whose death it was (K-kin).
    """

    id: Id
    member: PersonId
    kind: Annotated[str, coded("event")]
    date: Day
    known_on: Day | None = None
    severity: Annotated[Count, PRIVATE] | None = None
    relation: Annotated[str, coded("relation")] | None = None
    assigned_to: PersonId | None = None


SENSITIVE = frozenset({"mood", "dues-unpaid", "absence", "discipline", "complaint", "fault", "problem"})
"""Events that lists show only under their rule's heading (design.md section 7, Private)."""
