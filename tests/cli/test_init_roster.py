"""``care init --from``: a new workspace from a roster, its branches included."""

from pathlib import Path

import pytest
from office import Care
from sheets import csv, write, xlsx

from carecli.model.words import LANGUAGES

HEADS = ["姓名", "性别", "出生日期", "所在党支部", "入党日期", "转正日期"]
ROWS = [
    ["张三", "男", "1970-01-05", "第一党支部", "1992-03-01", "1993-03-01"],
    ["李四", "女", "1975-06-01", "机关党总支", "1999-07-01", "2000-07-01"],
    ["王五", "男", "1988-02-29", "第一党支部", "2010-07-01", "2011-07-01"],
]
NAME = "云岭区城管局党委"


def roster(folder: Path, *rows: list[str], heads: list[str] = HEADS) -> str:
    return str(write(folder, "roster.xlsx", xlsx([["党员花名册"], heads, *rows, ["合计", "3"]])))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_roster_becomes_a_workspace_that_passes_the_check(language: str, care: Care, tmp_path: Path) -> None:
    new = tmp_path / "new"
    ran = care("init", str(new), "--name", NAME, "--from", roster(tmp_path, *ROWS), "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert "role handover" in ran.out.splitlines()[-1]
    bodies = (new / "organisation.yaml").read_text(encoding="utf-8")
    members = (new / "members.yaml").read_text(encoding="utf-8")
    assert [bodies.count(said) for said in (NAME, "第一党支部", "机关党总支", "合计")] == [1, 1, 1, 0]
    assert members.count("o-001") == 2
    assert members.count("o-002") == 1
    assert "m002" not in members
    assert care("check", "-C", str(new)).code == 0
    told = care("member", "list", "-C", str(new), "--format", "csv").out
    assert all(row[0] in told for row in ROWS)


def test_the_levels_of_bodies_are_told_by_their_names(care: Care, tmp_path: Path) -> None:
    care("init", str(tmp_path / "new"), "--lang", "en", "--name", NAME, "--from", roster(tmp_path, *ROWS))
    bodies = (tmp_path / "new" / "organisation.yaml").read_text(encoding="utf-8")
    assert bodies.index("level: committee") < bodies.index("level: branch") < bodies.index("level: general-branch")
    assert bodies.count("parent: committee") == 2


def test_a_roster_of_one_branch_needs_no_column_for_it(care: Care, tmp_path: Path) -> None:
    rows = [[cell for at, cell in enumerate(row) if at != 3] for row in ROWS]
    file = roster(tmp_path, *rows, heads=[head for at, head in enumerate(HEADS) if at != 3])
    ran = care("init", str(tmp_path / "new"), "--name", "桥头村党支部", "--from", file)
    assert (ran.code, ran.err) == (0, "")
    bodies = (tmp_path / "new" / "organisation.yaml").read_text(encoding="utf-8")
    assert bodies.count("名称: 桥头村党支部") == 1
    assert (tmp_path / "new" / "members.yaml").read_text(encoding="utf-8").count("支部: 党支部") == 3
    assert care("check", "-C", str(tmp_path / "new")).code == 0


def test_rows_that_cannot_be_read_are_told_and_the_others_are_there(care: Care, tmp_path: Path) -> None:
    bad = ["赵六", "男", "1988-02-30", "第一党支部", "2010-07-01", "2011-07-01"]
    ran = care("init", str(tmp_path / "new"), "--from", roster(tmp_path, *ROWS, bad))
    assert ran.code == 1
    assert "赵六" in ran.out
    assert care("check", "-C", str(tmp_path / "new")).code == 0
    assert "赵六" not in (tmp_path / "new" / "members.yaml").read_text(encoding="utf-8")


def test_the_import_can_be_taken_back_and_the_empty_workspace_stays(care: Care, tmp_path: Path) -> None:
    new = str(tmp_path / "new")
    care("init", new, "--name", NAME, "--from", roster(tmp_path, *ROWS))
    assert care("undo", "-C", new).code == 0
    assert "张三" not in (tmp_path / "new" / "members.yaml").read_text(encoding="utf-8")
    assert care("check", "-C", new).code == 0


@pytest.mark.parametrize(
    ("name", "data", "id_"),
    [
        ("roster.docx", b"x", "sheet-suffix"),
        ("roster.xlsx", b"x", "sheet-is-text"),
        ("roster.csv", "日期,金额\n2026-01-01,5\n".encode(), "sheet-without-headings"),
        ("roster.csv", "姓名,性别,出生日期\n张三,男,1980-01-02\n".encode("gbk"), "csv-unsure"),
    ],
)
def test_a_file_of_no_use_is_told_before_anything_is_made(
    name: str, data: bytes, id_: str, care: Care, tmp_path: Path
) -> None:
    ran = care("init", str(tmp_path / "new"), "--from", str(write(tmp_path, name, data)))
    assert (ran.code, ran.out) == (1, "")
    assert f"({id_})" in ran.err
    assert not (tmp_path / "new").exists()


def test_an_encoding_that_somebody_has_seen_to_be_right_is_taken(care: Care, tmp_path: Path) -> None:
    file = write(tmp_path, "roster.csv", csv(HEADS, *ROWS, encoding="gbk"))
    line = ("init", str(tmp_path / "new"), "--name", NAME, "--from", str(file), "--encoding", "gb18030", "--yes")
    assert care(*line).code == 0
    assert "张三" in (tmp_path / "new" / "members.yaml").read_text(encoding="utf-8")
