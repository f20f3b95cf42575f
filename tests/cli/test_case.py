"""An application from paper to payment, by command: each step asks for its own fields, and none can be skipped."""

import json
from pathlib import Path

import pytest
from office import Care


def step(care: Care, day: str, *words: str, about: str = "m3") -> int:
    """The step that is due, taken on a day; the code of its end."""
    return care("case", "next", about, "--date", day, "--lang", "en", *words).code


def applied(care: Care) -> None:
    assert care("case", "apply", "丙三", "--category", "poverty", "--asked", "800", "--date", "2026-06-01").code == 0


def approved(care: Care) -> None:
    applied(care)
    assert step(care, "2026-06-03", "--by", "m5") == 0
    votes = ("--present", "5", "--in-favour", "5", "--against", "0", "--abstained", "0")
    assert step(care, "2026-06-05", "--verdict", "agree", *votes) == 0
    assert step(care, "2026-06-08", "--verdict", "agree", "--by", "m1", "--amount", "800") == 0


def test_a_case_goes_from_application_to_payment(care: Care, folder: Path) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    assert care("case", "next", "a-2026-001").code == 0
    assert "application: a-2026-001" in (folder / "fund.yaml").read_text(encoding="utf-8")
    assert care("check").code == 0
    shown = json.loads(care("case", "show", "m3", "--format", "json").out)["items"][0]
    assert (shown["state"], shown["due"], shown["amount"], shown["problems"]) == ("paid", "receipt", "800.00", [])


def test_a_case_shows_its_amount_in_capitals_and_who_bore_it(care: Care) -> None:
    approved(care)
    assert "大写: 捌佰元整" in care("case", "show", "m3", "--lang", "zh").out
    assert step(care, "2026-06-09") == 0
    assert care("case", "next", "a-2026-001").code == 0
    assert "局党委基金 800.00" in care("case", "show", "m3", "--lang", "en").out


def test_what_a_step_needs_is_named_where_nobody_can_be_asked(care: Care) -> None:
    applied(care)
    ran = care("case", "next", "m3", "--lang", "en")
    assert (ran.code, "--by" in ran.err, "(options-missing)" in ran.err) == (2, True, True)


def test_whoever_says_no_at_the_payment_does_not_pay(care: Care, folder: Path) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    before = (folder / "fund.yaml").read_bytes()
    ran = care("case", "next", "m3", "--verdict", "refuse", "--by", "m1", "--reason", "不宜", "--lang", "en")
    assert (ran.code, "(step-is-payment)" in ran.err) == (2, True)
    assert "--by, --verdict, --reason" in ran.err
    assert (folder / "fund.yaml").read_bytes() == before
    assert care("case", "next", "m3", "--date", "2026-06-17", "--note", "现金").code == 0


def test_what_is_paid_is_not_refused_at_its_sign_off(care: Care) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    assert step(care, "2026-06-17") == 0
    ran = care("case", "next", "m3", "--verdict", "refuse", "--by", "m3", "--reason", "未收到", "--lang", "en")
    assert (ran.code, "(verdict-unfit)" in ran.err) == (3, True)


@pytest.mark.parametrize("day", ["2026-06-09", "2026-06-16"])
def test_nothing_is_paid_before_the_notice_has_run_out(care: Care, folder: Path, day: str) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    before = (folder / "fund.yaml").read_bytes()
    ran = care("case", "next", "m3", "--date", day, "--lang", "en")
    assert (ran.code, "(payment-in-notice)" in ran.err) == (3, True)
    assert (folder / "fund.yaml").read_bytes() == before
    assert step(care, "2026-06-17") == 0


def test_money_by_another_way_is_refused_as_well(care: Care) -> None:
    applied(care)
    money = ("--amount", "800", "--member", "m3", "--purpose", "hardship-aid", "--application", "a-2026-001")
    ran = care("fund", "pay", "--account", "purse", *money, "--lang", "en")
    assert (ran.code, "(payment-without-steps)" in ran.err) == (3, True)
    assert "survey, branch appraisal, approval, public notice" in ran.err


