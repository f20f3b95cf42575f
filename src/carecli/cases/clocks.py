"""The clocks of a case: every stretch of time in which it waited for a step, and how each ended."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from carecli.cases.case import Case, due_of, time_of
from carecli.cases.course import WITHDRAWN, Event, step_of
from carecli.cases.walk import Walk
from carecli.model.application import Step


class Clock(NamedTuple):
    """A step that was waited for from ``since`` on, to be taken by ``until``.

    ``turn`` counts how often the case came to that step. ``event`` took it; ``called_off`` is the day on which the
    applicant withdrew instead. With neither the step is still waited for.
    """

    step: str
    turn: int
    since: date
    until: date
    event: Event | None = None
    called_off: date | None = None

    @property
    def key(self) -> str:
        """The step, with its turn from the second on."""
        return self.step if self.turn == 1 else f"{self.step}-{self.turn}"


def clocks(case: Case) -> Iterator[Clock]:
    """The clocks in their order; one that an objection stops starts anew when the case goes on."""
    walk = Walk(case.application, case.chain, case.walk.working_days, since=case.application.date)
    turns = Counter[str]()
    for event in case.walk.taken:
        waiting = _waiting(walk, turns)
        walk.take(event)
        if waiting and (ended := _ended(waiting, event, walk)):
            turns[waiting.step] += 1
            yield ended
    if waiting := _waiting(walk, turns):
        yield waiting


def _waiting(walk: Walk, turns: Counter[str]) -> Clock | None:
    step = due_of(walk)
    return Clock(step, turns[step] + 1, *time_of(walk)) if step else None


def _ended(waiting: Clock, event: Event, walk: Walk) -> Clock | None:
    """The clock as an event ends it; None where it goes on: an objection, a part of the money."""
    if isinstance(event, Step) and event.verdict == WITHDRAWN:
        return waiting._replace(called_off=event.date)
    took = step_of(event) == waiting.step
    in_part = took and not isinstance(event, Step) and due_of(walk) == waiting.step
    return waiting._replace(event=event) if took and not in_part else None
