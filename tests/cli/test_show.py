"""One record of any section on one screen."""

import json
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.model.sections import SECTIONS

REGISTERS = {
    "registers.yaml": """\
pairings: [{id: pr1, by: m1, member: m3, since: 2026-02-01, plan: [{need: 缺人做饭, owner: m2, due: 2026-08-01}]}]
posts:
  - id: post1
    name: 监督岗
    domain: oversight
    unit: one
    holders: [{member: m2, since: 2026-01-01}]
dues: [{member: m3, month: 2026-05, state: paid}, {member: m4, month: 2026-06, state: unpaid}]
corrections: [{date: 2026-07-02, section: events, record: e1, fields: {known_on: 2026-07-01}, reason: 抄错, by: m2}]
visits: [{date: 2026-07-03, member: m3, by: m2, occasion: hospitalised, form: hospital}]
waivers: [{duty: UM-34/m3/2026-july-first, date: 2026-07-02, reason: 家属不便, by: m1}]
""",
}


@pytest.fixture(autouse=True)
def registers(folder: Path) -> None:
    write_files(folder, REGISTERS)


def item(care: Care, *line: str) -> dict[str, object]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    (found,) = json.loads(ran.out)["items"]
    return dict(found)


def test_a_record_is_told_by_its_id_with_names_and_its_place(care: Care) -> None:
    page = care("pairing", "show", "pr1").out
    for said in ("结对 pr1", "甲一", "丙三", "缺人做饭", "责任人 乙二", "registers.yaml:1"):
        assert said in page
    assert item(care, "pairing", "show", "pr1")["by"] == ["m1"]


def test_a_record_without_an_id_is_told_by_its_place(care: Care) -> None:
    shown = item(care, "visit", "show", "care/2026.yaml:8")
    assert (shown["id"], shown["member"]) == (None, "m4")
    assert shown["source"] == {"file": "care/2026.yaml", "line": 8}


def test_what_it_settled_stands_below_it(care: Care) -> None:
    shown = item(care, "visit", "show", "registers.yaml:10")
    assert shown["settled"] == ["UM-31/m3/e1", "UM-36/m3/e1"]
    assert "UM-31/m3/e1" in care("visit", "show", "registers.yaml:10").out


def test_an_event_tells_what_it_gave_rise_to_and_its_corrections(care: Care) -> None:
    shown = item(care, "event", "show", "e1")
    assert shown["known_on"] == "2026-07-01"
    assert set(shown["opened"]) == {"UM-31/m3/e1", "UM-36/m3/e1"}  # type: ignore[call-overload]
    page = care("event", "show", "e1").out
    assert "2026-07-02 更正 获知日期(乙二) registers.yaml:9" in page
    assert "care correct e1" in page


def test_a_waiver_tells_the_duty_that_it_waived(care: Care) -> None:
    assert item(care, "waiver", "show", "registers.yaml:11")["waived"] == ["UM-34/m3/2026-july-first"]


def test_a_record_may_be_named(care: Care) -> None:
    assert item(care, "post", "show", "监督岗")["id"] == "post1"


def test_namesakes_are_told_by_their_ids(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "posts: [{id: post2, name: 监督岗, domain: oversight}]\n"})
    ran = care("post", "show", "监督岗")
    assert (ran.code, "post1" in ran.err, "post2" in ran.err) == (2, True, True), ran.err


def test_what_is_not_there_names_what_is_near(care: Care) -> None:
    ran = care("pairing", "show", "pr2", "--lang", "en")
    assert (ran.code, ran.out) == (2, "")
    assert "unknown-record" in ran.err
    assert "did you mean: pr1; all of them: care pairing list" in ran.err


def test_identity_number_and_notes_stay_in_the_file(care: Care) -> None:
    for form in ("plain", "json", "csv"):
        shown = care("person", "show", "p1", "--format", form).out
        assert "110101" not in shown
    page = care("event", "show", "e2").out
    assert "关注事项" in page
    assert "情绪" not in page


def test_a_note_is_said_to_be_there_and_not_told(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "matters: [{id: q9, kind: issue, opened: 2026-05-01, note: 只给保管人看}]\n"})
    page = care("matter", "show", "q9").out
    assert "只在文件中查看: more.yaml:1" in page
    assert "只给保管人看" not in page


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_an_empty_section_lists_nothing_and_shows_nothing(section: object, care: Care, tmp_path: Path) -> None:
    one = getattr(section, "one", "")
    empty = write_files(tmp_path / "empty", {"care.yaml": "care: 1\nname: 空\n"})
    ran = care(one, "list", "-C", str(empty), "--format", "json")
    assert (ran.code, json.loads(ran.out)["items"]) == (0, [])
    assert care(one, "show", "nothing", "-C", str(empty)).code == 2


def test_dues_are_cut_to_their_month_and_to_a_body(care: Care) -> None:
    def months(*line: str) -> list[object]:
        return [row["month"] for row in json.loads(care("dues", "list", *line, "--format", "json").out)["items"]]

    assert months() == ["2026-05", "2026-06"]
    assert months("--month", "6") == ["2026-06"]
    assert months("--period", "2026Q1") == []
    assert months("--branch", "two") == ["2026-06"]


def test_bodies_are_cut_to_those_below_one(care: Care) -> None:
    ran = care("organisation", "list", "--branch", "two", "--format", "json")
    assert [row["id"] for row in json.loads(ran.out)["items"]] == ["two"]


def test_a_list_has_no_option_that_its_section_cannot_answer(care: Care) -> None:
    assert care("title", "list", "--month", "7").code == 2
    assert care("title", "list", "--member", "m1").code == 2
    assert care("account", "list", "--branch", "top").code == 0


def test_columns_in_which_nothing_stands_are_left_out_of_the_page_only(care: Care) -> None:
    assert "岗位名称" in care("post", "list").out
    assert "止" not in care("post", "list").out
    assert "止" in care("post", "list", "--format", "csv").out.splitlines()[0]


def test_a_list_tells_how_to_see_one_of_them(care: Care) -> None:
    assert "care pairing show pr1" in care("pairing", "list").out
    assert "care visit show registers.yaml:10" in care("visit", "list").out
