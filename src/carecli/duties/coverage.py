"""Who has had what was owed within a stretch of time: the duties gathered by person, by leader or by body."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.fulfilment import covered

By = Literal["member", "leader", "branch"]
NOT_OWED = frozenset({"waived", "cancelled"})
"""States in which nothing is owed any more."""
DONE = frozenset({"done", "done-late"})
LATE = frozenset({"overdue", "missed"})
"""States in which the day has passed and nothing was done."""


@dataclass(slots=True)
class Covered:
    """One person or body with the duties that count for it, by kind, and the last act of each kind.

    ``seen`` and ``meant`` count the people cared for where some of a branch will do.
    """

    id: str
    duties: dict[str, list[Duty]] = field(default_factory=dict)
    last: dict[str, date] = field(default_factory=dict)
    seen: int = 0
    meant: int = 0

    def of(self, kind: str | None = None) -> list[Duty]:
        """The duties of a kind that are still owed or were done; of all kinds for None."""
        kinds = self.duties if kind is None else (kind,)
        return [d for each in kinds for d in self.duties.get(each, ()) if d.state not in NOT_OWED]

    def done(self, kind: str | None = None) -> int:
        """How many of them were done."""
        return sum(duty.state in DONE for duty in self.of(kind))

    @property
    def open(self) -> list[Duty]:
        """The duties that nobody has done."""
        return [duty for duty in self.of() if duty.state not in DONE]


def coverage(duties: Iterable[Duty], by: By, basis: Basis) -> list[Covered]:
    """The duties gathered; those that nobody is asked to do stand under an empty id."""
    found: dict[str, Covered] = {}
    for duty in duties:
        for id_ in _ids(duty, by):
            one = found.setdefault(id_, Covered(id_))
            one.duties.setdefault(duty.rule.duty, []).append(duty)
            if by == "branch" and duty.subject.kind == "unit" and duty.rule.cover == "some":
                one.seen += covered(duty.obligation, basis)
                one.meant += len(duty.subject.targets)
    for one in found.values():
        for kind in one.duties if by != "branch" else ():
            acts = basis.acts.of_actor(kind, one.id) if by == "leader" else basis.acts.for_subject(kind, one.id)
            if acts:
                one.last[kind] = acts[-1].date
    return sorted(found.values(), key=lambda one: (-len(one.open), one.id))


def _ids(duty: Duty, by: By) -> tuple[str, ...]:
    """Whom a duty counts for: the person cared for, those who are to act, or the body."""
    subject = duty.subject
    if by == "leader":
        return duty.assignees or ("",)
    one = subject.member if by == "member" else subject.unit
    return (one,) if one else ()
