"""Records with the register of a day in place of today's, for whatever reads records."""

from carecli.model.hardship import Hardship
from carecli.model.member import Member, Person
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.reports.returns.snapshot import Snapshot


def records_then(records: Records, found: Snapshot) -> Records:
    """The records, but for the register and those on it: these are as they were on the day of a snapshot."""
    then = {case.person.id: case.person for case in found.cases}
    rows = {section.name: records.section(section.name) for section in SECTIONS}
    people = {
        "members": tuple(then.get(each.id, each) for each in records.of(Member)),
        "people": tuple(then.get(each.id, each) for each in records.of(Person)),
    }
    entries: tuple[Hardship, ...] = tuple(case.entry for case in found.cases)
    return Records(records.workspace, {**rows, **people, "hardship": entries})
