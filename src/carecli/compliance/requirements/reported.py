"""Visits on which the body above is to hear (SP-03, K-prompt-feedback)."""

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date

from carecli.compliance.answer import Answer, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.duties.agenda import obligations_of
from carecli.duties.fulfilment import doing
from carecli.model.notice import Return
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.requirement import RequirementRule


def reported(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Days of visits after which no return of the rule's kinds followed in time; one return is for all days before it.

    ``of`` names the rules whose visits are meant. A day whose time still runs is pending.
    """
    span: Deadline = getattr(active.settings, rule.within or "prompt_feedback")
    sent = sorted(
        one.date for one in ground.records.of(Return) if one.kind in rule.returns and one.date <= ground.today
    )
    days = sorted({day for day in _days(rule, active, ground) if day >= active.since})
    unmet = (found for day in days if (found := _silent(day, ground.basis.deadline(day, span), sent, ground)))
    return answer(len(days), unmet)


def _days(rule: RequirementRule, active: Active, ground: Ground) -> Iterator[date]:
    """The days of every visit that does a duty of the rules meant: each is to be reported, not the first alone."""
    for other in active.policy.rules:
        if isinstance(other, DutyRule) and other.id in rule.of:
            for owed in obligations_of(other, active, ground.basis, active.since, ground.today):
                yield from (act.date for act in doing(owed, ground.basis))


def _silent(day: date, due: date, sent: list[date], ground: Ground) -> Unmet | None:
    """What is unmet of a day of visits: nothing was sent from that day on, or too late."""
    following = bisect_left(sent, day)
    told = sent[following] if following < len(sent) else None
    if told and told <= due:
        return None
    waiting = told is None and ground.today <= due
    why = "reported-late" if told else "reported-pending" if waiting else "reported"
    blanks = (("due", str(due)), ("told", str(told)))
    return Unmet(kind="visits", id=str(day), name="", why=why, blanks=blanks, pending=waiting)
