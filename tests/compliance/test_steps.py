"""How rules on steps stand: every case that had to take them."""

from datetime import date

import pytest
from applied import adopting, in_force, records_with, step

from carecli.compliance.ground import ground_of
from carecli.compliance.kinds import standing
from carecli.compliance.standing import Standing
from carecli.policy.rules.step import StepRule

CHECK = step("check", "2026-03-04", by="boss", verdict="agree")
VERIFIED = step("verification", "2026-03-05", by="boss", verdict="agree")
LISTED = step("listing", "2026-03-06", by="boss", verdict="agree", amount="1000.00")
REFUSED = step("check", "2026-03-04", by="boss", verdict="refuse", reason="不符合")


def stands(rule: str, today: str, *steps: str) -> Standing:
    records = records_with(steps, head=adopting("hospital"))
    (active,) = in_force(records, today, "hospital")
    found = next(each for each in active.policy.rules if each.id == rule)
    assert isinstance(found, StepRule)
    return standing(found, active, ground_of(records, (active,), date.fromisoformat(today)))


@pytest.mark.parametrize(
    ("steps", "today", "state"),
    [
        ((), "2026-03-05", "under-way"),
        ((), "2026-04-30", "missed"),
        ((CHECK, VERIFIED, LISTED), "2026-04-30", "kept"),
        ((CHECK, LISTED), "2026-03-06", "missed"),
        ((REFUSED,), "2026-04-30", "kept"),
    ],
)
def test_a_rule_on_steps_is_asked_of_every_case(steps: tuple[str, ...], today: str, state: str) -> None:
    assert stands("HO-11", today, *steps).state == state
    assert stands("HO-10", today, *steps).state == "kept"
