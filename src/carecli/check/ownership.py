"""Records whose person, or in the fund whose account, points nowhere: told and left out (design.md section 3)."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from carecli.check.columns import Column, columns, place_of
from carecli.check.known import Known
from carecli.model.problem import Problem
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.shape import Field, references

PERSONAL = frozenset(("leader", "member", "members"))


class Owned(NamedTuple):
    """What can go on: the records that belong to somebody, what was wrong with the others, and their sections."""

    records: Records
    problems: tuple[Problem, ...]
    left_out: frozenset[str]


def drop_unowned(records: Records, partial: frozenset[str] = frozenset()) -> Owned:
    """The records without those that belong to nobody.

    A talk with several stays as long as one of them is known. Nothing is left out for an id that may stand in a
    section of which something could not be read (``partial``).
    """
    known = Known(records, partial)
    rows: dict[str, Sequence[Record]] = {}
    problems: list[Problem] = []
    left_out: set[str] = set()
    for section in SECTIONS:
        rows[section.name] = mine = records.section(section.name)
        if gone := list(_unowned(section.name, mine, known)):
            left_out.add(section.name)
            problems += (problem for row in gone for problem in _lost(section.name, row, known))
            unowned = set(map(id, gone))
            rows[section.name] = [row for row in mine if id(row) not in unowned]
    kept = Records(records.workspace, rows) if left_out else records
    return Owned(kept, tuple(sorted(problems)), frozenset(left_out))


def _unowned(section: str, rows: Sequence[Record], known: Known) -> Iterator[Record]:
    if section == "fund":
        return (row for row in rows if _lacks_account(row, known)) if _account_lacks(rows, known) else iter(())
    asked = (column for column in columns(rows, _is_personal) if not column.within)
    return (row for column in asked for row in _without_person(column, known))


def _account_lacks(rows: Sequence[Record], known: Known) -> bool:
    """Whether any entry names an account that is not there."""
    named = {account for column in columns(rows, _is_account) for _, account in column.values()}
    return not named <= known.ids("accounts")


def _is_account(field: Field) -> bool:
    return field.sections == ("accounts",)


def _lacks_account(entry: Record, known: Known) -> bool:
    """Whether an entry moves money of an account that is not there: it could not be booked."""
    return any(to.sections == ("accounts",) and known.missing(to.id, to.sections) for to in references(entry))


def _is_personal(field: Field) -> bool:
    return field.name in PERSONAL and "members" in field.sections


def _without_person(column: Column, known: Known) -> Iterator[Record]:
    """The records that name somebody in this field, and nobody who is known."""
    ids = known.ids(*column.field.sections)
    if not known.partial.isdisjoint(column.field.sections):
        return
    for row in column.parts:
        named = column.get(row)
        nobody = ids.isdisjoint(named) if column.field.listed else named not in ids
        if named and nobody and isinstance(row, Record):
            yield row


def _lost(section: str, record: Record, known: Known) -> Iterator[Problem]:
    """Every id of a record that points nowhere: once it is left out, nobody else tells them."""
    for to in references(record):
        if known.missing(to.id, to.sections):
            above, _, name = to.path.rpartition(".")
            path = place_of(section, above.rpartition(".")[2], name)
            yield known.lost(to.id, to.sections, path, to.where)
