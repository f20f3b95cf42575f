"""Rules on the steps of an application: every case since the policy counts (HO-10, HO-11)."""

from collections.abc import Iterator

from carecli.cases.case import Case, cases_of
from carecli.compliance.answer import Answer, Codes, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.kinds.requirement import state_of
from carecli.compliance.standing import Standing
from carecli.model.problem import Problem
from carecli.policy.policy import Active
from carecli.policy.rules.step import StepRule


def step_standing(rule: StepRule, active: Active, ground: Ground) -> Standing:
    """Missed with the first case that passed over a step of the rule, or in which one is overdue."""
    found = steps_kept(rule, active, ground)
    counts = {"unmet": len(found.unmet), "met": found.met}
    return Standing(
        active=active,
        rule=rule,
        state=state_of(found),
        counts={name: count for name, count in counts.items() if count},
        unmet=found.unmet,
    )


def steps_kept(rule: StepRule, active: Active, ground: Ground) -> Answer:
    """The cases that had to take a step of the rule, and those that have not."""
    basis = ground.basis
    cases = cases_of(basis.records, basis.active, basis.working_days, ground.today)
    asked = [case for case in cases if case.application.date >= active.since and _asks(rule, case)]
    return answer(len(asked), (unmet for case in asked for unmet in _unmet(rule, case, ground)))


def _asks(rule: StepRule, case: Case) -> bool:
    """Whether the rule asks anything of a case by now: a later step than the one that ended it was never due."""
    places = [at for at, link in enumerate(case.chain.links) if link.rule is rule]
    return bool(places) and (not case.ended or min(places) <= case.walk.at)


def _passed_over(found: Problem) -> list[str]:
    """The steps that a record out of turn lacks."""
    return dict(found.details).get("missing_steps", "").split(", ")


def _unmet(rule: StepRule, case: Case, ground: Ground) -> Iterator[Unmet]:
    own = {link.step for link in case.chain.links if link.rule is rule}
    skipped = [found for found in case.faults if not own.isdisjoint(_passed_over(found))]
    due = case.due is not None and any(link.rule is rule and link.step == case.due for link in case.chain.links)
    if not skipped and not due:
        return
    overdue = case.until is not None and case.until < ground.today
    step = case.due or dict(skipped[0].details)["step"]
    yield Unmet(
        kind="person",
        id=case.application.member,
        name=ground.records.name(case.application.member),
        why="step-skipped" if skipped else "step-due",
        blanks=(("case", case.id), ("step", Codes("case-step", (step,))), ("day", str(case.until))),
        where=case.application.where,
        pending=not skipped and not overdue,
    )
