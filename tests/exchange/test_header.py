"""Where the headings stand, what they are called, and what they say besides."""

from typing import Any

import pytest
from brought import brought, planned, table

from carecli.exchange.choosing import header_of, section_of_sheet
from carecli.exchange.header import find_header
from carecli.exchange.headings import heading
from carecli.model.problem import Refused


def paths(*rows: list[str], section: str) -> dict[int, str]:
    header = find_header(table(*rows), section)
    assert header is not None
    return {found.index: found.column.path for found in header.found}


@pytest.mark.parametrize(
    ("cell", "text", "unit", "by_month"),
    [
        (" 姓 名 ", "姓名", "", False),
        ("姓名*", "姓名", "", False),
        ("联系电话（必填）", "联系电话", "", False),
        ("家庭年收入\n(万元)", "家庭年收入", "万元", False),
        ("人均收入[元/月]", "人均收入", "元/月", False),
        ("出生年月", "出生年月", "", True),
        ("Born On", "bornon", "", False),
        (None, "", "", False),
        (12.0, "", "", False),
    ],
)
def test_a_heading_is_compared_without_what_adorns_it(cell: object, text: str, unit: str, *, by_month: bool) -> None:
    found = heading(cell)
    assert (found.text, found.unit, found.by_month) == (text, unit, by_month)


def test_title_rows_are_passed_over() -> None:
    rows = [
        ["某某党委党员花名册"],
        ["填报单位: 一支部", "", "2026年6月"],
        [],
        ["序号", "姓名", "性别", "民族"],
        ["1", "新人", "男", "汉"],
    ]
    header = find_header(table(*rows), "members")
    assert header is not None
    assert (header.first, header.body, header.extra) == (3, 4, ("民族",))
    assert [row.row.place.line for row in brought(*rows)] == [5]


def test_two_rows_of_headings_are_read_together() -> None:
    upper = ["日期", "走访人", "慰问对象", "慰问", "", "享受"]
    lower = ["", "", "", "金额", "物品", "别的"]
    assert paths(["记录表"], upper, lower, ["2026-07-01"], section="visits") == {
        0: "date", 1: "by", 2: "member", 3: "gift.cash", 4: "gift.goods",
    }  # fmt: skip


def test_a_record_is_not_taken_for_a_second_row_of_headings() -> None:
    rows = [["姓名", "性别", "民族"], ["新人", "男", "汉"]]
    assert [row.fields for row in brought(*rows)] == [{"name": "新人", "sex": "男"}]


def test_headings_repeated_on_every_page_are_no_records() -> None:
    head = ["姓名", "性别"]
    (plan,) = planned(head, ["新人", "男"], head, ["又一人", "女"], ["合计", "2"], ["填表人：某某"]).plans
    assert [row.state for row in plan.proposals] == ["new", "new"]
    assert plan.sheet.passed_over == 3


def test_a_row_that_numbers_the_columns_is_no_record() -> None:
    assert len(brought(["姓名", "性别", "出生日期"], ["1", "2", "3"], ["新人", "男", ""])) == 1


def test_english_headings_are_understood_too() -> None:
    assert paths(["name", "Sex", "born on", "branch", "telephone"], section="members") == {
        0: "name", 1: "sex", 2: "born_on", 3: "branch.id", 4: "phone",
    }  # fmt: skip


def test_of_two_columns_for_one_field_the_first_counts_and_the_other_is_named() -> None:
    header = find_header(table(["姓名", "联系电话", "手机号"]), "members")
    assert header is not None
    assert header.extra == ("手机号",)


@pytest.mark.parametrize(
    ("heads", "section"),
    [
        (["姓名", "性别", "出生日期", "入党时间", "所在支部", "家庭住址", "联系电话"], "members"),
        (
            ["姓名", "性别", "出生年月", "入党时间", "健康状况", "家庭人口", "困难原因", "困难程度", "更新时间"],
            "hardship",
        ),
        (["日期", "走访人", "慰问对象", "所在支部", "形式", "慰问金额", "慰问品"], "visits"),
        (["时间", "谈话人", "谈话对象", "形式", "地点"], "talks"),
        (["日期", "凭证号", "收入来源", "收入", "支出用途", "支出", "账户", "余额"], "fund"),
        (["送达日期", "送达人", "姓名", "形式"], "greetings"),
        (["名称", "级别", "上级"], "organisation"),
        (["领导", "单位", "类型", "起"], "contacts"),
    ],
)
def test_the_section_is_told_by_the_headings(heads: list[str], section: str) -> None:
    assert section_of_sheet(table(heads, ["x"] * len(heads)))[0] == section


def test_headings_that_fit_several_sections_alike_are_refused() -> None:
    with pytest.raises(Refused, match="section-unclear") as refused:
        section_of_sheet(table(["日期", "备注"]))
    assert "visits" in str(refused.value.details["sections"])
    assert header_of(table(["日期", "备注"]), "visits")[0] == "visits"


@pytest.mark.parametrize(
    ("head", "income", "monthly"),
    [
        ("家庭月收入", 3000.0, "3000.00"),
        ("家庭年收入", 36000.0, "3000.00"),
        ("家庭年收入(万元)", 3.6, "3000.00"),
        ("家庭人均月收入", 1000.0, "3000.00"),
        ("家庭人均年收入（元）", 12000.0, "3000.00"),
        ("人均收入(元/月)", 1000.0, "3000.00"),
        ("家庭收入（元/年）", 10000.0, "833.33"),
        ("家庭收入（元/年）", 20000.0, "1666.67"),
    ],
)
def test_an_income_is_brought_to_the_whole_households_month(head: str, income: float, monthly: str) -> None:
    (row,) = brought(["姓名", "家庭人口", head, "收入核实日期"], ["新人", 3.0, income, "2026-06-01"])
    assert row.fields is not None
    assert row.fields["household"]["monthly_income"] == monthly


def test_the_unit_of_a_title_row_goes_for_all_amounts_without_their_own() -> None:
    rows: list[list[Any]] = [
        ["基金台账", "", "单位：万元"],
        ["日期", "收入来源", "收入", "账户"],
        ["2026-06-01", "利息", 0.5, "局党委基金"],
    ]
    (row,) = brought(*rows)
    assert row.fields is not None
    assert row.fields["amount"] == "5000.00"


def test_a_column_that_says_something_without_a_heading_is_named() -> None:
    (plan,) = planned(["姓名", "性别", "", ""], ["新人", "男", "", "话"], ["又一人", "女", None, None]).plans
    assert plan.sheet.unheaded == ("D",)
