"""Birthdays of a month, and years of standing."""

import json
from pathlib import Path

import pytest
from office import Care, write_files

MEMBERS = """\
members:
  - {id: o1, name: 己一, branch: one, born_on: 1950-05-02, admitted_on: 1975-07-01, confirmed_on: 1976-07-01}
  - {id: o2, name: 己二, branch: one, born_on: 1950-05-02, admitted_on: 1975-07-02, confirmed_on: 1976-07-02}
  - {id: o3, name: 己三, branch: two, born_on: 1950-05, admitted_on: 1974-07-01}
  - {id: o4, name: 己四, branch: two, admitted_on: 1970-07-01, confirmed_on: 1971-07-01}
  - id: o5
    name: 己五
    branch: two
    admitted_on: 1970-07-01
    confirmed_on: 1971-07-01
    left: {date: 2026-01-31, reason: transfer}
  - {id: o6, name: 己六, branch: two, admitted_on: 1970-07-01, confirmed_on: 1971-07-01}
events: [{id: d6, member: o6, kind: death, date: 2026-03-01}]
awards: [{id: a1, date: 2021-06-28, title: fifty-years, member: o4, given_by: top}]
"""


@pytest.fixture(autouse=True)
def old(folder: Path) -> None:
    write_files(folder, {"old.yaml": MEMBERS})


def items(care: Care, *line: str) -> list[dict[str, object]]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found: list[dict[str, object]] = json.loads(ran.out)["items"]
    return found


def groups(care: Care, *line: str) -> dict[object, object]:
    return {row["member"]: row["group"] for row in items(care, "standing", *line) if str(row["member"]).startswith("o")}


def test_standing_counts_from_confirmation_and_the_living_only(care: Care) -> None:
    assert groups(care) == {"o1": "reached", "o2": "close", "o3": "close", "o4": "given"}


def test_a_day_later_one_more_has_the_years(care: Care) -> None:
    assert groups(care, "--on", "2026-07-02")["o2"] == "reached"
    assert "此后一年内还有 1 人将满" in care("standing").out


def test_an_honour_given_later_is_not_there_yet(care: Care) -> None:
    assert groups(care, "--on", "2021-06-27", "--today", "2021-06-20") == {"o6": "close", "o4": "close", "o5": "close"}


def test_other_numbers_of_years_have_no_honour(care: Care) -> None:
    assert groups(care, "--years", "55")["o4"] == "reached"


@pytest.mark.parametrize("line", ["--years 0", "--years many", "--on 1-7-2026", "--branch nowhere"])
def test_what_cannot_be_asked_is_told(line: str, care: Care) -> None:
    ran = care("standing", *line.split())
    assert (ran.code, ran.out) == (2, "")
    assert any(id_ in ran.err for id_ in ("bad-standing", "bad-today", "unknown-branch"))


def test_birthdays_are_those_of_the_month_with_the_years_reached(care: Care) -> None:
    found = {row["member"]: row for row in items(care, "birthdays", "--month", "5", "--kind", "birthday")}
    assert (found["o1"]["first"], found["o1"]["years"]) == ("2026-05-02", 76)
    assert (found["o3"]["first"], found["o3"]["last"]) == ("2026-05-01", "2026-05-31")
    assert "o5" not in found


def test_a_lunar_birthday_comes_on_its_solar_day(care: Care) -> None:
    (found,) = items(care, "birthdays", "--month", "10", "--kind", "birthday")
    assert (found["member"], found["first"], found["years"], found["calendar"]) == ("m3", "2026-10-26", 82, "lunar")


def test_the_leap_day_is_kept_where_the_settings_say(care: Care) -> None:
    found = {row["member"]: row["first"] for row in items(care, "birthdays", "--month", "2", "--kind", "birthday")}
    assert found["m4"] == "2026-02-28"


def test_what_is_owed_for_the_day_stands_beside_it(care: Care) -> None:
    rows = items(care, "birthdays", "--month", "7", "--kind", "political-birthday", "--branch", "two")
    four = next(row for row in rows if row["member"] == "m4")
    assert [duty["id"] for duty in four["duties"]] == ["UM-33/m4/2026"]  # type: ignore[attr-defined]
    assert four["years"] == 21


def test_this_month_is_meant_where_none_is_named_and_nothing_is_an_answer(care: Care) -> None:
    ran = json.loads(care("birthdays", "--format", "json").out)
    assert ran["period"]["id"] == "2026-07"
    assert items(care, "birthdays", "--month", "12") == []


def test_an_unknown_kind_of_day_is_told(care: Care) -> None:
    ran = care("birthdays", "--kind", "nameday", "--lang", "en")
    assert (ran.code, "political-birthday" in ran.err) == (2, True)
