"""The dashboard: its pictures say what the commands say that they are drawn from."""

import json
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from office import Care

DATA = Path(__file__).parent.parent.parent / "data"


def asked(care: Care, *line: str) -> dict[str, Any]:
    ran = care("-C", str(DATA), "--today", "2026-07-06", "--lang", "en", *line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found: dict[str, Any] = json.loads(ran.out)
    return found


def drawn(care: Care, picture: str, series: str) -> dict[str, str]:
    every = asked(care, "report", "dashboard")["items"]
    found = {
        row["label"]: row["value"] for row in every if row["picture"].startswith(picture) and row["series"] == series
    }
    assert found
    return found


@pytest.mark.parametrize(("kind", "title"), [("visits", "Visits by branch"), ("talks", "Talks by branch")])
def test_coverage_is_that_of_care_coverage(kind: str, title: str, care: Care) -> None:
    rows = asked(care, "coverage", kind, "--by", "branch", "--period", "2026")["items"]
    assert drawn(care, title, "done") == {row["name"]: str(row["done"]) for row in rows}
    assert drawn(care, title, "late") == {row["name"]: str(row["overdue"] + row["missed"]) for row in rows}


def test_the_days_of_a_month_are_what_care_due_lists(care: Care) -> None:
    every = asked(care, "due", "--period", "2026")["items"]
    owed = [row for row in every if row["status"] not in {"waived", "cancelled"} and not row["carried_over"]]
    due = Counter(f"{date.fromisoformat(row['due_on']):%B}" for row in owed)
    assert drawn(care, "What falls due", "in all") == {month: str(count) for month, count in due.items()}


def test_money_is_that_of_the_fund_report(care: Care) -> None:
    totals = asked(care, "fund", "report", "--month", "6")["totals"]
    assert drawn(care, "Money in and out", "out")["Jun"] == totals["payments"]
    assert drawn(care, "Money in and out", "in")["Jun"] == totals["receipts"]


def test_nobody_is_named(care: Care) -> None:
    page = care("-C", str(DATA), "report", "dashboard", "--format", "html").out
    names = [row["name"] for row in asked(care, "member", "list")["items"]]
    assert len(names) > 200
    assert [name for name in names if name in page] == []


def test_a_year_to_come_has_no_money_yet_and_is_drawn_all_the_same(care: Care) -> None:
    ran = care("-C", str(DATA), "report", "dashboard", "--period", "2027", "--format", "html", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "nothing was spent" in ran.out
