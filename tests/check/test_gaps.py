"""What is missing of members who are here."""

import pytest
from asked import ids, member, problems


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        ("born_on", "born-on-missing"),
        ("sex", "sex-missing"),
        ("branch", "branch-missing"),
        ("admitted_on", "admitted-on-missing"),
        ("confirmed_on", "confirmed-on-missing"),
    ],
)
def test_a_missing_field_is_told_with_the_name(field: str, expected: str) -> None:
    [found] = problems(members=member(**{field: None}))
    assert (found.id, found.details) == (expected, (("name", "李秀兰"),))


@pytest.mark.parametrize(
    ("admitted", "expected"),
    [
        ("2024-12-19", []),
        ("2024-12-18", ["confirmed-on-missing"]),
        ("2024-12", []),
        ("2024-11", ["confirmed-on-missing"]),
    ],
)
def test_confirmation_is_asked_for_after_a_year_and_a_half(admitted: str, expected: list[str]) -> None:
    assert ids(members=member(born_on="1990-01-01", admitted_on=admitted, confirmed_on=None)) == expected


@pytest.mark.parametrize(("born", "expected"), [("1961-06-20", ["employment-missing"]), ("1961-06-21", [])])
def test_somebody_of_sixty_five_is_hardly_in_work(born: str, expected: list[str]) -> None:
    assert ids(members=member(born_on=born)) == expected
    assert ids(members=member(born_on=born, employment="retired")) == []


@pytest.mark.parametrize(("left", "expected"), [("2026-06-20", ["sex-missing"]), ("2026-06-19", [])])
def test_nothing_is_asked_of_those_who_are_gone(left: str, expected: list[str]) -> None:
    assert ids(members=member(sex=None, left=f"{{date: {left}, reason: transfer}}")) == expected
    death = f"{{id: e1, member: m1, kind: death, date: {left}}}"
    assert ids(members=member(sex=None), events=death) == expected


def test_nothing_is_asked_of_people_who_are_no_members() -> None:
    assert ids(people="{id: p1, name: 周平}") == []


def test_namesakes_are_told_apart_by_their_ids() -> None:
    twins = member(sex=None) + "\n" + member(id="m2", sex=None, born_on="1970-02-02")
    assert [dict(found.details)["name"] for found in problems(members=twins)] == ["李秀兰 (m1)", "李秀兰 (m2)"]
