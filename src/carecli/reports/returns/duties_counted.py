"""What was owed in a stretch of time and what became of it, by kind of duty."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from carecli.duties.act import Act
from carecli.duties.agenda import duty_rules, obligations_of, standing_of
from carecli.duties.basis import Basis
from carecli.duties.duty import Obligation, State
from carecli.model.problem import Place
from carecli.model.record import Record
from carecli.model.records import Records
from carecli.reports.figures import Figure

KINDS = ("visit", "talk", "greeting", "task")
OUTCOMES: Mapping[str, frozenset[State]] = {
    "owed": frozenset(("done", "done-late", "waived", "open", "overdue", "missed", "undecided")),
    "done": frozenset(("done",)),
    "late": frozenset(("done-late",)),
    "waived": frozenset(("waived",)),
    "open": frozenset(("open",)),
    "overdue": frozenset(("overdue",)),
    "missed": frozenset(("missed",)),
    "undecided": frozenset(("undecided",)),
}
"""By the word ``year.outcome.<name>``: the states that count; what was cancelled was never owed."""


class Became(NamedTuple):
    """A duty that fell due: of which kind, how it stands, and the record behind that."""

    kind: str
    state: State
    record: Record | None


def duty_figures(basis: Basis, first: date, last: date, name: str) -> dict[str, dict[str, Figure]]:
    """By kind and outcome the number of duties that fell due in a span, both days included.

    Behind a duty that was done stands the record that did it, behind another the person or body that it is about.
    """
    every = list(_fallen_due(basis, first, last))
    return {kind: _of_kind(kind, [each for each in every if each.kind == kind], name) for kind in KINDS}


def _of_kind(kind: str, every: list[Became], name: str) -> dict[str, Figure]:
    found: dict[str, Figure] = {}
    for outcome, states in OUTCOMES.items():
        those = [each for each in every if each.state in states]
        records = {id(each.record): each.record for each in those if each.record}
        id_ = f"{name}.{kind}.{outcome}"
        found[outcome] = Figure(id=id_, value=len(those), unit="times", records=tuple(records.values()))
    return found


def _fallen_due(basis: Basis, first: date, last: date) -> Iterator[Became]:
    behind = _Behind(basis.records)
    for active in basis.active:
        for rule in duty_rules(active):
            for owed in obligations_of(rule, active, basis, first, last):
                if first <= owed.occurrence.due_on <= last:
                    state, act, _ = standing_of(owed, basis)
                    yield Became(rule.duty, state, behind.record(owed, act))


class _Behind:
    """The records behind duties, looked up by where they stand."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._places: dict[str, dict[Place, Record]] = {}

    def record(self, owed: Obligation, act: Act | None) -> Record | None:
        """The record that did a duty, else whom it is about."""
        if act is not None:
            if act.section not in self._places:
                self._places[act.section] = {each.where: each for each in self._records.section(act.section)}
            return self._places[act.section].get(act.where)
        subject = owed.subject
        person = self._records.persons.get(subject.member or subject.actor or "")
        return person or self._records.structure.units.get(subject.unit or subject.id)
