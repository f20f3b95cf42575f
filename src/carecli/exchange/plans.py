"""All sheets of a file planned one after the other, and held together against the questions of soundness."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from carecli.exchange.choosing import header_of
from carecli.exchange.directory import Directory
from carecli.exchange.header import Header
from carecli.exchange.planning import plan_import
from carecli.exchange.proposal import Plan, Proposal, is_error
from carecli.exchange.sheet import Sheet, read_rows
from carecli.exchange.table import Table
from carecli.model.problem import Place, Problem, Refused
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.model.sections import SECTIONS
from carecli.model.words import check

_ORDER = {section.name: at for at, section in enumerate(SECTIONS)}
_MONEY = "fund"
_UNKNOWN = "no-such-"
NAMED = ("organisation", "members", "people", "accounts")
"""Sections whose records others name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plans:
    """What importing a file would do: a plan a sheet in the order of the sections, and sheets that were passed over."""

    plans: tuple[Plan, ...]
    passed_over: tuple[Problem, ...] = ()

    def records(self, records: Records) -> Records:
        """The records as they would be."""
        for plan in self.plans:
            records = _with_plan(records, plan)
        return records

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with whole sheets."""
        return tuple(found for plan in self.plans for found in plan.sheet.problems) + self.passed_over


def plan_tables(
    tables: Sequence[Table], section: str | None, records: Records, today: date, as_of: date | None = None
) -> Plans:
    """What importing these sheets would do; each is held against the records and what the sheets before it add.

    Without a section each sheet's headings tell. Refuses a file of which no sheet has headings that are understood.
    """
    found: list[tuple[str, Header, Table]] = []
    faults: list[tuple[Table, Refused]] = []
    for table in [table for table in tables if not _is_list(table)] or tables:
        try:
            name, header = header_of(table, section)
        except Refused as refused:
            faults.append((table, refused))
        else:
            found.append((name, header, table))
    if not found:
        raise faults[0][1]
    plans = []
    for name, header, table in sorted(found, key=lambda each: _order(each[0])):
        plan = _plan(_Reader(table, name, header, as_of), records, today)
        plans.append(plan)
        records = _with_plan(records, plan)
    return Plans(plans=tuple(plans), passed_over=tuple(_told(table) for table, _ in faults))


def sections_of(tables: Iterable[Table], section: str | None) -> frozenset[str]:
    """The sections that the headings of these sheets tell."""
    found: set[str] = set()
    for table in tables:
        with suppress(Refused):
            found.add(header_of(table, section)[0])
    return frozenset(found)


def _is_list(table: Table) -> bool:
    """Whether a sheet is the list of problems that the tool writes behind the sheets to be filled in."""
    return any(str(cell) in check.WORDS["title"] for cell in table.rows[0][:1])


class _Reader(NamedTuple):
    """A sheet that is still to be read, by whoever knows the names in it."""

    table: Table
    section: str
    header: Header
    as_of: date | None

    def rows(self, directory: Directory) -> Sheet:
        """The sheet read by those names."""
        return read_rows(self.table, self.section, self.header, directory, self.as_of)


def _plan(reader: _Reader, records: Records, today: date) -> Plan:
    """The plan of a sheet whose rows may name one another, as a body names the one above it.

    It is read again as long as what it adds makes more of its rows readable.
    """
    known = Directory(records)
    plan = plan_import(reader.rows(known), known, today)
    added = -1
    while _unknown(plan) and len(plan.of("new")) > added:
        added = len(plan.of("new"))
        plan = plan_import(reader.rows(Directory(_with_plan(records, plan))), known, today)
    return plan


def _unknown(plan: Plan) -> bool:
    """Whether a row names somebody or something that is not known."""
    return any(found.id.startswith(_UNKNOWN) for row in plan.of("refused") for found in row.problems)


def _order(section: str) -> tuple[bool, int]:
    """Where a section stands among the others: those that others name come first."""
    return section not in NAMED, _ORDER[section]


def _told(table: Table) -> Problem:
    return Problem(Place(table.title, 0), "sheet-passed-over")


def without_unsound(plans: Plans, problems: Iterable[Problem]) -> Plans:
    """The plans with the rows refused that would put an error into the records.

    ``problems`` are those of the records as they would be; those of other places are none of the import's.
    """
    by_place: dict[Place, list[Problem]] = {}
    for found in problems:
        if is_error(found):
            by_place.setdefault(found.place, []).append(found)
    checked = (
        replace(plan, proposals=tuple(_checked(proposal, by_place) for proposal in plan.proposals))
        for plan in plans.plans
    )
    return replace(plans, plans=tuple(checked))


def _checked(proposal: Proposal, by_place: dict[Place, list[Problem]]) -> Proposal:
    wrong = by_place.get(proposal.row.place, []) if proposal.state in {"new", "changed"} else []
    if not wrong:
        return proposal
    return Proposal(row=proposal.row, state="refused", problems=(*proposal.problems, *wrong))


def _with_plan(records: Records, plan: Plan) -> Records:
    """The records with what a plan adds and changes."""
    changed = {id(row.existing): row.record for row in plan.of("changed")}
    new = [row.record for row in plan.of("new") if row.record]
    booked = [row.booking.record for row in plan.of("new") if row.booking]
    rows: dict[str, list[Record]] = {section.name: list(records.section(section.name)) for section in SECTIONS}
    rows[plan.section] = [changed.get(id(row)) or row for row in rows[plan.section]] + new
    rows[_MONEY] += booked
    return Records(records.workspace, rows)
