"""The cases of the hardship register as its pages tell them: how fresh, how complete, and whether still eligible."""

from dataclasses import dataclass
from datetime import date

from carecli.compliance.requirements.asked import Case
from carecli.compliance.requirements.blocks import BLOCKS
from carecli.compliance.requirements.register import last_check
from carecli.duties.basis import Basis
from carecli.eligibility.registered import Compared, Standing
from carecli.model.hardship import Hardship
from carecli.model.record import lasts_on
from carecli.policy.deadline import Deadline
from carecli.policy.settings import Settings

DEGREES = ("severe", "fair", "mild", None)


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry of the register with the person it is about, as of a day."""

    case: Case
    today: date
    check_by: date
    standing: Standing

    @property
    def entry(self) -> Hardship:
        """The entry itself."""
        return self.case.entry

    @property
    def checked(self) -> date:
        """The day of the last check."""
        return last_check(self.case)

    @property
    def days(self) -> int:
        """Days since the last check."""
        return (self.today - self.checked).days

    @property
    def late(self) -> int:
        """By how many days the next check is overdue; not above zero while there is time."""
        return (self.today - self.check_by).days

    @property
    def lacks(self) -> tuple[str, ...]:
        """The blocks of fields that nobody has filled in (WC-16)."""
        return tuple(block for block, has in BLOCKS.items() if not has(self.case))


def registry_age(basis: Basis) -> Deadline:
    """The longest time between two checks (K-registry-age); the first of the policies in force sets it."""
    return next((active.settings for active in basis.active), Settings()).registry_age


def open_entries(basis: Basis, compared: Compared) -> list[Kept]:
    """Who is on the register today, the worst off first, then who has been on it longest."""
    entries = [entry for entry in basis.records.of(Hardship) if lasts_on(entry, basis.today)]
    found = [kept(entry, basis, compared) for entry in entries if entry.member in basis.records.persons]
    return sorted(found, key=lambda each: (DEGREES.index(each.entry.degree), each.entry.since, each.entry.id))


def kept(entry: Hardship, basis: Basis, compared: Compared) -> Kept:
    """One entry, whether it is open or not."""
    case = Case(entry, basis.records.persons[entry.member])
    due = basis.deadline(last_check(case), registry_age(basis))
    return Kept(case, basis.today, due, compared.standing.get(entry.member, "unknown"))


def ended_entries(basis: Basis) -> list[Hardship]:
    """Who has left the register by today, the latest first."""
    ended = [entry for entry in basis.records.of(Hardship) if entry.until and entry.until < basis.today]
    return sorted(ended, key=lambda entry: (entry.until or basis.today, entry.id), reverse=True)
