"""The leaders whom a requirement names by their office."""

from carecli.compliance.ground import Ground
from carecli.duties.actors import holders
from carecli.model.organisation import Organisation
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def offices_of(rule: RequirementRule, active: Active, ground: Ground) -> dict[str, Organisation]:
    """By leader the body in which an office that the rule names is held today."""
    return {
        leader: unit
        for name in rule.by
        for actor in active.policy.actors_named(name)
        for unit, leader in holders(actor, ground.today, ground.basis)
    }


def leaders_of(rule: RequirementRule, active: Active, ground: Ground) -> list[str]:
    """Those leaders, each once."""
    return list(offices_of(rule, active, ground))
