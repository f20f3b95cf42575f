"""The form of the body above: filled in by its own headings, in its own units, and otherwise left as it is."""

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.styles import Font
from returned import basis
from sheets import Rows, xlsx

from carecli.exchange.directory import Directory
from carecli.exchange.filling import Filled, filled
from carecli.exchange.shown_cells import Cells
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.reports.returns.snapshot import snapshot
from carecli.reports.returns.then import records_then

STORY = """
hardship:
  - {id: h1, member: a, reason: study, degree: mild, since: 2025-03-01,
     history: [{date: 2025-03-01, degree: severe}, {date: 2026-07-01, degree: mild}]}
  - {id: h2, member: b, reason: own-serious-illness, since: 2025-04-01}
members:
  - {id: a, name: =1+1, branch: one, id_number: 110101194411020010,
     household: [{since: 2025-01-01, people: 3, monthly_income: 1000.00},
       {since: 2026-07-01, people: 1, monthly_income: 1.00}]}
  - {id: b, name: 己, branch: two, phone: "01012345678"}
"""
DAY = date(2026, 6, 30)
HEADINGS = ["序号", "党员姓名", "所在党组织", "身份证号", "困难类型", "困难程度", "家庭人均年收入(元)", "备注说明二"]


def fill(tmp_path: Path, *sheets: Rows | tuple[str, Rows], form: bytes | None = None) -> Filled:
    path = tmp_path / "form.xlsx"
    path.write_bytes(form or xlsx(*sheets))
    ground = basis(STORY)
    records = records_then(ground.records, snapshot(ground, DAY))
    cells = Cells(Directory(records), DAY, Words("zh"))
    return filled(path, {"a": {"helpers": "甲"}}, cells, date(2026, 7, 6))


def rows(found: Filled, sheet: str | None = None) -> list[list[Any]]:
    book = openpyxl.load_workbook(BytesIO(found.content))
    return [[cell.value for cell in row] for row in (book[sheet] if sheet else book.worksheets[0]).iter_rows()]


def test_each_person_stands_in_a_row_below_the_headings_of_the_form(tmp_path: Path) -> None:
    found = fill(tmp_path, [["困难党员情况汇总表"], HEADINGS])
    assert rows(found)[2:] == [
        [1, "=1+1", "一支部", "110101194411020010", "子女就学", "特别困难", 4000, None],
        [2, "己", "二支部", None, "本人重病", None, None, None],
    ]
    assert (found.people, found.empty) == (2, ("备注说明二",))


def test_it_tells_the_day_of_the_return_not_today(tmp_path: Path) -> None:
    found = fill(tmp_path, [["姓名", "困难程度", "家庭人口", "家庭月收入"]])
    assert rows(found)[1] == ["=1+1", "特别困难", 3, 1000]


@pytest.mark.parametrize(
    ("heading", "value"),
    [
        ("家庭月收入", 1000),
        ("家庭年收入", 12000),
        ("家庭年收入(万元)", 1.2),
        ("家庭人均月收入", 333.33),
        ("家庭人均收入(元/年)", 4000),
    ],
)
def test_an_income_is_that_of_the_heading(heading: str, value: float, tmp_path: Path) -> None:
    assert rows(fill(tmp_path, [["姓名", "困难原因", heading]]))[1][2] == value


def test_who_helps_and_that_the_organisation_recognised_it_is_told_too(tmp_path: Path) -> None:
    found = fill(tmp_path, [["姓名", "困难原因", "结对党员姓名", "组织认定", "天气"]])
    assert [row[2:] for row in rows(found)[1:]] == [["甲", "是", None], [None, "是", None]]
    assert found.empty == ("天气",)


def test_a_text_that_starts_like_a_formula_stays_text(tmp_path: Path) -> None:
    found = fill(tmp_path, [["姓名", "困难原因"]])
    sheet = openpyxl.load_workbook(BytesIO(found.content)).worksheets[0]
    assert (sheet.cell(2, 1).value, sheet.cell(2, 1).data_type) == ("=1+1", "s")


def test_what_stands_around_the_rows_stays(tmp_path: Path) -> None:
    form = [["汇总表"], ["姓名", "困难原因"], [], [], ["合计", None], ["填表人:", None]]
    found = fill(tmp_path, ("附件", [["填表说明"], ["一、按季度"]]), ("情况表", form))
    told = rows(found, "情况表")
    assert (told[0][0], told[2][0], told[3][0], told[4][0], told[5][0]) == ("汇总表", "=1+1", "己", "合计", "填表人:")
    assert rows(found, "附件") == [["填表说明"], ["一、按季度"]]


def test_a_form_with_too_few_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        fill(tmp_path, [["姓名", "困难原因"], [], ["合计", None]])
    assert (caught.value.id, caught.value.details) == ("form-too-short", {"people": 2, "rows": 1})


def test_rows_that_are_numbered_beforehand_are_room(tmp_path: Path) -> None:
    found = fill(tmp_path, [["序号", "姓名", "困难原因"], [1, None, None], [2, None, None], [3, None, None]])
    assert [row[:2] for row in rows(found)[1:]] == [[1, "=1+1"], [2, "己"], [3, None]]


def test_a_form_without_headings_of_the_register_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        fill(tmp_path, [["日期", "天气"], ["2026-01-01", "晴"]])
    assert caught.value.id == "sheet-without-headings"


def test_further_rows_look_like_the_first(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.append(["姓名", "困难原因"])
    sheet["A2"].font = Font(bold=True)
    target = BytesIO()
    book.save(target)
    found = fill(tmp_path, form=target.getvalue())
    made = openpyxl.load_workbook(BytesIO(found.content)).worksheets[0]
    assert [made.cell(at, 1).font.bold for at in (2, 3)] == [True, True]


def test_the_same_form_and_day_give_the_same_bytes(tmp_path: Path) -> None:
    form = [["姓名", "困难原因"]]
    assert fill(tmp_path, form).content == fill(tmp_path, form).content
