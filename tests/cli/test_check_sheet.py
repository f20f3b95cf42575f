"""What the register lacks, as sheets to be filled in and brought back."""

import json
from pathlib import Path
from typing import Any

from office import Care, write_files
from sheets import write, xlsx

from carecli.exchange.reading import read_tables

LACKING = """\
members:
  - {id: m8, name: 缺一, branch: one, admitted_on: 2015-07-01}
  - {id: m9, name: 缺二, born_on: 1950-01-01, sex: male, branch: two, admitted_on: 1975-07-01, confirmed_on: 1976-07-01}
  - {id: m10, name: 缺三, born_on: 1990-01-01, sex: male, admitted_on: 2025-10-01}
hardship:
  - {id: h8, member: m8, since: 2026-01-15, reason: disability, recognised_by: top, recognised_on: 2026-02-01}
"""

ANSWERS = {
    "性别": "女",
    "出生日期": "1992-02-02",
    "转正日期": "2016-07-01",
    "所在党支部": "二支部",
    "人员类别": "退休",
    "家庭人口": 3,
    "家庭月收入": 900,
    "收入核实日期": "2026-06-01",
    "困难程度": "一般困难",
}


def test_a_sheet_a_branch_is_filled_in_and_comes_back(care: Care, folder: Path, tmp_path: Path) -> None:
    write_files(folder, {"lacking.yaml": LACKING})
    path = tmp_path / "待补信息.xlsx"
    assert care("check", "-o", str(path)).code == 0
    tables = {table.name: table for table in read_tables(path)}
    assert list(tables) == ["一支部", "二支部", "未编入支部", "困难党员台账", "记录检查"]
    assert [row[:2] for row in tables["二支部"].rows[2:]] == [("编号", "姓名"), ("m9", "缺二"), ("m4", "丁四")]
    sheets = [(name, filled(table.rows)) for name, table in tables.items()]
    write(tmp_path, path.name, xlsx(*sheets))
    ran = care("import", str(path), "--apply")
    assert (ran.code, ran.err) == (0, "")
    assert "记录检查" not in ran.out
    problems = {item["id"] for item in json.loads(care("check", "--format", "json").out)["items"]}
    assert not {id_ for id_ in problems if id_.endswith("-missing")} - {"income-missing", "payer-level-missing"}
    states = [item["state"] for item in json.loads(care("import", str(path), "--format", "json").out)["items"]]
    assert set(states) == {"same"}


def filled(rows: Any) -> list[list[Any]]:
    """The rows of a sheet with the empty cells filled in."""
    head = next((row for row in rows if "编号" in row), ())
    full = [list(row) for row in rows]
    for row in full[3:]:
        for at, heading in enumerate(head):
            if heading in ANSWERS and not row[at]:
                row[at] = ANSWERS[heading]
    return full
