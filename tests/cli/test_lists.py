import csv
import json
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from office import Care, write_files
from sheets import rows_of
from stories import records_of

from carecli.exchange.form_sheet import FormGround, form_page, open_page
from carecli.exchange.forms import form_of
from carecli.model.sections import SECTIONS
from carecli.model.words import Words


def rows(care: Care, *line: str) -> list[dict[str, object]]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    items: list[dict[str, object]] = json.loads(ran.out)["items"]
    return items


def test_visits_are_told_by_name_and_in_words(care: Care) -> None:
    page = care("visit", "list").out
    line = next(line for line in page.splitlines() if line.startswith("2026-05-20"))
    assert all(said in line for said in ("丙三", "甲一、乙二", "日常", "上门"))
    assert "慰问金 500.00" in page
    assert "共 3 条" in page


def test_visits_come_by_their_day_not_by_the_order_of_the_files(care: Care) -> None:
    assert [row["date"] for row in rows(care, "visit", "list")] == ["2026-02-03", "2026-05-06", "2026-05-20"]


def test_an_item_keeps_ids_and_codes_beside_their_names(care: Care) -> None:
    item = rows(care, "visit", "list", "--month", "5", "--member", "m3")[0]
    assert item["member"] == "m3"
    assert item["member_name"] == "丙三"
    assert item["by"] == ["m1", "m2"]
    assert item["by_name"] == "甲一、乙二"
    assert item["occasion"] == "regular"
    assert item["gift"] == {"cash": "500.00", "goods": "米面油", "entry": None}
    assert item["source"] == {"file": "care/2026.yaml", "line": 6}


def test_names_of_codes_follow_the_language_while_codes_stay(care: Care) -> None:
    english = rows(care, "visit", "list", "--member", "m3", "--lang", "en")[0]
    assert (english["form"], english["form_name"]) == ("home", "home")
    assert (english["occasion"], english["occasion_name"]) == ("regular", "regular")


def test_a_sensitive_occasion_shows_under_a_neutral_word_only(care: Care) -> None:
    for line in (("visit", "list"), ("event", "list")):
        for form in ("plain", "csv", "json", "html", "markdown"):
            text = care(*line, "--format", form).out
            assert "思想波动" not in text
            assert "mood" not in text
    assert "关注事项" in care("event", "list").out
    mood = next(row for row in rows(care, "event", "list") if row["id"] == "e2")
    assert mood["kind"] is None


@pytest.mark.parametrize(
    ("line", "days"),
    [
        ("visit list --month 5", ["2026-05-06", "2026-05-20"]),
        ("visit list --month 2026-02", ["2026-02-03"]),
        ("visit list --month next", []),
        ("visit list --period 2026Q1", ["2026-02-03"]),
        ("visit list --period 2026-spring", ["2026-05-06", "2026-05-20"]),
        ("visit list --period 2025", []),
        ("visit list --member 丙三", ["2026-05-20"]),
        ("visit list --member m3", ["2026-05-20"]),
        ("visit list --branch two", ["2026-02-03", "2026-05-06"]),
        ("visit list --branch 二支部", ["2026-02-03", "2026-05-06"]),
        ("visit list --branch top --month 5", ["2026-05-06", "2026-05-20"]),
        ("talk list --member m4", ["2026-03-02"]),
        ("talk list --branch two", ["2026-03-02"]),
        ("talk list --member m2", []),
        ("greeting list --member m2", ["2026-07-01"]),
        ("activity list --branch one", ["2026-04-10"]),
        ("activity list --member m2", []),
        ("event list --member m3", ["2026-06-30"]),
    ],
)
def test_a_list_can_be_cut_to_a_time_a_person_a_branch(line: str, days: list[str], care: Care) -> None:
    assert [row["date"] for row in rows(care, *line.split())] == days


def test_a_person_counts_for_the_branch_of_that_day(care: Care, folder: Path) -> None:
    write_files(folder, {"old.yaml": "talks: [{date: 2024-05-01, members: m3, by: m2}]\n"})
    assert [row["date"] for row in rows(care, "talk", "list", "--branch", "two", "--period", "2024")] == ["2024-05-01"]
    assert rows(care, "talk", "list", "--branch", "one", "--period", "2024") == []


def test_what_is_dated_after_today_is_left_out_and_said_so(care: Care) -> None:
    ran = care("event", "list")
    assert "2026-08-01" not in ran.out
    assert "2026-07-06 以后的 1 条未列出" in ran.out
    assert "1 dated after 2026-07-06" in care("event", "list", "--lang", "en").out
    assert "2026-08-01" in care("event", "list", "--today", "2026-08-01").out


