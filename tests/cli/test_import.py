"""``care import``: seen first, written only when told to, and the same once more."""

import json
import sys
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from office import Care
from sheets import csv, write, xlsx

from carecli.exchange.reading import read_tables

ROSTER: list[list[Any]] = [
    ["试验局党员花名册"],
    ["序号", "姓名", "性别", "民族", "出生年月", "所在支部", "联系电话"],
    [1, "甲一", "男", "汉", date(1970, 1, 5), "一支部", 13800000000],
    [2, "新　人", "女", "回", "1990.12", "二支部", ""],
    [3, "丁四", "", "", "", "", 13900000000],
]
MEMBERS = ["m1", "m2", "m3", "m4", "m5"]


@pytest.fixture
def roster(tmp_path: Path) -> str:
    return str(write(tmp_path, "roster.xlsx", xlsx(ROSTER)))


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*.yaml")}


def states(care: Care, *words: str) -> list[str]:
    ran = care("import", *words, "--format", "json")
    return [item["state"] for item in json.loads(ran.out)["items"]]


def test_a_sheet_is_only_looked_at_until_told_otherwise(care: Care, folder: Path, roster: str) -> None:
    before = files(folder)
    ran = care("import", roster)
    assert (ran.code, ran.err) == (1, "")  # one row is refused
    for said in ("新增 1", "更改 1", "不能导入 1", "第 3 行 甲一", "民族", "丁四", "m4", "--apply"):
        assert said in ran.out
    assert "13800000000" not in ran.out
    assert files(folder) == before


def test_what_is_sound_is_written_and_a_second_time_nothing_changes(care: Care, folder: Path, roster: str) -> None:
    ran = care("import", roster, "--apply")
    assert "members.yaml" in ran.out
    members = (folder / "members.yaml").read_text(encoding="utf-8")
    assert 'phone: "13800000000"' in members
    assert "name: 新人" in members
    assert "born_on: 1990-12" in members
    after = files(folder)
    assert states(care, roster) == ["same", "same", "refused"]
    assert care("import", roster, "--apply").code == 1
    assert files(folder) == after
    assert care("check").code == 0


def test_it_stands_in_the_log_and_can_be_taken_back(care: Care, folder: Path, roster: str) -> None:
    before = files(folder)
    care("import", roster, "--apply")
    assert "import" in care("log").out
    assert care("undo").code == 0
    assert files(folder) == before


def test_json_gives_every_row_without_anything_private(care: Care, roster: str) -> None:
    ran = care("import", roster, "--format", "json")
    answer = json.loads(ran.out)
    assert answer["counts"] == {"new": 1, "changed": 1, "same": 0, "unfilled": 0, "refused": 1}
    assert answer["applied"] is False
    assert [item["line"] for item in answer["items"]] == [3, 4, 5]
    assert "13800000000" not in ran.out


def test_the_line_to_type_next_says_the_same_again(care: Care, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "400")
    path = write(tmp_path, "my roster.xlsx", xlsx([["姓名", "家庭人口", "家庭月收入"], ["丙三", 3, 900]]))
    ran = care("import", str(path), "--as", "党员", "--as-of", "2026-06-30")
    assert ran.code == 0
    assert f'care import "{path}" --as 党员 --as-of 2026-06-30 --apply' in ran.out


VISIT = ["走访日期", "走访人", "慰问对象", "走访形式", "慰问金", "款源"]


def test_what_a_survey_found_comes_in_and_goes_out_by_the_form_of_visits(care: Care, tmp_path: Path) -> None:
    heads = ["走访日期", "走访人", "慰问对象", "走访形式", "需求"]
    path = write(tmp_path, "visits.xlsx", xlsx([heads, ["2026-05-29", "甲一", "丙三", "上门", "护理、陪诊"]]))
    assert care("import", str(path), "--apply").code == 0
    again = tmp_path / "sent.xlsx"
    assert care("export", "xlsx", "--form", "visits", "--month", "5", "-o", str(again)).code == 0
    with zipfile.ZipFile(again) as book:
        sheet = "".join(book.read(name).decode("utf-8") for name in book.namelist() if name.endswith(".xml"))
    assert ("需求" in sheet, "护理" in sheet, "陪诊" in sheet) == (True, True, True)
    assert set(states(care, str(again))) == {"same"}


