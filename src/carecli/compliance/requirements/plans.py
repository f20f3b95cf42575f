"""Care plans (HO-15): every case has one, with need, task, measure and owner in each line."""

from collections.abc import Iterator

from carecli.compliance.answer import Answer, Fields, Unmet, answer
from carecli.compliance.ground import Ground
from carecli.compliance.requirements.asked import Case, open_cases
from carecli.duties.paired import pairings_on
from carecli.model.pairing import Measure
from carecli.policy.policy import Active
from carecli.policy.rules.requirement import RequirementRule

PARTS = ("need", "task", "measure", "owner")
PLACE = "pairings"


def planned(rule: RequirementRule, active: Active, ground: Ground) -> Answer:
    """Open cases without a care plan in any pairing of the person, or with a line that lacks a part."""
    cases = open_cases(rule, active, ground)
    plans: dict[str, list[Measure]] = {}
    for pairing in pairings_on(ground.today, ground.basis):
        if pairing.member:
            plans.setdefault(pairing.member, []).extend(pairing.plan)
    return answer(len(cases), (unmet for case in cases for unmet in _unmet(case, plans.get(case.person.id, []))))


def _unmet(case: Case, plan: list[Measure]) -> Iterator[Unmet]:
    lacking = tuple(part for part in PARTS if any(getattr(line, part) is None for line in plan))
    if not plan:
        yield case.unmet("planned")
    elif lacking:
        yield case.unmet("filled", fields=Fields(PLACE, lacking))
