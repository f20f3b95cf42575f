"""Where a case stands on a day, from its steps and payments alone."""

from datetime import date

import pytest
from applied import (
    APPLIED,
    APPRAISAL,
    APPROVAL,
    CHECK,
    NOTICE,
    STEPS,
    SURVEY,
    adopting,
    case_in,
    payment,
    records_with,
    step,
    told,
)

TABLES = """
working_days:
  2026:
    off: [2026-02-16, 2026-02-17, 2026-02-18, 2026-02-19, 2026-02-20, 2026-02-23,
          2026-10-01, 2026-10-02, 2026-10-05, 2026-10-06, 2026-10-07]
    work: [2026-02-14, 2026-02-28, 2026-09-20, 2026-10-10]
"""


@pytest.mark.parametrize(
    ("taken", "today", "state", "due"),
    [
        (0, "2026-03-02", "waiting", "survey"),
        (1, "2026-03-05", "waiting", "appraisal"),
        (2, "2026-03-06", "waiting", "check"),
        (3, "2026-03-10", "waiting", "approval"),
        (4, "2026-03-11", "approved", "notice"),
        (5, "2026-03-12", "in-notice", "payment"),
        (5, "2026-03-19", "in-notice", "payment"),
        (5, "2026-03-20", "payable", "payment"),
    ],
)
def test_a_case_goes_through_the_usual_chain(taken: int, today: str, state: str, due: str) -> None:
    records = records_with(STEPS[:taken])
    case = case_in(records, today)
    assert (case.state, case.due, told(case, records)) == (state, due, [])


def test_after_the_payment_come_sign_off_and_follow_up() -> None:
    paid = [payment("2026-03-20")]
    assert case_in(records_with(STEPS, paid), "2026-03-20").state == "paid"
    signed = (*STEPS, step("receipt", "2026-03-23", by="m1"))
    assert case_in(records_with(signed, paid), "2026-03-23").state == "signed-off"
    done = case_in(records_with((*signed, step("follow-up", "2026-05-06", by="sec2")), paid), "2026-05-06")
    assert (done.state, done.due, done.ended) == ("followed-up", None, True)


def test_the_clock_of_a_step_runs_in_working_days_from_the_one_before() -> None:
    case = case_in(records_with([SURVEY], head="settings: {case_step: 3 working days}"), "2026-03-05")
    assert (case.since, case.until) == (date(2026, 3, 4), date(2026, 3, 9))


def test_what_is_dated_later_is_not_seen() -> None:
    assert case_in(records_with(STEPS), "2026-03-09").due == "approval"


def test_a_case_that_was_sent_back_waits_for_the_applicant_and_then_for_the_same_step() -> None:
    back = [SURVEY, APPRAISAL, step("check", "2026-03-09", by="gen", verdict="send-back", reason="缺诊断证明")]
    case = case_in(records_with(back), "2026-03-10")
    assert (case.state, case.due) == ("sent-back", "application")
    again = [*back, step("application", "2026-03-11", by="m1")]
    assert case_in(records_with(again), "2026-03-11").due == "check"
    agreed = [*again, step("check", "2026-03-12", by="gen", verdict="agree")]
    assert case_in(records_with(agreed), "2026-03-12").due == "approval"


def test_a_refused_case_is_opened_again_by_an_appeal_that_is_upheld() -> None:
    refused = [SURVEY, step("appraisal", "2026-03-06", unit="two", verdict="refuse", reason="不符合")]
    assert case_in(records_with(refused), "2026-03-06").state == "refused"
    appealed = [*refused, step("appeal", "2026-03-09", by="m1")]
    case = case_in(records_with(appealed), "2026-03-09")
    assert (case.state, case.due) == ("appealed", "finding")
    upheld = [*appealed, step("finding", "2026-03-11", by="gen", verdict="upheld")]
    assert case_in(records_with(upheld), "2026-03-11").due == "appraisal"
    dismissed = [*appealed, step("finding", "2026-03-11", by="gen", verdict="dismissed")]
    assert case_in(records_with(dismissed), "2026-03-11").state == "refused"


