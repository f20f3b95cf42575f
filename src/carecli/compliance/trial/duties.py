"""What a test may ask about the duties of a rule."""

from collections.abc import Iterable

from carecli.compliance.ground import Ground
from carecli.compliance.trial.case import ABOUT
from carecli.compliance.trial.facts import Facts, coded, days, names, number
from carecli.duties.agenda import duties_of
from carecli.duties.duty import Duty
from carecli.duties.seek import duties_with_id
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule

STATE = "expected-state"
NOTHING = "none"


def facts_of_rule(rule: DutyRule, active: Active, ground: Ground) -> Facts:
    """About the latest of a rule's duties to the one whom the case is about that has opened by the day."""
    opened = [duty for duty in duties_of(rule, active, ground.basis, active.since, ground.today) if _about(duty)]
    latest = max(opened, key=lambda duty: (duty.opens_on, duty.due_on, duty.id), default=None)
    return _facts(duty for duty in opened if latest and duty.occurrence.key == latest.occurrence.key)


def facts_of_duty(id_: str, ground: Ground) -> Facts:
    """About the duty of that id, or its sub-tasks."""
    return _facts(duties_with_id(id_, ground.basis))


def _about(duty: Duty) -> bool:
    subject = duty.subject
    return ABOUT in {subject.id, subject.member, subject.peer, *subject.targets}


def _facts(duties: Iterable[Duty]) -> Facts:
    found = tuple(duties)
    states: set[str] = {duty.state for duty in found} or {NOTHING}
    return Facts(
        "state",
        {
            "state": coded(STATE, *sorted(states)),
            "count": number(len(found)),
            "opens_on": days(duty.opens_on for duty in found),
            "due_on": days(duty.due_on for duty in found),
            "done_on": days(duty.done_on for duty in found),
            "by": names(person for duty in found for person in duty.assignees),
            "missing": names(name for duty in found for name in duty.missing),
        },
    )
