"""What is said of steps that were skipped, taken out of turn, or by those who may not."""

from collections.abc import Sequence

import pytest
from applied import (
    APPLIED,
    APPRAISAL,
    APPROVAL,
    CHECK,
    NOTICE,
    STEPS,
    SURVEY,
    case_in,
    payment,
    records_with,
    step,
    told,
)

from carecli.model.problem import Problem

END = "2026-04-30"


def wrong(steps: Sequence[str], payments: Sequence[str] = (), *files: str, applied: str = APPLIED) -> list[Problem]:
    records = records_with(steps, payments, *files, applied=applied)
    return told(case_in(records, END), records)


def ids(steps: Sequence[str], payments: Sequence[str] = (), *files: str, applied: str = APPLIED) -> list[str]:
    return [found.id for found in wrong(steps, payments, *files, applied=applied)]


@pytest.mark.parametrize("skipped", range(5))
def test_a_payment_without_one_of_its_steps_is_an_error_that_names_it(skipped: int) -> None:
    left = [each for at, each in enumerate(STEPS) if at != skipped]
    found = wrong(left, [payment("2026-03-20")])
    paid = next(each for each in found if each.id == "payment-without-steps")
    name = STEPS[skipped].split("step: ")[1].split(",")[0]
    assert name in dict(paid.details)["missing_steps"]
    assert dict(paid.details)["entry"] == "f1"


def test_a_payment_of_a_bare_application_lacks_every_step() -> None:
    (found,) = wrong([], [payment("2026-03-20")])
    assert dict(found.details)["missing_steps"] == "survey, appraisal, check, approval, notice"


def test_nothing_is_paid_while_the_notice_runs() -> None:
    (found,) = wrong(STEPS, [payment("2026-03-19")])
    assert (found.id, dict(found.details)["last"]) == ("payment-in-notice", "2026-03-19")
    assert ids(STEPS, [payment("2026-03-20")]) == []


def test_nothing_is_paid_while_an_objection_is_open() -> None:
    steps = [*STEPS, step("objection", "2026-03-19")]
    assert ids(steps, [payment("2026-03-20")]) == ["payment-despite-objection"]


def test_an_objection_of_the_day_of_payment_leaves_the_payment_and_waits_for_its_finding() -> None:
    records = records_with([*STEPS, step("objection", "2026-03-20")], [payment("2026-03-20")])
    case = case_in(records, END)
    assert (told(case, records), case.state, case.due) == ([], "objected", "finding")


def test_a_day_of_approval_that_is_not_the_applications_is_told() -> None:
    assert ids(STEPS, [payment("2026-03-20", approved_on="2026-03-10")]) == ["approved-on-another-day"]
    assert ids(STEPS, [payment("2026-03-20", approved_on="2026-03-11")]) == []


def test_dates_do_not_run_backwards() -> None:
    late = APPRAISAL.replace("2026-03-06", "2026-03-10")
    found = wrong([SURVEY, late, CHECK])
    assert [each.id for each in found] == ["step-backwards"]
    assert dict(found[0].details)["missing_steps"] == "appraisal"


def test_nothing_comes_before_the_application() -> None:
    assert ids([SURVEY.replace("2026-03-04", "2026-02-04")]) == ["step-before-application"]


@pytest.mark.parametrize(
    "after",
    [CHECK, step("application", "2026-03-12", verdict="withdrawn")],
)
def test_nothing_follows_a_refusal_but_an_appeal(after: str) -> None:
    refused = [SURVEY, step("appraisal", "2026-03-06", unit="two", verdict="refuse", reason="不符")]
    assert ids([*refused, after]) == ["step-after-end"]
    assert ids([*refused, step("appeal", "2026-03-12")]) == []


def test_a_refused_case_is_not_paid() -> None:
    refused = [SURVEY, step("appraisal", "2026-03-06", unit="two", verdict="refuse", reason="不符")]
    assert ids(refused, [payment("2026-03-20")]) == ["step-after-end"]


def test_votes_add_up_to_those_present() -> None:
    assert ids([SURVEY, APPRAISAL.replace("in_favour: 8", "in_favour: 9")]) == ["votes-do-not-add-up"]
    assert ids([SURVEY, APPRAISAL.replace(", abstained: 1", "")]) == ["votes-incomplete"]
    few = APPRAISAL.replace("in_favour: 8, against: 0", "in_favour: 4, against: 4")
    assert ids([SURVEY, few]) == ["votes-against-verdict"]


KIN = """
members:
  - {id: k1, name: 李大山, branch: one, kin: [{name: 李秀兰, relation: sibling}]}
pairings: [{id: p1, by: [gen], member: m1, since: 2025-01-01}]
"""


@pytest.mark.parametrize(
    ("by", "tie"),
    [("m1", "self"), ("k1", "kin"), ("gen", "paired"), ("sec2", "proxy")],
)
def test_nobody_decides_who_stands_too_near(by: str, tie: str) -> None:
    applied = APPLIED.replace("asked: 1000.00", "proxy: sec2, proxy_reason: 住院")
    found = wrong([SURVEY, APPRAISAL, CHECK.replace("by: gen", f"by: {by}")], (), KIN, applied=applied)
    ties = [dict(each.details)["tie"] for each in found if each.id == "conflict-of-interest"]
    assert ties == [tie]


