"""Plans as their page takes them."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from carecli.exchange.columns import columns
from carecli.exchange.labels import Labels
from carecli.exchange.plans import Plans
from carecli.exchange.proposal import Plan, Proposal
from carecli.model.record import Record
from carecli.reports.planned import PlannedChange, PlannedRow, PlannedSheet

_WHOM = ("name", "member", "members", "unit", "leader")


def planned_sheets(plans: Plans) -> list[PlannedSheet]:
    """Every sheet of a file as the page of an import takes it."""
    return [_sheet(plan) for plan in plans.plans]


def _sheet(plan: Plan) -> PlannedSheet:
    sheet = plan.sheet
    labels = Labels(plan.section, sheet.header.found)
    return PlannedSheet(
        title=sheet.title,
        section=plan.section,
        understood=sheet.understood,
        extra=sheet.header.extra,
        unheaded=sheet.unheaded,
        rows=tuple(_row(proposal, plan.section, labels) for proposal in plan.proposals),
        absent=tuple(str(getattr(record, "id", "")) for record in plan.absent),
        problems=sheet.problems,
        passed_over=sheet.passed_over,
        bookings=sum(proposal.booking is not None for proposal in plan.proposals),
    )


def _row(proposal: Proposal, section: str, labels: Labels) -> PlannedRow:
    return PlannedRow(
        place=proposal.row.place,
        state=proposal.state,
        record=_record(proposal),
        whom=tuple(_whom(proposal)),
        changes=tuple(_changes(proposal, section, labels)),
        problems=proposal.problems,
    )


def _record(proposal: Proposal) -> Record | None:
    """The record of a row; a payment that is still to be booked has no id to be shown."""
    record: Any = proposal.record
    if proposal.booking is None:
        return proposal.record or proposal.existing
    shown: Record = replace(record, gift=replace(record.gift, entry=None))
    return shown


def _whom(proposal: Proposal) -> Iterator[str]:
    """Whom a row names, where it names anybody."""
    value = next((value for path in _WHOM if (value := proposal.row.values.get(path))), "")
    yield from (map(str, value) if isinstance(value, list) else [value] if value else [])


def _changes(proposal: Proposal, section: str, labels: Labels) -> Iterator[PlannedChange]:
    known = columns(section)
    for change in proposal.changes:
        if change.path not in proposal.by_hand:
            column = known[change.path]
            yield PlannedChange(labels.of(change.path), column.field, change.old, change.new, column.private)
