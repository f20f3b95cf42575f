"""Ids that point nowhere."""

import pytest
from asked import ids, member, problems


def told(**sections: str) -> dict[str, str]:
    [found] = problems(**sections)
    return {"id": found.id, **dict(found.details)}


def test_a_sound_workspace_has_no_problems() -> None:
    assert ids() == []
    assert ids(members=member()) == []


def test_an_id_a_letter_away_is_suggested() -> None:
    found = told(members=member(id="m014") + "\n" + member(id="m200", name="王芳", branch="onee"))
    assert found == {"id": "misspelt-id", "path": "members.branch", "ref": "onee", "closest": "one"}


def test_a_name_written_for_an_id_is_answered_with_the_id() -> None:
    found = told(visits="{date: 2026-03-01, member: boss, by: [丙]}")
    assert found == {"id": "misspelt-id", "path": "visits.by", "ref": "丙", "closest": "sec2"}


def test_an_id_like_no_other_is_told_with_the_section_it_should_stand_in() -> None:
    found = told(visits="{date: 2026-03-01, member: boss, by: [somebody]}")
    assert found == {"id": "points-nowhere", "path": "visits.by", "ref": "somebody", "sections": "members, people"}


def test_an_id_of_another_section_is_told_as_such() -> None:
    found = told(visits="{date: 2026-03-01, member: boss, by: [two]}")
    assert found == {
        "id": "wrong-section",
        "path": "visits.by",
        "ref": "two",
        "sections": "members, people",
        "found": "organisation",
    }


def test_ids_within_parts_are_told_at_the_line_of_the_part() -> None:
    found = problems(members=member(circumstances="[{kind: alone, verified_by: nobody-here, verified_on: 2026-01-02}]"))
    assert [(problem.place.line, dict(problem.details)["path"]) for problem in found] == [
        (2, "circumstances.verified_by")
    ]


def test_every_id_of_a_list_is_looked_up() -> None:
    assert ids(talks="{date: 2026-03-01, members: [boss, who], by: sec}") == ["points-nowhere"]
    assert ids(talks="{date: 2026-03-01, members: [who, whose], by: sec}") == ["points-nowhere"] * 2


def test_people_and_members_share_their_ids() -> None:
    assert ids(people="{id: p1, name: 周平}", visits="{date: 2026-03-01, member: p1, by: [sec]}") == []


def test_where_members_could_not_be_read_whole_one_notice_stands_for_all_ids_into_them() -> None:
    visits = "{date: 2026-03-01, member: who, by: [whom]}\n{date: 2026-03-02, unit: nowhere, by: [sec]}"
    assert ids(visits=visits, partial="members") == ["ids-not-checked", "points-nowhere"]


def test_where_members_could_not_be_read_but_every_id_is_found_nothing_is_said() -> None:
    assert ids(visits="{date: 2026-03-01, member: boss, by: [sec]}", partial="members") == []


@pytest.mark.parametrize(
    ("sections", "first"),
    [
        ({"members": member() + "\n" + member(name="赵芳", born_on="1969-01-01")}, "members.yaml:2"),
        ({"members": member(), "people": "{id: m1, name: 周平}"}, "members.yaml:2"),
        ({"accounts": "{id: cash, organisation: one, name: 支部经费}"}, "accounts.yaml:2"),
        ({"head": "working_days: {2026: {}}\nterms: [{id: t, since: 2026-02-01, until: 2026-02-02},\n"
                  "  {id: t, since: 2026-03-01, until: 2026-03-02}]"}, "care.yaml:4"),
    ],
)  # fmt: skip
def test_an_id_given_twice_is_told_at_the_later_place(sections: dict[str, str], first: str) -> None:
    found = [problem for problem in problems(**sections) if problem.id == "double-id"]
    assert [dict(problem.details)["first"] for problem in found] == [first]


def test_acts_without_an_id_do_not_clash() -> None:
    visits = "{date: 2026-03-01, member: boss, by: [sec]}\n{date: 2026-03-02, member: boss, by: [sec]}"
    assert ids(visits=visits) == []


def test_the_same_person_twice_in_one_list_is_told() -> None:
    assert ids(talks="{date: 2026-03-01, members: [boss, sec2, boss], by: sec, form: group}") == ["listed-twice"]


@pytest.mark.parametrize(
    ("duty", "expected"),
    [
        ("UM-34/m1/2026-july-first", []),
        ("BO-12/m1+sec2/2026", []),
        ("BO-09/m1/e-1/funeral", []),
        ("UM-34/one/2026", []),
        ("UM-34", ["bad-duty-id"]),
        ("UM-34/m1", ["bad-duty-id"]),
        ("UM 34/m1/2026", ["bad-duty-id"]),
        ("UM-34/m9/2026", ["duty-of-nobody"]),
        ("BO-12/m1+m9/2026", ["duty-of-nobody"]),
    ],
)
def test_the_id_of_a_duty_says_rule_subject_and_occasion(duty: str, expected: list[str]) -> None:
    assert ids(members=member(), waivers=f"{{duty: {duty}, date: 2026-03-01, reason: 家属不愿, by: sec}}") == expected
    visit = f"{{date: 2026-03-01, member: m1, by: [sec], closes: {duty}}}"
    assert ids(members=member(), visits=visit) == expected


def test_whom_a_duty_is_about_is_not_asked_while_a_file_is_broken() -> None:
    waiver = "{duty: UM-34/m9/2026, date: 2026-03-01, reason: 家属不愿, by: sec}"
    assert ids(waivers=waiver, partial="members") == []
