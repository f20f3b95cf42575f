"""Rules that must hold now."""

from carecli.compliance.answer import Answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements import MUST, requirement
from carecli.compliance.standing import Standing, State
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def requirement_standing(rule: RequirementRule, active: Active, ground: Ground) -> Standing:
    """Kept where nobody who was asked fails it; what nobody can ask yet is not kept yet."""
    if rule.must not in MUST:
        return Standing(active=active, rule=rule, state="not-yet-kept")
    return of_answer(requirement(rule, active, ground), rule, active)


def of_answer(found: Answer, rule: RequirementRule, active: Active) -> Standing:
    """The standing that follows from an answer."""
    counts = {"unmet": len(found.unmet), "unsure": found.unsure, "met": found.met}
    return Standing(
        active=active,
        rule=rule,
        state=state_of(found),
        counts={name: count for name, count in counts.items() if count},
        unmet=found.unmet,
        portions=found.portions,
    )


def state_of(found: Answer) -> State:
    """Missed with the first who fails it for good; under way while time or a fact is still to come."""
    if any(not unmet.pending for unmet in found.unmet):
        return "missed"
    if found.unmet or found.unsure:
        return "under-way"
    return "kept" if found.asked else "not-applicable"
