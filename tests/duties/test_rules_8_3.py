"""The trickiest rules, by their number (domain 8.3): one story each, in the words of the text."""

from datetime import date, timedelta

from stories import Tell

from carecli.duties.duty import Duty

BO, SV, SF = "bureau-organs", "care-system-six-visits", "school-special-fund"
PS = "primary-school-branch"
UM = "urban-management-bureau"
LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1950-05-05, admitted_on: 1975-05-05, confirmed_on: 1976-05-05}]"
)
HARD = "hardship: [{id: h1, member: li, since: 2025-06-01%s}]"
FESTIVAL = date(2026, 2, 17)
VISIT = "visits: [{date: %s, member: li, by: [sec], occasion: %s, form: home}]"


# 2: every member in hardship before Spring Festival, with people entering or leaving the register inside the window


def spring(tell: Tell, *files: str, today: str = "2026-02-16") -> dict[str, str]:
    found = tell(LI, *files, policy=BO, today=today)
    return {key: duty.state for key, duty in found.items() if key.startswith("BO-08/")}


def test_8_3_no_2_the_window_ends_the_day_before_the_festival(tell: Tell) -> None:
    duty = tell(LI, HARD % "", policy=BO, today="2026-02-16")["BO-08/li/2026-spring-festival"]
    assert duty.due_on == FESTIVAL - timedelta(1)
    late = VISIT % ("2026-02-17", "spring-festival")
    assert spring(tell, HARD % "", late, today="2026-02-20") == {"BO-08/li/2026-spring-festival": "done-late"}


def test_8_3_no_2_who_enters_the_register_inside_the_window_is_not_on_this_rounds_list(tell: Tell) -> None:
    opens = tell(LI, HARD % "", policy=BO, today="2026-02-16")["BO-08/li/2026-spring-festival"].opens_on
    inside = opens + timedelta(1)
    assert spring(tell, HARD.replace("2025-06-01", str(inside)) % "") == {}
    assert spring(tell, HARD.replace("2025-06-01", str(opens)) % "") == {"BO-08/li/2026-spring-festival": "open"}


def test_8_3_no_2_who_leaves_the_register_inside_the_window_stays_on_the_list(tell: Tell) -> None:
    opens = tell(LI, HARD % "", policy=BO, today="2026-02-16")["BO-08/li/2026-spring-festival"].opens_on
    assert spring(tell, HARD % f", until: {opens}, exit_reason: recovered") == {"BO-08/li/2026-spring-festival": "open"}
    before = opens - timedelta(1)
    assert spring(tell, HARD % f", until: {before}, exit_reason: recovered") == {}


def test_8_3_no_2_every_one_of_them_is_owed_a_visit_of_the_own(tell: Tell) -> None:
    both = "hardship: [{id: h1, member: li, since: 2025-06-01}, {id: h2, member: sec2, since: 2025-06-01}]"
    assert spring(tell, both, VISIT % ("2026-02-10", "spring-festival")) == {
        "BO-08/li/2026-spring-festival": "done",
        "BO-08/sec2/2026-spring-festival": "open",
    }


# 4: a talk of every term: joining in mid-term, the secretary himself; 7: who was a leading cadre on that very day

JOINER = "members: [{id: new, name: 新, branch: one, born_on: 1990-05-05, admitted_on: 2026-05-20}]"
TALK = "talks: [{date: %s, members: [%s], by: %s, form: one-to-one}]"


def talks(tell: Tell, *files: str, policy: str, today: str = "2026-07-06") -> dict[str, Duty]:
    return tell(*files, policy=policy, today=today, since="2026-01-01", first="2026-01-01", kinds=("talk",))


def test_8_3_no_4_one_who_joins_in_mid_term_owes_from_that_day_to_its_end(tell: Tell) -> None:
    duty = talks(tell, JOINER, policy=PS)["PS-05/new/2026-spring"]
    assert (duty.opens_on, duty.due_on) == (date(2026, 5, 20), date(2026, 7, 31))


def test_8_3_no_4_the_secretary_himself_is_talked_to_by_the_next_level(tell: Tell) -> None:
    duty = talks(tell, policy=PS)["PS-05/sec/2026-spring"]
    assert duty.assignees == ("gen",)
    assert talks(tell, TALK % ("2026-03-02", "sec", "gen"), policy=PS)[duty.id].state == "done"


def test_8_3_no_7_who_talked_counts_as_a_leading_cadre_by_the_day_of_the_talk(tell: Tell) -> None:
    former = """
organisation:
  - id: bureau
    name: 局
    level: unit
    roles: [{role: leading-cadre, member: sec, since: 2020-01-01, until: 2026-05-31}]
"""
    held, after = (
        talks(tell, LI, former, TALK % (day, "li", "sec"), policy=SV) for day in ("2026-05-31", "2026-06-01")
    )
    assert held["SV-14/li/2026"].state == "done"
    assert after["SV-14/li/2026"].state == "open"


# 8: the visit around either day, and the gift by the eve

EMPLOYED = LI.replace("}]", ", employment: {status: employed}}]")


def test_8_3_no_8_the_visit_around_either_day_and_the_greeting_by_the_eve_are_two_duties(tell: Tell) -> None:
    greeting = "greetings: [{date: %s, member: li, by: [sec], occasion: birthday, form: card}]"
    both = ("visit", "greeting")
    found = tell(EMPLOYED, policy=UM, today="2026-05-04", kinds=both)
    assert (found["UM-33/li/2026"].due_on, found["UM-39/li/2026"].due_on) == (date(2026, 5, 12), date(2026, 5, 4))
    visited = tell(EMPLOYED, VISIT % ("2026-05-04", "birthday"), policy=UM, today="2026-05-04", kinds=both)
    assert (visited["UM-33/li/2026"].state, visited["UM-39/li/2026"].state) == ("done", "open")
    for day, state in (("2026-05-04", "done"), ("2026-05-05", "done-late")):
        found = tell(EMPLOYED, greeting % day, policy=UM, today="2026-05-06", kinds=both)
        assert (found["UM-33/li/2026"].state, found["UM-39/li/2026"].state) == ("open", state)


