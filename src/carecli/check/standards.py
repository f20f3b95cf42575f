"""Standards of aid: one amount for each degree or category, and one table of a body on a day."""

from collections.abc import Iterator
from datetime import date

from carecli.check.ground import Ground
from carecli.model.problem import Problem, problem
from carecli.model.standard import Standard


def standards(ground: Ground) -> Iterator[Problem]:
    """Two amounts of one standard for the same degree and category, and two standards of a body on the same day."""
    yield from _overlapping(ground)
    for standard in ground.records.of(Standard):
        seen: set[tuple[str | None, str | None]] = set()
        for tier in standard.tiers:
            if (tier.degree, tier.category) in seen:
                yield problem(tier.where, "tier-twice", standard=standard.id)
            seen.add((tier.degree, tier.category))


def _overlapping(ground: Ground) -> Iterator[Problem]:
    last: dict[str, Standard] = {}
    for standard in sorted(ground.records.of(Standard), key=lambda standard: standard.since):
        before = last.get(standard.organisation)
        if before is not None and (before.until or date.max) >= standard.since:
            yield problem(standard.where, "standards-overlap", standard=standard.id, first=before.id)
        last[standard.organisation] = standard
