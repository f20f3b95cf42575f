"""Duties around festivals: windows, frozen lists, and when they lapse."""

from datetime import date
from typing import Any

from stories import Tell

OLD = (
    "members: [{id: old, name: 老, branch: one, born_on: 1950-05-05,"
    " admitted_on: 1975-05-05, confirmed_on: 1976-05-05}]"
)
LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1980-05-05, admitted_on: 2005-05-05, confirmed_on: 2006-05-05}]"
)
HARD = "hardship: [{id: h1, member: li, since: %s, reason: unemployment, recognised_by: top%s}]"
VISIT = "visits: [{date: %s, member: %s, by: [sec], occasion: %s, form: home}]"
JULY = "UM-34/old/2026-july-first"
BO, SV, PS = "bureau-organs", "care-system-six-visits", "primary-school-branch"


def test_the_window_opens_and_closes_by_the_setting(tell: Tell) -> None:
    duty = tell(OLD, today="2026-07-06")[JULY]
    assert (duty.opens_on, duty.due_on, duty.state) == (date(2026, 6, 16), date(2026, 7, 16), "open")
    narrow = tell(OLD, head='settings: {around_july_first: "-3..3"}', today="2026-07-06")[JULY]
    assert (narrow.opens_on, narrow.due_on, narrow.state) == (date(2026, 6, 28), date(2026, 7, 4), "overdue")


def test_before_the_spring_festival_ends_the_day_before_it(tell: Tell) -> None:
    duty = tell(LI, HARD % ("2025-03-01", ""), policy=BO, today="2026-02-01")["BO-08/li/2026-spring-festival"]
    assert (duty.opens_on, duty.due_on) == (date(2026, 1, 18), date(2026, 2, 16))


def test_the_list_is_frozen_when_the_window_opens(tell: Tell) -> None:
    key = "BO-08/li/2026-spring-festival"
    spring: dict[str, Any] = {"policy": BO, "today": "2026-02-01"}
    assert key in tell(LI, HARD % ("2026-01-18", ""), **spring)
    assert key not in tell(LI, HARD % ("2026-01-19", ""), **spring)
    left = HARD % ("2025-03-01", ", until: 2026-01-20, exit_reason: recovered")
    assert key in tell(LI, left, **spring)
    gone = HARD % ("2025-03-01", ", until: 2026-01-17, exit_reason: recovered")
    assert key not in tell(LI, gone, **spring)


def test_a_visit_within_the_window_does_it_and_one_before_it_opens_does_not(tell: Tell) -> None:
    assert tell(OLD, VISIT % ("2026-06-16", "old", "july-first"), today="2026-07-06")[JULY].state == "done"
    assert tell(OLD, VISIT % ("2026-06-15", "old", "july-first"), today="2026-07-06")[JULY].state == "open"


def test_a_visit_after_the_window_does_it_late(tell: Tell) -> None:
    assert tell(OLD, VISIT % ("2026-07-17", "old", "july-first"), today="2026-07-20")[JULY].state == "done-late"


def test_a_visit_for_another_festival_does_not_do_it(tell: Tell) -> None:
    assert tell(OLD, VISIT % ("2026-07-02", "old", "spring-festival"), today="2026-07-06")[JULY].state == "open"


def test_it_stays_overdue_until_the_rules_next_festival_opens_and_is_missed_then(tell: Tell) -> None:
    # the Spring Festival of 2027 is on 6 February: its window opens on 7 January
    assert tell(OLD, today="2027-01-06", since="2026-01-01")[JULY].state == "overdue"
    found = tell(OLD, today="2027-01-07", since="2026-01-01", first="2026-07-01")
    assert found[JULY].state == "missed"


def test_windows_that_overlap_keep_their_own_records(tell: Tell) -> None:
    # 2028: the New Year's window ends on 8 January, the Spring Festival's opens on 27 December 2027
    visit = VISIT % ("2028-01-03", "old", "new-year")
    found = tell(OLD, visit, policy=SV, today="2028-01-09", since="2027-06-01", first="2027-12-01")
    assert found["SV-10/old/2028-new-year"].state == "done"
    assert found["SV-10/old/2028-spring-festival"].state == "open"