def test_a_step_by_record_cannot_be_skipped(care: Care) -> None:
    applied(care)
    words = ("--application", "a-2026-001", "--step", "approval", "--date", "2026-06-08", "--by", "m1")
    ran = care("record", "step", *words, "--verdict", "agree", "--amount", "800")
    assert (ran.code, "(step-missing)" in ran.err) == (3, True)


def test_an_objection_stops_the_payment_until_its_finding(care: Care) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    assert care("case", "object", "m3", "--date", "2026-06-16", "--reason", "家有存款").code == 0
    shown = json.loads(care("case", "list", "--format", "json").out)["items"][0]
    assert (shown["state"], shown["due"]) == ("objected", "finding")
    assert step(care, "2026-06-18", "--verdict", "dismissed", "--by", "m2", "--reason", "查无此事") == 0
    assert step(care, "2026-06-19") == 3
    assert step(care, "2026-06-22") == 0


def test_who_objected_is_told_to_the_keepers_alone(care: Care) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    assert care("case", "object", "m3", "--date", "2026-06-16", "--by", "p1", "--reason", "家有存款").code == 0
    told = {who: care("case", "show", "m3", "--audience", who).out for who in ("keeper", "approver", "self")}
    assert [who for who, page in told.items() if "戊五" in page] == ["keeper"]
    assert all("异议" in page for page in told.values())


def test_a_refused_case_ends_and_may_be_appealed(care: Care) -> None:
    applied(care)
    assert step(care, "2026-06-03", "--by", "m5") == 0
    votes = ("--present", "5", "--in-favour", "1", "--against", "4", "--abstained", "0")
    assert step(care, "2026-06-05", "--verdict", "refuse", "--reason", "不符合", *votes) == 0
    ran = care("case", "next", "m3")
    assert (ran.code, "(case-ended)" in ran.err) == (2, True)
    assert care("case", "object", "m3", "--date", "2026-06-08", "--by", "m3").code == 0
    assert json.loads(care("case", "list", "--format", "json").out)["items"][0]["state"] == "appealed"


def test_a_withdrawn_case_is_left_out_of_the_list(care: Care) -> None:
    applied(care)
    assert care("case", "withdraw", "m3", "--date", "2026-06-02").code == 0
    assert json.loads(care("case", "list", "--format", "json").out)["items"] == []
    assert len(json.loads(care("case", "list", "--all", "--format", "json").out)["items"]) == 1


def test_a_dry_run_writes_nothing(care: Care, folder: Path) -> None:
    before = sorted(path.name for path in folder.rglob("*.yaml"))
    assert care("case", "apply", "m3", "--category", "poverty", "--dry-run").code == 0
    assert sorted(path.name for path in folder.rglob("*.yaml")) == before


def test_a_person_without_a_case_is_told(care: Care) -> None:
    ran = care("case", "show", "m3", "--lang", "en")
    assert (ran.code, "m3 has made no application (no-such-case)" in ran.err) == (2, True)
    assert "care case apply m3" in ran.err
    assert "m3 没有提出过申请" in care("case", "show", "m3", "--lang", "zh").err


def test_two_cases_of_one_person_are_told_apart_by_id(care: Care) -> None:
    applied(care)
    applied(care)
    ran = care("case", "next", "m3", "--lang", "en")
    assert (ran.code, "more than one application under way (several-cases)" in ran.err) == (2, True)
    assert "a-2026-001, a-2026-002" in ran.err
    assert "m3 在办的申请不止一份" in care("case", "next", "m3", "--lang", "zh").err


def test_an_approval_without_an_amount_cannot_be_paid(care: Care, folder: Path) -> None:
    approved(care)
    assert step(care, "2026-06-09") == 0
    path = next(path for path in folder.rglob("*.yaml") if "step: approval" in path.read_text(encoding="utf-8"))
    path.write_text(path.read_text(encoding="utf-8").replace("amount: 800", "note: 8"), encoding="utf-8")
    ran = care("case", "next", "m3")
    assert (ran.code, "(case-without-amount)" in ran.err) == (2, True)


