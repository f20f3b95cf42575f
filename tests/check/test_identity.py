"""People who look like one another, and identity numbers that cannot be right; all numbers are made up."""

import pytest
from asked import ids, member, problems
from hypothesis import given
from hypothesis import strategies as st

from carecli.check.identity import check_digit

LI = "110101196803120028"
"""Born on 1968-03-12, a woman."""


def numbered(first: str) -> str:
    return first + check_digit(first)


def test_the_check_digit_is_that_of_the_standard() -> None:
    assert check_digit("11010519491231002") == "X"  # the example of GB 11643-1999
    assert numbered("11010119680312002") == LI


@given(st.text("0123456789", min_size=17, max_size=17), st.integers(0, 16), st.integers(1, 9))
def test_one_wrong_digit_never_keeps_the_check_digit(first: str, place: int, more: int) -> None:
    wrong = first[:place] + str((int(first[place]) + more) % 10) + first[place + 1 :]
    assert check_digit(wrong) != check_digit(first)


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (LI, []),
        (LI[:-1] + "X", ["identity-number-digit"]),
        ("110101196803120000", ["identity-number-digit"]),  # the last three lost in a spreadsheet
        (numbered("11010119680313002"), ["identity-number-birth"]),
        (numbered("11010119680312003"), ["identity-number-sex"]),
        (numbered("11010119690312003"), ["identity-number-birth", "identity-number-sex"]),
    ],
)
def test_an_identity_number_is_held_against_the_record(number: str, expected: list[str]) -> None:
    found = problems(members=member(id_number=number))
    assert [problem.id for problem in found] == expected
    assert all(number not in str(problem) for problem in found)


def test_a_birth_of_which_only_the_month_is_known_fits_every_day_of_it() -> None:
    assert ids(members=member(id_number=LI, born_on="1968-03")) == []
    assert ids(members=member(id_number=LI, born_on="1968-04")) == ["identity-number-birth"]


def test_an_identity_number_stands_alone_where_the_record_says_nothing() -> None:
    assert ids(people=f"{{id: p1, name: 周平, id_number: {LI}}}") == []


def test_one_number_of_two_people_is_told_without_it() -> None:
    [found] = problems(members=member(id_number=LI), people=f"{{id: p1, name: 李秀, id_number: {LI}}}")
    assert found.id == "same-identity-number"
    assert LI not in str(found)


def test_one_name_and_birth_date_may_be_one_person() -> None:
    twin = "{id: p1, name: 李秀兰, born_on: 1968-03-12}"
    [found] = problems(members=member(), people=twin)
    assert (found.id, dict(found.details)["other"]) == ("same-person-twice", "p1")
    assert ids(members=member(), people="{id: p1, name: 李秀兰, born_on: 1968-03-13}") == []
    assert ids(members=member(), people="{id: p1, name: 李秀兰}") == []