def test_a_window_of_the_old_year_belongs_to_its_festival(tell: Tell) -> None:
    duty = tell(OLD, policy=SV, today="2027-12-31", since="2027-06-01")["SV-10/old/2028-new-year"]
    assert (duty.opens_on, duty.due_on) == (date(2027, 12, 22), date(2028, 1, 8))


def test_a_window_running_when_the_policy_starts_opens_that_day(tell: Tell) -> None:
    assert tell(OLD, since="2026-07-01", today="2026-07-06")[JULY].opens_on == date(2026, 7, 1)


def test_a_window_over_before_the_policy_starts_is_not_owed(tell: Tell) -> None:
    assert JULY not in tell(OLD, since="2026-07-17", today="2026-07-20")


def test_a_person_of_several_groups_is_visited_once(tell: Tell) -> None:
    ill = OLD.replace("}]", ", circumstances: [{kind: long-illness, since: 2024-01-01}]}]")
    hard = (HARD % ("2025-03-01", "")).replace("li", "old")
    found = tell(ill, hard, VISIT % ("2026-07-02", "old", "july-first"), today="2026-07-06")
    assert [duty.state for key, duty in found.items() if key.startswith("UM-34/old/2026-july")] == ["done"]


def test_someone_of_whom_the_age_is_not_known_is_undecided(tell: Tell) -> None:
    unknown = OLD.replace("born_on: 1950-05-05, ", "").replace("1975-05-05, confirmed_on: 1976-05-05", "2005-05-05")
    duty = tell(unknown, today="2026-07-06")[JULY]
    assert duty.state == "undecided"
    assert "born_on" in duty.missing or "age" in duty.missing


def test_a_part_of_the_branch_will_do_where_the_text_says_some(tell: Tell) -> None:
    key = "PS-09/one/2026-july-first"
    second = OLD.replace("id: old", "id: old2")
    july: dict[str, Any] = {"policy": PS, "today": "2026-07-06"}
    assert tell(OLD, second, **july)[key].state == "open"
    done = tell(OLD, second, VISIT % ("2026-07-02", "old2", "july-first"), **july)[key]
    assert done.state == "done"
    assert {"old", "old2"} <= set(done.subject.targets)


def test_one_visit_meets_a_festival_and_a_periodic_duty(tell: Tell) -> None:
    hard = HARD % ("2025-03-01", "")
    found = tell(LI, hard, VISIT % ("2026-07-02", "li", "july-first"), today="2026-07-06")
    assert found["UM-34/li/2026-july-first"].state == "done"
    assert found["UM-30/li/2026-H2"].state == "done"


def test_two_policies_give_two_duties_and_one_visit_may_do_both(tell: Tell) -> None:
    hard = HARD % ("2025-03-01", "")
    both: dict[str, Any] = {"policy": ("urban-management-bureau", SV), "today": "2026-07-06"}
    found = tell(LI, hard, VISIT % ("2026-07-02", "li", "july-first"), **both)
    assert found["UM-34/li/2026-july-first"].state == "done"
    assert found["SV-10/li/2026-july-first"].state == "done"


def test_where_the_setting_asks_for_two_of_a_branch_one_is_not_enough(tell: Tell) -> None:
    key = "PS-09/one/2026-july-first"
    july: dict[str, Any] = {"policy": PS, "today": "2026-07-06", "head": "settings: {some_visits: 2}"}
    first = VISIT % ("2026-07-02", "old", "july-first")
    second = VISIT % ("2026-07-03", "sec", "july-first")
    assert tell(OLD, first, **july)[key].state == "open"
    assert tell(OLD, first, second.replace("[sec]", "[gen]"), **july)[key].done_on == date(2026, 7, 3)
