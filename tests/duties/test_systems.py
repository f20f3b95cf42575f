"""Visits, talks and gatherings as three offices' own rules ask for them: an office branch and two schools."""

from datetime import date
from typing import Any

import pytest
from stories import Tell

PB, SP, SF = "party-branch", "school-plan", "school-special-fund"
LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1980-05-05, admitted_on: 2005-05-05, confirmed_on: 2006-05-05}]"
)
OLD = (
    LI.replace("id: li, name: 李", "id: old, name: 老")
    .replace("1980", "1950")
    .replace("2005", "1975")
    .replace("2006", "1976")
)
WANG = "people: [{id: wang, name: 王}]"
HARD = "hardship: [{id: h1, member: %s, since: 2025-03-01, reason: unemployment, recognised_by: top}]"
EVENT = "events: [{id: e1, member: li, kind: %s, date: 2026-07-03, known_on: 2026-07-06%s}]"
VISIT = "visits: [{date: %s, member: %s, by: [%s], occasion: %s, form: home}]"
TALK = "talks: [{date: %s, members: [%s], by: %s, form: %s}]"
TALKS: dict[str, Any] = {"today": "2026-07-06", "kinds": ("talk",)}

# --- the office branch: festivals


def test_at_spring_festival_and_1_july_the_branch_visits_hardship_age_and_illness(tell: Tell) -> None:
    ill = LI.replace("}]", ", circumstances: [{kind: serious-illness, since: 2026-05-01}]}]")
    july = tell(OLD, ill, policy=PB, today="2026-07-06")
    assert {"PB-12/old/2026-july-first", "PB-12/li/2026-july-first"} <= set(july)
    assert (july["PB-12/old/2026-july-first"].opens_on, july["PB-12/old/2026-july-first"].due_on) == (
        date(2026, 6, 16),
        date(2026, 7, 16),
    )
    assert "PB-12/old/2026-spring-festival" in tell(OLD, policy=PB, today="2026-02-01")


def test_a_healthy_young_member_is_not_visited_at_festivals(tell: Tell) -> None:
    assert "PB-12/li/2026-july-first" not in tell(LI, policy=PB, today="2026-07-06")


def test_further_festivals_count_only_where_the_branch_says_so(tell: Tell) -> None:
    autumn: dict[str, Any] = {"policy": PB, "today": "2026-09-26"}
    assert "PB-12/old/2026-mid-autumn" not in tell(OLD, **autumn)
    assert "PB-12/old/2026-mid-autumn" in tell(OLD, head="settings: {etc_festivals: mid-autumn}", **autumn)


def test_a_branch_leader_must_go_himself(tell: Tell) -> None:
    key = "PB-12/old/2026-july-first"
    july: dict[str, Any] = {"policy": PB, "today": "2026-07-06"}
    assert tell(OLD, **july)[key].assignees == ("sec",)
    assert tell(OLD, VISIT % ("2026-07-02", "old", "sec", "july-first"), **july)[key].state == "done"
    assert tell(OLD, VISIT % ("2026-07-02", "old", "sec2", "july-first"), **july)[key].state == "open"


# --- the office branch: events


def test_four_events_call_for_a_visit_within_three_working_days(tell: Tell) -> None:
    for kind, more in (("hospitalised", ""), ("accident", ""), ("difficulty", ""), ("mood", ", severity: 2")):
        duty = tell(LI, EVENT % (kind, more), policy=PB, today="2026-07-06")["PB-13/li/e1"]
        assert (duty.state, duty.due_on) == ("open", date(2026, 7, 9)), kind


def test_conflict_and_promotion_call_for_a_talk_and_not_for_a_visit(tell: Tell) -> None:
    for kind in ("difficulty", "conflict", "fault", "problem", "promote"):
        duty = tell(LI, EVENT % (kind, ""), policy=PB, **TALKS)["PB-10/li/e1"]
        assert (duty.state, duty.due_on) == ("open", date(2026, 7, 13)), kind
    assert "PB-13/li/e1" not in tell(LI, EVENT % ("conflict", ""), policy=PB, today="2026-07-06")
    assert "PB-10/li/e1" not in tell(LI, EVENT % ("hospitalised", ""), policy=PB, **TALKS)


