"""Whether somebody has looked into each person's situation (SV-01, HO-14)."""

from collections.abc import Iterable
from datetime import date

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.compliance.requirements.entries import lacking_in
from carecli.model.activity import Activity
from carecli.model.member import Person
from carecli.model.visit import Visit
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

SURVEY = "survey"


def surveyed(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whoever took part in no survey and was visited for none, ever or within the rule's time.

    A visit that lacks one of the rule's ``fields`` is no survey, and what it lacks is told.
    """
    people, unsure = people_asked(rule, active, ground)
    visits = [visit for visit in ground.records.of(Visit) if visit.occasion == SURVEY and visit.date <= ground.today]
    last = _last_surveys([visit for visit in visits if not lacking_in(visit, rule.fields)], ground)
    short = {visit.member: lacking for visit in visits if (lacking := lacking_in(visit, rule.fields))}
    span: Deadline | None = getattr(active.settings, rule.within) if rule.within else None
    unmet = (
        _unmet(person, short.get(person.id, ()))
        for person in people
        if person.id not in last or (span and ground.basis.deadline(last[person.id], span) < ground.today)
    )
    return answer(len(people), unmet, unsure)


def _unmet(person: Person, lacking: tuple[str, ...]) -> Unmet:
    why, blanks = ("filled", (("fields", Fields("visits", lacking)),)) if lacking else ("surveyed", ())
    return Unmet(kind="person", id=person.id, name=person.name, why=why, blanks=blanks, where=person.where)


def _last_surveys(visits: Iterable[Visit], ground: Ground) -> dict[str, date]:
    done = [(act.date, act.members) for act in ground.records.of(Activity) if act.kind == SURVEY]
    done += [(visit.date, (visit.member,)) for visit in visits if visit.member]
    return {person: day for day, people in sorted(done) if day <= ground.today for person in people}
