"""Sources of the fund that a requirement names (SF-01, SV-04)."""

from carecli.compliance.answer import Answer, answer
from carecli.compliance.ground import Ground
from carecli.compliance.receipts import from_sources, largest_source
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule


def sources_present(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Years without income from one of the named sources."""
    return from_sources(rule.sources, active.since, ground, yearly=True)


def main_source(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Whether the first of the named sources brought in the most since the fund began (domain 8.3, 11)."""
    del active
    return largest_source(rule.sources[0], ground) if rule.sources else answer(0, ())