@pytest.mark.parametrize(
    ("kin", "ties"),
    [("", ["kin"]), (", person: m1", ["kin"]), (", person: m2", [])],
)
def test_kin_are_who_the_register_names_and_a_namesake_is_not_where_it_names_another(kin: str, ties: list[str]) -> None:
    named = KIN.replace("relation: sibling}", f"relation: sibling{kin}}}")
    found = wrong([SURVEY, APPRAISAL, CHECK.replace("by: gen", "by: k1")], (), named)
    assert [dict(each.details)["tie"] for each in found if each.id == "conflict-of-interest"] == ties


def test_kin_of_another_name_are_kin_by_their_id() -> None:
    named = KIN.replace("name: 李秀兰, relation: sibling}", "name: 二妹, relation: sibling, person: m1}")
    found = wrong([SURVEY, APPRAISAL, CHECK.replace("by: gen", "by: k1")], (), named)
    assert [dict(each.details)["tie"] for each in found if each.id == "conflict-of-interest"] == ["kin"]


def test_whoever_stood_aside_does_not_act() -> None:
    both = CHECK.replace("by: gen", "by: gen, recused: [gen]")
    assert ids([SURVEY, APPRAISAL, both]) == ["recused-yet-acting"]
    assert ids([SURVEY, APPRAISAL, CHECK.replace("by: gen", "by: gen, recused: [boss]")]) == []


def test_the_maker_is_not_the_checker() -> None:
    made = SURVEY.replace("by: m2", "by: [m2, gen]")
    assert ids([made, APPRAISAL, CHECK]) == ["maker-checks"]
    paid = payment("2026-03-20", recorded_by="boss")
    assert ids(STEPS, [paid]) == ["maker-checks"]


def test_an_approval_is_for_those_who_may_on_that_day() -> None:
    assert ids([SURVEY, APPRAISAL, CHECK, APPROVAL.replace("by: boss", "by: sec")]) == ["step-by-other"]
    assert ids([SURVEY, APPRAISAL, CHECK, APPROVAL.replace("by: boss", "unit: east")]) == ["step-by-other-body"]
    assert ids([SURVEY, APPRAISAL, CHECK, APPROVAL.replace("by: boss, ", "")]) == ["step-by-nobody"]


@pytest.mark.parametrize(
    ("steps", "id_"),
    [
        ([SURVEY, APPRAISAL.replace(" verdict: agree,", "")], "verdict-missing"),
        ([step("survey", "2026-03-04", verdict="upheld")], "verdict-unfit"),
        ([step("finding", "2026-03-04", by="gen", verdict="upheld", reason="属实")], "finding-on-nothing"),
        ([step("survey", "2026-03-04", verdict="refuse", reason="不符")], "verdict-unfit"),
        ([*STEPS[:4], step("notice", "2026-03-12", verdict="refuse", reason="不符")], "verdict-unfit"),
        (
            [SURVEY, APPRAISAL.replace("agree", "refuse").replace("8, against: 0", "1, against: 7")],
            "verdict-unexplained",
        ),
        ([SURVEY, APPRAISAL, CHECK.replace("agree", "send-back")], "verdict-unexplained"),
        ([step("appeal", "2026-03-04")], "appeal-without-refusal"),
        ([step("survey", "2026-03-04", verdict="waived")], "waived-unexplained"),
        ([SURVEY, SURVEY.replace("03-04", "03-05")], "step-again"),
        ([step("payment", "2026-03-04")], "payment-as-step"),
        ([*STEPS[:3], step("approval", "2026-03-11", by="boss", verdict="waived", reason="急")], "decision-waived"),
        ([*STEPS[:3], APPROVAL.replace(", amount: 1000.00", "")], "approval-without-amount"),
        ([*STEPS[:4], NOTICE.replace("unit: two", "unit: two, until: 2026-03-18")], "notice-cut-short"),
    ],
)
def test_a_step_that_cannot_be_is_told(steps: Sequence[str], id_: str) -> None:
    assert ids(steps) == [id_]


@pytest.mark.parametrize(
    ("paid", "id_"),
    [
        (payment("2026-03-20", amount="1000.01"), "paid-over-approval"),
        (payment("2026-03-20", member="m2"), "payment-to-other"),
    ],
)
def test_money_goes_to_the_applicant_and_is_no_more_than_approved(paid: str, id_: str) -> None:
    assert ids(STEPS, [paid]) == [id_]


def test_what_is_paid_cannot_be_paid_again_or_withdrawn() -> None:
    paid = payment("2026-03-20")
    assert ids(STEPS, [paid, payment("2026-03-23", id_="f2")]) == ["paid-again", "paid-over-approval"]
    withdrawn = step("application", "2026-03-23", verdict="withdrawn")
    assert ids([*STEPS, withdrawn], [paid]) == ["withdrawn-after-payment"]


def test_a_proxy_says_why() -> None:
    assert ids([], applied=APPLIED.replace("asked: 1000.00", "proxy: sec2")) == ["proxy-without-reason"]
