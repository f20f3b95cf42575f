"""Registers that must be kept."""

from carecli.compliance.answer import Answer, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def kept(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Registers that a rule needs and nobody has written into."""
    del active
    empty = (name for name in rule.needs if not ground.records.section(name))
    return answer(len(rule.needs), (Unmet(kind="section", id=name, name="", why="kept") for name in empty))