def test_a_withdrawn_case_waits_for_nothing() -> None:
    case = case_in(records_with([SURVEY, step("application", "2026-03-05", verdict="withdrawn")]), "2026-03-06")
    assert (case.state, case.due) == ("withdrawn", None)


def test_a_reversed_payment_was_none() -> None:
    undone = "{id: f2, date: 2026-03-24, kind: reversal, reverses: f1, reason: 账号有误}"
    paid = [payment("2026-03-20"), undone]
    assert case_in(records_with(STEPS, paid), "2026-03-23").state == "paid"
    assert case_in(records_with(STEPS, paid), "2026-03-24").state == "payable"


def test_a_payment_is_reversed_after_its_sign_off_too_and_then_made_and_signed_for_anew() -> None:
    undone = "{id: f2, date: 2026-03-24, kind: reversal, reverses: f1, reason: 账号有误}"
    signed = (*STEPS, step("receipt", "2026-03-23", by="m1"), step("follow-up", "2026-03-24", by="sec2"))
    taken_back = records_with(signed, [payment("2026-03-20"), undone])
    case = case_in(taken_back, "2026-03-24")
    assert case.state == "payable"
    assert [found.id for found in told(case, taken_back)] == ["payment-taken-back", "payment-taken-back"]
    again = [payment("2026-03-20"), undone, payment("2026-03-25", id_="f3")]
    same_day = records_with(signed, [*again[:2], payment("2026-03-24", id_="f3")])
    case = case_in(same_day, "2026-03-24")
    assert (case.state, {found.id for found in told(case, same_day)}) == ("paid", {"payment-taken-back"})
    anew = records_with((*signed, step("receipt", "2026-03-26", by="m1")), again)
    assert case_in(anew, "2026-03-26").state == "signed-off"


def test_what_is_paid_in_parts_is_paid_when_all_of_it_is() -> None:
    parts = [payment("2026-03-20", amount="400.00"), payment("2026-03-23", id_="f2", amount="600.00")]
    assert case_in(records_with(STEPS, parts[:1]), "2026-03-20").state == "payable"
    assert case_in(records_with(STEPS, parts), "2026-03-23").state == "paid"


def test_a_step_may_be_left_out_for_one_case_with_reason_and_approver() -> None:
    waived = step("survey", "2026-03-04", verdict="waived", reason="病危", by="boss")
    records = records_with([waived])
    case = case_in(records, "2026-03-05")
    assert (case.due, told(case, records)) == ("appraisal", [])


# domain 8.3, no. 15: five working days over the long holidays, and an objection on the last day


@pytest.mark.parametrize(
    ("posted", "last"),
    [
        ("2026-09-29", "2026-10-12"),  # 30 Sep, then off until the 7th; 8, 9, 10 (a Saturday of work), 12
        ("2026-02-11", "2026-02-25"),  # 12, 13, 14 (a Saturday of work); off until the 23rd; 24, 25
        ("2026-03-12", "2026-03-19"),
    ],
)
def test_8_3_no_15_a_notice_runs_five_working_days_over_the_holidays(posted: str, last: str) -> None:
    early = posted.replace("09-29", "09-01").replace("02-11", "02-01").replace("03-12", "03-02")
    applied = f"applications: [{{id: a1, member: m1, date: {early}, category: poverty}}]\n"
    course = [each[: each.index("date: ")] + f"date: {posted}" + each[each.index("date: ") + 16 :] for each in STEPS]
    case = case_in(records_with(course, applied=applied, head=TABLES), posted)
    assert (case.state, case.until) == ("in-notice", date.fromisoformat(last))


