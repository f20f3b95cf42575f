"""Rows of a case with what they leave out: ids, the one whom the case is about, and who acted."""

from collections.abc import Iterator
from collections.abc import Mapping as MappingOf
from datetime import date

from carecli.compliance.trial.case import ABOUT
from carecli.compliance.trial.office import ACTOR, BRANCH
from carecli.intake.kinds import chosen
from carecli.intake.spelling import keys
from carecli.model.fund import Payment
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem
from carecli.model.record import Record
from carecli.model.sections import BY_NAME
from carecli.model.shape import shape

PEOPLE = ("members", "people")
NOT_THE_MEMBER = frozenset(("unit", "household", "payee"))
"""Fields that name another receiver."""


def filled(node: Mapping, **fields: str) -> Mapping:
    """The mapping with further fields behind its own."""
    found = Mapping(node.line)
    for (key, value), line in zip(node.items(), node.lines, strict=True):
        found.add(key, value, line)
    for key, value in fields.items():
        if key not in found:
            found.add(key, value, node.line)
    return found


def member_row(member: Node, person: Node, at: Place) -> tuple[str, Node]:
    """The section and row of the one whom the case is about; without either a member of whom nothing is known."""
    section = "people" if person is not None and member is None else "members"
    said = member if member is not None else person
    row = Mapping(at.line) if said is None else said
    return section, _row(section, row, at.file, id=ABOUT) if isinstance(row, Mapping) else row


def rows_filled(section: str, node: Node, file: str) -> Node:
    """The rows of a section; what is no row is left as it is, for the reader to refuse."""
    if not isinstance(node, Sequence):
        return node
    rows = Sequence(node.line)
    for number, (row, line) in enumerate(zip(node, node.lines, strict=True), start=1):
        rows.add(_row(section, row, file, number=number) if isinstance(row, Mapping) else row, line)
    return rows


def payment_row(node: Node, day: date) -> Node:
    """A payment to be made, to the one whom the case is about unless it says otherwise."""
    if not isinstance(node, Mapping):
        return node
    usual = {"id": "payment", "date": str(day), "purpose": "hardship-aid", "member": ABOUT}
    return _completed(node, keys(Payment, "fund"), usual)


def _row(section: str, row: Mapping, file: str, number: int = 0, **given: str) -> Mapping:
    cls = chosen(BY_NAME[section].classes(), row, file, section)
    if isinstance(cls, Problem):
        return row
    names = keys(cls, section)
    said = {names[key] for key in row if key in names}
    return _completed(row, names, {**dict(_missing(cls, section, said, number)), **given})


def _completed(row: Mapping, names: MappingOf[str, str], usual: dict[str, str]) -> Mapping:
    """The row with those of the usual fields that it does not have, however they are written."""
    said = {names[key] for key in row if key in names}
    return filled(row, **{name: text for name, text in usual.items() if name not in said})


def _missing(cls: type[Record], section: str, said: set[str], number: int) -> Iterator[tuple[str, str]]:
    """What a row of this class leaves out and the case means all the same."""
    fields = {field.name: field for field in shape(cls)}
    required = {name for name, field in fields.items() if field.required}
    if number and "id" in required:
        yield "id", f"{cls.__name__.lower()}-{number}"
    if "member" in fields and said.isdisjoint(NOT_THE_MEMBER):
        yield "member", ABOUT
    if "members" in required:
        yield "members", ABOUT
    if "by" in required:
        yield "by", ACTOR
    if section in PEOPLE:
        yield "branch", BRANCH
    if "name" in required:
        yield "name", ABOUT
