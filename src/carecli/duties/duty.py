"""Duty: what somebody owes a person, and by when."""

from datetime import date
from typing import Literal, NamedTuple

from carecli.duties.act import Act
from carecli.duties.occurrence import Occurrence
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule

State = Literal["upcoming", "open", "overdue", "done", "done-late", "missed", "waived", "cancelled", "undecided"]
SETTLED: frozenset[State] = frozenset({"done", "done-late", "waived", "cancelled"})
"""States of duties that nobody need act upon."""


class Subject(NamedTuple):
    """Whom a duty is about: a member, a branch, a leader, a pair of leader and member or unit, or an application.

    ``member`` is the person cared for and ``unit`` the body that person belongs to; ``actor`` the leader who owes it;
    ``targets`` are all of whom any one will do; ``peer`` is the other of two who may go to each other; ``until`` the
    last day of what pairs them; ``missing`` the facts without which nobody can say whether the rule names the subject.
    """

    kind: Literal["member", "unit", "leader", "pair", "case"]
    id: str
    member: str | None = None
    unit: str | None = None
    actor: str | None = None
    targets: tuple[str, ...] = ()
    peer: str | None = None
    until: date | None = None
    missing: tuple[str, ...] = ()


class SubTask(NamedTuple):
    """A part of a duty with a record of its own: the level of body that owes it, form (BO-09), title (UM-22)."""

    level: str | None = None
    form: str | None = None
    title: str | None = None

    @property
    def key(self) -> str:
        """The end of its id; empty where a duty has no sub-tasks."""
        named = "-".join(word for word in (self.level, self.form, self.title) if word)
        return f"/{named}" if named else ""


class Obligation(NamedTuple):
    """Rule x subject x occurrence, before anybody asks whether it was done.

    ``opens_on`` is the occurrence's, or the subject's own day of joining within a period. The ``id`` carries meaning
    and survives a corrected date.
    """

    active: Active
    rule: DutyRule
    subject: Subject
    occurrence: Occurrence
    task: SubTask
    opens_on: date
    id: str

    def of(self, subject: Subject) -> "Obligation":
        """The same of another subject."""
        return self._replace(subject=subject, id=duty_id(self.rule, subject, self.occurrence, self.task.key))

    @property
    def about_death(self) -> bool:
        """Whether a death itself gave rise to it: then the death does not end it."""
        return self.occurrence.event is not None and self.occurrence.event.kind == "death"


def duty_id(rule: DutyRule, subject: Subject, occurrence: Occurrence, task: str = "") -> str:
    """What a duty is called; ``task`` is the key of its sub-task, where it has one."""
    return f"{rule.id}/{subject.id}/{occurrence.key}{task}"


class Duty(NamedTuple):
    """An obligation and how it stands on the day it was asked (design.md section 5).

    ``act`` is the record that did it; ``assignees`` who is to go; ``missing`` the facts without which it cannot be
    decided; ``ended_on`` the day on which death or departure ended it.
    """

    id: str
    obligation: Obligation
    state: State
    assignees: tuple[str, ...]
    act: Act | None
    missing: tuple[str, ...]
    ended_on: date | None

    @property
    def active(self) -> Active:
        """The policy in force whose rule it is."""
        return self.obligation.active

    @property
    def rule(self) -> DutyRule:
        """The rule that asks for it."""
        return self.obligation.rule

    @property
    def subject(self) -> Subject:
        """Whom it is about."""
        return self.obligation.subject

    @property
    def occurrence(self) -> Occurrence:
        """The time at which it arose."""
        return self.obligation.occurrence

    @property
    def opens_on(self) -> date:
        """The first day on which it can be done."""
        return self.obligation.opens_on

    @property
    def due_on(self) -> date:
        """The last day on which it is done in time."""
        return self.obligation.occurrence.due_on

    @property
    def done_on(self) -> date | None:
        """The day it was done."""
        return self.act.date if self.act else None
