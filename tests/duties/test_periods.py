"""Duties of every month, quarter, term, half-year or year."""

from datetime import date
from typing import Any

from stories import Tell

LI = (
    "members: [{id: li, name: 李, branch: %s, born_on: 1980-05-05,"
    " admitted_on: 2005-05-05, confirmed_on: 2006-05-05%s}]"
)
PLAIN = LI % ("one", "")
BO, PS, SV = "bureau-organs", "primary-school-branch", "care-system-six-visits"
TALK = "talks: [{date: %s, members: [%s], by: %s, form: %s}]"


def test_it_opens_on_the_first_and_falls_due_on_the_last_day(tell: Tell) -> None:
    duty = tell(PLAIN, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"]
    assert (duty.opens_on, duty.due_on, duty.state) == (date(2026, 1, 1), date(2026, 12, 31), "open")


def test_it_is_missed_the_day_after(tell: Tell) -> None:
    found = tell(PLAIN, policy=BO, today="2027-01-01", since="2026-01-01", first="2026-01-01", kinds=("talk",))
    assert found["BO-13/li/2026"].state == "missed"


def test_any_occasion_will_do(tell: Tell) -> None:
    talk = "talks: [{date: 2026-03-02, members: [li], by: sec, occasion: conflict, form: one-to-one}]"
    assert tell(PLAIN, talk, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"].state == "done"


def test_last_years_talk_does_not_count_for_this_year(tell: Tell) -> None:
    talk = TALK % ("2025-12-31", "li", "sec", "one-to-one")
    assert tell(PLAIN, talk, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"].state == "open"


def test_a_talk_by_anybody_but_the_secretary_does_not_count(tell: Tell) -> None:
    talk = TALK % ("2026-03-02", "li", "sec2", "one-to-one")
    assert tell(PLAIN, talk, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"].state == "open"


def test_who_was_secretary_on_the_day_of_the_talk_counts_though_he_is_so_no_more(tell: Tell) -> None:
    roles = (
        "roles: [{role: secretary, member: sec, until: 2026-04-30}, {role: secretary, member: new, since: 2026-05-01}]"
    )
    branch = f"organisation: [{{id: three, name: 三支部, level: branch, parent: east, {roles}}}]"
    new = "members: [{id: new, name: 新, branch: three, admitted_on: 2000-01-01, born_on: 1970-01-01}]"
    li = LI % ("three", "")
    before, after = TALK % ("2026-04-30", "li", "sec", "one-to-one"), TALK % ("2026-05-01", "li", "sec", "one-to-one")
    year: dict[str, Any] = {"policy": BO, "today": "2026-07-06", "kinds": ("talk",)}
    assert tell(li, branch, new, before, **year)["BO-13/li/2026"].state == "done"
    assert tell(li, branch, new, after, **year)["BO-13/li/2026"].state == "open"
    assert tell(li, branch, new, **year)["BO-13/li/2026"].assignees == ("new",)


def test_the_secretary_is_talked_to_by_the_level_above(tell: Tell) -> None:
    year: dict[str, Any] = {"policy": BO, "today": "2026-07-06", "kinds": ("talk",)}
    assert tell(**year)["BO-13/sec/2026"].assignees == ("gen",)
    assert tell(TALK % ("2026-03-02", "sec", "gen", "one-to-one"), **year)["BO-13/sec/2026"].state == "done"


def test_a_group_talk_does_not_reach_each_single_member(tell: Tell) -> None:
    year: dict[str, Any] = {"policy": BO, "today": "2026-07-06", "kinds": ("talk",)}
    assert tell(PLAIN, TALK % ("2026-03-02", "li, gen", "sec", "group"), **year)["BO-13/li/2026"].state == "open"


def test_a_visit_that_was_also_a_talk_counts_as_both(tell: Tell) -> None:
    visit = "visits: [{date: 2026-03-02, member: li, by: [sec], occasion: regular, form: home, also_talk: yes}]"
    assert tell(PLAIN, visit, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"].state == "done"


def test_one_who_joins_within_the_year_owes_from_the_day_of_joining(tell: Tell) -> None:
    joiner = LI.replace("2005-05-05, confirmed_on: 2006-05-05", "2026-05-20") % ("one", "")
    duty = tell(joiner, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"]
    assert (duty.opens_on, duty.due_on) == (date(2026, 5, 20), date(2026, 12, 31))


def test_a_talk_before_the_day_of_joining_does_not_count(tell: Tell) -> None:
    joiner = LI.replace("2005-05-05, confirmed_on: 2006-05-05", "2026-05-20") % ("one", "")
    year: dict[str, Any] = {"policy": BO, "today": "2026-07-06", "kinds": ("talk",)}
    assert tell(joiner, TALK % ("2026-05-19", "li", "sec", "one-to-one"), **year)["BO-13/li/2026"].state == "open"
    assert tell(joiner, TALK % ("2026-05-20", "li", "sec", "one-to-one"), **year)["BO-13/li/2026"].state == "done"


def test_one_who_joins_after_the_term_owes_nothing_for_it(tell: Tell) -> None:
    joiner = LI.replace("2005-05-05, confirmed_on: 2006-05-05", "2026-08-01") % ("one", "")
    found = tell(joiner, policy=PS, today="2026-09-05", since="2026-01-01", first="2026-01-01", kinds=("talk",))
    assert "PS-05/li/2026-spring" not in found
    assert "PS-05/li/2026-autumn" in found


def test_one_who_leaves_cancels_what_was_not_done(tell: Tell) -> None:
    left = LI % ("one", ", left: {date: 2026-06-30, reason: transfer}")
    duty = tell(left, policy=BO, today="2026-07-06", kinds=("talk",))["BO-13/li/2026"]
    assert (duty.state, duty.ended_on) == ("cancelled", date(2026, 6, 30))


def test_one_who_left_before_the_year_is_not_counted(tell: Tell) -> None:
    left = LI % ("one", ", left: {date: 2025-06-30, reason: transfer}")
    assert "BO-13/li/2026" not in tell(left, policy=BO, today="2026-07-06", kinds=("talk",))


def test_8_3_no_4_terms_are_the_workspaces_own_and_august_belongs_to_none(tell: Tell) -> None:
    head = "terms: [{id: 2026-spring, since: 2026-02-23, until: 2026-07-10}]"
    duty = tell(PLAIN, head=head, policy=PS, today="2026-07-06", kinds=("talk",))["PS-05/li/2026-spring"]
    assert (duty.opens_on, duty.due_on) == (date(2026, 2, 23), date(2026, 7, 10))
    usual = tell(PLAIN, policy=PS, today="2026-08-15", kinds=("talk",))
    assert not [key for key in usual if key.startswith("PS-05/")]


def test_8_3_no_4_two_terms_of_one_year_are_two_duties(tell: Tell) -> None:
    found = tell(PLAIN, policy=PS, today="2026-12-31", since="2026-01-01", first="2026-01-01", kinds=("talk",))
    assert {key for key in found if key.startswith("PS-05/li/")} >= {"PS-05/li/2026-spring", "PS-05/li/2026-autumn"}


def test_a_period_already_running_when_the_policy_starts_opens_that_day(tell: Tell) -> None:
    duty = tell(PLAIN, policy=BO, since="2026-04-01", today="2026-07-06", kinds=("talk",))["BO-13/li/2026"]
    assert duty.opens_on == date(2026, 4, 1)


def test_only_a_leading_cadre_on_that_day_counts(tell: Tell) -> None:
    year: dict[str, Any] = {"policy": SV, "today": "2026-07-06", "kinds": ("talk",)}
    assert tell(PLAIN, TALK % ("2026-03-02", "li", "sec", "one-to-one"), **year)["SV-14/li/2026"].state == "open"
    assert tell(PLAIN, TALK % ("2026-03-02", "li", "boss", "one-to-one"), **year)["SV-14/li/2026"].state == "done"


def test_8_3_no_5_a_quarters_talk_is_owed_by_each_leader_to_any_one_member(tell: Tell) -> None:
    quarter: dict[str, Any] = {"today": "2026-07-06", "kinds": ("talk",)}
    found = tell(PLAIN, **quarter)
    assert {key for key in found if key.startswith("UM-28/")} == {"UM-28/boss/2026-Q3", "UM-28/gen/2026-Q3"}
    done = tell(PLAIN, TALK % ("2026-07-02", "li", "gen", "one-to-one"), **quarter)
    assert (done["UM-28/gen/2026-Q3"].state, done["UM-28/boss/2026-Q3"].state) == ("done", "open")


def test_8_3_no_5_by_the_strict_reading_each_member_is_talked_to_every_quarter(tell: Tell) -> None:
    quarter: dict[str, Any] = {"today": "2026-07-06", "kinds": ("talk",), "head": "settings: {quarter_talk: member}"}
    assert tell(PLAIN, **quarter)["UM-28/li/2026-Q3"].state == "open"
    talk = TALK % ("2026-07-02", "li", "boss", "one-to-one")
    assert tell(PLAIN, talk, **quarter)["UM-28/li/2026-Q3"].state == "done"


def test_a_laid_off_member_in_hardship_is_visited_once_a_year_by_branch_or_general_branch(tell: Tell) -> None:
    laid_off = LI % ("one", ", employment: {status: laid-off, since: 2024-01-01}")
    hard = "hardship: [{id: h1, member: li, since: 2025-03-01, reason: unemployment, recognised_by: top}]"
    visit = "visits: [{date: 2026-03-02, member: li, by: [%s], occasion: regular, form: home}]"
    year: dict[str, Any] = {"today": "2026-07-06"}
    assert tell(laid_off, hard, **year)["UM-35/li/2026"].state == "open"
    assert tell(laid_off, hard, visit % "gen", **year)["UM-35/li/2026"].state == "done"
    assert tell(laid_off, hard, visit % "sec2", **year)["UM-35/li/2026"].state == "open"
    assert "UM-35/li/2026" not in tell(PLAIN, hard, **year)


def test_a_home_visit_must_be_at_home(tell: Tell) -> None:
    hard = "hardship: [{id: h1, member: li, since: 2025-03-01, reason: unemployment, recognised_by: top}]"
    visit = "visits: [{date: 2026-07-02, member: li, by: [sec], occasion: regular, form: %s}]"
    half: dict[str, Any] = {"today": "2026-07-06"}
    assert tell(PLAIN, hard, visit % "phone", **half)["UM-30/li/2026-H2"].state == "open"
    assert tell(PLAIN, hard, visit % "home", **half)["UM-30/li/2026-H2"].state == "done"