def test_8_3_no_15_an_objection_on_the_last_day_stops_the_notice_until_its_finding() -> None:
    objected = [*STEPS, step("objection", "2026-03-19", reason="家有车")]
    open_ = case_in(records_with(objected), "2026-03-30")
    assert (open_.state, open_.due) == ("objected", "finding")
    settled = [*objected, step("finding", "2026-03-31", by="gen", verdict="dismissed")]
    after = case_in(records_with(settled), "2026-03-31")
    assert (after.state, after.until) == ("in-notice", date(2026, 4, 1))  # the day that was lost comes after it
    assert case_in(records_with(settled), "2026-04-02").state == "payable"


def test_8_3_no_15_an_objection_on_the_last_day_of_a_notice_over_the_holidays() -> None:
    applied = APPLIED.replace("2026-03-02", "2026-09-01")
    course = [each[: each.index("date: ")] + "date: 2026-09-29" + each[each.index("date: ") + 16 :] for each in STEPS]
    course.append(step("objection", "2026-10-12"))
    course.append(step("finding", "2026-10-14", by="gen", verdict="dismissed"))
    records = records_with(course, applied=applied, head=TABLES)
    assert case_in(records, "2026-10-13").state == "objected"
    after = case_in(records, "2026-10-14")
    assert (after.state, after.until) == ("in-notice", date(2026, 10, 15))
    assert case_in(records, "2026-10-16").state == "payable"


def test_an_objection_that_is_upheld_takes_the_case_back_to_its_decision() -> None:
    upheld = [*STEPS, step("objection", "2026-03-16"), step("finding", "2026-03-18", by="gen", verdict="upheld")]
    case = case_in(records_with(upheld), "2026-03-18")
    assert (case.state, case.due, case.walk.amount) == ("waiting", "approval", None)


def test_an_objection_after_the_notice_still_stops_the_payment() -> None:
    late = [*STEPS, step("objection", "2026-03-23")]
    assert case_in(records_with(late), "2026-03-24").state == "objected"
    settled = [*late, step("finding", "2026-03-25", by="gen", verdict="dismissed")]
    assert case_in(records_with(settled), "2026-03-25").state == "in-notice"
    assert case_in(records_with(settled), "2026-03-26").state == "payable"


# the chain is the policy's where it names one


def test_a_policy_that_names_steps_decides_on_the_chain() -> None:
    records = records_with(head=adopting("hospital"))
    case = case_in(records, "2026-03-02", "hospital")
    named = [link.step for link in case.chain.links]
    assert named == ["application", "check", "verification", "listing", "payment"]
    assert [link.rule.id if link.rule else "-" for link in case.chain.links] == ["HO-10", *["HO-11"] * 3, "-"]


def test_a_proposal_names_no_steps() -> None:
    records = records_with(head=adopting("work-summary-county"))
    assert len(case_in(records, "2026-03-02", "work-summary-county").chain.links) == 9


def test_a_hospital_lists_whom_its_committee_checked() -> None:
    course = [
        step("check", "2026-03-04", by="boss", verdict="agree"),
        step("verification", "2026-03-05", by="boss", verdict="agree"),
        step("listing", "2026-03-06", by="boss", verdict="agree", amount="1000.00"),
    ]
    records = records_with(course, [payment("2026-03-09")], head=adopting("hospital"))
    case = case_in(records, "2026-03-09", "hospital")
    assert (case.state, case.due, told(case, records)) == ("paid", None, [])


def test_a_member_without_a_general_branch_goes_without_its_check() -> None:
    applied = "applications: [{id: a1, member: m1, date: 2026-03-02, category: poverty, unit: top}]\n"
    case = case_in(records_with(applied=applied), "2026-03-02")
    assert [link.step for link in case.chain.links][:3] == ["application", "approval", "notice"]


def test_all_these_are_in_turn() -> None:
    assert [each.split("step: ")[1].split(",")[0] for each in (SURVEY, APPRAISAL, CHECK, APPROVAL, NOTICE)] == [
        *("survey", "appraisal", "check", "approval", "notice")
    ]
