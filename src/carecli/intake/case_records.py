"""What a case gives, brought to records: the short ways of writing filled in, then read as every file is."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated, Any, NamedTuple

from carecli.compliance.trial.case import ABOUT
from carecli.compliance.trial.office import OFFICE
from carecli.intake.case_rows import filled, member_row, payment_row, rows_filled
from carecli.intake.documents import type_documents
from carecli.intake.head import head_keys, read_head
from carecli.intake.part import type_part
from carecli.intake.spelling import keys, offered, quoted, section_keys
from carecli.model.field import Nested
from carecli.model.fund import Payment
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Place, Problem, Refused, problem
from carecli.model.record import Part
from carecli.model.records import Records
from carecli.model.scalars import Day
from carecli.model.workspace import Adoption, Workspace

GIVEN = "given"
ORGANISATION = "organisation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Given(Part):
    """What a case may give besides sections and keys of the head."""

    member: Annotated[Any, Nested(lambda node: node)] = None
    person: Annotated[Any, Nested(lambda node: node)] = None
    payment: Annotated[Any, Nested(lambda node: node)] = None
    since: Day | None = None


class Brought(NamedTuple):
    """The records of a case, and the payment that is to be made."""

    records: Records
    payment: Payment | None


def joined(common: Node, own: Node) -> Mapping:
    """What a file gives every case, with what the case gives itself in its place; raises Refused."""
    found = Mapping(0)
    for node in (own, common):
        if node is not None and not isinstance(node, Mapping):
            raise Refused("given-shape")
        for key, value in (node or {}).items():
            if key not in found and isinstance(node, Mapping):
                found.add(key, value, node.line_of(key))
    return found


def case_records(given: Mapping, policies: Iterable[str], day: date, at: Place) -> tuple[Brought | None, list[Problem]]:
    """The records that a case gives under these policies, or None and what is wrong with them."""
    parted = _parted(given, at)
    own, problems = type_part(Given, parted.own, at.file, GIVEN)
    workspace, faults = read_head(filled(parted.head, care="1", name=ABOUT), at.file)
    if own is None or workspace is None:
        return None, [*parted.problems, *problems, *faults]
    section, row = member_row(own.member, own.person, at)
    typed = type_documents([(at.file, _with_row(parted.sections, section, row), True)])
    payment, more = _payment(own.payment, day, at)
    wrong = [*parted.problems, *typed.problems, *more]
    if wrong:
        return None, wrong
    rows = {ORGANISATION: OFFICE, **typed.records}
    return Brought(
        Records(_adopting(workspace, policies, own.since or date(day.year - 1, 1, 1), at), rows), payment
    ), []


class _Parted(NamedTuple):
    """What is given, by what it is: the case's own fields, sections, keys of the head."""

    own: Mapping
    sections: Mapping
    head: Mapping
    problems: list[Problem]


def _parted(given: Mapping, at: Place) -> _Parted:
    parted = _Parted(Mapping(at.line), Mapping(at.line), Mapping(at.line), [])
    mine, sections = keys(Given, GIVEN), section_keys()
    for (key, node), line in zip(given.items(), given.lines, strict=True):
        if key in mine:
            parted.own.add(key, node, line)
        elif key in sections:
            parted.sections.add(sections[key], rows_filled(sections[key], node, at.file), line)
        elif key in head_keys():
            parted.head.add(key, node, line)
        else:
            known = offered(key, (*mine, *sections, *head_keys()))
            parted.problems.append(problem(Place(at.file, line), "unknown-key", key=quoted(key), known=known))
    return parted


def _with_row(sections: Mapping, name: str, row: Node) -> Mapping:
    """The sections with one more row in one of them."""
    found = Mapping(sections.line)
    for (key, node), line in zip(sections.items(), sections.lines, strict=True):
        if key != name:
            found.add(key, node, line)
    rows, old = Sequence(sections.line), sections.get(name)
    if isinstance(old, Sequence):
        for item, line in zip(old, old.lines, strict=True):
            rows.add(item, line)
    rows.add(row, sections.line)
    found.add(name, rows, sections.line)
    return found


def _adopting(workspace: Workspace, policies: Iterable[str], since: date, at: Place) -> Workspace:
    return replace(workspace, policies=tuple(Adoption(id=id_, since=since, where=at) for id_ in policies))


def _payment(node: Node, day: date, at: Place) -> tuple[Payment | None, list[Problem]]:
    return type_part(Payment, payment_row(node, day), at.file, "fund", at.line) if node is not None else (None, [])
