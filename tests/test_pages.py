"""The pages that people see of the demonstration workspace: kept as files, reviewed as diffs."""

from collections.abc import Callable
from pathlib import Path

import pytest

from carecli.cli.main import run
from carecli.render.width import width_of

DATA = Path(__file__).parent.parent / "data"
PAGES = {
    "due-visits-july": "due-visits --month 7",
    "due-visits-february-next-year": "due-visits --month 2027-02 --branch enforcement-1",
    "due-visits-overdue": "due-visits --overdue",
    "due-talks-july": "due-talks --month 7",
    "due-talks-quarter-all": "due-talks --period 2026Q3 --all",
    "case-list": "case list --all",
    "case-show": "case show a-2026-001",
    "case-show-objected": "case show a-2026-008",
    "fund-report": "fund report",
    "fund-report-half-year": "fund report --period 2026H1 --account bureau-fund",
    "fund-balance": "fund balance",
    "fund-ledger-june": "fund ledger --month 6",
    "fund-allocate": "fund allocate --budget 6000 --by need-gap",
    "fund-runway": "fund runway",
    "fund-sign-off": "fund sign-off --month 6",
    "report-disclosure": "report disclosure --period 2026H1",
    "report-statistics": "report statistics --period 2026H1",
    "report-notice": "report notice a-2026-007",
    "report-notice-masked": "report notice a-2026-009",
    "report-fund": "report fund",
    "report-year": "report year",
    "report-year-before": "report year --period 2025",
    "check": "check",
    "status": "status",
    "why-event": "why UM-31/m014/e-2026-030",
    "why-festival": "why UM-34/m014/2026-july-first",
    "why-leader": "why UM-28/m001/2026-Q3",
    "why-member": "why m014",
    "member-away": "member away",
    "pairing-contact": "pairing contact",
    "member-show": "member show m014",
    "member-show-approver": "member show m014 --audience approver",
    "member-show-branch": "member show m014 --audience branch",
    "eligibility": "eligibility",
    "eligibility-low-income": "eligibility --category low-income --branch enforcement",
    "eligibility-rank": "eligibility --rank",
    "explain-eligible": "explain m014",
    "explain-not-eligible": "explain m018",
    "explain-unknown": "explain m072",
    "hardship-list": "hardship list",
    "hardship-exited": "hardship list --exited",
    "hardship-unregistered": "hardship list --unregistered",
    "report-register": "report register",
    "report-half-year": "report half-year --period 2026H1",
    "report-half-year-before": "report half-year --period 2025H2",
    "report-half-year-trace": "report half-year --period 2026H1 --trace half-year.changed",
    "hardship-show": "hardship show h-201",
    "visit-list-june": "visit list --month 6",
    "due-visits-spring-festival": "due-visits --festival spring-festival --gift 500",
    "due-greetings": "due greetings",
    "due-tasks": "due tasks --period 2026H2",
    "coverage-member": "coverage --branch enforcement-1",
    "coverage-leader": "coverage talks --by leader",
    "coverage-branch": "coverage --by branch --period 2026H1",
    "birthdays-july": "birthdays --month 7 --branch enforcement",
    "birthdays-political": "birthdays --month 2 --kind political-birthday",
    "standing": "standing",
    "pairing-list": "pairing list",
    "pairing-show": "pairing show pr-01",
    "award-list": "award list --period 2026",
    "post-show": "post show post-01",
    "matter-list": "matter list",
    "notice-list": "notice list --branch bureau",
    "event-show": "event show e-2026-020",
    "visit-show": "visit show visits/2026.yaml:70",
    "policy-list": "policy list",
    "policy-rule": "policy show urban-management-bureau --rule UM-31",
    "calendar": "calendar 2026",
    "report-dashboard": "report dashboard",
    "remind": "remind",
    "remind-one": "remind --by m007 --dry-run",
}


@pytest.mark.parametrize("width", [80, 120])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_demonstration(
    page: str,
    language: str,
    width: int,
    golden: Callable[[str, str], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    for name in ("CARE_DIR", "CARE_LANG", "CARE_TODAY"):
        monkeypatch.delenv(name, raising=False)
    code = run(["-C", str(DATA), "--lang", language, *PAGES[page].split()])
    answer, complaints = capsys.readouterr()
    assert (code, complaints) == (0, "")
    assert max(map(width_of, answer.splitlines())) <= width
    golden(f"demonstration/{page}-{language}-{width}.txt", answer)


def test_july_is_grouped_by_who_goes_with_one_line_a_person(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(DATA), "--lang", "zh", "due-visits", "--month", "7"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sum(line.startswith("走访人: ") for line in lines) > 3
    assert [line.split() for line in lines if line.startswith("李秀兰")] == [
        ["李秀兰", "执法一支部", "生病住院[1]、七一[2]", "07-08", "周三", "还有", "2", "天"]
    ]
