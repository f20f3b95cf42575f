"""Dates of a life that cannot follow one another, with the days on which it turns."""

import pytest
from asked import ids, member


@pytest.mark.parametrize(
    ("born", "admitted", "expected"),
    [
        ("1990-05-02", "2008-05-02", []),  # the eighteenth birthday itself
        ("1990-05-03", "2008-05-02", ["admitted-too-young"]),
        ("1990-05", "2008-05-02", []),  # may have been born on the first
        ("1990-06", "2008-05-31", ["admitted-too-young"]),
        ("1990-05-31", "2008-05", []),  # may have been admitted on the last
        ("1992-02-29", "2010-02-28", []),  # a leap day comes round on the 28th
        ("1992-02-29", "2010-02-27", ["admitted-too-young"]),
        ("1992-05-02", "1990-05-02", ["admitted-too-young"]),
    ],
)
def test_nobody_is_admitted_before_the_age_of_eighteen(born: str, admitted: str, expected: list[str]) -> None:
    confirmed = f"{int(admitted[:4]) + 1}{admitted[4:]}"
    assert ids(members=member(born_on=born, admitted_on=admitted, confirmed_on=confirmed)) == expected


@pytest.mark.parametrize(
    ("admitted", "confirmed", "expected"),
    [
        ("2000-07-01", "2001-07-01", []),
        ("2000-07-01", "2001-06-30", ["confirmed-early"]),
        ("2000-07-01", "2000-06-30", ["confirmed-before-admitted"]),
        ("2000-07-01", "2000-07-01", ["confirmed-early"]),
        ("2000-07-01", "2002-07-01", []),  # prolonged by the one year there may be
        ("2000-07-01", "2002-07-02", ["confirmed-late"]),
        ("2000-07", "2002-07", []),
        ("2000-07", "2002-08", ["confirmed-late"]),
        ("2000-07", "2001-06", ["confirmed-early"]),
        ("2000-07", "2001-07-01", []),
        ("2000-07", "2000-06", ["confirmed-before-admitted"]),
    ],
)
def test_confirmation_follows_a_year_or_two_after_admission(admitted: str, confirmed: str, expected: list[str]) -> None:
    assert ids(members=member(admitted_on=admitted, confirmed_on=confirmed)) == expected


def test_before_1978_members_joined_in_full_at_once() -> None:
    retired = "{status: retired, since: 2000-01-01}"
    old = {"born_on": "1940-01-01", "employment": retired}
    assert ids(members=member(**old, admitted_on="1976-07-01", confirmed_on="1976-07-01")) == []
    assert ids(members=member(**old, admitted_on="1978-07-01", confirmed_on="1978-07-01")) == ["confirmed-early"]


def test_nobody_leaves_before_being_admitted() -> None:
    assert ids(members=member(left="{date: 1992-06-30, reason: transfer}")) == ["left-before-admitted"]
    assert ids(members=member(left="{date: 1992-07-01, reason: transfer}")) == []
    assert ids(members=member(admitted_on="1992-07", left="{date: 1992-07-15, reason: transfer}")) == []


@pytest.mark.parametrize(
    ("born", "expected"), [("1916-06-20", ["very-old"]), ("1916-06-21", []), ("1916-06", []), ("1916-05", ["very-old"])]
)
def test_somebody_of_a_hundred_and_ten_is_asked_after(born: str, expected: list[str]) -> None:
    life = {"admitted_on": "1949-07-01", "confirmed_on": "1949-07-01", "employment": "{status: lixiu}"}
    assert ids(members=member(born_on=born, **life)) == expected


def test_somebody_dead_is_not_too_old() -> None:
    life = {"admitted_on": "1949-07-01", "confirmed_on": "1949-07-01", "born_on": "1905-01-01"}
    death = "{id: e1, member: m1, kind: death, date: 1990-01-01}"
    assert ids(members=member(**life), events=death) == []
