"""Cases: where every application stands on a day, worked out from its steps and payments alone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from carecli.almanac.workdays import WorkingDays
from carecli.cases.chain import FIRST, NOTICE, PAYMENT, Chain, chain_on
from carecli.cases.clock import ONE_DAY, span_end
from carecli.cases.course import REFUSE, WITHDRAWN, Event, by_days, follows, rule_behind
from carecli.cases.faults import fault
from carecli.cases.recorded import NOTHING, Recorded, recorded
from carecli.cases.walk import Walk
from carecli.model.application import Application
from carecli.model.problem import Problem, problem
from carecli.model.records import Records
from carecli.model.structure import branch_on
from carecli.policy.overrides import settings_from
from carecli.policy.policy import Active
from carecli.policy.settings import Settings

ENDED = frozenset({"refused", "withdrawn", "followed-up"})
_DONE = {"payment": "paid", "receipt": "signed-off", "follow-up": "followed-up"}
_OBJECTED = "finding"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An application and where it stands.

    ``due`` is the step that is waited for (None: nothing is), ``since`` the day from which on, ``until`` the day by
    which; while a notice runs, its last day. ``events`` are all records of it, ``faults`` what is wrong with those
    that count for nothing.
    """

    application: Application
    unit: str | None
    walk: Walk
    state: str
    due: str | None
    since: date
    until: date | None
    events: tuple[Event, ...]
    faults: tuple[Problem, ...]

    @property
    def id(self) -> str:
        """The id of its application."""
        return self.application.id

    @property
    def chain(self) -> Chain:
        """The steps that it must take."""
        return self.walk.chain

    def told(self, step: str) -> dict[str, str]:
        """What every problem of the case says: its id, and the rule that asks for a step."""
        return {"application": self.id, "asked_by": rule_behind(step, self.chain)}

    @property
    def ended(self) -> bool:
        """Whether nothing is waited for any more."""
        return self.due is None


def cases_of(records: Records, active: Iterable[Active], working_days: WorkingDays, today: date) -> list[Case]:
    """Every case as it stands on ``today``, by its day; what is dated later is invisible."""
    made = [application for application in records.of(Application) if application.date <= today]
    if not made:
        return []
    asking, found = tuple(active), recorded(records, today)
    made.sort(key=lambda application: (application.date, application.id))
    return [_case(each, found.get(each.id, NOTHING), records, asking, working_days, today) for each in made]


def case_of(
    application: Application, records: Records, active: Iterable[Active], working_days: WorkingDays, today: date
) -> Case:
    """One case as it stands on ``today``."""
    found = recorded(records, today).get(application.id, NOTHING)
    return _case(application, found, records, tuple(active), working_days, today)


def _case(
    application: Application,
    events: Recorded,
    records: Records,
    active: tuple[Active, ...],
    working_days: WorkingDays,
    today: date,
) -> Case:
    person = records.persons.get(application.member)
    unit = application.unit or (branch_on(person, application.date) if person else None)
    levels = frozenset(body.level for body in records.structure.chain(unit or ""))
    settings, _ = settings_from(Settings(), records.workspace.settings)
    chain = chain_on(active, application.date, levels, settings)
    walk = Walk(application, chain, working_days, since=application.date, undone=tuple(events.undone))
    found = tuple(events.standing)
    faults = tuple(_walked(walk, found))
    state, since, until = _standing(walk, today)
    return Case(
        application=application,
        unit=unit,
        walk=walk,
        state=state,
        due=None if state in ENDED else due_of(walk),
        since=since,
        until=until,
        events=found,
        faults=faults,
    )


def _walked(walk: Walk, events: tuple[Event, ...]) -> Iterable[Problem]:
    """Takes every event that is in its turn, and tells what is wrong with the others."""
    last = follows(events)
    for day in by_days(events):
        left = list(day)
        while left:
            event = next((each for each in left if _in_turn(each, walk)), left[0])
            left.remove(event)
            if _in_turn(event, walk):
                walk.take(event)
            elif wrong := _wrong(event, walk, last):
                yield wrong


def _in_turn(event: Event, walk: Walk) -> bool:
    return event.date >= walk.application.date and walk.fits(event)


def _wrong(event: Event, walk: Walk, last: Mapping[str, date]) -> Problem | None:
    if event.date < walk.application.date:
        about = {"application": walk.application.id, "day": event.date, "applied": walk.application.date}
        about["asked_by"] = rule_behind(FIRST, walk.chain)
        return problem(event.where, "step-before-application", **about)
    return fault(event, walk, last)


def due_of(walk: Walk) -> str | None:
    """What is waited for next: a finding, the papers that were sent back, or the step of the chain.

    None where the case has ended.
    """
    if walk.ended and not walk.appealed:
        return None
    if walk.objected or walk.appealed:
        return _OBJECTED
    return "application" if walk.sent_back else walk.due


def _standing(walk: Walk, today: date) -> tuple[str, date, date | None]:
    """State, since when, and until when."""
    state = _state(walk, today)
    since, until = time_of(walk)
    return (state, walk.since, walk.last_of_notice) if state == "in-notice" else (state, since, until)


def time_of(walk: Walk) -> tuple[date, date]:
    """The days between which the step that is due is to be taken: a payment not before the notice has run out."""
    last = walk.last_of_notice
    since = max(walk.since, last + ONE_DAY) if walk.due == PAYMENT and last is not None else walk.since
    return since, span_end(since, walk.chain.settings.case_step, walk.working_days)


def _state(walk: Walk, today: date) -> str:
    if walk.ended and not walk.appealed:
        return {REFUSE: "refused", WITHDRAWN: "withdrawn"}[walk.ended]
    held = {"appealed": walk.appealed, "objected": walk.objected, "sent-back": walk.sent_back}
    if stopped := next((state for state, holds in held.items() if holds), None):
        return stopped
    if walk.due == PAYMENT:
        return "payable" if walk.may_pay(today) else "in-notice"
    done = walk.chain.between(0, walk.at)
    after = [state for step, state in _DONE.items() if step in done]
    if after:
        return after[-1]
    return "approved" if walk.decision or walk.due == NOTICE else "waiting"
