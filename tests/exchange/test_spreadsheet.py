"""Workbooks as they are written: texts stay texts, amounts are numbers, words can be chosen, nothing is cut."""

import re
import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from brought import TODAY, tables_of
from hypothesis import given
from hypothesis import strategies as st

from carecli.exchange.answer_sheet import answer_page, answer_workbook
from carecli.exchange.spreadsheet import SheetColumn, SheetPage, Written, Yuan, sheet_name, workbook
from carecli.exchange.widths import places
from carecli.model.problem import Refused
from carecli.model.words import Words
from carecli.reports.page import Answer, Line, Page

LISTS = "words"


def page(*rows: tuple[Written, ...], columns: tuple[SheetColumn, ...] | None = None, to_fill: int = 0) -> SheetPage:
    width = len(rows[0]) if rows else 1
    heads = columns or tuple(SheetColumn(heading=f"column {at}") for at in range(width))
    return SheetPage(name="A", titles=("title",), columns=heads, rows=rows, to_fill=to_fill)


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return archive.read(name).decode()


def sheet_of(*pages: SheetPage) -> str:
    return part(workbook(pages, LISTS, TODAY), "xl/worksheets/sheet1.xml")


DANGEROUS = ["=1+1", "+1", "-1", "@x", "http://example.org", "0012", "1e3", "TRUE", "2026-07-03", "_x0041_", "'x"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_stays_that_text(text: str, tmp_path: Path) -> None:
    data = workbook([page((text,))], LISTS, TODAY)
    assert "<f>" not in part(data, "xl/worksheets/sheet1.xml")
    assert "<hyperlink" not in part(data, "xl/worksheets/sheet1.xml")
    assert tables_of(data, tmp_path)[0].rows[2] == (text,)


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=30).filter(str.strip))
def test_any_text_comes_back(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    data = workbook([page((text,))], LISTS, TODAY)
    assert tables_of(data, tmp_path_factory.mktemp("texts"))[0].rows[2] == (text,)


def test_half_a_character_does_not_stop_the_writer() -> None:
    assert "?" in part(workbook([page(("a\ud83d",))], LISTS, TODAY), "xl/sharedStrings.xml")


def test_an_amount_is_a_number_with_two_decimals(tmp_path: Path) -> None:
    data = workbook([page((Yuan(123456), Yuan(-5), 3))], LISTS, TODAY)
    assert tables_of(data, tmp_path)[0].rows[2] == (1234.56, -0.05, 3)
    assert '<xf numFmtId="2" ' in part(data, "xl/styles.xml")  # the built-in format of two decimals


def test_cells_to_be_filled_in_are_text_before_anything_is_typed() -> None:
    data = workbook([page(("",), to_fill=3)], LISTS, TODAY)
    (style,) = re.findall(r'<col min="1" max="1" [^>]*style="(\d+)"', part(data, "xl/worksheets/sheet1.xml"))
    formats = re.findall(r'<xf numFmtId="(\d+)"', part(data, "xl/styles.xml").partition("<cellXfs")[2])
    assert formats[int(style)] == "49"  # the built-in format of text


def test_the_headings_stay_in_sight() -> None:
    assert '<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>' in sheet_of(page(("x",)))


def test_a_code_is_chosen_from_its_words() -> None:
    column = SheetColumn(heading="form", choices=("上门", "电话"))
    shown = sheet_of(page(("上门",), columns=(column,), to_fill=2))
    assert '<formula1>"上门,电话"</formula1>' in shown
    assert 'sqref="A3:A5"' in shown


def test_a_long_list_of_words_stands_in_a_hidden_sheet_of_its_own(tmp_path: Path) -> None:
    long = SheetColumn(heading="form", choices=tuple(f"word number {n}" for n in range(60)))
    comma = SheetColumn(heading="unit", choices=("a, b",))
    data = workbook([page(("x", "y"), columns=(long, comma))], LISTS, TODAY)
    shown = part(data, "xl/worksheets/sheet1.xml")
    assert "<formula1>'words'!$A$1:$A$60</formula1>" in shown
    assert "<formula1>'words'!$B$1:$B$1</formula1>" in shown
    assert 'name="words" sheetId="2" state="hidden"' in part(data, "xl/workbook.xml")
    assert len(tables_of(data, tmp_path)) == 1


def test_a_text_that_no_cell_can_hold_is_refused_not_cut() -> None:
    with pytest.raises(Refused, match="output-text-too-long") as refused:
        workbook([page(("x", "y" * 32_768))], LISTS, TODAY)
    assert refused.value.details["cell"] == "B3"
    workbook([page(("x", "y" * 32_767))], LISTS, TODAY)


def test_more_rows_than_a_sheet_can_hold_are_refused() -> None:
    with pytest.raises(Refused, match="output-too-many-rows"):
        workbook([page(*[("",)] * 1_000_001)], LISTS, TODAY)


def test_the_same_sheets_give_the_same_bytes() -> None:
    first, second = (workbook([page(("x", Yuan(1)))], LISTS, TODAY) for _ in range(2))
    assert first == second
    assert workbook([page(("x", Yuan(1)))], LISTS, date(2026, 7, 7)) != first


def test_a_column_is_as_wide_as_its_han_characters() -> None:
    assert (places("abc"), places("慰问金"), places("a\n慰问")) == (3, 6, 4)
    narrow, wide, long = (
        re.findall(r'<col min="1" max="1" width="([\d.]+)"', sheet_of(page((text,))))[0]
        for text in ("x", "城市管理局党委", "长" * 200)
    )
    assert float(narrow) < float(wide) < float(long) < 50


@pytest.mark.parametrize(("text", "name"), [("a/b[c]", "a-b-c-"), ("长" * 40, "长" * 31), ("", "-"), ("'x'", "x")])
def test_a_sheet_has_a_name_that_it_may_have(text: str, name: str) -> None:
    assert sheet_name(text) == name


ANSWER = Answer(
    page=Page(title="走访", blocks=(Line("第一行"), Line("第二行"))),
    items=(
        {"id": "0012", "amount": "1234.50", "names": ["甲", "乙"], "done": True, "sum": 3, "no": None, "of": {"a": ""}},
        {"id": "=x", "amount": "", "names": [], "done": False, "sum": 4, "no": None, "of": {}},
    ),
    columns=tuple((key, key) for key in ("id", "amount", "names", "done", "sum", "no", "of")),
    more={},
)  # fmt: skip


def test_an_answer_has_its_items_under_the_columns_of_csv(tmp_path: Path) -> None:
    (table,) = tables_of(answer_workbook(ANSWER, Words("zh"), TODAY), tmp_path)
    assert table.rows[0][0] == "走访"
    assert table.rows[2] == ("0012", 1234.5, "甲；乙", "是", 3, "", "a: ")
    assert table.rows[3] == ("=x", "", "", "否", 4, "", "")


def test_an_answer_without_columns_has_the_lines_of_its_page() -> None:
    bare = Answer(page=ANSWER.page, items=(), columns=(), more={"demonstration": True})
    sheet = answer_page(bare, Words("zh"))
    assert (sheet.columns[0].heading, sheet.rows) == ("第一行", (("第二行",),))
    assert "虚构" in sheet.titles[1]


def test_two_sheets_of_one_name_are_told_apart(tmp_path: Path) -> None:
    pages = [SheetPage(name=name, titles=("t",), columns=(SheetColumn(heading="a"),), rows=(("x",),)) for name in
             ("一支部", "一支部", "Words", "长" * 40, "长" * 40)]  # fmt: skip
    names = [table.name for table in tables_of(workbook(pages, LISTS, TODAY), tmp_path)]
    assert names == ["一支部", "一支部-2", "Words-2", "长" * 31, f"{'长' * 29}-2"]
