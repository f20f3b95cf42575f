"""Leaders and their contact points (UM-42, PB-02)."""

from carecli.compliance.answer import Answer, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.office import offices_of
from carecli.model.organisation import Contact
from carecli.model.record import lasts_on
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

KIND = "contact-point"


def contact_point(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Leaders without a contact point today: those who are one of the rule's actors."""
    leaders = offices_of(rule, active, ground)
    contacts = ground.records.of(Contact)
    having = {contact.leader for contact in contacts if contact.kind == KIND and lasts_on(contact, ground.today)}
    unmet = (
        Unmet(
            kind="person",
            id=leader,
            name=ground.records.name(leader),
            why="contact-point",
            blanks=(("unit", unit.name),),
            where=unit.where,
        )
        for leader, unit in leaders.items()
        if leader not in having
    )
    return answer(len(leaders), unmet)
