"""Events: the clock starts on the day the organisation learns of them (K-prompt-visit, K-prompt-talk)."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from carecli.duties.basis import Basis
from carecli.duties.known import known_on
from carecli.duties.leads import MISSING, SIGNS, Lead, leads
from carecli.duties.occurrence import Occurrence
from carecli.eligibility.kin import in_circle
from carecli.model.event import Event
from carecli.model.member import Person
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.span import OTHER, Spans
from carecli.policy.rules.trigger import OnEvent


def occurrences(
    trigger: OnEvent, rule: DutyRule, active: Active, basis: Basis, first: date, last: date
) -> Iterator[tuple[Occurrence, tuple[Person]]]:
    """Each event of the named kinds, to anybody the rule is about; owed until done, waived or ended by death.

    Where records only suggest that one happened, a person is to say whether it did.
    """
    del first, last
    for kind in trigger.events:
        for person_id, events in basis.events_of(kind).items():
            person = basis.asked(rule.among).get(person_id)
            for event, following in pairwise([*events, None]):
                if person and event and (occurrence := _of(event, following, person, rule, active, basis)):
                    yield occurrence, (person,)
        for lead in leads(kind, rule.id, active.settings, basis) if kind in SIGNS else ():
            if person := basis.asked(rule.among).get(lead.member):
                yield _suggested(lead), (person,)


def _suggested(lead: Lead) -> Occurrence:
    return Occurrence(
        key=lead.key,
        occasion=lead.kind,
        opens_on=lead.opens_on,
        due_on=lead.due_on,
        occasions=frozenset({lead.kind}),
        missing=(MISSING,),
        signs=tuple(sign.text for sign in lead.signs),
        found_at=lead.signs[-1].where,
    )


def _of(
    event: Event, following: Event | None, person: Person, rule: DutyRule, active: Active, basis: Basis
) -> Occurrence | None:
    missing = _missing(event, person, rule, active)
    if missing is None:
        return None
    opens = known_on(event)
    deadline: Deadline = getattr(active.settings, setting_for(rule.within, event.kind) or "prompt_visit")
    return Occurrence(
        key=event.id,
        occasion=event.kind,
        opens_on=opens,
        due_on=basis.deadline(opens, deadline),
        occasions=frozenset({event.kind}),
        next_opens=known_on(following) if following else None,
        event=event,
        span=deadline,
        missing=missing,
    )


def _missing(event: Event, person: Person, rule: DutyRule, active: Active) -> tuple[str, ...] | None:
    """The facts that must be known before the event obliges anybody; None where it plainly obliges nobody.

    A change of mood counts from a level that a person has set (K-emotion), a death in the family by the
    relation (K-kin).
    """
    level = setting_for(rule.severity, event.kind)
    if level and event.severity is None:
        return ("severity",)
    if level and event.severity is not None and event.severity < getattr(active.settings, level):
        return None
    if event.kind == "kin-death" and rule.kin:
        near = in_circle(event.relation, getattr(active.settings, rule.kin), person)
        return ("relation",) if near is None else () if near else None
    return ()


def setting_for(spans: Spans, kind: str) -> str | None:
    """The setting that a rule names for a kind of event."""
    named = {span.event: span.setting for span in spans}
    return named.get(kind) or named.get(OTHER)
