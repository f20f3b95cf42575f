"""People of whom nothing shows that somebody cared for them lately (BO-05, K-care-gap)."""

from datetime import date

from carecli.compliance.answer import Answer, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.ledger.payments import standing_payments
from carecli.model.hardship import Hardship
from carecli.model.member import Person
from carecli.model.record import lasts_on
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

CARE = ("visit", "talk", "greeting")


def recently_cared(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whoever had no visit, talk, greeting or payment in time; for one new on the register time runs from then.

    A gap is a warning and no miss (K-care-gap): it can be closed on any day.
    """
    people, unsure = people_asked(rule, active, ground)
    span: Deadline = getattr(active.settings, rule.within or "care_gap")
    registered, paid = _registered(ground), _paid(ground)
    unmet = []
    for person in people:
        cared = max((*_acts(person.id, ground), *paid.get(person.id, ())), default=None)
        start = max((day for day in (cared, registered.get(person.id)) if day), default=None)
        if start is None or ground.basis.deadline(start, span) < ground.today:
            why, blanks = ("recently-cared", (("day", str(cared)),)) if cared else ("never-cared", ())
            unmet.append(_gap(person, why, blanks))
    return answer(len(people), unmet, unsure)


def _gap(person: Person, why: str, blanks: tuple[tuple[str, str], ...]) -> Unmet:
    return Unmet(
        kind="person", id=person.id, name=person.name, why=why, blanks=blanks, where=person.where, pending=True
    )


def _acts(person: str, ground: Ground) -> list[date]:
    """The last day of each kind of care."""
    found = (ground.basis.acts.for_subject(kind, person) for kind in CARE)
    return [acts[-1].date for acts in found if acts]


def _registered(ground: Ground) -> dict[str, date]:
    return {case.member: case.since for case in ground.records.of(Hardship) if lasts_on(case, ground.today)}


def _paid(ground: Ground) -> dict[str, list[date]]:
    days: dict[str, list[date]] = {}
    for payment in standing_payments(ground.ledger):
        if payment.member and payment.date <= ground.today:
            days.setdefault(payment.member, []).append(payment.date)
    return days
