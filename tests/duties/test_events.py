"""Duties that events open: their clock, their record, their end."""

from datetime import date

from stories import Tell

HOSPITAL = "events: [{id: e1, member: li, kind: hospitalised, date: 2026-07-03, known_on: 2026-07-06}]"
LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1980-05-05, admitted_on: 2005-05-05, confirmed_on: 2006-05-05}]"
)
VISIT = "visits: [{date: %s, member: li, by: [%s], occasion: %s, form: hospital}]"
ID = "UM-31/li/e1"


def test_the_clock_starts_on_the_day_it_became_known(tell: Tell) -> None:
    duty = tell(LI, HOSPITAL, today="2026-07-06")[ID]
    assert (duty.opens_on, duty.due_on) == (date(2026, 7, 6), date(2026, 7, 9))


def test_without_a_day_of_knowledge_the_clock_starts_on_the_day_itself(tell: Tell) -> None:
    event = "events: [{id: e1, member: li, kind: hospitalised, date: 2026-07-03}]"
    duty = tell(LI, event, today="2026-07-06")[ID]
    assert (duty.opens_on, duty.due_on) == (date(2026, 7, 3), date(2026, 7, 8))  # a Friday; the weekend is not counted


def test_days_off_and_make_up_days_of_the_workspace_are_counted(tell: Tell) -> None:
    head = "working_days: {2026: {off: [2026-07-07], work: [2026-07-11]}}"
    assert tell(LI, HOSPITAL, head=head, today="2026-07-06")[ID].due_on == date(2026, 7, 10)
    saturday = "working_days: {2026: {off: [2026-07-08, 2026-07-09, 2026-07-10], work: [2026-07-11]}}"
    assert tell(LI, HOSPITAL, head=saturday, today="2026-07-06")[ID].due_on == date(2026, 7, 13)


def test_a_setting_of_the_workspace_changes_the_deadline(tell: Tell) -> None:
    duty = tell(LI, HOSPITAL, head="settings: {prompt_visit: 2 days}", today="2026-07-06")[ID]
    assert duty.due_on == date(2026, 7, 8)


def test_it_is_open_on_its_last_day_and_overdue_the_day_after(tell: Tell) -> None:
    assert tell(LI, HOSPITAL, today="2026-07-09")[ID].state == "open"
    assert tell(LI, HOSPITAL, today="2026-07-10")[ID].state == "overdue"


def test_it_stays_overdue_however_long_it_takes(tell: Tell) -> None:
    assert tell(LI, HOSPITAL, today="2027-06-30")[ID].state == "overdue"


def test_nobody_owes_anything_before_it_is_known(tell: Tell) -> None:
    assert ID not in tell(LI, HOSPITAL, today="2026-07-05")


def test_a_visit_in_time_does_it_and_a_later_one_does_it_late(tell: Tell) -> None:
    in_time = tell(LI, HOSPITAL, VISIT % ("2026-07-09", "sec", "hospitalised"), today="2026-07-20")[ID]
    assert (in_time.state, in_time.done_on) == ("done", date(2026, 7, 9))
    late = tell(LI, HOSPITAL, VISIT % ("2026-07-10", "sec", "hospitalised"), today="2026-07-20")[ID]
    assert late.state == "done-late"


def test_a_visit_dated_after_today_is_invisible(tell: Tell) -> None:
    assert tell(LI, HOSPITAL, VISIT % ("2026-07-09", "sec", "hospitalised"), today="2026-07-08")[ID].state == "open"


def test_a_visit_on_another_occasion_does_not_do_it(tell: Tell) -> None:
    assert tell(LI, HOSPITAL, VISIT % ("2026-07-08", "sec", "july-first"), today="2026-07-08")[ID].state == "open"


