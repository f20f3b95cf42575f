"""How each kind of rule stands: one evaluator a kind, found by the rule's class."""

from collections.abc import Callable
from typing import Any, TypeAlias, cast

from carecli.compliance.ground import Ground
from carecli.compliance.kinds.duty import duty_standing
from carecli.compliance.kinds.finding import finding_standing, in_use
from carecli.compliance.kinds.money import money_standing
from carecli.compliance.kinds.requirement import requirement_standing
from carecli.compliance.kinds.step import step_standing
from carecli.compliance.standing import Standing, State
from carecli.compliance.tallies import tallies
from carecli.policy.policy import Active
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.rank import RankRule
from carecli.policy.rules.recorded import RecordedRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule
from carecli.policy.rules.step import StepRule

Evaluator: TypeAlias = Callable[[Any, Active, Ground], Standing]

IN_FORCE = "in-force"


def standings(ground: Ground) -> list[Standing]:
    """How every rule of the policies in force stands, in their order."""
    return [standing(rule, active, ground) for active in ground.basis.active for rule in active.policy.rules]


def standing(rule: Rule, active: Active, ground: Ground) -> Standing:
    """How a rule of a policy in force stands today.

    A proposal and a past result are never missed (C21, C22); a rule that rests on a register which is not kept yet is
    not asked.
    """
    if rule.status != IN_FORCE:
        return Standing(active=active, rule=rule, state=cast("State", rule.status))
    if rule.unkept:
        return Standing(active=active, rule=rule, state="not-yet-kept", lacking=rule.unkept)
    return KINDS[type(rule)](rule, active, ground)


def _recorded(rule: RecordedRule, active: Active, ground: Ground) -> Standing:
    return Standing(active=active, rule=rule, state="recorded", tallies=tallies(rule, active, ground))


KINDS: dict[type[Rule], Evaluator] = {
    DutyRule: duty_standing,
    MoneyRule: money_standing,
    FindingRule: finding_standing,
    RequirementRule: requirement_standing,
    StepRule: step_standing,
    RankRule: in_use,
    RecordedRule: _recorded,
}
