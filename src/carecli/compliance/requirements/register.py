"""The hardship register: looked at in time, and with the way by which each case came into it."""

from collections.abc import Iterator
from datetime import date

from carecli.compliance.answer import Answer, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import Case, open_cases
from carecli.duties.known import known_on
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def register_checked(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Open cases whose last check lies longer back than allowed, or before a later event (K-registry-age, SV-03)."""
    cases = open_cases(rule, active, ground)
    span: Deadline = getattr(active.settings, rule.within or "registry_age")
    return answer(len(cases), _stale(cases, span, ground))


def _stale(cases: list[Case], span: Deadline, ground: Ground) -> Iterator[Unmet]:
    for case in cases:
        last = last_check(case)
        overtaken = any(known_on(event) > last for event in ground.basis.events_about(case.entry.member))
        if overtaken or ground.basis.deadline(last, span) < ground.today:
            yield case.unmet("register-checked", day=str(last))


def last_check(case: Case) -> date:
    """When somebody last looked at a case; the recognition is a check too."""
    entry = case.entry
    return max(day for day in (entry.since, entry.recognised_on, entry.checked_on) if day)


def register_route(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Open cases of which nobody noted how they came into the register (XV-13)."""
    cases = open_cases(rule, active, ground)
    return answer(len(cases), (case.unmet("register-route") for case in cases if case.entry.route is None))