def test_a_gift_and_its_payment_are_written_together(care: Care, folder: Path, tmp_path: Path) -> None:
    path = write(tmp_path, "visits.xlsx", xlsx([VISIT, ["2026-07-02", "甲一", "丙三", "上门", 200, "行政拨款"]]))
    assert care("import", str(path), "--apply").code == 0
    entry = json.loads(care("fund", "ledger", "--period", "2026", "--format", "json").out)["items"][-1]
    assert (entry["out"], entry["date"]) == ("200.00", "2026-07-02")
    visits = json.loads(care("visit", "list", "--format", "json").out)["items"]
    assert [visit["gift"] for visit in visits if visit["date"] == "2026-07-02"] == [
        {"cash": "200.00", "goods": None, "entry": entry["id"]}
    ]
    assert states(care, str(path)) == ["same"]
    assert care("check").code == 0
    assert (folder / "fund.yaml").read_text(encoding="utf-8").count("2026-07-02") == 1


def filled(path: Path, **cells: Any) -> bytes:
    """The list as the tool wrote it, with cells of its first row filled in under their headings."""
    table = read_tables(path)[0]
    rows: list[list[Any]] = [list(row) for row in table.rows]
    head = next(at for at, row in enumerate(rows) if "应办事项编号" in row)
    for heading, cell in cells.items():
        rows[head + 1][rows[head].index(heading)] = cell
    return xlsx(rows)


def duties(care: Care, *words: str) -> dict[str, str]:
    items = json.loads(care("due", "visits", "--month", "7", "--format", "json", *words).out)["items"]
    return {item["id"]: item["status"] for item in items}


def test_a_list_that_the_tool_wrote_comes_back_filled_and_closes_its_duties(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "七月走访.xlsx"
    assert care("due-visits", "--month", "7", "-o", str(path)).code == 0
    assert states(care, str(path)) == ["unfilled"] * len(states(care, str(path)))
    assert set(duties(care).values()) & {"open", "overdue"}
    answers = {
        "走访日期": date(2026, 7, 3),
        "走访人": "乙二",
        "走访形式": "住院探望",
        "慰问金": 300,
        "款源": "行政拨款",
    }
    write(tmp_path, path.name, filled(path, **answers))
    table = read_tables(path)[0]
    closed = next(str(row[-1]) for row in table.rows if "走访人" not in row and "甲一" in row).split("；")
    ran = care("import", str(path), "--apply")
    assert ran.code == 0, ran.out
    after = duties(care, "--all")
    # what was carried over from before is no longer owed, so that July's list does not have it any more
    assert {after.get(id_, "done") for id_ in closed} <= {"done", "done-late"}
    assert len(closed) == 2
    visit = json.loads(care("visit", "list", "--month", "7", "--format", "json").out)["items"][-1]
    assert (visit["date"], visit["occasion"], visit["by"]) == ("2026-07-03", "political-birthday", ["m2"])
    assert care("check").code == 0
    assert states(care, str(path)).count("same") == 1


def test_a_list_to_be_filled_in_has_room_for_what_is_not_known_yet(care: Care, tmp_path: Path) -> None:
    path = tmp_path / "due.xlsx"
    care("due", "--month", "7", "-o", str(path))
    tables = {table.name: table for table in read_tables(path)}
    assert set(tables) <= {"走访", "谈话", "祝福", "任务"}
    every = tables["走访"].rows
    head, *rows = every[next(place for place, row in enumerate(every) if "走访日期" in row) :]
    for heading in ("走访日期", "走访人", "走访形式", "慰问金", "慰问品", "款源"):
        assert all(not row[head.index(heading)] for row in rows), heading
    assert all(row[head.index("应办事项编号")] for row in rows)
    assert all(row[head.index("最迟日期")] for row in rows)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["visits", "talks", "greetings", "tasks"])
