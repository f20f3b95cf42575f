"""Whether somebody has looked into each person's situation (SV-01, HO-14)."""

from datetime import date

from carecli.compliance.answer import Answer, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.model.activity import Activity
from carecli.model.visit import Visit
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

SURVEY = "survey"


def surveyed(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whoever took part in no survey and was visited for none, ever or within the rule's time."""
    people, unsure = people_asked(rule, active, ground)
    last = _last_surveys(ground)
    span: Deadline | None = getattr(active.settings, rule.within) if rule.within else None
    unmet = (
        Unmet(kind="person", id=person.id, name=person.name, why="surveyed", where=person.where)
        for person in people
        if person.id not in last or (span and ground.basis.deadline(last[person.id], span) < ground.today)
    )
    return answer(len(people), unmet, unsure)


def _last_surveys(ground: Ground) -> dict[str, date]:
    done = [(act.date, act.members) for act in ground.records.of(Activity) if act.kind == SURVEY]
    done += [
        (visit.date, (visit.member,)) for visit in ground.records.of(Visit) if visit.occasion == SURVEY and visit.member
    ]
    return {person: day for day, people in sorted(done) if day <= ground.today for person in people}
