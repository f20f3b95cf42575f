"""The hardship register held against the findings: recognition is the organisation's, eligibility only proposes."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from carecli.eligibility.findings import Finding
from carecli.model.hardship import Hardship
from carecli.model.record import lasts_on

Standing: TypeAlias = Literal["eligible", "no-longer", "unknown"]
"""How somebody on the register stands today: still eligible for aid, no longer, or nobody can say."""


class Compared(NamedTuple):
    """The register held against the findings.

    ``standing`` is by member of those on the register; ``unregistered`` are the findings of who is eligible for aid and
    not on it.
    """

    standing: Mapping[str, Standing]
    unregistered: tuple[Finding, ...]


def compared(found: Iterable[Finding], entries: Iterable[Hardship], today: date) -> Compared:
    """The register of a day held against findings of the same day; only what opens aid counts."""
    registered = dict.fromkeys(entry.member for entry in entries if lasts_on(entry, today))
    verdicts: dict[str, set[str]] = {member: set() for member in registered}
    unregistered: list[Finding] = []
    for finding in found:
        if not finding.category.opens_aid:
            continue
        if finding.member.id in verdicts:
            verdicts[finding.member.id].add(finding.verdict)
        elif finding.verdict == "eligible":
            unregistered.append(finding)
    return Compared({member: _standing(own) for member, own in verdicts.items()}, tuple(unregistered))


def _standing(verdicts: set[str]) -> Standing:
    if "eligible" in verdicts:
        return "eligible"
    return "no-longer" if verdicts == {"not-eligible"} else "unknown"