def test_every_kind_of_list_comes_back_in_either_language(care: Care, tmp_path: Path, kind: str, language: str) -> None:
    path = str(tmp_path / "due.xlsx")
    data = Path(__file__).parent.parent.parent / "data"
    assert care("due", kind, "--period", "2026", "-o", path, "--lang", language, "-C", str(data)).code == 0
    ran = care("import", path, "--format", "json", "-C", str(data))
    items = json.loads(ran.out)["items"]
    assert {item["state"] for item in items} == {"unfilled"}
    assert {item["section"] for item in items} == {kind.replace("tasks", "activities")}


def test_every_answer_goes_into_a_workbook(care: Care, tmp_path: Path) -> None:
    for line in (("member", "list"), ("fund", "balance"), ("check",), ("status",), ("due",), ("policy", "list")):
        path = tmp_path / f"{'-'.join(line)}.xlsx"
        ran = care(*line, "-o", str(path))
        assert ran.code == 0, ran.err
        assert read_tables(path)[0].rows


@pytest.mark.parametrize("form", ["roster", "hardship", "visits", "talks", "fund"])
def test_a_form_goes_out_and_comes_back(care: Care, tmp_path: Path, form: str) -> None:
    path = tmp_path / f"{form}.xlsx"
    assert care("export", "xlsx", "--form", form, "-o", str(path)).code == 0
    assert set(states(care, str(path))) == {"same"}


def test_a_form_can_be_cut_to_a_branch_or_a_month(care: Care, tmp_path: Path) -> None:
    path = str(tmp_path / "part.xlsx")
    care("export", "xlsx", "--form", "roster", "--branch", "two", "-o", path)
    assert states(care, path) == ["same"]
    care("export", "xlsx", "--form", "visits", "--month", "5", "-o", path)
    assert len(states(care, path)) == 2


def test_a_demonstration_says_so_in_every_workbook(care: Care, folder: Path, tmp_path: Path) -> None:
    with (folder / "care.yaml").open("a", encoding="utf-8") as file:
        file.write("today: 2026-07-06\n")
    for line in (("export", "xlsx", "--form", "roster"), ("due", "visits"), ("member", "list")):
        path = tmp_path / f"{'-'.join(line)}.xlsx"
        care(*line, "-o", str(path))
        assert any("虚构" in str(cell) for row in read_tables(path)[0].rows[:3] for cell in row), line


USAGE = [
    (["import"], "argument-missing"),
    (["import", "none.xlsx"], "sheet-missing"),
    (["import", "roster.pdf"], "sheet-suffix"),
    (["import", "roster.xlsx", "--as", "nonsense"], "bad-option"),
    (["import", "roster.csv", "--encoding", "latin-1"], "bad-option"),
    (["import", "roster.xlsx", "--as-of", "soon"], "bad-option"),
    (["export", "xlsx"], "argument-missing"),
    (["export", "xlsx", "--form", "roster"], "argument-missing"),
    (["export", "xlsx", "--form", "rooster", "-o", "a.xlsx"], "bad-option"),
    (["export", "xlsx", "--form", "roster", "-o", "a.csv"], "output-suffix"),
    (["export", "xlsx", "--form", "roster", "-o", "none/a.xlsx"], "output-no-folder"),
]


@pytest.mark.parametrize(("line", "id_"), USAGE, ids=[" ".join(line) for line, _ in USAGE])
def test_a_line_that_does_not_fit_ends_in_two(care: Care, tmp_path: Path, line: list[str], id_: str) -> None:
    write(tmp_path, "roster.xlsx", xlsx(ROSTER))
    write(tmp_path, "roster.csv", csv(["姓名", "性别"], ["新人", "男"]))
    ran = care(*line)
    assert (ran.code, ran.out) == (2, "")
    assert id_ in ran.err


