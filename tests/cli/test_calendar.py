import json
from collections.abc import Callable
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.model.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_stands_on_one_page(language: str, care: Care, golden: Callable[[str, str], None]) -> None:
    ran = care("calendar", "2026", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"cli/calendar.{language}.txt", ran.out)


def items(care: Care, year: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(care("calendar", year, "--format", "json").out)["items"]
    return found


def test_windows_are_those_of_the_policy_in_force(care: Care, folder: Path) -> None:
    spring = next(item for item in items(care, "2026") if item["code"] == "spring-festival")
    assert (spring["day"], spring["first"], spring["last"]) == ("2026-02-17", "2026-01-18", "2026-03-04")
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"care.yaml": head + "settings: {around_spring_festival: -5..5}\n"})
    spring = next(item for item in items(care, "2026") if item["code"] == "spring-festival")
    assert (spring["first"], spring["last"]) == ("2026-02-12", "2026-02-22")


def test_festivals_that_no_rule_names_have_their_day_alone(care: Care) -> None:
    teachers = next(item for item in items(care, "2026") if item["code"] == "teachers-day")
    assert (teachers["first"], teachers["last"], teachers["rules"]) == ("2026-09-10", "2026-09-10", [])


def test_terms_are_the_workspaces_own_or_the_usual_ones(care: Care, folder: Path) -> None:
    terms = [
        item["code"] for item in items(care, "2026") if "-spring" in str(item["code"]) and item["kind"] == "period"
    ]
    assert terms == ["2026-spring"]
    assert "2026-autumn" not in care("calendar", "2026").out
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"care.yaml": head.replace("terms:", "# terms:")})
    assert "2026-autumn(按通常日期)" in care("calendar", "2026").out


def test_a_year_without_a_table_of_working_days_says_so(care: Care) -> None:
    assert "没有 2027 年的放假安排" in care("calendar", "2027").out
    answer = json.loads(care("calendar", "2027", "--format", "json").out)
    assert (answer["working_days_known"], answer["working_days"]) == (False, 261)
    assert json.loads(care("calendar", "2026", "--format", "json").out)["working_days_known"] is True


@pytest.mark.parametrize(("year", "said"), [("2025", "闰6月"), ("2033", "闰11月"), ("2060", "可能相差一天")])
def test_what_is_odd_about_a_year_is_told(year: str, said: str, care: Care) -> None:
    assert said in care("calendar", year).out


@pytest.mark.parametrize("year", ["1902", "2099"])
def test_the_first_and_last_year_can_be_shown(year: str, care: Care) -> None:
    assert care("calendar", year).code == 0


def test_without_a_policy_there_are_no_windows(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 1\nname: 甲\n"})
    assert "没有启用的制度" in care("calendar", "2026").out
