"""The form of an application on paper: who asked, what came of it, and who sees which part of it."""

import io
import json
from pathlib import Path

import pytest
from office import Care
from openpyxl import load_workbook

PLAN = """\
pairings:
  - id: pr-1
    by: [m1]
    member: m3
    aid: contact
    since: 2026-01-01
    plan:
      - {need: 住院自付多, task: 救助, measure: 协助申请, owner: m2, due: 2026-12-31}
      - {need: 已办之需, task: 送餐, measure: 轮流, owner: m2, due: 2026-03-31, done: 2026-03-01}
  - {id: pr-2, by: [m2], member: m3, aid: contact, since: 2025-01-01, until: 2025-12-31, plan: [{need: 从前之需}]}
"""


@pytest.fixture
def asked(care: Care, folder: Path) -> Care:
    """A workspace with one application, a telephone and a plan of aid."""
    members = folder / "members.yaml"
    text = members.read_text(encoding="utf-8")
    members.write_text(text.replace("name: 丙三\n", "name: 丙三\n    phone: '13800000000'\n"), encoding="utf-8")
    (folder / "pairings.yaml").write_text(PLAN, encoding="utf-8")
    words = (
        "--asked",
        "800",
        "--date",
        "2026-06-01",
        "--documents",
        "住院清单",
        "--proxy",
        "m5",
        "--proxy-reason",
        "行动不便",
    )
    assert care("case", "apply", "m3", "--category", "poverty", *words).code == 0
    return care


def sheet(care: Care, path: Path, *words: str) -> list[tuple[object, ...]]:
    assert care("case", "show", "m3", "-o", str(path), *words).code == 0
    (page,) = load_workbook(io.BytesIO(path.read_bytes())).worksheets
    return [tuple(cell for cell in row if cell) for row in page.iter_rows(values_only=True)]


def test_the_form_tells_the_applicant_the_household_and_the_papers(asked: Care) -> None:
    page = asked("case", "show", "m3", "--lang", "en").out
    known = ("1944-11-02", "1970-09-15", "13800000000", "of 2, 750.00 yuan a month per head", "住院清单", "丁四")
    assert [said for said in known if said not in page] == []


def test_the_household_of_the_form_is_that_of_the_day_of_the_application(asked: Care, folder: Path) -> None:
    members = folder / "members.yaml"
    later = "monthly_income: 1500.00}, {since: 2026-06-02, people: 3, monthly_income: 9000.00}]"
    text = members.read_text(encoding="utf-8").replace("monthly_income: 1500.00}]", later)
    members.write_text(text, encoding="utf-8")
    assert "of 2, 750.00" in asked("case", "show", "m3", "--lang", "en").out


def test_open_plans_of_aid_stand_under_the_case_for_the_keepers_alone(asked: Care) -> None:
    told = {who: asked("case", "show", "m3", "--audience", who).out for who in ("keeper", "approver", "self")}
    assert [who for who, page in told.items() if "住院自付多" in page] == ["keeper"]
    assert "2026-12-31" in told["keeper"]
    assert not [page for page in told.values() if "已办之需" in page or "从前之需" in page]


def named(folder: Path, *, done: str = "") -> None:
    """The first line of the plan is that of the application."""
    named = f"due: 2026-12-31{done}, application: a-2026-001"
    (folder / "pairings.yaml").write_text(PLAN.replace("due: 2026-12-31", named), encoding="utf-8")


def test_the_plan_of_a_case_stands_in_it_done_or_not(asked: Care, folder: Path) -> None:
    named(folder)
    page = asked("case", "show", "m3", "--lang", "en").out
    assert ("住院自付多" in page, "of the plan 0 of 1 done" in page) == (True, True)
    named(folder, done=", done: 2026-06-05")
    page = asked("case", "show", "m3", "--lang", "en", "--today", "2026-06-05").out
    assert ("住院自付多" in page, "of the plan 1 of 1 done" in page) == (True, True)
    (shown,) = json.loads(asked("case", "show", "m3", "--format", "json", "--today", "2026-06-05").out)["items"]
    assert shown["plan"] == {"lines": 1, "done": 1}
    assert "of the plan" not in asked("case", "show", "m3", "--lang", "en", "--audience", "approver").out


def test_the_plan_of_another_case_is_not_told(asked: Care, folder: Path) -> None:
    named(folder)
    assert asked("case", "apply", "m3", "--category", "study", "--date", "2026-06-02").code == 0
    page = asked("case", "show", "a-2026-002", "--lang", "en").out
    assert ("住院自付多" in page, "of the plan" in page) == (False, False)


def test_a_plan_that_names_no_application_of_its_person_is_told(asked: Care, folder: Path) -> None:
    named(folder)
    text = (folder / "pairings.yaml").read_text(encoding="utf-8")
    (folder / "pairings.yaml").write_text(text.replace("a-2026-001", "a-2026-009"), encoding="utf-8")
    assert "(misspelt-id)" in asked("check").out
    (folder / "pairings.yaml").write_text(text.replace("member: m3", "member: m2", 1), encoding="utf-8")
    assert "(plan-of-another)" in asked("check").out


def test_a_sheet_of_the_form_tells_how_far_its_plan_is(asked: Care, folder: Path, tmp_path: Path) -> None:
    named(folder)
    assert ("帮扶方案", "帮扶方案 1 项, 已完成 0 项") in sheet(asked, tmp_path / "form.xlsx", "--lang", "zh")


def test_an_approver_sees_income_and_papers_but_neither_telephone_nor_proxy(asked: Care) -> None:
    page = asked("case", "show", "m3", "--audience", "approver").out
    assert ("750.00" in page, "住院清单" in page) == (True, True)
    assert ("13800000000" in page, "丁四" in page) == (False, False)


def test_a_sheet_of_the_form_has_a_row_a_fact_and_is_signed(asked: Care, tmp_path: Path) -> None:
    assert asked("case", "next", "m3", "--date", "2026-06-03", "--by", "m5").code == 0
    rows = sheet(asked, tmp_path / "form.xlsx", "--made-by", "某甲", "--lang", "zh")
    assert rows[0] == ("帮扶申请审批表",)
    assert rows[1] == ("制表 2026-07-06   内部资料",)
    assert ("家庭", "2 人, 人均月收入 750.00 元") in rows
    assert [row[1] for row in rows if row[0] == "入户核查"] == ["2026-06-03 丁四"]
    assert any("某甲" in str(row[0]) for row in rows if row)


def test_a_sheet_for_an_approver_keeps_back_what_the_page_does(asked: Care, tmp_path: Path) -> None:
    rows = sheet(asked, tmp_path / "form.xlsx", "--audience", "approver", "--lang", "en")
    said = str(rows)
    assert ("internal" in said, rows[1][0]) == (False, "as of 2026-07-06   for approvers")
    assert ("13800000000" in said, "住院自付多" in said, "750.00" in said) == (False, False, True)


def test_a_printed_form_is_signed_and_a_screen_is_not(asked: Care) -> None:
    printed = asked("case", "show", "m3", "--format", "markdown", "--checked-by", "某乙").out
    assert ("某乙" in printed, "某乙" in asked("case", "show", "m3", "--checked-by", "某乙").out) == (True, False)


@pytest.mark.parametrize("command", ["show", "next", "withdraw"])
def test_an_id_that_no_application_has_is_told_as_such(asked: Care, command: str) -> None:
    ran = asked("case", command, "a-2026-999", "--lang", "en")
    assert (ran.code, "(unknown-case)" in ran.err, "care case list" in ran.err) == (2, True, True)
    assert "a-2026-001" in ran.err
