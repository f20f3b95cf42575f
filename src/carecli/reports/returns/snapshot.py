"""The hardship register as it stood on a day, whatever was changed since."""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.compliance.requirements.asked import Case
from carecli.duties.basis import Basis
from carecli.model.hardship import Hardship
from carecli.model.past import entry_on, person_on
from carecli.model.record import lasts_on
from carecli.model.structure import branch_on
from carecli.reports.hardship_cases import DEGREES


class Snapshot(NamedTuple):
    """Who was on the register on a day, each once, with what was known of him then."""

    day: date
    cases: tuple[Case, ...]


def snapshot(basis: Basis, day: date) -> Snapshot:
    """The register on a day: recognised by then, still open, of people who belonged here.

    An entry without a day of recognition counts from its first day. Sorted by branch as the organisation lists them,
    the worst off first.
    """
    once = {case.entry.member: case for case in _cases(basis, day)}
    units = {unit: at for at, unit in enumerate(basis.records.structure.units)}

    def place(case: Case) -> tuple[int, int, date, str]:
        unit = units.get(branch_on(case.person, day) or "", len(units))
        return unit, DEGREES.index(case.entry.degree), case.entry.since, case.entry.id

    return Snapshot(day, tuple(sorted(once.values(), key=place)))


def _cases(basis: Basis, day: date) -> Iterator[Case]:
    for entry in basis.records.of(Hardship):
        person = basis.records.persons.get(entry.member)
        recognised = entry.recognised_on is None or entry.recognised_on <= day
        if person and recognised and lasts_on(entry, day) and basis.on_roll(person, day):
            yield Case(entry_on(entry, day, basis.today), person_on(person, day))
