"""Which records a list shows: those of a stretch of time, about a person, of a branch."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from carecli.almanac.periods import Period
from carecli.model.day import Month, earliest, latest
from carecli.model.member import Person
from carecli.model.organisation import Organisation
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import Section
from carecli.model.shape import pointed_at, references
from carecli.model.structure import branch_on
from carecli.model.words import Words
from carecli.reports.phrases import unit_name

_ABOUT = ("member", "members")
"""Fields that say whom a record is about; in a record without them, every person that it names."""
_BODY_FIELDS = frozenset(("unit", "organisation", "given_by"))
"""Fields that name a body to which the record belongs."""

_PERSONS = "members"
_BODIES = "organisation"


def of_people(section: Section) -> bool:
    """Whether a section's records are people, or name some."""
    return any(issubclass(cls, Person) or _PERSONS in pointed_at(cls) for cls in section.classes().values())


def of_bodies(section: Section) -> bool:
    """Whether a section's records are bodies, or name some."""
    return section.name == _BODIES or any(_BODIES in pointed_at(cls) for cls in section.classes().values())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """What a list is cut down to; None where it is not. ``member`` and ``branch`` are ids."""

    period: Period | None = None
    member: str | None = None
    branch: str | None = None

    def keeps(self, section: Section, records: Records, today: date) -> Callable[[Record], bool]:
        """Whether a record of the section stays in the list.

        A person counts for the branch of the record's day, which is ``today`` where it has none.
        """

        def keep(record: Record) -> bool:
            day = latest(getattr(record, section.dated)) if section.dated else today
            if self.period and section.dated and not _within(getattr(record, section.dated), self.period):
                return False
            if self.member and self.member not in about(record):
                return False
            return self.branch is None or any(
                records.structure.under(unit, self.branch) for unit in _units(record, records, day)
            )

        return keep

    def said(self, records: Records, words: Words) -> str:
        """The sieve in words; empty for a list of everything."""
        span = self.period and words("pages.list.until", first=self.period.first, last=self.period.last)
        named = (span, self.member and records.name(self.member), unit_name(self.branch, records))
        return words.join([text for text in named if text])


def _within(day: date | Month, period: Period) -> bool:
    """Whether a day, or all of a month, lies within a period."""
    return period.first <= earliest(day) and latest(day) <= period.last


def about(record: Record) -> tuple[str, ...]:
    """The ids of the people whom a record is about."""
    if isinstance(record, Person):
        return (record.id,)
    chosen = {name for name in _ABOUT if hasattr(record, name)}
    named = [found for found in references(record) if _PERSONS in found.sections]
    return tuple(found.id for found in named if not chosen or found.path in chosen)


def _units(record: Record, records: Records, day: date) -> Iterator[str]:
    """The bodies that a record belongs to: itself, those it names, and the branches of those it is about."""
    if isinstance(record, Organisation):
        yield record.id
    yield from (found.id for found in references(record) if found.path in _BODY_FIELDS)
    for id_ in about(record):
        person = records.persons.get(id_)
        branch = branch_on(person, day) if person else None
        if branch:
            yield branch
