"""Who has had what is owed within a period, and the festival round."""

import json
import re
from contextlib import redirect_stdout
from io import StringIO

import pytest
from demonstration import DATA
from office import Care
from wcwidth import wcswidth

from carecli.cli.main import run


class Screen(StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def answer(care: Care, *line: str) -> dict[str, object]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    return dict(json.loads(ran.out))


def rows(care: Care, *line: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = answer(care, "coverage", *line)["items"]  # type: ignore[assignment]
    return found


@pytest.mark.parametrize("by", ["member", "leader", "branch"])
def test_every_duty_of_the_period_is_counted_once(by: str, care: Care) -> None:
    owed = json.loads(care("due-talks", "--period", "2026Q1", "--format", "json").out)["items"]
    counted = [row for row in owed if row["status"] not in {"waived", "cancelled"} and not row["carried_over"]]
    counted = [row for row in counted if by != "member" or row["member"]]
    assert sum(int(str(row["owed"])) for row in rows(care, "talks", "--by", by, "--period", "2026Q1")) == len(counted)


def test_done_of_owed_and_the_last_time(care: Care) -> None:
    (m3,) = [row for row in rows(care, "visits", "--period", "2026H1") if row["id"] == "m3"]
    assert (m3["visit_last"], m3["branch"]) == ("2026-05-20", "一支部")
    assert int(str(m3["done"])) + int(str(m3["open"])) == m3["owed"]


def test_a_bar_is_never_full_before_all_is_done(care: Care) -> None:
    page = care("coverage", "--by", "branch", "--period", "2026").out
    bars = re.findall(r"  ([#!.]{6,})$", page, re.MULTILINE)
    assert len(bars) == 3
    assert all(bar.strip("#") for bar in bars)


@pytest.mark.parametrize(
    ("language", "kinds"),
    [("zh", ["走访", "谈话", "祝福", "事项"]), ("en", ["visit", "talk", "greeting", "task"])],
)
@pytest.mark.parametrize("by", ["member", "leader", "branch"])
def test_a_matrix_fits_a_terminal_of_eighty_columns(
    by: str, language: str, kinds: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TERM", "dumb")
    with redirect_stdout(Screen()) as screen:
        assert run(["coverage", "--by", by, "--period", "2026Q3", "-C", str(DATA), "--lang", language]) == 0
    lines = screen.getvalue().splitlines()
    assert [line for line in lines if [word for word in line.split() if word in kinds] == kinds]
    assert max(map(wcswidth, lines)) <= 80


def test_a_period_without_duties_is_empty_and_valid(care: Care) -> None:
    assert rows(care, "--period", "2020") == []


@pytest.mark.parametrize(("line", "said"), [("walks", "bad-argument"), ("--by year", "bad-option"), ("--period x", "")])
def test_what_cannot_be_asked_is_told(line: str, said: str, care: Care) -> None:
    ran = care("coverage", *line.split())
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


def test_a_round_is_the_one_that_is_open_or_comes_next(care: Care) -> None:
    spring = answer(care, "due-visits", "--festival", "spring-festival")
    assert spring["period"]["id"] == "2027-spring-festival"  # type: ignore[index]
    july = answer(care, "due-visits", "--festival", "july-first")
    assert july["period"]["id"] == "2026-july-first"  # type: ignore[index]


def test_the_money_of_a_round_is_heads_times_the_gift(care: Care) -> None:
    found = answer(care, "due-visits", "--festival", "july-first", "--gift", "500")
    waiting = {row["member"] for row in found["items"] if row["status"] in {"open", "upcoming", "overdue"}}  # type: ignore[attr-defined]
    totals = dict(found["totals"])  # type: ignore[call-overload]
    assert totals["people"] == len(waiting) > 0
    assert totals["needed"] == f"{500 * len(waiting)}.00"
    (purse,) = totals["accounts"]
    assert (purse["account"], purse["free"], purse["short"]) == ("purse", "9500.00", "0.00")


def test_who_has_nobody_to_go_is_counted(care: Care) -> None:
    totals = dict(answer(care, "due-visits", "--period", "2026", "--gift", "1")["totals"])  # type: ignore[call-overload]
    assert totals["nobody"] == sum(part["nobody"] for part in totals["branches"])


def test_without_a_gift_no_money_is_told_and_the_fund_is_not_read(care: Care) -> None:
    totals = dict(answer(care, "due-visits", "--festival", "july-first")["totals"])  # type: ignore[call-overload]
    assert "needed" not in totals
    assert "totals" not in answer(care, "due-visits")


def test_a_gift_that_is_no_amount_is_told(care: Care) -> None:
    ran = care("due-visits", "--festival", "july-first", "--gift", "much")
    assert (ran.code, "bad-gift" in ran.err) == (2, True)


def test_a_duty_that_is_settled_is_not_waived(care: Care) -> None:
    done = json.loads(care("due-visits", "--period", "2026", "--format", "json").out)["items"]
    settled = next(row["id"] for row in done if row["status"] == "done")
    ran = care("waive", settled, "--reason", "x", "--by", "m1", "--dry-run")
    assert (ran.code, "duty-settled" in ran.err) == (2, True)


def test_the_plan_of_a_year_counts_what_falls_due_month_by_month(care: Care) -> None:
    months = [row for row in answer(care, "calendar", "2026")["items"] if row["kind"] == "month"]  # type: ignore[attr-defined]
    assert len(months) == 12
    every = json.loads(care("due", "--period", "2026", "--format", "json").out)["items"]
    due = [row for row in every if row["status"] not in {"waived", "cancelled"} and not row["carried_over"]]
    assert sum(sum(row["duties"].values()) for row in months) == len(due)
    assert [row for row in answer(care, "calendar", "2099")["items"] if row["kind"] == "month"] == []  # type: ignore[attr-defined]


def test_a_person_is_told_what_is_theirs_to_do_as_well(care: Care) -> None:
    found = answer(care, "why", "m2")
    assert "UM-31/m3/e1" in found["to_do"]  # type: ignore[operator]
    assert {row["member"] for row in found["items"]} == {"m2"}  # type: ignore[attr-defined]
