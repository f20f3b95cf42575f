"""The tree of bodies, the roles in it, and contact points."""

import pytest
from asked import HEAD, SOUND, ids, member, problems

SECRETARY = "roles: [{role: secretary, member: sec, since: 2015-01-01}]"
"""Secretary of one's own branch, or of what stands above it."""


def kept(found: list[str], *about: str) -> list[str]:
    """Only the ids asked about: a body added has no members and may have no secretary."""
    return [id_ for id_ in found if id_ in about]


def test_bodies_that_stand_above_one_another_are_one_circle() -> None:
    bodies = """{id: a, name: 甲总支, level: general-branch, parent: b}
{id: b, name: 乙总支, level: general-branch, parent: c}
{id: c, name: 丙总支, level: general-branch, parent: a}"""
    found = [problem for problem in problems(organisation=bodies) if problem.id == "organisation-circle"]
    assert [dict(problem.details)["units"] for problem in found] == ["甲总支 > 乙总支 > 丙总支 > 甲总支"]


def test_a_body_above_itself_is_a_circle_and_what_hangs_on_it_is_not() -> None:
    bodies = """{id: a, name: 甲总支, level: general-branch, parent: a}
{id: b, name: 三支部, level: branch, parent: a}"""
    assert ids(organisation=bodies).count("organisation-circle") == 1


@pytest.mark.parametrize(
    ("level", "parent", "expected"),
    [
        ("committee", "committee", []),
        ("general-branch", "committee", []),
        ("branch", "general-branch", []),
        ("group", "committee", []),
        ("general-branch", "general-branch", ["parent-too-low"]),
        ("branch", "branch", ["parent-too-low"]),
        ("committee", "branch", ["parent-too-low"]),
        ("branch", "group", ["parent-too-low"]),
        ("unit", "group", []),
        ("branch", "unit", []),
    ],
)
def test_a_body_stands_below_a_higher_one(level: str, parent: str, expected: list[str]) -> None:
    bodies = f"{{id: a, name: 上级, level: {parent}, parent: top}}\n{{id: b, name: 下级, level: {level}, parent: a}}"
    assert kept(ids(organisation=bodies), "parent-too-low") == expected


def test_a_branch_without_a_parent_hangs_in_the_air_beside_a_committee() -> None:
    assert kept(ids(organisation="{id: a, name: 三支部, level: branch}"), "parent-missing") == ["parent-missing"]
    assert kept(ids(organisation="{id: a, name: 办公室, level: unit}"), "parent-missing", "several-tops") == []


def test_one_branch_alone_needs_nobody_above_it() -> None:
    village = f"organisation:\n  - {{id: one, name: 村支部, level: branch, {SECRETARY}}}\nmembers:\n"
    people = "  - " + member(id="sec")
    assert ids(sound=village + people) == []


def test_two_bodies_at_the_top_are_asked_about() -> None:
    found = ids(organisation="{id: a, name: 另一党委, level: committee}")
    assert kept(found, "several-tops", "parent-missing") == ["several-tops"]


def test_tops_are_not_asked_about_where_the_organisation_was_not_read_whole() -> None:
    found = ids(organisation="{id: a, name: 三支部, level: branch}", partial="organisation")
    assert "parent-missing" not in found


def test_two_bodies_of_one_name_cannot_be_told_apart() -> None:
    bodies = f"{{id: a, name: 一支部, level: branch, parent: top, {SECRETARY}}}"
    assert "same-name-bodies" in ids(organisation=bodies)


def test_a_branch_that_all_have_left_is_empty() -> None:
    bodies = (
        "{id: a, name: 三支部, level: branch, parent: top, roles: [{role: secretary, member: m1, since: 2020-01-01}]}"
    )
    assert ids(organisation=bodies, members=member(branch="a")) == []
    moved = member(branch="[{id: a, until: 2026-06-19}, {id: one, since: 2026-06-20}]")
    assert kept(ids(organisation=bodies, members=moved), "branch-without-members") == ["branch-without-members"]
    moving = member(branch="[{id: a, until: 2026-06-20}, {id: one, since: 2026-06-21}]")
    assert kept(ids(organisation=bodies, members=moving), "branch-without-members") == []
    assert "branch-without-members" not in ids(organisation=bodies, members=moved, partial="members")


def branch(*roles: str) -> str:
    written = ", ".join(f"{{{role}}}" for role in roles)
    return SOUND.replace("roles: [{role: secretary, member: sec2, since: 2015-01-01}]", f"roles: [{written}]")


