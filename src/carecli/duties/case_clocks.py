"""The clocks of cases as duties: the step that an application waits for is a task of whoever has it (HO-10, HO-11)."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date

from carecli.cases.case import Case, cases_of
from carecli.cases.chain import Link
from carecli.cases.clocks import Clock, clocks
from carecli.cases.course import WAIVED, step_of
from carecli.cases.near import nearness
from carecli.cases.who import link_of, waits_for
from carecli.duties.act import Act
from carecli.duties.basis import Basis
from carecli.duties.duty import Duty, Obligation, State, Subject, SubTask, duty_id
from carecli.duties.occurrence import Occurrence
from carecli.model.application import Step
from carecli.model.said import Said
from carecli.model.words import table
from carecli.policy.policy import Active, Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.step import StepRule
from carecli.policy.rules.trigger import OnStep

KIND, USUAL = "task", "case"
"""The kind of duty that a step is, and the id of the rule where no policy asks for it."""


def case_duties(basis: Basis, near: Collection[str] | None = None) -> Iterator[Duty]:
    """A duty for every step that a case waits for or has waited for; ``near`` keeps to applications of these people."""
    for case in cases_of(basis.records, basis.active, basis.working_days, basis.today):
        if near is None or case.application.member in near:
            yield from (_duty(clock, case, basis) for clock in clocks(case))


def step_duties(basis: Basis, last: date, kinds: Iterable[str] | None, near: Collection[str] | None) -> Iterator[Duty]:
    """Those that open by ``last``: one that fell due stays owed until the step is taken."""
    found = case_duties(basis, near) if kinds is None or KIND in kinds else ()
    return (duty for duty in found if duty.opens_on <= last)


def _duty(clock: Clock, case: Case, basis: Basis) -> Duty:
    day = max(clock.since, basis.today)
    who = waits_for(case, clock.step, nearness(basis.records), basis.records.structure, day)
    active, rule = _asked_by(link_of(case, clock.step), case, basis)
    subject = Subject("case", case.id, case.application.member, case.unit, actor=who)
    occurrence = Occurrence(clock.key, clock.step, clock.since, clock.until, application=case.application)
    owed = Obligation(active, rule, subject, occurrence, SubTask(), clock.since, duty_id(rule, subject, occurrence))
    act = _act(clock, case)
    return Duty(owed.id, owed, _state(clock, basis.today), (who,) if who else (), act, (), clock.called_off)


def _state(clock: Clock, today: date) -> State:
    if clock.called_off:
        return "cancelled"
    if clock.event is None:
        return "upcoming" if today < clock.since else "open" if today <= clock.until else "overdue"
    if isinstance(clock.event, Step) and clock.event.verdict == WAIVED:
        return "waived"
    return "done" if clock.event.date <= clock.until else "done-late"


def _act(clock: Clock, case: Case) -> Act | None:
    """The step or payment that was recorded, as proof."""
    event = clock.event
    if event is None:
        return None
    section, by = ("steps", event.by) if isinstance(event, Step) else ("fund", ())
    return Act(
        kind=KIND,
        section=section,
        date=event.date,
        subjects=(case.application.member,),
        by=by,
        occasion=step_of(event),
        closes=(),
        where=event.where,
    )


def _asked_by(link: Link | None, case: Case, basis: Basis) -> tuple[Active, DutyRule]:
    """The policy and rule that ask for a step; the usual chain, where none does."""
    if link and link.rule:
        for active in basis.active:
            if any(rule is link.rule for rule in active.policy.rules):
                return active, _rule_of(link.rule)
    said = table("case")
    policy = Policy(policy=USUAL, title=_said(said["usual"]))
    usual = DutyRule(
        id=USUAL,
        clause="-",
        heading=_said(said["duty"]),
        summary=_said(said["usual.says"]),
        duty=KIND,
        on=OnStep(),
    )
    return Active(policy, case.application.date, case.chain.settings), usual


def _rule_of(rule: StepRule) -> DutyRule:
    return DutyRule(
        id=rule.id,
        clause=rule.clause,
        heading=rule.heading or _said(table("case")["duty"]),
        summary=rule.summary,
        duty=KIND,
        on=OnStep(),
        by=rule.by,
        where=rule.where,
    )


def _said(pair: tuple[str, str]) -> Said:
    return Said(zh=pair[0], en=pair[1])
