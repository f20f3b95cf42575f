"""Standards of aid: one amount for each degree or category."""

from collections.abc import Iterator

from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.standard import Standard


def standards(ground: Ground) -> Iterator[Problem]:
    """Two amounts of one standard for the same degree and category."""
    for standard in ground.records.of(Standard):
        seen: set[tuple[str | None, str | None]] = set()
        for tier in standard.tiers:
            if (tier.degree, tier.category) in seen:
                yield problem(tier.where, "tier-twice", standard=standard.id)
            seen.add((tier.degree, tier.category))
