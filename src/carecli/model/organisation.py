"""The organisation: committee, general branches, branches, groups and units, and who holds which role in them."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import Many
from carecli.model.record import Part, Record
from carecli.model.scalars import DayOrMonth, Id, Line, PersonId, UnitId


@dataclass(frozen=True, slots=True, kw_only=True)
class Role(Part):
    """A person's role in an organisation, from a day to a day."""

    role: Annotated[str, coded("role")]
    member: PersonId
    since: DayOrMonth | None = None
    until: DayOrMonth | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation(Record):
    """A body of the Party or a unit of the administration; ``parent`` is the body above it."""

    id: Id
    name: Line
    level: Annotated[str, coded("level")]
    parent: UnitId | None = None
    roles: Annotated[tuple[Role, ...], Many()] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """A leader's contact point, or a unit that the leader is in charge of (UM-42, PB-02)."""

    leader: PersonId
    unit: UnitId
    kind: Annotated[str, coded("contact")]
    since: DayOrMonth | None = None
    until: DayOrMonth | None = None