@pytest.mark.parametrize(
    ("since", "expected"), [("2020-06-01", []), ("2020-05-31", ["two-secretaries"]), ("2020-05", ["two-secretaries"])]
)
def test_a_branch_has_one_secretary_on_any_day(since: str, expected: list[str]) -> None:
    former = "role: secretary, member: sec, since: 2015-01-01, until: 2020-05-31"
    assert ids(sound=branch(former, f"role: secretary, member: sec2, since: {since}")) == expected


def test_one_role_of_one_person_is_written_once() -> None:
    first = "role: secretary, member: sec2, since: 2015-01-01"
    assert ids(sound=branch(first, "role: secretary, member: sec2, since: 2020-01-01")) == ["role-twice"]
    assert ids(sound=branch(first, "role: group-leader, member: sec2, since: 2020-01-01")) == []


@pytest.mark.parametrize(
    ("until", "left", "expected"),
    [
        ("2026-05-31", "2026-05-31", []),
        ("2026-06-01", "2026-05-31", ["role-after-departure"]),
        (None, "2026-05-31", ["role-after-departure"]),
        (None, "2026-06-20", []),  # the last day is today
        (None, "2026-06-19", ["role-after-departure"]),
        ("2026-05", "2026-05-15", []),  # may have ended on any day of May
    ],
)
def test_a_role_ends_with_its_holder(until: str | None, left: str, expected: list[str]) -> None:
    ending = f", until: {until}" if until else ""
    sound = branch(
        "role: secretary, member: sec2, since: 2015-01-01",
        f"role: committee-member, member: m1, since: 2020-01{ending}",
    )
    gone = member(left=f"{{date: {left}, reason: transfer}}", branch="two")
    assert ids(sound=sound, members=gone) == expected
    dead = f"{{id: e1, member: m1, kind: death, date: {left}}}"
    assert ids(sound=sound, members=member(branch="two"), events=dead) == expected


def test_party_roles_are_held_by_members_from_their_admission_on() -> None:
    usual = "role: secretary, member: sec2, since: 2015-01-01"
    early = branch(usual, "role: group-leader, member: m1, since: 1992-06-30")
    assert ids(sound=early, members=member()) == ["role-before-admission"]
    assert ids(sound=early.replace("06-30", "07-01"), members=member()) == []
    staff = branch(usual, "role: committee-member, member: p1, since: 2020-01-01")
    assert ids(sound=staff, people="{id: p1, name: 周平}") == ["role-of-non-member"]
    head = branch(usual, "role: head, member: p1, since: 2020-01-01")
    assert ids(sound=head, people="{id: p1, name: 周平}") == []


def test_a_secretary_from_another_branch_is_asked_about_as_long_as_he_serves() -> None:
    serving = "role: secretary, member: sec, since: 2020-01-01"
    assert ids(sound=branch(serving)) == ["secretary-from-outside"]
    past = "role: secretary, member: sec, since: 2020-01-01, until: 2021-01-01"
    assert ids(sound=branch(past, "role: secretary, member: sec2, since: 2021-01-02")) == []


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        ("role: secretary, member: sec2, since: 2015-01-01, until: 2026-06-20", []),
        ("role: secretary, member: sec2, since: 2015-01-01, until: 2026-06-19", ["nobody-responsible"]),
        ("role: deputy-secretary, member: sec2, since: 2015-01-01", ["nobody-responsible"]),
    ],
)
def test_a_branch_without_a_secretary_today_is_told(role: str, expected: list[str]) -> None:
    assert ids(sound=branch(role)) == expected


def test_contact_points_end_with_their_leader_and_are_written_once() -> None:
    contact = "{leader: m1, unit: two, kind: contact-point, since: 2020-01-01}"
    assert ids(members=member(), contacts=contact) == []
    gone = member(left="{date: 2026-05-31, reason: transfer}")
    assert ids(members=gone, contacts=contact) == ["contact-after-departure"]
    assert ids(members=gone, contacts=contact.replace("}", ", until: 2026-05-31}")) == []
    again = "{leader: m1, unit: two, kind: contact-point, since: 2024-01-01}"
    assert ids(members=member(), contacts=f"{contact}\n{again}") == ["contact-twice"]
    other = "{leader: m1, unit: two, kind: in-charge, since: 2024-01-01}"
    assert ids(members=member(), contacts=f"{contact}\n{other}") == []


def test_a_workspace_may_hold_nothing_but_its_head() -> None:
    assert ids(sound="", head=HEAD) == []


def test_what_cannot_be_known_of_a_secretary_is_not_asked() -> None:
    serving = "role: secretary, member: m1, since: 2020-01-01"
    assert ids(sound=branch(serving), members=member(branch=None)) == ["branch-missing"]
    assert ids(sound=branch(serving), members=member(branch="nowhere")) == ["points-nowhere"]
    assert ids(sound=branch(serving.replace("m1", "nobody"))) == ["points-nowhere"]
