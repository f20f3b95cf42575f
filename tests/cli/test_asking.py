"""What is asked on a terminal, tried in a real one."""

import os
import re
import sys
from pathlib import Path

import pexpect
import pytest

WAIT = 30


def terminal(folder: Path, line: str) -> "pexpect.spawn[str]":
    environment = {"PATH": os.environ["PATH"], "CARE_DIR": str(folder), "CARE_TODAY": "2026-07-06", "CARE_LANG": "en"}
    command = ["-m", "carecli", *line.split()]
    child = pexpect.spawn(
        sys.executable, command, env={**environment, "PYTHONUTF8": "1"}, encoding="utf-8", timeout=WAIT
    )
    child.setwinsize(50, 200)
    return child


def ended(child: "pexpect.spawn[str]") -> int | None:
    child.expect(pexpect.EOF)
    child.close()
    code: int | None = child.exitstatus
    return code


def contents(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_duty_of_today_is_chosen_by_its_number(folder: Path) -> None:
    child = terminal(folder, "record visit")
    child.expect("Owed today:")
    child.expect(r"(\d+)\. visit 丙三, hospital stay")
    assert isinstance(child.match, re.Match)
    number = child.match[1]
    child.expect("a number")
    for wrong in ("0", "99", "x"):
        child.sendline(wrong)
        child.expect("write 1 to ")
        child.expect("a number")
    child.sendline(number)
    child.expect("saved in care/2026.yaml:9")
    child.expect("UM-31/m3/e1")
    assert ended(child) == 0
    assert "occasion: hospitalised" in (folder / "care/2026.yaml").read_text(encoding="utf-8")


DIALOGUE = (
    ("a number", ""),
    (r"date \[2026-07-06\]: ", "2026-7-5"),
    (r"bad-date[\s\S]*date \[2026-07-06\]: ", ""),
    ("member .*: ", "丙"),
    (r"unknown-member[\s\S]*member \(Enter.*: ", "丁四"),
    (r"namesakes[\s\S]*member \(Enter.*: ", "丙三"),
    ("unit .*: ", ""),
    ("visited by: ", ""),
    (r"this one is needed[\s\S]*visited by: ", "乙二"),
    ("occasion: .*: ", ""),
    ("form: home, hospital.*: ", "elsewhere"),
    (r"unknown-code[\s\S]*form: home.*: ", "home"),
)


def test_wrong_answers_are_asked_again_until_they_fit(folder: Path) -> None:
    child = terminal(folder, "record visit")
    for asked, answer in DIALOGUE:
        child.expect(asked)
        child.sendline(answer)
    child.expect("saved in care/2026.yaml:9")
    assert ended(child) == 0
    text = (folder / "care/2026.yaml").read_text(encoding="utf-8")
    assert "date: 2026-07-06, member: m3, by: m2, form: home" in text


@pytest.mark.parametrize("leave", ["interrupt", "end"])
def test_whoever_stops_leaves_nothing_behind(folder: Path, leave: str) -> None:
    before = contents(folder)
    child = terminal(folder, "record visit --date 2026-07-06")
    child.expect("member .*: ")
    child.sendline("m3")
    child.expect("unit .*: ")
    if leave == "interrupt":
        child.sendintr()
    else:
        child.sendeof()
    assert ended(child) == 130
    assert contents(folder) == before


def test_nothing_is_asked_where_nothing_is_missing(folder: Path) -> None:
    child = terminal(folder, "record visit --date 2026-07-05 --member m3 --by m2")
    child.expect("saved in")
    assert ended(child) == 0


def test_only_what_is_missing_is_asked(folder: Path) -> None:
    child = terminal(folder, "waive UM-31/m3/e1 --by m1")
    child.expect("reason: ")
    child.sendline("已转外地治疗")
    child.expect("saved in waivers/2026.yaml|saved in")
    assert ended(child) == 0


def test_a_payment_asks_for_what_a_payment_needs_and_then_explains_its_choice(folder: Path) -> None:
    before = contents(folder)
    child = terminal(folder, "fund pay --member m3 --account purse")
    child.expect("amount: ")
    child.sendline("1,000")
    child.expect(r"bad-money[\s\S]*amount: ")
    child.sendline("120.50")
    child.expect("purpose: .*: ")
    child.sendline("慰问")
    child.expect(r"unknown-code[\s\S]*purpose: .*: ")
    child.sendline("走访慰问金")
    child.expect("局党委基金 pays 120.50 out of administrative")
    assert ended(child) == 0
    assert contents(folder) != before
    line = (folder / "fund.yaml").read_text(encoding="utf-8").splitlines()[-1]
    assert (
        "kind: payment, account: purse, amount: 120.50, purpose: visit-gift, member: m3, source: administrative" in line
    )


def test_a_case_asks_only_for_the_fields_of_the_step_that_is_due(folder: Path) -> None:
    case = "applications: [{id: a-2026-001, member: m3, date: 2026-06-01, category: poverty}]\n"
    survey = "steps:\n  - {application: a-2026-001, step: survey, date: 2026-06-03, by: m5}\n"
    (folder / "case.yaml").write_text(case + survey, encoding="utf-8")
    child = terminal(folder, "case next m3")
    child.expect("verdict: .*: ")
    child.sendline("")
    child.expect("this one is needed")
    child.expect("verdict: .*: ")
    child.sendline("agree")
    for field, count in (("present", "3"), ("in favour", "3"), ("against", "0"), ("abstained", "0")):
        child.expect(f"{field}: ")
        child.sendline(count)
    child.expect("saved in case.yaml")
    assert ended(child) == 0
    assert "step: appraisal" in (folder / "case.yaml").read_text(encoding="utf-8")


APPLIED = """\
applications: [{id: a1, member: m3, date: 2026-06-01, category: poverty}]
steps:
  - {application: a1, step: survey, date: 2026-06-03, by: m5}
"""


def test_the_step_of_a_case_is_named_and_only_what_it_may_end_in_is_offered(folder: Path) -> None:
    (folder / "applications.yaml").write_text(APPLIED, encoding="utf-8")
    child = terminal(folder, "case next m3")
    child.expect("a1 丙三: the step due is branch appraisal")
    child.expect("verdict: agree, refuse, send-back, waived: ")
    child.sendcontrol("c")
    ended(child)
