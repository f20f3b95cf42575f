"""Who changes side when a figure changes: the findings before and after, person by person."""

from collections.abc import Iterable, Iterator
from datetime import date

from carecli.eligibility.findings import Finding
from carecli.model.words import Words
from carecli.reports.finding_item import category_name


def sides_lines(before: Iterable[Finding], after: Iterable[Finding], day: date, words: Words) -> Iterator[str]:
    """One line for every verdict that is another as of ``day``."""
    was = {_about(finding): finding.verdict for finding in before}
    changed = [finding for finding in after if was.get(_about(finding)) != finding.verdict]
    yield words("recorded.sides" if changed else "recorded.sides.none", count=len(changed), day=day)
    for finding in changed:
        yield words(
            "recorded.side",
            name=finding.member.name,
            id=finding.member.id,
            category=category_name(finding.category, words),
            old=words.code("finding", was.get(_about(finding), "unknown")),
            new=words.code("finding", finding.verdict),
        )


def _about(finding: Finding) -> tuple[str, str, str]:
    return finding.member.id, finding.category.active.policy.id, finding.category.rule.id