def test_a_must_talk_is_held_with_the_member_alone(tell: Tell) -> None:
    conflict = EVENT % ("conflict", "")
    talk = "talks: [{date: 2026-07-06, members: [%s], by: sec, occasion: conflict, form: %s}]"
    alone = tell(LI, conflict, talk % ("li", "one-to-one"), policy=PB, **TALKS)
    assert alone["PB-10/li/e1"].state == "done"
    several = tell(LI, conflict, talk % ("li, gen", "group"), policy=PB, **TALKS)
    assert several["PB-10/li/e1"].state == "open"


def test_difficulty_calls_for_both_and_one_visit_may_be_both(tell: Tell) -> None:
    visit = VISIT % ("2026-07-07", "li", "sec", "difficulty")
    both: dict[str, Any] = {"policy": PB, "today": "2026-07-07", "kinds": ("visit", "talk")}
    only_visit = tell(LI, EVENT % ("difficulty", ""), visit, **both)
    assert (only_visit["PB-13/li/e1"].state, only_visit["PB-10/li/e1"].state) == ("done", "open")
    talked_too = tell(LI, EVENT % ("difficulty", ""), visit.replace("}]", ", also_talk: yes}]"), **both)
    assert (talked_too["PB-13/li/e1"].state, talked_too["PB-10/li/e1"].state) == ("done", "done")


# --- the office branch: frequent talks

CENTRE = """
organisation:
  - id: centre
    name: 中心
    level: unit
    parent: top
    roles:
      - {role: leading-cadre, member: boss, since: 2015-01-01}
      - {role: leading-cadre, member: gen, since: 2015-01-01}
  - {id: office, name: 办公室, level: unit, parent: centre, roles: [{role: head, member: oh, since: 2015-01-01}]}
  - id: house
    name: 机关支部
    level: branch
    parent: top
    roles:
      - {role: secretary, member: oh, since: 2015-01-01}
      - {role: committee-member, member: bc, since: 2015-01-01}
members:
  - {id: oh, name: 办, branch: house, born_on: 1977-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
  - {id: bc, name: 支, branch: house, born_on: 1978-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
contacts: [{leader: gen, unit: office, kind: in-charge, since: 2020-01-01}]
"""


def test_three_sets_of_two_talk_with_each_other_every_year(tell: Tell) -> None:
    found = {key for key in tell(CENTRE, policy=PB, **TALKS) if key.startswith("PB-08/")}
    assert found == {"PB-08/boss+gen/2026", "PB-08/gen+oh/2026", "PB-08/bc+oh/2026"}


def test_it_does_not_matter_which_of_two_colleagues_began(tell: Tell) -> None:
    key = "PB-08/boss+gen/2026"
    assert tell(CENTRE, policy=PB, **TALKS)[key].state == "open"
    for began, other in (("boss", "gen"), ("gen", "boss")):
        talk = TALK % ("2026-03-02", other, began, "one-to-one")
        assert tell(CENTRE, talk, policy=PB, **TALKS)[key].state == "done", began


def test_a_talk_among_several_reaches_every_two_of_them(tell: Tell) -> None:
    talk = TALK % ("2026-03-02", "gen, oh", "boss", "group")
    found = tell(CENTRE, talk, policy=PB, **TALKS)
    assert {found["PB-08/boss+gen/2026"].state, found["PB-08/gen+oh/2026"].state} == {"done"}
    assert found["PB-08/bc+oh/2026"].state == "open"


def test_a_talk_of_one_of_the_two_with_somebody_else_does_not_count(tell: Tell) -> None:
    talk = TALK % ("2026-03-02", "bc", "gen", "one-to-one")
    found = tell(CENTRE, talk, policy=PB, **TALKS)
    assert {found["PB-08/boss+gen/2026"].state, found["PB-08/bc+oh/2026"].state} == {"open"}


def test_a_branch_that_says_quarterly_owes_it_every_quarter(tell: Tell) -> None:
    quarterly = tell(CENTRE, head="settings: {often_talk: quarter}", policy=PB, **TALKS)
    assert "PB-08/boss+gen/2026-Q3" in quarterly
    assert "PB-08/boss+gen/2026" not in quarterly


