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
    return [dict(problem.details)["rule"] for problem in unactable(ground)]


def test_duties_of_a_level_that_is_not_there_are_told() -> None:
    assert "UM-20" in told("urban-management-bureau")


def test_with_a_body_of_the_level_nothing_is_told() -> None:
    assert told("urban-management-bureau", WITH_GENERAL) == []


@pytest.mark.parametrize("policy", ["bureau-organs", "hospital"])
def test_a_policy_that_fits_the_organisation_has_nothing_told(policy: str) -> None:
    assert told(policy) == []


def test_where_the_organisation_could_not_be_read_nothing_is_said() -> None:
    assert told("urban-management-bureau", partial=("organisation",)) == []
