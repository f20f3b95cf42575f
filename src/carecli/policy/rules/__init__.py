"""The kinds of rule that a policy file may hold: one class a kind."""

from importlib import import_module

from carecli.policy.rules.rule import Rule

RULES: dict[str, str] = {
    "duty": "duty:DutyRule",
    "money": "money:MoneyRule",
    "finding": "finding:FindingRule",
    "requirement": "requirement:RequirementRule",
    "step": "step:StepRule",
    "rank": "rank:RankRule",
    "recorded": "recorded:RecordedRule",
}
"""The catalogue: kind -> ``module:Class`` in this package."""


def rule_classes() -> dict[str, type[Rule]]:
    """The classes of rules by kind."""
    return {kind: _load(path) for kind, path in RULES.items()}


def _load(path: str) -> type[Rule]:
    module, _, name = path.partition(":")
    found: type[Rule] = getattr(import_module(f"carecli.policy.rules.{module}"), name)
    return found
