"""Fields of the register that must be filled in (UM-14, UM-37)."""

from carecli.compliance.answer import Answer, Fields, Portion, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import people_asked
from carecli.model.member import Person
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

PLACE = "members"


def filled(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whoever lacks one of the named fields; how full each field is stands in the portions."""
    people, unsure = people_asked(rule, active, ground)
    lacking = {person.id: _lacking(person, rule.fields) for person in people}
    unmet = (
        Unmet(
            kind="person",
            id=person.id,
            name=person.name,
            why="filled",
            blanks=(("fields", Fields(PLACE, lacking[person.id])),),
            where=person.where,
        )
        for person in people
        if lacking[person.id]
    )
    portions = (
        Portion(Fields(PLACE, (name,)), sum(name not in lacking[person.id] for person in people), len(people))
        for name in rule.fields
    )
    return answer(len(people), unmet, unsure, portions)


def _lacking(person: Person, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if getattr(person, name, None) in (None, ()))
