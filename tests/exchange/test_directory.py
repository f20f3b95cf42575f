"""Names into ids and back."""

import pytest
from brought import office
from stories import ORGANISATION, records_of

from carecli.exchange.directory import Directory
from carecli.exchange.whom import PEOPLE, whom
from carecli.model.problem import Refused

UNITS, ACCOUNTS = ("organisation",), ("accounts",)


@pytest.mark.parametrize(
    ("sections", "text", "id_"),
    [
        (PEOPLE, "m1", "m1"),
        (PEOPLE, "甲一", "m1"),
        (PEOPLE, " 甲　一 ", "m1"),
        (PEOPLE, "甲一(书记)", "m1"),
        (PEOPLE, "甲一（书记）", "m1"),
        (PEOPLE, "丁四(m5)", "m5"),
        (PEOPLE, "丁四（m4）", "m4"),
        (PEOPLE, "戊五", "p1"),
        (UNITS, "一支部", "one"),
        (ACCOUNTS, "局党委基金", "purse"),
        (("fund",), "f-1", "f-1"),
    ],
)
def test_a_name_is_brought_to_its_id(sections: tuple[str, ...], text: str, id_: str) -> None:
    assert Directory(office()).id_of(sections, text) == id_


@pytest.mark.parametrize(
    ("sections", "text", "problem"),
    [
        (PEOPLE, "丁四", "several-of-name"),
        (PEOPLE, "丁四(书记)", "several-of-name"),
        (PEOPLE, "无名氏", "no-such-person"),
        (UNITS, "九支部", "no-such-unit"),
        (ACCOUNTS, "小金库", "no-such-account"),
    ],
)
def test_what_means_nobody_or_several_is_refused(sections: tuple[str, ...], text: str, problem: str) -> None:
    with pytest.raises(Refused, match=problem):
        Directory(office()).id_of(sections, text)


def test_whatever_name_is_written_leads_back_to_its_id() -> None:
    people = """
members:
  - {id: a, name: 甲, branch: one}
  - {id: b, name: 甲, branch: two}
  - {id: c, name: a, branch: one}
  - {id: d, name: 丁(戊), branch: one}
  - {id: e, name: "己、庚", branch: one}
  - {id: 辛, name: 壬, branch: one}
"""
    directory = Directory(records_of(ORGANISATION, people))
    for id_ in directory.records.persons:
        assert directory.id_of(PEOPLE, directory.written(PEOPLE, id_)) == id_
    assert directory.written(PEOPLE, "a") == "甲(a)"
    assert directory.written(PEOPLE, "辛") == "壬"


@pytest.mark.parametrize(
    ("about", "id_"),
    [
        ({"branch.id": "one"}, "m5"),
        ({"branch.id": "two"}, "m4"),
        ({"born_on": "1991-08"}, "m5"),
        ({"born_on": "1980-02-29"}, "m4"),
    ],
)
def test_namesakes_are_told_apart_by_what_else_a_row_says(about: dict[str, str], id_: str) -> None:
    assert whom("丁四", about, Directory(office())) == id_


def test_a_row_that_says_otherwise_of_the_only_one_of_a_name_is_refused() -> None:
    with pytest.raises(Refused, match="other-person"):
        whom("甲一", {"born_on": "1999-01-01"}, Directory(office()))
    assert whom("甲一", {"branch.id": "two"}, Directory(office())) == "m1"  # somebody may have moved
