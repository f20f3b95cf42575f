"""Requirements that ask about people: fields, the hardship register, care, branches, surveys."""

import pytest
from clauses import asked, unmet

from carecli.compliance.answer import Codes, Fields

TWO = """
members:
  - {id: m1, name: 甲, branch: one, born_on: 1960-01-01, sex: female, admitted_on: 1990-01-01}
  - {id: m2, name: 乙, branch: one, household: [{since: 2026-01-01, people: 1, monthly_income: 900.00}]}
"""
REGISTERED = """
members:
  - {id: m1, name: 甲, branch: one}
  - {id: m2, name: 乙, branch: one}
hardship:
  - {id: h1, member: m1, since: 2025-06-01, checked_on: CHECKED}
"""


def test_who_lacks_a_field_is_named_with_what_is_lacking() -> None:
    found = asked("filled, fields: [born_on, household]", TWO)
    assert (found.asked, found.met) == (2, 0)
    assert [(each.id, each.blanks) for each in found.unmet] == [
        ("m1", (("fields", Fields("members", ("household",))),)),
        ("m2", (("fields", Fields("members", ("born_on",))),)),
    ]


def test_each_field_has_its_own_rate() -> None:
    found = asked("filled, fields: [born_on, sex]", TWO)
    assert [(each.name, each.met, each.asked) for each in found.portions] == [
        (Fields("members", ("born_on",)), 1, 2),
        (Fields("members", ("sex",)), 1, 2),
    ]


def test_only_those_whom_the_rule_names_are_asked() -> None:
    found = asked("filled, fields: household, whom: sex = female", TWO)
    assert (found.asked, [each.id for each in found.unmet], found.unsure) == (1, ["m1"], 1)


def test_who_has_left_is_not_asked() -> None:
    gone = "members: [{id: m1, name: 甲, left: {date: 2026-07-05, reason: transfer}}]"
    assert asked("filled, fields: born_on", gone).asked == 0
    assert asked("filled, fields: born_on", gone, today="2026-07-05").asked == 1


def test_staff_are_asked_where_the_rule_is_about_everybody() -> None:
    staff = "people: [{id: p1, name: 丙}]"
    assert unmet("filled, among: everybody, fields: born_on", TWO, staff) == ["p1", "m2"]


@pytest.mark.parametrize(("today", "late"), [("2026-06-29", []), ("2026-06-30", []), ("2026-07-01", ["m1"])])
def test_a_register_entry_is_to_be_checked_within_the_days_that_are_set(today: str, late: list[str]) -> None:
    text = REGISTERED.replace("CHECKED", "2026-01-01")  # 180 days: until 30 June
    assert unmet("register-checked", text, today=today) == late


def test_the_days_between_two_checks_are_a_setting() -> None:
    text = REGISTERED.replace("CHECKED", "2026-06-01")
    assert unmet("register-checked", text, head="settings: {registry_age: 30 days}") == ["m1"]


def test_being_recognised_is_a_check_too() -> None:
    new = (
        "members: [{id: m1, name: 甲}]\nhardship: [{id: h1, member: m1, since: 2025-01-01, recognised_on: 2026-06-01}]"
    )
    assert unmet("register-checked", new) == []


def test_an_entry_that_has_ended_is_not_asked() -> None:
    ended = "members: [{id: m1, name: 甲}]\nhardship: [{id: h1, member: m1, since: 2020-01-01, until: 2026-07-05}]"
    assert asked("register-checked", ended).asked == 0
    assert asked("register-checked", ended, today="2026-07-05").asked == 1


def test_an_entry_without_a_route_is_told() -> None:
    text = (
        REGISTERED.replace("CHECKED", "2026-05-01") + "  - {id: h2, member: m2, since: 2026-01-01, route: appraisal}\n"
    )
    assert unmet("register-route", text) == ["m1"]


FULL = (
    "sex: female, born_on: 1960-01-01, branch: one, admitted_on: 1990-01-01, place: 某路1号, employment: retired, "
    "kin: [{name: 丙, relation: child}], household: [{since: 2026-01-01, people: 2, monthly_income: 900.00}]"
)