def test_a_list_of_nothing_says_so_and_is_valid_json(care: Care) -> None:
    ran = care("visit", "list", "--period", "2020")
    assert (ran.code, "没有记录" in ran.out) == (0, True)
    assert rows(care, "visit", "list", "--period", "2020") == []


def test_the_page_says_what_it_was_cut_to(care: Care) -> None:
    page = care("visit", "list", "--month", "5", "--branch", "two", "--member", "m4").out
    assert "2026-05-01 至 2026-05-31、丁四、二支部" in page


def test_members_stand_as_in_their_files_with_todays_branch(care: Care) -> None:
    items = rows(care, "member", "list")
    assert [item["id"] for item in items] == ["m1", "m2", "m3", "m4", "m5"]
    moved = items[2]
    assert moved["branch_name"] == "一支部"
    assert moved["branch"] == [
        {"id": "two", "since": None, "until": "2024-12-31"},
        {"id": "one", "since": "2025-01-01", "until": None},
    ]
    assert items[1]["born_on"] == "1975-06"


def test_members_can_be_cut_to_a_branch_as_of_today(care: Care) -> None:
    assert [item["id"] for item in rows(care, "member", "list", "--branch", "two")] == ["m4"]
    assert [item["id"] for item in rows(care, "member", "list", "--branch", "two", "--today", "2024-12-31")] == [
        "m3",
        "m4",
    ]


def test_nothing_private_of_a_member_stands_in_a_list(care: Care) -> None:
    for form in ("plain", "csv", "json"):
        text = care("member", "list", "--format", form).out
        assert not any(secret in text for secret in ("1101011944", "1500", "只给保管人", "长期患病", "long-illness"))


def test_csv_is_headed_in_words_and_holds_names(care: Care) -> None:
    read = list(csv.reader(StringIO(care("visit", "list", "--member", "m3", "--format", "csv").out)))
    assert read[0] == ["日期", "对象", "单位", "走访人", "事由", "形式", "慰问"]
    assert read[1] == ["2026-05-20", "丙三", "", "甲一、乙二", "日常", "上门", "慰问金 500.00、米面油"]


def test_a_record_left_out_is_told_and_ends_in_one(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "visits:\n  - {date: 2026-13-01, member: m3, by: m1}\n"})
    ran = care("visit", "list", "--format", "json")
    assert ran.code == 1
    assert "more.yaml:2" in ran.err
    assert len(json.loads(ran.out)["items"]) == 3


def test_a_visit_to_nobody_is_left_out_and_told(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "visits:\n  - {date: 2026-05-01, member: m99, by: m1}\n"})
    ran = care("visit", "list")
    assert (ran.code, "m99" in ran.err, "2026-05-01" in ran.out) == (1, True, False)


def test_errors_of_other_sections_do_not_concern_a_list(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "fund:\n  - {id: f9, date: 2026-13-01}\n"})
    ran = care("visit", "list")
    assert (ran.code, ran.err) == (0, "")


def test_a_list_in_a_workbook_has_the_columns_of_its_form_and_the_rows_of_the_list(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "visits.xlsx"
    assert care("visit", "list", "--month", "5", "-o", str(path), "--lang", "en").code == 0
    found = list(rows_of(path, "no."))
    assert [row["visited on"] for row in found] == ["2026-05-06", "2026-05-20"]
    assert found[1]["gift money"] == 500
    assert found[1]["branch"]


def test_a_printed_list_has_those_columns_that_say_something(care: Care) -> None:
    page = care("visit", "list", "--month", "5", "--format", "html", "--lang", "en").out
    assert "gift goods" in page
    assert "fund entry" not in page
    assert "500.00" in page


@pytest.mark.parametrize("section", ["member", "visit", "talk", "event", "hardship", "fund"])
def test_no_list_on_paper_has_a_column_that_only_the_keepers_may_see(section: str) -> None:
    name = next(form_of(each.name) for each in SECTIONS if each.one == section) or ""
    sheet = open_page(name, FormGround(records_of(), date(2026, 7, 6), Words("en")), [])
    whole = form_page(name, FormGround(records_of(), date(2026, 7, 6), Words("en")), lambda _: True)
    private = {"identity number", "telephone", "note", "household monthly income", "reason", "degree"}
    assert private & {column.heading for column in whole.columns}
    assert not private & {column.heading for column in sheet.columns}


def test_what_is_dated_ahead_is_in_no_workbook_either(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "visits.xlsx"
    assert care("visit", "list", "-o", str(path), "--lang", "en", "--today", "2026-03-01").code == 0
    assert [row["visited on"] for row in rows_of(path, "no.")] == ["2026-02-03"]