def test_a_visit_that_names_the_duty_does_it_whatever_its_occasion(tell: Tell) -> None:
    visit = f"visits: [{{date: 2026-07-08, member: li, by: [sec], occasion: july-first, closes: {ID}}}]"
    assert tell(LI, HOSPITAL, visit, today="2026-07-08")[ID].state == "done"


def test_a_visit_that_names_another_duty_of_the_rule_is_not_taken_for_this_one(tell: Tell) -> None:
    events = (
        "events: [{id: e1, member: li, kind: hospitalised, date: 2026-06-01},"
        " {id: e2, member: li, kind: hospitalised, date: 2026-07-03}]"
    )
    visit = "visits: [{date: 2026-07-06, member: li, by: [sec], occasion: hospitalised, closes: UM-31/li/e1}]"
    found = tell(LI, events, visit, today="2026-07-06")
    assert (found["UM-31/li/e1"].state, found["UM-31/li/e2"].state) == ("done-late", "open")


def test_a_record_belongs_to_the_latest_event_known_by_its_day(tell: Tell) -> None:
    events = (
        "events: [{id: e1, member: li, kind: hospitalised, date: 2026-06-01},"
        " {id: e2, member: li, kind: hospitalised, date: 2026-07-03}]"
    )
    found = tell(LI, events, VISIT % ("2026-07-06", "sec", "hospitalised"), today="2026-07-10")
    assert (found["UM-31/li/e1"].state, found["UM-31/li/e2"].state) == ("overdue", "done")


def test_nobody_visits_himself(tell: Tell) -> None:
    assert tell(LI, HOSPITAL, VISIT % ("2026-07-08", "li", "hospitalised"), today="2026-07-08")[ID].state == "open"


def test_the_branch_secretary_is_asked_to_go_and_whoever_is_sent_goes_first(tell: Tell) -> None:
    assert tell(LI, HOSPITAL, today="2026-07-06")[ID].assignees == ("sec",)
    sent = HOSPITAL.replace("2026-07-06}", "2026-07-06, assigned_to: gen}")
    assert tell(LI, sent, today="2026-07-06")[ID].assignees == ("gen",)


def test_for_the_secretary_himself_the_body_above_is_asked(tell: Tell) -> None:
    event = "events: [{id: e1, member: sec, kind: hospitalised, date: 2026-07-03}]"
    assert tell(event, today="2026-07-06")["UM-31/sec/e1"].assignees == ("gen",)


def test_a_slight_change_of_mood_opens_nothing_and_one_without_a_level_is_undecided(tell: Tell) -> None:
    mood = "events: [{id: e1, member: li, kind: mood, date: 2026-07-03%s}]"
    assert ID not in tell(LI, mood % ", severity: 1", today="2026-07-06")
    assert tell(LI, mood % ", severity: 2", today="2026-07-06")[ID].state == "open"
    undecided = tell(LI, mood % "", today="2026-07-06")[ID]
    assert (undecided.state, undecided.missing) == ("undecided", ("severity",))


def test_a_death_in_the_family_counts_by_the_relation(tell: Tell) -> None:
    death = "events: [{id: e1, member: li, kind: kin-death, date: 2026-07-03%s}]"
    six = "care-system-six-visits"
    assert "SV-11/li/e1" in tell(LI, death % ", relation: parent", policy=six, today="2026-07-06")
    assert "SV-11/li/e1" not in tell(LI, death % ", relation: sibling", policy=six, today="2026-07-06")
    undecided = tell(LI, death % "", policy=six, today="2026-07-06")["SV-11/li/e1"]
    assert undecided.missing == ("relation",)


def test_a_corrected_date_keeps_the_duty_and_moves_its_deadline(tell: Tell) -> None:
    moved = HOSPITAL.replace("known_on: 2026-07-06", "known_on: 2026-07-07")
    assert tell(LI, moved, today="2026-07-07")[ID].due_on == date(2026, 7, 10)