def test_the_branch_talks_with_each_member_and_a_group_talk_counts(tell: Tell) -> None:
    key = "PB-09/li/2026"
    assert tell(LI, policy=PB, **TALKS)[key].state == "open"
    assert tell(LI, TALK % ("2026-03-02", "li, gen", "sec", "group"), policy=PB, **TALKS)[key].state == "done"
    assert tell(LI, TALK % ("2026-03-02", "li", "sec2", "one-to-one"), policy=PB, **TALKS)[key].state == "open"


# --- the school with a plan


def test_every_term_the_school_visits_staff_in_hardship_who_are_no_members(tell: Tell) -> None:
    term: dict[str, Any] = {"policy": SP, "today": "2026-03-02"}
    assert tell(WANG, HARD % "wang", **term)["SP-02/wang/2026-spring"].state == "open"
    assert "SP-02/wang/2026-spring" not in tell(WANG, **term)
    visit = VISIT % ("2026-03-02", "wang", "sec", "regular")
    assert tell(WANG, HARD % "wang", visit, **term)["SP-02/wang/2026-spring"].state == "done"


def test_for_staff_of_no_branch_the_head_of_the_school_is_asked(tell: Tell) -> None:
    term: dict[str, Any] = {"policy": SP, "today": "2026-03-02"}
    assert tell(WANG, HARD % "wang", **term)["SP-02/wang/2026-spring"].assignees == ("boss",)
    member = "members: [{id: wang, name: 王}]"
    assert tell(member, HARD % "wang", **term)["SP-02/wang/2026-spring"].assignees == ()


def test_in_august_no_term_runs_and_nobody_owes_the_schools_visit(tell: Tell) -> None:
    found = tell(WANG, HARD % "wang", policy=SP, today="2026-08-15")
    assert not [key for key in found if key.startswith("SP-02/")]


def test_a_lecture_of_the_school_in_the_term_is_enough_and_another_gathering_is_not(tell: Tell) -> None:
    key = "SP-06/top/2026-spring"
    term: dict[str, Any] = {"policy": SP, "today": "2026-03-02", "kinds": ("task",)}
    assert tell(**term)[key].state == "open"
    held = "activities: [{date: 2026-03-02, kind: %s, unit: %s, topic: 怎样帮扶}]"
    assert tell(held % ("lecture", "top"), **term)[key].state == "done"
    assert tell(held % ("training", "top"), **term)[key].state == "open"
    assert tell(held % ("lecture", "one"), **term)[key].state == "open"


def test_contact_of_pairs_is_not_owed_while_pairings_are_not_kept(tell: Tell) -> None:
    found = tell(LI, HARD % "li", policy=SP, today="2026-03-02")
    assert not [key for key in found if key.startswith("SP-09/")]


# --- the school with a special fund


@pytest.mark.parametrize(
    ("stayed_on", "today", "festival"),
    [
        ("2025-12-10", "2026-01-02", "new-year"),
        ("2026-01-10", "2026-02-01", "spring-festival"),
        ("2026-06-10", "2026-07-06", "july-first"),
    ],
)
def test_four_groups_are_visited_three_times_a_year(tell: Tell, stayed_on: str, today: str, festival: str) -> None:
    lixiu = OLD.replace("id: old", "id: lixiu").replace("}]", ", employment: lixiu}]")
    ill, fit = LI.replace("id: li", "id: ill"), LI.replace("id: li", "id: fit")
    stay = f"events: [{{id: e1, member: ill, kind: hospitalised, date: {stayed_on}}}]"
    found = tell(OLD, lixiu, LI, HARD % "li", ill, fit, stay, policy=SF, today=today)
    named = {f"SF-06/{person}/2026-{festival}" for person in ("old", "lixiu", "li", "ill")}
    assert {found[key].state for key in named} == {"open"}
    assert f"SF-06/fit/2026-{festival}" not in found


def test_one_who_is_old_and_in_hardship_is_visited_once_at_a_festival(tell: Tell) -> None:
    visit = VISIT % ("2026-07-02", "old", "sec", "july-first")
    found = tell(OLD, HARD % "old", visit, policy=SF, today="2026-07-06")
    assert [duty.state for key, duty in found.items() if key.startswith("SF-06/old/2026-july")] == ["done"]


def test_a_hospital_stay_is_a_reason_for_festivals_only(tell: Tell) -> None:
    assert "SF-08/li/e1" not in tell(LI, EVENT % ("hospitalised", ""), policy=SF, today="2026-07-06")


