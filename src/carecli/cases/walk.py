"""A case walked step by step: what is due next, and which records came out of turn and count for nothing."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from carecli.almanac.workdays import WorkingDays
from carecli.cases.chain import FIRST, NOTICE, PAYMENT, Chain
from carecli.cases.clock import Stopped, last_day
from carecli.cases.course import (
    APPEAL,
    DISMISSED,
    FINDING,
    OBJECTION,
    REFUSE,
    SEND_BACK,
    UPHELD,
    WAIVED,
    WITHDRAWN,
    Event,
    fits_step,
    step_of,
    verdict_of,
)
from carecli.ledger.overrides import OVERRIDE
from carecli.model.application import Application, Step
from carecli.model.fund import Payment


@dataclass(slots=True)
class Walk:
    """Where a case stands after the events so far; ``at`` is the place of the step that is due.

    ``ended`` says how a case ended before its chain did: refused or withdrawn. ``stops`` are the objections to it,
    ``undone`` the days of payments that were reversed.
    """

    application: Application
    chain: Chain
    working_days: WorkingDays
    at: int = 1
    since: date = date.min
    undone: tuple[date, ...] = ()
    sent_back: bool = False
    ended: str = ""
    appealed: bool = False
    stops: list[Stopped] = field(default_factory=list)
    decision: Step | None = None
    posted: Step | None = None
    paid: int = 0
    taken: list[Event] = field(default_factory=list)

    @property
    def due(self) -> str | None:
        """The step that is due; None where the chain is at its end."""
        return self.chain.links[self.at].step if self.at < len(self.chain.links) else None

    @property
    def objected(self) -> bool:
        """Whether an objection waits for its finding."""
        return any(stop.until is None for stop in self.stops)

    @property
    def amount(self) -> int | None:
        """The amount that was approved, in fen."""
        return self.decision.amount if self.decision else None

    @property
    def last_of_notice(self) -> date | None:
        """The last day on which the public notice runs; None while an objection is open, or without a notice."""
        if self.posted is None:
            return None
        span = self.chain.settings.publicity
        stops = [stop for stop in self.stops if stop.since >= self.posted.date]
        return last_day(self.posted.date, self.posted.until, span, stops, self.working_days)

    def may_pay(self, day: date) -> bool:
        """Whether money may go on a day, as far as time is concerned: no objection open, no notice running."""
        last = self.last_of_notice
        return not self.objected and (self.posted is None or (last is not None and day > last))

    def fits(self, event: Event) -> bool:
        """Whether an event is in its turn."""
        if isinstance(event, Payment):
            return self._is_open and self.due == PAYMENT and self.may_pay(event.date)
        if not fits_step(event) or event.step == PAYMENT:
            return False
        if event.verdict == WITHDRAWN:
            return not self.ended and not self.paid
        if event.step in _ASIDE:
            return _ASIDE[event.step](self)
        if self.sent_back or self.ended:
            return self.sent_back and not self.ended and event.step == FIRST
        return event.step == self.due and not (event.verdict == WAIVED and self.at == self.chain.deciding)

    @property
    def _is_open(self) -> bool:
        return not self.ended and not self.sent_back

    def take(self, event: Event) -> None:
        """Let an event that is in its turn move the case."""
        self.taken.append(event)
        if step_of(event) == OVERRIDE:
            return
        self.since = event.date
        if isinstance(event, Payment):
            self._pay(event)
        elif event.verdict == WITHDRAWN:
            self.ended = WITHDRAWN
        elif event.step in _ASIDE:
            self._aside(event)
        elif event.step == FIRST:
            self.sent_back = False
        else:
            self._judge(event)

    def _pay(self, payment: Payment) -> None:
        self.paid += payment.amount
        if self.amount is None or self.paid >= self.amount:
            self.at += 1

    def _aside(self, step: Step) -> None:
        if step.step == OBJECTION:
            self.stops.append(Stopped(step.date))
        elif step.step == APPEAL:
            self.appealed = True
        elif self.appealed:
            self.appealed = False
            self.ended = REFUSE if step.verdict == DISMISSED else ""
        else:
            self._answer(step)

    def _answer(self, finding: Step) -> None:
        """The finding on the oldest open objection; one that is upheld takes the case back to its decision."""
        place = next(n for n, stop in enumerate(self.stops) if stop.until is None)
        self.stops[place] = self.stops[place]._replace(until=finding.date)
        if finding.verdict == UPHELD:
            self.at = min(self.at, self.chain.deciding)
            self.decision = self.posted = None

    def _judge(self, step: Step) -> None:
        verdict = verdict_of(step)
        if verdict == REFUSE:
            self.ended = REFUSE
        elif verdict == SEND_BACK:
            self.sent_back = True
        else:
            self._advance(step, waived=verdict == WAIVED)

    def _advance(self, step: Step, *, waived: bool) -> None:
        if self.at == self.chain.deciding and not waived:
            self.decision = step
        if step.step == NOTICE and not waived:
            self.posted = step
        self.at += 1
        if self.due == PAYMENT and self.amount is not None and self.paid >= self.amount:
            self.at += 1


_ASIDE: Mapping[str, Callable[[Walk], bool]] = {
    OBJECTION: lambda walk: not walk.ended,
    APPEAL: lambda walk: walk.ended == REFUSE and not walk.appealed,
    FINDING: lambda walk: walk.objected or walk.appealed,
    OVERRIDE: lambda walk: not walk.ended,
}
"""What may come beside the chain, and when."""
