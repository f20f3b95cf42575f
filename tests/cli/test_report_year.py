"""The account of a year agrees with the pages that tell of one thing each."""

import json
from pathlib import Path
from typing import Any

import pytest

from carecli.cli.main import run
from carecli.model.words import Words
from carecli.reports.page import Line
from carecli.reports.returns.to_fix import fix_blocks

DATA = Path(__file__).parent.parent.parent / "data"


def asked(capsys: pytest.CaptureFixture[str], line: str, today: str = "2026-07-06") -> dict[str, Any]:
    assert run(["-C", str(DATA), "--lang", "en", "--today", today, *line.split(), "--format", "json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def figures(capsys: pytest.CaptureFixture[str], line: str = "report year", today: str = "2026-07-06") -> dict[str, Any]:
    return {item["figure"]: item for item in asked(capsys, line, today)["items"]}


def test_it_agrees_with_the_statistics_and_the_fund_report(capsys: pytest.CaptureFixture[str]) -> None:
    year = figures(capsys)
    total = asked(capsys, "report statistics --period 2026")["items"][-1]
    for name in ("register", "visits", "talks", "aided", "gifts", "balance"):
        assert year[f"year.{name}"]["value"] == total[name]
    assert year["year.balance"]["value"] == asked(capsys, "fund report")["totals"]["closing"]


def test_it_stands_beside_the_same_days_a_year_earlier(capsys: pytest.CaptureFixture[str]) -> None:
    year = figures(capsys)
    earlier = asked(capsys, "report statistics --period 2025", "2025-07-06")["items"][-1]
    assert year["year.visits"]["before"] == earlier["visits"]
    assert year["year.balance"]["before"] == earlier["balance"]


def test_of_days_before_anything_was_kept_nothing_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    year = figures(capsys, "report year --period 2025")
    assert year["year.visits"]["before"] is None
    assert year["year.balance"]["before"] is None
    assert year["year.register"]["before"] == 7


def test_its_duties_are_those_of_the_lists(capsys: pytest.CaptureFixture[str]) -> None:
    year = figures(capsys)
    due = [
        item
        for item in asked(capsys, "due visits --period 2026")["items"]
        if item["due_on"] <= "2026-07-06" and not item["carried_over"] and item["status"] != "cancelled"
    ]
    assert year["year.duty.visit.owed"]["value"] == len(due)
    assert year["year.duty.visit.missed"]["value"] == sum(item["status"] == "missed" for item in due)


def test_what_is_to_be_mended_is_what_the_status_page_counts(capsys: pytest.CaptureFixture[str]) -> None:
    fixes = {fix["what"]: fix["number"] for fix in asked(capsys, "report year")["to_fix"]}
    status = asked(capsys, "status")["items"][0]
    assert fixes["rules"] == status["rules"]["missed"]
    assert fixes["gaps"] == status["gaps"]
    assert fixes["cases"] == status["cases"]["waiting"]
    assert "errors" not in fixes


def test_a_year_that_is_over_is_told_as_it_stood_on_its_last_day(capsys: pytest.CaptureFixture[str]) -> None:
    later, then = figures(capsys, "report year --period 2025"), figures(capsys, "report year", "2025-12-31")
    assert later == then


def test_behind_a_duty_that_was_done_stands_the_record_that_did_it(capsys: pytest.CaptureFixture[str]) -> None:
    done = asked(capsys, "report year --trace year.duty.visit.late")["items"]
    missed = asked(capsys, "report year --trace year.duty.visit.missed")["items"]
    assert {item["section"] for item in done} == {"visits"}
    assert {item["section"] for item in missed} == {"members"}


def test_without_policy_or_fund_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "care.yaml").write_text("care: 1\nname: 空\n", encoding="utf-8")
    assert run(["-C", str(tmp_path), "--lang", "en", "--today", "2026-07-06", "report", "year"]) == 0
    out = capsys.readouterr().out
    for said in ("No policy is adopted here", "no accounts yet", "other notices         1  care check"):
        assert said in out


def test_where_nothing_is_to_be_mended_it_says_so() -> None:
    (said,) = fix_blocks([], Words("en"))
    assert isinstance(said, Line)
    assert said.left == "Nothing needs mending first."