def test_a_death_calls_for_a_visit_the_next_day_and_a_disaster_in_three_working_days(tell: Tell) -> None:
    for kind, due in (("death", 7), ("kin-death", 7), ("disaster", 9), ("accident", 9), ("difficulty", 9)):
        more = ", relation: parent" if kind == "kin-death" else ""
        duty = tell(LI, EVENT % (kind, more), policy=SF, today="2026-07-06")["SF-08/li/e1"]
        assert (duty.state, duty.due_on) == ("open", date(2026, 7, due)), kind


def test_after_the_members_own_death_the_family_is_still_visited(tell: Tell) -> None:
    visit = "visits: [{date: 2026-07-07, member: li, by: [sec], occasion: death, form: family}]"
    assert tell(LI, EVENT % ("death", ""), policy=SF, today="2026-07-20")["SF-08/li/e1"].state == "overdue"
    assert tell(LI, EVENT % ("death", ""), visit, policy=SF, today="2026-07-20")["SF-08/li/e1"].state == "done"


def test_a_brother_of_another_household_is_not_family(tell: Tell) -> None:
    assert "SF-08/li/e1" not in tell(LI, EVENT % ("kin-death", ", relation: sibling"), policy=SF, today="2026-07-06")


SCHOOL = """
organisation:
  - id: school
    name: 校支部
    level: branch
    parent: top
    roles:
      - {role: secretary, member: head, since: 2015-01-01}
      - {role: committee-member, member: cm, since: 2015-01-01}
members:
  - {id: head, name: 校, branch: school, born_on: 1977-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
  - {id: cm, name: 委, branch: school, born_on: 1978-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
  - {id: tea, name: 教, branch: school, born_on: 1988-01-01, admitted_on: 2010-01-01, confirmed_on: 2011-01-01}
"""


def test_cadres_of_a_branch_talk_with_one_another_and_with_its_members(tell: Tell) -> None:
    found = {key for key in tell(SCHOOL, policy=SF, **TALKS) if {"head", "cm"} & {*key.split("/")[1].split("+")}}
    assert found == {"SF-14/cm+head/2026", "SF-14/head+tea/2026", "SF-14/cm+tea/2026"}


def test_one_gathering_of_all_meets_every_pair_of_the_branch(tell: Tell) -> None:
    talk = TALK % ("2026-03-02", "cm, tea", "head", "group")
    found = tell(SCHOOL, talk, policy=SF, **TALKS)
    assert {found[f"SF-14/{pair}/2026"].state for pair in ("cm+head", "head+tea", "cm+tea")} == {"done"}


def test_where_group_talks_never_count_each_pair_needs_its_own(tell: Tell) -> None:
    head = "settings: {group_counts: never}"
    talk = TALK % ("2026-03-02", "cm, tea", "head", "group")
    assert tell(SCHOOL, talk, head=head, policy=SF, **TALKS)["SF-14/head+tea/2026"].state == "open"
    alone = TALK % ("2026-03-02", "tea", "head", "one-to-one")
    found = tell(SCHOOL, alone, head=head, policy=SF, **TALKS)
    assert (found["SF-14/head+tea/2026"].state, found["SF-14/cm+tea/2026"].state) == ("done", "open")


def test_one_who_has_left_the_branch_is_nobodys_pair(tell: Tell) -> None:
    left = SCHOOL.replace("2011-01-01", "2011-01-01, left: {date: 2025-06-30, reason: transfer}")
    assert "SF-14/head+tea/2026" not in tell(left, policy=SF, **TALKS)


def test_the_oath_is_taken_by_the_school_around_1_july(tell: Tell) -> None:
    key = "SF-05/top/2026-july-first"
    july: dict[str, Any] = {"policy": SF, "today": "2026-07-06", "kinds": ("task",)}
    assert tell(**july)[key].state == "open"
    oath = "activities: [{date: %s, kind: oath, unit: top, parts: [old-members]}]"
    assert tell(oath % "2026-07-01", **july)[key].state == "done"
    assert tell(oath % "2026-06-15", **july)[key].state == "open"


def test_what_the_county_was_advised_to_do_is_owed_by_nobody(tell: Tell) -> None:
    assert not tell(LI, HARD % "li", policy="work-summary-county", today="2026-07-06", kinds=("task", "visit", "talk"))
