import json
from pathlib import Path

import pytest
from office import Care, write_files


def answered(care: Care, *line: str) -> dict[str, object]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    answer: dict[str, object] = json.loads(ran.out)
    return answer


def test_a_report_is_of_this_year_unless_a_period_is_given(care: Care) -> None:
    year = _period(care, "fund", "report")
    assert (year["id"], year["first"], year["last"]) == ("2026", "2026-01-01", "2026-07-06")
    assert _period(care, "fund", "report", "--month", "5")["id"] == "2026-05"
    assert _period(care, "fund", "ledger")["id"] == "2026"
    assert _period(care, "fund", "ledger", "--period", "2026Q1")["id"] == "2026-Q1"


def _period(care: Care, *line: str) -> dict[str, object]:
    found = answered(care, *line)["period"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize(
    ("line", "balance"),
    [
        ("fund balance", "9500.00"),
        ("fund balance --month 1", "10000.00"),
        ("fund balance --period 2025", "0.00"),
        ("fund balance --account purse", "9500.00"),
        ("fund balance --account 局党委基金 --period 2026H1", "9500.00"),
    ],
)
def test_a_balance_is_that_of_today_or_of_the_end_of_a_period(line: str, balance: str, care: Care) -> None:
    items = answered(care, *line.split())["items"]
    assert isinstance(items, list)
    assert [item["balance"] for item in items] == [balance]


def test_the_ledger_lists_the_entries_of_the_period(care: Care) -> None:
    items = answered(care, "fund", "ledger", "--month", "5")["items"]
    assert isinstance(items, list)
    assert [(item["id"], item["name"]) for item in items] == [("f2", "丙三")]


def test_rules_on_money_come_from_the_policy_in_force(care: Care, folder: Path) -> None:
    assert "UM-13" in care("fund", "report").out
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"care.yaml": head.replace("policies: ", "# policies: ")})
    assert "UM-13" not in care("fund", "report").out


def test_an_entry_left_out_makes_the_report_end_in_one(care: Care, folder: Path) -> None:
    entry = "{id: f3, date: 2026-02-01, kind: receipt, account: none, source: dues, amount: 1.00}"
    write_files(folder, {"more.yaml": f"fund:\n  - {entry}\n"})
    ran = care("fund", "balance")
    assert ran.code == 1
    assert "more.yaml:2" in ran.err
