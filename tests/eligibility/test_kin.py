"""Whose death concerns a person's own."""

import pytest

from carecli.eligibility.kin import in_circle
from carecli.model.member import Kin, Member
from carecli.policy.settings import Settings

SETTINGS = Settings()
ALONE = Member(id="m", name="某某")
WITH_AUNT = Member(id="m", name="某某", kin=(Kin(name="某", relation="other", same_household=True),))
WITH_DISTANT_AUNT = Member(id="m", name="某某", kin=(Kin(name="某", relation="other"),))


@pytest.mark.parametrize("relation", ["spouse", "parent", "child"])
def test_parents_spouse_and_children_are_next_of_kin_and_family(relation: str) -> None:
    assert in_circle(relation, SETTINGS.kin_direct, ALONE) is True
    assert in_circle(relation, SETTINGS.kin_family, ALONE) is True


def test_kin_of_the_same_household_are_family_but_not_next_of_kin() -> None:
    assert in_circle("other", SETTINGS.kin_family, WITH_AUNT) is True
    assert in_circle("other", SETTINGS.kin_direct, WITH_AUNT) is False
    assert in_circle("other", SETTINGS.kin_family, WITH_DISTANT_AUNT) is False


def test_an_unknown_relation_is_unknown() -> None:
    assert in_circle(None, SETTINGS.kin_direct, ALONE) is None
