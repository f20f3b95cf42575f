"""Members, and the other people whom rules name."""

from dataclasses import dataclass
from typing import Annotated

from carecli.model.codes import coded
from carecli.model.field import PRIVATE, Many
from carecli.model.record import Part, Record
from carecli.model.scalars import (
    Count,
    Day,
    DayOrMonth,
    Fen,
    Id,
    IdNumber,
    Line,
    PersonId,
    Phone,
    Secret,
    UnitId,
    YesNo,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay(Part):
    """Membership of a branch, from a day to a day."""

    id: UnitId
    since: DayOrMonth | None = None
    until: DayOrMonth | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Birthday(Part):
    """The birthday as the person keeps it, where it is not the day on the papers.

    ``eve`` stands for the last day of the lunar year, whatever its number.
    """

    calendar: Annotated[str, coded("calendar")]
    month: Count | None = None
    day: Count | None = None
    leap: YesNo = False
    eve: YesNo = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Employment(Part):
    """What a person lives by, from a day on; none listed means in work."""

    status: Annotated[str, coded("employment")]
    since: DayOrMonth | None = None
    until: DayOrMonth | None = None
    post: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Household(Part):
    """People living together and their whole income a month, in fen, from a day on."""

    since: Day
    people: Annotated[Count, PRIVATE]
    monthly_income: Annotated[Fen, PRIVATE]
    source: Secret | None = None

    @property
    def per_head(self) -> int | None:
        """The income over the people, to the nearest fen; None without people."""
        return (2 * self.monthly_income + self.people) // (2 * self.people) if self.people else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Circumstance(Part):
    """A lasting state that rules ask for, such as a long illness; the disease itself is never kept."""

    kind: Annotated[str, coded("circumstance"), PRIVATE]
    since: DayOrMonth | None = None
    until: DayOrMonth | None = None
    verified_by: PersonId | None = None
    verified_on: Day | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Honour(Part):
    """A title of honour that a person was given."""

    kind: Annotated[str, coded("honour")]
    date: DayOrMonth | None = None
    title: Line | None = None
    level: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerPost(Part):
    """A post once held (UM-12)."""

    post: Annotated[str, coded("former-post")]
    since: DayOrMonth | None = None
    until: DayOrMonth | None = None
    title: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mobile(Part):
    """Away without transfer of membership (a floating member); ``contact`` keeps in touch with the person."""

    since: Day
    until: Day | None = None
    direction: Annotated[str, coded("direction")] | None = None
    reason: Annotated[str, coded("mobile-reason")] | None = None
    to: Line | None = None
    certificate: Line | None = None
    contact: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kin(Part):
    """A relative; the name stays with the keepers. ``person`` is the id of one who stands in the register too."""

    name: Secret
    relation: Annotated[str, coded("relation")]
    same_household: YesNo = False
    person: PersonId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving(Part):
    """The end of a person's time with the organisation; the day is the last one."""

    date: Day
    reason: Annotated[str, coded("leaving")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody of the register who is not a member: staff, retirees, kin, the public."""

    id: Id
    name: Line
    sex: Annotated[str, coded("sex")] | None = None
    born_on: DayOrMonth | None = None
    birthday: Birthday | None = None
    branch: Annotated[tuple[Stay, ...], Many(key="id")] = ()
    employment: Annotated[tuple[Employment, ...], Many(key="status")] = ()
    household: Annotated[tuple[Household, ...], Many(), PRIVATE] = ()
    circumstances: Annotated[tuple[Circumstance, ...], Many(), PRIVATE] = ()
    honours: Annotated[tuple[Honour, ...], Many()] = ()
    former_posts: Annotated[tuple[FormerPost, ...], Many()] = ()
    kin: Annotated[tuple[Kin, ...], Many(), PRIVATE] = ()
    id_number: IdNumber | None = None
    phone: Phone | None = None
    place: Secret | None = None
    left: Leaving | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Person):
    """A member of the Party.

    Two dates are easily confused: ``admitted_on``, the day of joining as a probationary member, is the political
    birthday; ``confirmed_on``, the day of full membership, is where standing counts from (domain 5.8).
    """

    admitted_on: DayOrMonth | None = None
    confirmed_on: DayOrMonth | None = None
    mobile: Annotated[tuple[Mobile, ...], Many()] = ()
