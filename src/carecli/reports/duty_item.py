"""A duty as JSON and CSV give it, one row a duty (design.md section 6)."""

from datetime import date

from carecli.duties.basis import Basis
from carecli.duties.duty import SETTLED, Duty
from carecli.duties.owed import Owed
from carecli.model.problem import Place
from carecli.model.words import Words
from carecli.reports.page import Item
from carecli.reports.phrases import unit_name
from carecli.reports.reason import hides, reason

COLUMNS = (
    "id", "kind", "policy", "rule", "clause", "member", "name", "branch", "occasion", "opens_on", "due_on", "status",
    "carried_over", "days_left", "assignees", "done_on", "why",
)  # fmt: skip
"""The keys that CSV shows; JSON has ``subject``, ``records``, ``missing`` and ``source`` besides."""


def duty_item(row: Owed, basis: Basis, words: Words) -> Item:
    """One duty; ``days_left`` counts from today, below zero when overdue, and is null once nobody need act."""
    duty, records = row.duty, basis.records
    active, rule, subject = duty.active, duty.rule, duty.subject
    act, source = duty.act, source_of(duty, basis)
    return {
        "id": duty.id,
        "kind": rule.duty,
        "policy": active.policy.id,
        "rule": rule.id,
        "clause": rule.clause,
        "subject": {"kind": subject.kind, "id": subject.id},
        "member": subject.member,
        "name": records.name(subject.member) if subject.member else None,
        "branch": unit_name(subject.unit, records) or None,
        "occasion": None if hides(duty) else duty.occurrence.occasion,
        "opens_on": duty.opens_on.isoformat(),
        "due_on": duty.due_on.isoformat(),
        "status": duty.state,
        "carried_over": row.carried_over,
        "days_left": None if duty.state in SETTLED else _days_left(duty, basis.today),
        "assignees": list(duty.assignees),
        "done_on": act.date.isoformat() if act else None,
        "records": [str(act.where)] if act else [],
        "missing": list(duty.missing),
        "why": reason(duty, words),
        "source": {"file": source.file, "line": source.line},
    }


def _days_left(duty: Duty, today: date) -> int:
    return (duty.due_on - today).days


def source_of(duty: Duty, basis: Basis) -> Place:
    """The record that gave rise to a duty: event or application, else the member or body it is about, else the rule."""
    if cause := duty.occurrence.event or duty.occurrence.application:
        return cause.where
    subject = duty.subject
    if person := basis.person(subject.member or subject.actor):
        return person.where
    unit = basis.records.structure.units.get(subject.unit or "")
    return unit.where if unit else duty.rule.where
