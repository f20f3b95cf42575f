"""Rules that nobody here can ever satisfy."""

from datetime import date

import pytest
from asked import records
from stories import builtin

from carecli.check.ground import Ground
from carecli.check.unactable import unactable
from carecli.policy.active import activate

WITH_GENERAL = "{id: east, name: 东总支, level: general-branch, parent: top}"


def told(policy: str, organisation: str = "", partial: tuple[str, ...] = ()) -> list[str]:
    more = {"organisation": organisation} if organisation else {}
    head = f"policies: [{{id: {policy}, since: 2026-01-01}}]"
    found = records(head=head, **more)
    active, _ = activate(found.workspace, {policy: builtin(policy)}, date(2026, 7, 6))
    ground = Ground(records=found, today=date(2026, 7, 6), partial=frozenset(partial), active=active)
    return [rule for problem in unactable(ground) for rule in dict(problem.details)["rules"].split(", ")]


def test_duties_of_bodies_of_a_level_that_is_not_there_are_those_of_the_body_on_top() -> None:
    assert "UM-20" not in told("urban-management-bureau")


def test_rules_that_lack_the_same_level_are_told_together() -> None:
    alone = "{id: x, name: 支部, level: branch}"
    found = records(sound=f"organisation:\n  - {alone}\n", head="policies: [{id: bureau-organs, since: 2026-01-01}]")
    active, _ = activate(found.workspace, {"bureau-organs": builtin("bureau-organs")}, date(2026, 7, 6))
    ground = Ground(records=found, today=date(2026, 7, 6), active=active)
    [problem] = unactable(ground)
    assert dict(problem.details)["rules"] == "BO-09, BO-11, BO-12"


def test_with_a_body_of_the_level_nothing_is_told() -> None:
    assert told("urban-management-bureau", WITH_GENERAL) == []


@pytest.mark.parametrize("policy", ["bureau-organs", "hospital"])
def test_a_policy_that_fits_the_organisation_has_nothing_told(policy: str) -> None:
    assert told(policy) == []


def test_where_the_organisation_could_not_be_read_nothing_is_said() -> None:
    assert told("urban-management-bureau", partial=("organisation",)) == []