def test_a_file_that_cannot_be_used_ends_in_one_and_names_it(care: Care, tmp_path: Path) -> None:
    write(tmp_path, "roster.xlsx", b"%PDF-1.7")
    ran = care("import", "roster.xlsx")
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("roster.xlsx: ")
    assert "sheet-is-other" in ran.err


def test_a_sheet_with_an_unclear_column_is_not_written(care: Care, folder: Path, tmp_path: Path) -> None:
    before = files(folder)
    path = write(tmp_path, "roster.xlsx", xlsx([["姓名", "家庭人口", "家庭收入"], ["新人", 3, 900]]))
    ran = care("import", str(path), "--apply")
    assert ran.code == 1
    assert "income-without-unit" in ran.out or "年收入还是月收入" in ran.out
    assert files(folder) == before


GBK = csv(["姓名", "性别"], ["新人", "男"], encoding="gbk")


def test_a_guess_at_the_encoding_is_shown_and_not_written(care: Care, folder: Path, tmp_path: Path) -> None:
    before = files(folder)
    path = str(write(tmp_path, "gbk.csv", GBK))
    looked = care("import", path)
    assert "csv-guessed" in looked.err
    assert "新人 | 男" in looked.err
    for words in ([], ["--yes"], ["--encoding", "gb18030"]):
        ran = care("import", path, "--apply", *words)
        assert (ran.code, ran.out) == (1, "")
        assert "csv-unsure" in ran.err
    assert files(folder) == before
    ran = care("import", path, "--apply", "--encoding", "gb18030", "--yes")
    assert (ran.code, ran.err) == (0, "")
    assert files(folder) != before


class _Terminal:
    """A terminal on which somebody answers."""

    def __init__(self, answer: str) -> None:
        self._answer = answer

    def isatty(self) -> bool:
        return True

    def readline(self) -> str:
        return self._answer


@pytest.mark.parametrize(("answer", "code"), [("y\n", 0), ("n\n", 1), ("\n", 1)])
def test_on_a_terminal_somebody_may_say_that_the_lines_read_well(
    care: Care, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, code: int
) -> None:
    monkeypatch.setattr(sys, "stdin", _Terminal(answer))
    monkeypatch.setattr("carecli.cli.desk.Desk.on_terminal", property(lambda _: True))
    assert care("import", str(write(tmp_path, "gbk.csv", GBK)), "--apply").code == code


def test_long_numbers_are_not_shown_with_the_lines(care: Care, tmp_path: Path) -> None:
    rows: Sequence[Sequence[str]] = [["姓名", "身份证号"], ["新人", "11010119900307451X"]]
    ran = care("import", str(write(tmp_path, "gbk.csv", csv(*rows, encoding="gbk"))))
    assert "1101011990" not in ran.err + ran.out


def test_a_file_open_in_another_program_is_told(care: Care, tmp_path: Path, roster: str) -> None:
    (tmp_path / "~$roster.xlsx").touch()
    assert "sheet-open-elsewhere" in care("import", roster).err


def test_a_roster_that_misses_somebody_removes_nobody(care: Care, folder: Path, tmp_path: Path) -> None:
    before = files(folder)
    path = write(tmp_path, "roster.xlsx", xlsx([["姓名", "所在支部"], ["甲一", "一支部"], ["乙二", "一支部"]]))
    ran = care("import", str(path), "--apply")
    assert ran.code == 0
    assert "丙三" in ran.out
    assert "care member leave" in ran.out
    assert files(folder) == before


@pytest.mark.parametrize("section", ["members", "member", "党员", "花名册"])
def test_the_section_may_be_named_as_the_files_or_the_commands_name_it(care: Care, roster: str, section: str) -> None:
    assert states(care, roster, "--as", section) == ["changed", "new", "refused"]


def test_english_is_spoken_too(care: Care, roster: str) -> None:
    ran = care("import", roster, "--lang", "en")
    assert "1 new, 1 changed, 1 refused" in ran.out
    assert "columns not understood, and not read: 民族" in ran.out