def test_retirement_in_the_register_opens_its_talk_by_itself(tell: Tell) -> None:
    retired = LI.replace("}]", ", employment: {status: retired, since: 2026-06-30}}]")
    duty = tell(retired, today="2026-07-02", kinds=("talk",))["UM-29/li/retire"]
    assert (duty.opens_on, duty.due_on) == (date(2026, 6, 30), date(2026, 7, 7))


def test_a_recorded_retirement_goes_before_the_one_the_register_implies(tell: Tell) -> None:
    retired = LI.replace("}]", ", employment: {status: retired, since: 2026-06-30}}]")
    event = "events: [{id: e7, member: li, kind: retire, date: 2026-06-30, known_on: 2026-07-01}]"
    found = tell(retired, event, today="2026-07-02", kinds=("talk",))
    assert "UM-29/li/e7" in found
    assert "UM-29/li/retire" not in found


def test_an_event_before_the_policy_counts_opens_nothing_unless_its_time_still_runs(tell: Tell) -> None:
    old = "events: [{id: e1, member: li, kind: hospitalised, date: 2025-12-15}]"
    assert ID not in tell(LI, old, today="2026-07-06", since="2026-01-01")
    running = "events: [{id: e1, member: li, kind: hospitalised, date: 2025-12-30}]"
    assert tell(LI, running, today="2026-01-02", since="2026-01-01")[ID].opens_on == date(2026, 1, 1)


def test_the_persons_death_cancels_what_is_owed(tell: Tell) -> None:
    events = HOSPITAL.replace("]", ", {id: e2, member: li, kind: death, date: 2026-07-08}]")
    duty = tell(LI, events, today="2026-07-20")[ID]
    assert (duty.state, duty.ended_on) == ("cancelled", date(2026, 7, 8))


def test_what_was_done_before_the_death_stays_done(tell: Tell) -> None:
    events = HOSPITAL.replace("]", ", {id: e2, member: li, kind: death, date: 2026-07-08}]")
    assert tell(LI, events, VISIT % ("2026-07-07", "sec", "hospitalised"), today="2026-07-20")[ID].state == "done"


def test_a_death_has_four_tasks_two_of_each_level(tell: Tell) -> None:
    death = "events: [{id: e1, member: li, kind: death, date: 2026-07-08}]"
    found = tell(LI, death, policy="bureau-organs", today="2026-07-08")
    tasks = {key for key in found if key.startswith("BO-09/")}
    ends = ("committee-funeral", "committee-family", "branch-funeral", "branch-family")
    assert tasks == {f"BO-09/li/e1/{end}" for end in ends}
    assert {found[key].due_on for key in tasks} == {date(2026, 7, 9)}


def test_each_task_of_a_death_needs_its_own_form_and_level(tell: Tell) -> None:
    death = "events: [{id: e1, member: li, kind: death, date: 2026-07-08}]"
    visit = "visits: [{date: 2026-07-09, member: li, by: [sec], occasion: death, form: funeral}]"
    found = tell(LI, death, visit, policy="bureau-organs", today="2026-07-09")
    done = {key for key, duty in found.items() if duty.state == "done"}
    assert done == {"BO-09/li/e1/branch-funeral"}


def test_the_familys_wish_waives_all_four_tasks(tell: Tell) -> None:
    death = "events: [{id: e1, member: li, kind: death, date: 2026-07-08}]"
    waiver = "waivers: [{duty: BO-09/li/e1, date: 2026-07-08, reason: 家属意愿, by: boss}]"
    found = tell(LI, death, waiver, policy="bureau-organs", today="2026-07-20")
    assert {duty.state for key, duty in found.items() if key.startswith("BO-09/")} == {"waived"}


def test_after_a_transfer_the_new_secretary_is_asked(tell: Tell) -> None:
    moved = LI.replace("branch: one", "branch: [{id: one, until: 2026-07-04}, {id: two, since: 2026-07-05}]")
    assert tell(moved, HOSPITAL, today="2026-07-06")[ID].assignees == ("sec2",)