@pytest.mark.parametrize(
    ("leave_out", "block"),
    [
        ("sex: female, ", "person"),
        ("kin: [{name: 丙, relation: child}], ", "family"),
        (", household: [{since: 2026-01-01, people: 2, monthly_income: 900.00}]", "income"),
        ("place: 某路1号, ", "living"),
        (", degree: fair", "hardship"),
    ],
)
def test_each_of_the_five_blocks_can_be_missing(leave_out: str, block: str) -> None:
    text = (
        f"members: [{{id: m1, name: 甲, {FULL}}}]\n"
        "hardship: [{id: h1, member: m1, since: 2026-01-01, reason: other, degree: fair}]"
    )
    assert unmet("register-complete", text) == []
    found = asked("register-complete", text.replace(leave_out, ""))
    assert [each.blanks for each in found.unmet] == [(("blocks", Codes("block", (block,))),)]
    assert {each.name: each.met for each in found.portions if each.met == 0} == {Codes("block", (block,)): 0}


def test_who_lives_alone_needs_no_kin_for_the_block_on_the_family() -> None:
    alone = FULL.replace("kin: [{name: 丙, relation: child}], ", "").replace("people: 2", "people: 1")
    text = (
        f"members: [{{id: m1, name: 甲, {alone}}}]\n"
        "hardship: [{id: h1, member: m1, since: 2026-01-01, reason: other, degree: fair}]"
    )
    assert unmet("register-complete", text) == []


CARED = """
members: [{id: m1, name: 甲, branch: one}, {id: sec, name: 乙}]
hardship: [{id: h1, member: m1, since: 2025-01-01}]
"""


@pytest.mark.parametrize(
    "care",
    [
        "visits: [{date: DAY, member: m1, by: sec}]",
        "talks: [{date: DAY, members: m1, by: sec}]",
        "greetings: [{date: DAY, member: m1, by: sec}]",
        "fund: [{id: f1, date: DAY, kind: payment, amount: 1.00, purpose: hardship-aid, member: m1, account: a}]",
    ],
)
def test_any_care_within_ninety_days_counts(care: str) -> None:
    rule = "recently-cared, whom: hardship"
    assert unmet(rule, CARED, care.replace("DAY", "2026-04-07"), today="2026-07-06") == []
    assert unmet(rule, CARED, care.replace("DAY", "2026-04-06"), today="2026-07-06") == ["m1"]


def test_care_that_lies_ahead_does_not_count() -> None:
    later = "visits: [{date: 2026-07-07, member: m1, by: sec}]"
    [found] = asked("recently-cared, whom: hardship", CARED, later).unmet
    assert found.why == "never-cared"


def test_for_one_new_on_the_register_time_runs_from_then() -> None:
    new = CARED.replace("2025-01-01", "2026-06-30")
    assert unmet("recently-cared, whom: hardship", new) == []


def test_a_payment_that_was_reversed_is_no_care() -> None:
    taken_back = """
fund:
  - {id: f1, date: 2026-06-01, kind: payment, amount: 1.00, purpose: hardship-aid, member: m1, account: a}
  - {id: f2, date: 2026-06-02, kind: reversal, reverses: f1, reason: 付错}
"""
    assert unmet("recently-cared, whom: hardship", CARED, taken_back) == ["m1"]


ONE = "organisation: [{id: one, name: 一支部, level: branch}]"


@pytest.mark.parametrize(
    ("branch", "lost"), [("one", []), ("[{id: one, until: 2026-07-05}]", ["m1"]), ("gone", ["m1"]), ("[]", ["m1"])]
)
def test_everybody_belongs_to_a_branch_that_is_there(branch: str, lost: list[str]) -> None:
    assert unmet("branch-known", ONE, f"members: [{{id: m1, name: 甲, branch: {branch}}}]") == lost


@pytest.mark.parametrize(
    ("record", "missed"),
    [
        ("activities: [{date: 2026-03-01, kind: survey, members: [m1]}]", []),
        ("visits: [{date: 2026-03-01, member: m1, by: sec, occasion: survey}]", []),
        ("activities: [{date: 2026-03-01, kind: session, members: [m1]}]", ["m1"]),
        ("activities: [{date: 2026-07-07, kind: survey, members: [m1]}]", ["m1"]),
    ],
)
def test_a_survey_or_a_visit_for_one_surveys_somebody(record: str, missed: list[str]) -> None:
    assert unmet("surveyed", "members: [{id: m1, name: 甲}]", record) == missed


@pytest.mark.parametrize(("needs", "why"), [("", ["filled"]), (", needs: 看病陪护", []), (", needs: [看病, 学费]", [])])
def test_a_visit_for_a_survey_says_what_is_needed_where_the_rule_asks_for_it(needs: str, why: list[str]) -> None:
    """HO-14: a visit must carry a list of needs."""
    visit = f"visits: [{{date: 2026-03-01, member: m1, by: sec, occasion: survey{needs}}}]"
    found = asked("surveyed, fields: needs", "members: [{id: m1, name: 甲}]", visit)
    assert [each.why for each in found.unmet] == why
