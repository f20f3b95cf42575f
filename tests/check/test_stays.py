"""Membership of branches, from stay to stay."""

import pytest
from asked import ids, member, problems


def branches(*stays: str) -> str:
    return f"[{', '.join(f'{{{stay}}}' for stay in stays)}]"


@pytest.mark.parametrize(
    ("until", "since", "expected"),
    [
        ("2024-05-31", "2024-06-01", []),
        ("2024-06-01", "2024-06-01", ["stays-overlap"]),
        ("2024-05-30", "2024-06-01", ["stay-gap"]),
        ("2024-05", "2024-06", []),
        ("2024-05", "2024-05-20", []),  # may have ended on the nineteenth
        ("2024-05", "2024-07", ["stay-gap"]),
        ("2024-06", "2024-05", ["stays-overlap"]),
    ],
)
def test_one_stay_follows_the_other_day_by_day(until: str, since: str, expected: list[str]) -> None:
    branch = branches(f"id: one, since: 1992-07-01, until: {until}", f"id: two, since: {since}")
    assert ids(members=member(branch=branch)) == expected


def test_a_stay_left_open_overlaps_the_next() -> None:
    branch = branches("id: one, since: 1992-07-01", "id: two, since: 2024-06-01")
    [found] = problems(members=member(branch=branch))
    assert dict(found.details) == {"name": "李秀兰", "earlier": "一支部", "later": "二支部"}


def test_stays_are_compared_in_order_of_time_whatever_their_order_in_the_file() -> None:
    branch = branches("id: two, since: 2024-06-01", "id: one, until: 2024-05-31")
    assert ids(members=member(branch=branch)) == []


def test_a_long_stay_overlaps_all_that_begin_within_it() -> None:
    branch = branches(
        "id: one, since: 2000-01-01, until: 2020-12-31",
        "id: two, since: 2005-01-01, until: 2005-12-31",
        "id: two, since: 2010-01-01, until: 2010-12-31",
    )
    assert ids(members=member(branch=branch)).count("stays-overlap") == 2


def test_a_member_belongs_to_a_branch_and_staff_to_any_unit() -> None:
    bodies = "{id: office, name: 办公室, level: unit}"
    assert ids(organisation=bodies, members=member(branch="office")) == ["stay-not-branch"]
    assert ids(organisation=bodies, members=member(branch="top")) == ["stay-not-branch"]
    assert ids(organisation=bodies, people="{id: p1, name: 周平, branch: office}") == []
