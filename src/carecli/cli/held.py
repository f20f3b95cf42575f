"""The ground on which every command about findings stands: who is held against which categories."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cached_property

from carecli.cli.adopting import adopt
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.opening import open_records
from carecli.duties.basis import Basis, basis_of
from carecli.eligibility.category import Category, categories
from carecli.eligibility.findings import Finding, findings_in
from carecli.eligibility.judged import last_judgements
from carecli.eligibility.register import Register
from carecli.model.hardship import Judgement
from carecli.model.member import Person
from carecli.model.records import Records

SECTIONS = ("organisation", "members", "people", "hardship", "judgements", "events", "awards")

WITH_MONEY = (*SECTIONS, "accounts", "fund", "standards", "other_aid")
"""What proposals of money rest on besides."""


class Held:
    """The records and policies that findings rest on, as of today; ``code`` tells whether any of it is left out."""

    def __init__(self, basis: Basis, code: ExitCode) -> None:
        self.basis = basis
        self.code = code
        self.categories = categories(basis.active)

    @property
    def records(self) -> Records:
        """The records of the workspace."""
        return self.basis.records

    @cached_property
    def people(self) -> list[Person]:
        """Those who belong here today, in the order of the files."""
        basis = self.basis
        return [person for person in basis.asked("everybody").values() if basis.on_roll(person, basis.today)]

    def findings(self, people: Iterable[Person], among: Iterable[Category] | None = None) -> Iterator[Finding]:
        """These people in these categories; in all of them where none is named."""
        everybody, basis = tuple(people), self.basis
        last = last_judgements(self.records.of(Judgement), basis.today)
        for category in self.categories if among is None else among:
            yield from findings_in(category, everybody, basis.register, last, basis.today)


def held(desk: Desk, sections: Collection[str] = SECTIONS) -> Held:
    """The ground as the files have it; ``sections`` are read, which hold at least those that findings rest on."""
    opened = open_records(desk, sections)
    adopted = adopt(desk, opened)
    register = Register(opened.records, desk.today)
    return Held(basis_of(opened.records, adopted.active, register, desk.today), adopted.code)


def sides(basis: Basis, day: date) -> tuple[Finding, ...]:
    """All findings as of another day, by the same records and policies."""
    ground = Held(basis_of(basis.records, basis.active, Register(basis.records, day), day), ExitCode.FINE)
    return tuple(ground.findings(ground.people))