# 10: a death


DEATH = "events: [{id: e1, member: li, kind: death, date: 2026-07-08}]"
TASKS = ("committee-funeral", "committee-family", "branch-funeral", "branch-family")


def test_8_3_no_10_a_death_opens_four_tasks_and_ends_everything_else(tell: Tell) -> None:
    hospital = DEATH.replace("]", ", {id: e2, member: li, kind: hospitalised, date: 2026-07-06}]")
    kinds = ("visit", "talk", "greeting", "task")
    found = tell(LI, HARD % "", hospital, policy=(BO, UM), today="2026-07-09", kinds=kinds)
    own = {key: duty.state for key, duty in found.items() if duty.subject.member == "li"}
    assert {key for key, state in own.items() if state == "open"} == {f"BO-09/li/e1/{task}" for task in TASKS}
    others = {state for key, state in own.items() if not key.startswith("BO-09/")}
    assert "cancelled" in others
    assert others <= {"cancelled", "missed"}


def test_8_3_no_10_the_familys_wish_waives_all_four(tell: Tell) -> None:
    wish = "waivers: [{duty: BO-09/li/e1, date: 2026-07-09, reason: 家属要求从简, by: boss}]"
    found = tell(LI, DEATH, wish, policy=BO, today="2026-07-20")
    assert {found[f"BO-09/li/e1/{task}"].state for task in TASKS} == {"waived"}


def test_8_3_no_10_a_task_that_was_done_stays_done_beside_the_waiver(tell: Tell) -> None:
    wish = "waivers: [{duty: BO-09/li/e1, date: 2026-07-10, reason: 家属要求从简, by: boss}]"
    visit = "visits: [{date: 2026-07-09, member: li, by: [sec], occasion: death, form: family}]"
    found = tell(LI, DEATH, wish, visit, policy=BO, today="2026-07-20")
    assert found["BO-09/li/e1/branch-family"].state == "done"
    assert found["BO-09/li/e1/committee-family"].state == "waived"


def test_8_3_no_10_no_birthday_is_kept_after_a_death(tell: Tell) -> None:
    death = DEATH.replace("2026-07-08", "2026-03-08")
    kinds = ("visit", "greeting")
    alive = tell(EMPLOYED, policy=UM, today="2026-05-04", kinds=kinds)
    birthdays = {key for key in alive if key in {"UM-33/li/2026", "UM-38/li/2026", "UM-39/li/2026"}}
    assert len(birthdays) == 3
    assert not birthdays & {*tell(EMPLOYED, death, policy=UM, today="2026-05-04", kinds=kinds)}
    on_the_day = DEATH.replace("2026-07-08", "2026-05-03")
    found = tell(EMPLOYED, on_the_day, policy=UM, today="2026-05-04", kinds=kinds)
    assert {found[key].state for key in birthdays} == {"cancelled"}


def test_8_3_no_10_the_next_year_owes_the_dead_nothing(tell: Tell) -> None:
    found = tell(EMPLOYED, DEATH, policy=UM, today="2027-05-04", kinds=("visit", "greeting", "talk"))
    assert not [key for key, duty in found.items() if duty.subject.member == "li"]


def test_sv_11_and_sf_08_visit_the_family_by_the_next_day(tell: Tell) -> None:
    for policy, key in ((SV, "SV-11/li/e1"), (SF, "SF-08/li/e1")):
        duty = tell(LI, DEATH, policy=policy, today="2026-07-08")[key]
        assert (duty.state, duty.due_on) == ("open", date(2026, 7, 9))
        visit = "visits: [{date: 2026-07-09, member: li, by: [sec], occasion: death, form: family}]"
        assert tell(LI, DEATH, visit, policy=policy, today="2026-07-20")[key].state == "done"


# 14: one visit that meets the heading of must-visits, festival cover for three groups, and a talk


def test_8_3_no_14_one_visit_for_three_groups_and_a_talk(tell: Tell) -> None:
    ill = LI.replace(
        "}]",
        ", circumstances: [{kind: serious-illness, since: 2025-01-01, verified_by: sec, verified_on: 2025-02-01}]}]",
    )
    visit = "visits: [{date: 2026-07-01, member: li, by: [sec], occasion: july-first, form: home, also_talk: yes}]"
    before = tell(ill, HARD % "", policy=SV, today="2026-07-01")
    assert [key for key in before if key.startswith("SV-10/li/")] == ["SV-10/li/2026-july-first"]
    found = tell(ill, HARD % "", visit, policy=SV, today="2026-07-06")
    assert found["SV-10/li/2026-july-first"].state == "done"
    talks = tell(ill, HARD % "", visit, policy=BO, today="2026-07-06", kinds=("talk",))
    assert talks["BO-13/li/2026"].state == "done"


# SV-10 and K-some, K-all


def test_sv_10_counts_somebody_of_several_groups_once_at_each_festival(tell: Tell) -> None:
    found = tell(LI, HARD % "", policy=SV, today="2026-06-30", first="2026-01-01", last="2026-12-20")
    assert sorted(key for key in found if key.startswith("SV-10/li/")) == [
        "SV-10/li/2026-july-first",
        "SV-10/li/2026-new-year",
        "SV-10/li/2026-spring-festival",
    ]