def test_an_approval_keeps_what_it_rested_on_and_is_computed_again(care: Care, folder: Path) -> None:
    approved(care)
    ran = care("case", "replay", "m3", "--format", "json")
    assert (ran.code, json.loads(ran.out)["identical"], json.loads(ran.out)["items"]) == (0, True, [])
    path = folder / "members.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("1500.00", "1600.00"), encoding="utf-8")
    (other,) = json.loads(care("case", "replay", "m3", "--format", "json").out)["items"]
    assert other == {"name": "fact.income_per_head", "then": "750.00", "now": "800.00"}
    care_yaml = folder / "care.yaml"
    care_yaml.write_text(care_yaml.read_text(encoding="utf-8") + "settings: {publicity: 7 days}\n", encoding="utf-8")
    named = [item["name"] for item in json.loads(care("case", "replay", "m3", "--format", "json").out)["items"]]
    assert named == ["policy", "fact.income_per_head"]


def test_a_case_without_an_approval_has_nothing_to_replay(care: Care) -> None:
    applied(care)
    ran = care("case", "replay", "m3")
    assert (ran.code, "(nothing-to-replay)" in ran.err) == (2, True)


def test_the_step_that_is_due_is_a_task_in_the_list_of_who_has_it(care: Care) -> None:
    applied(care)
    found = json.loads(care("due", "tasks", "--format", "json").out)["items"]
    (task,) = [item for item in found if item["id"].startswith("case/")]
    assert (task["id"], task["subject"], task["member"]) == (
        "case/a-2026-001/survey",
        {"kind": "case", "id": "a-2026-001"},
        "m3",
    )
    assert "care case next a-2026-001" in care("why", task["id"]).out


def test_no_waiver_stands_for_a_step_of_a_case(care: Care) -> None:
    applied(care)
    ran = care("waive", "case/a-2026-001/survey", "--reason", "known", "--by", "m1", "--lang", "en")
    assert (ran.code, "(step-settled-elsewhere)" in ran.err, "--verdict waived" in ran.err) == (3, True, True)


def test_a_calendar_names_the_application_and_not_the_applicant(care: Care, folder: Path) -> None:
    applied(care)
    assert care("export", "ics", "-o", str(folder / "care.ics")).code == 0
    entries = (folder / "care.ics").read_text(encoding="utf-8").split("BEGIN:VEVENT")
    (entry,) = [text for text in entries if "case/a-2026-001/survey" in text.replace("\r\n ", "")]
    assert "a-2026-001" in entry
    assert "丙三" not in entry


def test_an_overdue_step_stands_on_the_status_page(care: Care) -> None:
    assert care("case", "apply", "丙三", "--category", "poverty", "--date", "2026-05-06").code == 0
    page = care("status", "--lang", "en").out
    (line,) = [line for line in page.splitlines() if line.startswith("Cases")]
    assert line.split()[1:5] == ["1", "overdue", "1", "waiting"]
    assert "overdue applications: 1" in page


def test_a_step_is_not_dated_before_the_case_came_to_it(care: Care, folder: Path) -> None:
    approved(care)
    before = {path: path.read_bytes() for path in folder.rglob("*.yaml")}
    ran = care("case", "next", "m3", "--date", "2026-06-07", "--lang", "en")
    assert (ran.code, "(step-too-early)" in ran.err, "2026-06-08" in ran.err) == (3, True, True)
    assert {path: path.read_bytes() for path in folder.rglob("*.yaml")} == before


def test_what_was_set_aside_stands_with_reason_and_approver_in_show_and_replay(care: Care) -> None:
    applied(care)
    words = ("case", "override", "m3", "--date", "2026-06-02", "--overrides", "ceiling,payers")
    bare = care(*words, "--by", "m1", "--lang", "en")
    assert (bare.code, "--reason" in bare.err) == (2, True)
    assert care(*words, "--by", "m1", "--reason", "flood").code == 0
    assert "ceilings and intervals, who bears it" in care("case", "show", "m3", "--lang", "en").out
    assert step(care, "2026-06-03", "--by", "m5") == 0
    votes = ("--present", "5", "--in-favour", "5", "--against", "0", "--abstained", "0")
    assert step(care, "2026-06-05", "--verdict", "agree", *votes) == 0
    assert step(care, "2026-06-08", "--verdict", "agree", "--by", "m1", "--amount", "800") == 0
    page = care("case", "replay", "m3", "--lang", "en").out
    assert "set aside on 2026-06-02" in page
    assert "approved by 甲一" in page
    assert "(rule-set-aside)" in care("check", "--lang", "en").out
