"""Nudge: one duty, told to one person, at the stage that it has reached."""

from collections.abc import Collection, Iterable, Iterator
from datetime import timedelta
from typing import NamedTuple

from carecli.duties.agenda import duties
from carecli.duties.basis import Basis
from carecli.duties.duty import Duty, State
from carecli.duties.reminders.above import at_the_top, superiors
from carecli.duties.reminders.rest import resting, until
from carecli.duties.reminders.stage import STAGES, Stage, levels_on, stage_on
from carecli.model.reminders import Reminders
from carecli.model.snooze import Snooze

WAITING: frozenset[State] = frozenset({"upcoming", "open", "overdue", "undecided"})
"""States of which somebody is reminded: what can still be done in time, or made up for, or decided."""


class Nudge(NamedTuple):
    """What one person is to hear of one duty; ``unassigned`` where nobody is there to act."""

    duty: Duty
    person: str
    stage: Stage
    unassigned: bool = False


def nudges(basis: Basis, said: Reminders, snoozes: Collection[Snooze]) -> list[Nudge]:
    """All that there is to tell on the day, whether told before or not; most pressing first, then by deadline.

    Each person hears of a duty at its latest stage only: what was passed over on days without a run is not told later.
    """
    last = basis.today + timedelta(said.farthest)
    waiting = (duty for duty in duties(basis, basis.today, last) if duty.state in WAITING)
    quiet = resting(snoozes, basis.today)
    found = (nudge for duty in waiting if not until(quiet, duty.id) for nudge in _of(duty, said, basis))
    return sorted(found, key=lambda n: (n.person, STAGES.index(n.stage.near), n.duty.due_on, n.duty.id))


def _of(duty: Duty, said: Reminders, basis: Basis) -> Iterator[Nudge]:
    stage = stage_on(basis.today, duty.due_on, said.lead_of(duty.rule.id))
    if stage is None:
        return
    if not duty.assignees:
        yield Nudge(duty, at_the_top(duty, basis), stage, unassigned=True)
    for person in duty.assignees:
        yield Nudge(duty, person, stage)
        yield from _escalated(duty, person, said.escalate_days, basis)


def _escalated(duty: Duty, assignee: str, escalate_days: tuple[int, ...], basis: Basis) -> Iterable[Nudge]:
    """Each level above hears once; of what nobody can decide yet none does."""
    if duty.state != "overdue" or not (levels := levels_on(basis.today, duty.due_on, escalate_days)):
        return ()
    above = superiors(duty, assignee, basis)[:levels]
    return (Nudge(duty, person, Stage("escalated", level)) for level, person in enumerate(above, 1))
