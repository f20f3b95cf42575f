"""Rules that say who is eligible, or in which order: they are in use as soon as they are adopted."""

from collections import Counter

from carecli.compliance.ground import Ground
from carecli.compliance.standing import Standing
from carecli.compliance.verdict import verdicts
from carecli.policy.policy import Active
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.rule import Rule


def finding_standing(rule: FindingRule, active: Active, ground: Ground) -> Standing:
    """In use; the counts tell how many members it makes eligible, and of how many nobody can say."""
    counted = Counter(verdicts(rule, active, ground))
    counts = {"eligible": counted["eligible"], "unknown": counted["unknown"]}
    return Standing(
        active=active, rule=rule, state="in-use", counts={name: count for name, count in counts.items() if count}
    )


def in_use(rule: Rule, active: Active, ground: Ground) -> Standing:
    """In use: it orders what others find."""
    del ground
    return Standing(active=active, rule=rule, state="in-use")
