"""What may be said of a duty outside the keepers' pages: a calendar, a message that others may see."""

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.model.event import SENSITIVE
from carecli.model.words import Words
from carecli.model.words.codes import CODES
from carecli.policy.condition.node import AllOf, AnyOf, Condition, Not, Single
from carecli.policy.rules.duty import DutyRule
from carecli.reports.phrases import unit_name

TELLING = SENSITIVE | {"hospitalised", "difficulty"}
"""Events that say something of a person's health, means or conduct."""
PLIGHT = frozenset({"hardship", "event"})
"""Facts that say it too, besides those that are private."""


def discreet_reason(duty: Duty, words: Words) -> str:
    """The festival or a case's step, else the rule's heading; empty where that tells of illness, hardship or blame."""
    occasion, rule = duty.occurrence.occasion, duty.rule
    if occasion in CODES["festival"]:
        return words.code("occasion", occasion)
    if duty.occurrence.application:
        return words.code("case-step", occasion)
    return words.pick(rule.heading.pair) if rule.heading and not heading_tells(rule) else ""


def heading_tells(rule: DutyRule) -> bool:
    """Whether a rule's heading says it all: it is about one such event, or names only people in such a plight."""
    events = tuple(getattr(rule.on, "events", ()))
    alone = len(events) == 1 and events[0] in TELLING
    return alone or (rule.whom is not None and _tells(rule.whom))


def _tells(condition: Condition) -> bool:
    """Whether a private fact holds of everybody who meets a condition."""
    match condition:
        case Single(fact):
            return fact.private or bool(PLIGHT & {fact.name, fact.of})
        case AllOf(parts):
            return any(map(_tells, parts))
        case AnyOf(parts):
            return bool(parts) and all(map(_tells, parts))
        case Not():
            return False


def discreet_subject(duty: Duty, basis: Basis, words: Words) -> str:
    """Whom a duty is about, by name: a person, a body, or a leader and whom he owes it; an application by its id."""
    subject, records = duty.subject, basis.records
    if subject.kind == "case":
        return subject.id
    opposite = records.name(subject.member) if subject.member else unit_name(subject.unit, records)
    if subject.kind == "leader" and subject.actor:
        return records.name(subject.actor)
    if subject.kind == "pair" and subject.actor:
        return words("ics.pair", leader=records.name(subject.actor), other=opposite)
    return opposite
