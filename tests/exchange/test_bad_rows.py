"""Cells and rows that cannot be taken as they are: each is refused at its row, under the sheet's own heading."""

from datetime import date, time
from pathlib import Path
from typing import Any

import pytest
from brought import TODAY, brought, from_file, office, planned, table, told
from sheets import csv, with_cells, xlsx
from stories import ORGANISATION, records_of
from stories import PEOPLE as MEMBERS

from carecli.exchange.plans import plan_tables
from carecli.model.problem import Place
from carecli.model.words import LANGUAGES, Words
from carecli.model.words.telling import told as worded

PEOPLE = ["姓名", "出生日期", "所在支部", "身份证号", "联系电话", "家庭人口", "家庭月收入", "收入核实日期", "人员类别"]
VISITS = ["走访日期", "走访人", "慰问对象", "事由", "走访形式", "慰问金", "慰问品", "款源", "账户", "应办事项编号"]
FUND = ["日期", "凭证号", "类型", "收入来源", "收入", "支出用途", "受助人", "支出", "账户", "分担", "编号"]
HARDSHIP = ["姓名", "困难原因", "困难程度", "建档日期", "组织认定"]


def person(**cells: Any) -> list[list[Any]]:
    usual = {"姓名": "新人"}
    return [PEOPLE, [{**usual, **cells}.get(head) for head in PEOPLE]]


def visit(**cells: Any) -> list[list[Any]]:
    usual = {"走访日期": "2026-07-01", "走访人": "甲一", "慰问对象": "丙三"}
    return [VISITS, [{**usual, **cells}.get(head) for head in VISITS]]


def entry(**cells: Any) -> list[list[Any]]:
    usual = {"日期": "2026-06-01", "账户": "局党委基金"}
    return [FUND, [{**usual, **cells}.get(head) for head in FUND]]


def case(**cells: Any) -> list[list[Any]]:
    usual = {"姓名": "乙二", "困难原因": "失业", "困难程度": "一般困难", "建档日期": "2026-06-01"}
    return [HARDSHIP, [{**usual, **cells}.get(head) for head in HARDSHIP]]


HOUSE = {"家庭人口": "3", "家庭月收入": "3000", "收入核实日期": "2026-06-01"}
ROWS = [
    ("an identity number that the spreadsheet has rounded", person(身份证号=110101199003070000.0), "id-number-lost"),
    ("one that was rounded before it became text", person(身份证号="110101199003070000"), "id-number-lost"),
    ("one with a wrong last place", person(身份证号="110101199003074512"), "id-number-digit"),
    ("one of fifteen places", person(身份证号=110101900307451.0), "bad-id-number"),
    ("a day that is a bare count", person(出生日期=32874.0), "day-is-count"),
    ("January or October", person(出生日期=1985.1), "day-one-or-ten"),
    ("the same as text", person(出生日期="1985.1"), "day-one-or-ten"),
    ("a day that is none", person(出生日期="1985-02-30"), "no-such-day"),
    ("a month that is none", person(出生日期="1985.13"), "bad-date"),
    ("a year of two places", person(出生日期="85.7.1"), "bad-date"),
    ("a year alone", person(出生日期=1985.0), "bad-date"),
    ("a year that cannot be", person(出生日期=date(2999, 1, 1)), "year-out-of-range"),
    ("a telephone that is none", person(联系电话="无人"), "bad-phone"),
    ("a body that there is not", person(所在支部="九支部"), "no-such-unit"),
    ("a code by a bare digit", person(人员类别=1.0), "unknown-code"),
    ("a code that there is not", person(人员类别="神仙"), "unknown-code"),
    ("an income that was computed", person(**{**HOUSE, "家庭月收入": 0.1 + 0.2}), "amount-not-whole"),
    ("an income with letters", person(**{**HOUSE, "家庭月收入": "三千"}), "bad-money"),
    ("an income since nobody knows when", person(**{**HOUSE, "收入核实日期": None}), "household-without-day"),
    ("a household of half people", person(**{**HOUSE, "家庭人口": 2.5}), "bad-count"),
    ("a name that says nothing", [*person(), [None, "1990-01-01", *[None] * 7]], "missing-field"),
    ("a number too long to be kept", visit(慰问品=1234567890123456.0), "digits-lost"),
    ("somebody whom nobody knows", visit(慰问对象="无名氏"), "no-such-person"),
    ("one of two of a name", visit(慰问对象="丁四"), "several-of-name"),
    ("nobody who went", visit(走访人=None), "missing-field"),
    ("a day without a year", visit(走访日期="7月1日"), "bad-date"),
    ("a month in place of a day", visit(走访日期="2026-07"), "bad-date"),
    ("an amount below nothing", visit(慰问金=-500.0), "bad-money"),
    ("an amount of a tenth of a fen", visit(慰问金="500.001"), "amount-not-whole"),
    ("money from a source that there is not", visit(慰问金=500.0, 款源="天上", 账户="局党委基金"), "unknown-code"),
    ("an account that there is not", visit(慰问金=500.0, 账户="小金库"), "no-such-account"),
    ("money both in and out", entry(类型="收入", 收入来源="利息", 收入=5.0, 支出=5.0), "two-amounts"),
    ("money in the other column", entry(类型="支出", 支出用途="困难补助", 收入=5.0), "amount-in-other-column"),
    ("no amount", entry(类型="收入", 收入来源="利息"), "missing-field"),
    ("no kind", entry(支出用途="困难补助"), "no-kind"),
    ("an unknown kind", entry(类型="借款", 收入来源="利息", 收入=5.0), "unknown-kind"),
    ("shares nobody can read", entry(支出=5.0, 支出用途="困难补助", 账户=None, 分担="三七开"), "shares-unclear"),
    ("an entry that says otherwise", entry(编号="f1", 收入=99.0, 收入来源="利息"), "entry-differs"),
    ("a case that was not recognised", case(组织认定="否"), "not-recognised"),
    ("a recognition by digit", case(组织认定=1.0), "recognised-unclear"),
    ("a reason that there is not", case(困难原因="懒"), "unknown-code"),
]


@pytest.mark.parametrize(("what", "rows", "id_"), ROWS, ids=[what for what, _, _ in ROWS])
def test_a_row_is_refused_for(what: str, rows: list[list[Any]], id_: str) -> None:
    refused = [proposal for proposal in brought(*rows) if proposal.state == "refused"]
    assert [found.id for found in refused[-1].problems][:1] == [id_], what
    (found, *_) = refused[-1].problems
    assert found.place == Place("sheet.xlsx", len(rows))
    for language in LANGUAGES:
        weight, message, hint = worded(found, Words(language))
        assert weight == "error"
        assert message
        assert hint


def test_a_problem_speaks_of_the_sheets_own_heading() -> None:
    (row,) = brought(["姓名", "入党年月"], ["新人", "很久以前"])
    assert dict(row.problems[0].details)["field"] == "入党年月"


def test_nothing_private_is_quoted() -> None:
    row = {"身份证号": "110101199003074512", "联系电话": "一三九零零零", "家庭人口": "3", "家庭月收入": "九千九"}
    (refused,) = brought(*person(**row))
    shown = "".join(str(found) for found in refused.problems)
    for value in row.values():
        assert value == "3" or value not in shown


@pytest.mark.parametrize(
    ("cells", "id_"),
    [
        ('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>', "cell-error"),
        ('<c r="B2" t="e"><v>#REF!</v></c>', "cell-error"),
        ('<c r="B2"><f>A1+1</f></c>', "cell-without-value"),
        ('<c r="B2"><f>A1+1</f><v></v></c>', "cell-without-value"),
        ('<c r="B2"><f>A1+1</f><v/></c>', "cell-without-value"),
    ],
)
def test_a_formula_without_a_value_is_not_taken_for_nothing(cells: str, id_: str, tmp_path: Path) -> None:
    name = '<c r="A2" t="inlineStr"><is><t>新人</t></is></c>'
    data = with_cells(xlsx([["姓名", "联系电话"]]), f'<row r="2">{name}{cells}</row>')
    (plan,) = from_file(tmp_path, "roster.xlsx", data).plans
    assert [found.id for found in plan.proposals[0].problems] == [id_]


def test_a_formula_that_gives_an_empty_text_says_nothing(tmp_path: Path) -> None:
    name = '<c r="A2" t="inlineStr"><is><t>新人</t></is></c>'
    cell = '<c r="B2" t="str"><f>""</f><v></v></c>'
    data = with_cells(xlsx([["姓名", "联系电话"]]), f'<row r="2">{name}{cell}</row>')
    (plan,) = from_file(tmp_path, "roster.xlsx", data).plans
    assert plan.proposals[0].state == "new"


def test_a_time_of_day_is_no_day(tmp_path: Path) -> None:
    (plan,) = from_file(tmp_path, "roster.xlsx", xlsx([["姓名", "出生日期"], ["新人", time(14, 30)]])).plans
    assert [found.id for found in plan.proposals[0].problems] == ["cell-is-time"]


def test_a_row_of_a_text_file_with_a_comma_too_many_is_refused(tmp_path: Path) -> None:
    data = csv(["姓名", "住址"], ["新人", "云岭区", "三号"])
    (plan,) = from_file(tmp_path, "roster.csv", data).plans
    assert [found.id for found in plan.proposals[0].problems] == ["row-too-long"]


def test_the_same_row_twice_is_told_with_the_first_one() -> None:
    first, second = brought(["姓名", "出生日期"], ["新人", "1990-01-05"], ["新人", "1990-01-05"])
    assert (first.state, second.state) == ("new", "refused")
    assert second.problems[0].id == "row-twice"
    assert dict(second.problems[0].details)["first"] == "2"


@pytest.mark.parametrize(
    ("row", "id_"),
    [
        (["p1", "戊五", ""], "id-elsewhere"),
        (["m1", "新人", ""], "id-of-another"),
        (["x9", "甲一", "1970-01-05"], "known-by-other-id"),
        (["", "丁四", ""], "namesake-unclear"),
        (["", "甲一", "1970-01-06"], "namesake-unclear"),
    ],
)
def test_whom_a_row_means_must_be_clear(row: list[str], id_: str) -> None:
    assert told(["编号", "姓名", "出生日期"], row, section="members") == [id_]


def test_a_row_that_says_otherwise_of_the_member_is_about_somebody_else() -> None:
    rows = [["走访日期", "走访人", "慰问对象", "出生日期"], ["2026-07-01", "甲一", "丙三", "1950-01-01"]]
    assert told(*rows) == ["other-person"]


def test_a_voucher_of_another_amount_is_no_new_entry() -> None:
    voucher = ["日期", "凭证号", "收入来源", "收入", "账户", "付款人"]
    known = planned(voucher, ["2026-06-01", "记-9", "利息", 5.0, "局党委基金", ""])
    rows = table(voucher, ["2026-06-01", "记-9", "利息", 6.0, "局党委基金", ""])
    (plan,) = plan_tables([rows], None, known.records(office()), TODAY).plans
    assert [found.id for found in plan.proposals[0].problems] == ["voucher-known"]


def test_an_income_that_is_neither_a_months_nor_a_years_is_not_read() -> None:
    for head in ("家庭收入", "人均收入(元)", "家庭人均(年/月)收入"):
        plans = planned(["姓名", "家庭人口", head], ["新人", 3.0, 3000.0])
        assert [found.id for found in plans.problems] == ["income-without-unit"]
        (row,) = plans.plans[0].proposals
        assert row.fields == {"name": "新人"}


def test_money_of_a_gift_must_come_from_an_account() -> None:
    two = "accounts: [{id: a, organisation: top, name: 甲户}, {id: b, organisation: top, name: 乙户}]"
    records = records_of(ORGANISATION, MEMBERS, two)
    rows: list[list[Any]] = [
        ["走访日期", "走访人", "慰问对象", "慰问金", "款源"],
        ["2026-07-01", "甲", "乙", 100.0, "党费"],
    ]
    (plan,) = planned(*rows, records=records).plans
    assert [found.id for found in plan.proposals[0].problems] == ["gift-without-account"]


NOTICES = [
    ("goods whose source is not kept", visit(慰问品="米", 款源="党费", 账户="局党委基金"), "goods-not-booked"),
    ("people without an income", person(家庭人口=3.0), "household-half"),
]


@pytest.mark.parametrize(("what", "rows", "id_"), NOTICES, ids=[what for what, _, _ in NOTICES])
def test_a_row_is_taken_but_for(what: str, rows: list[list[Any]], id_: str) -> None:
    (row,) = brought(*rows)
    assert (row.state, [found.id for found in row.problems]) == ("new", [id_]), what


def test_an_unsound_row_is_refused_by_the_questions_of_every_check() -> None:
    heads = ["姓名", "出生日期", "入党日期", "转正日期"]
    rows = brought(
        heads, ["新人", "1990-01-05", "2015-07-01", "2014-07-01"], ["又一人", "1990-01-05", "2015-07-01", ""]
    )
    assert [row.state for row in rows] == ["refused", "new"]
    assert [found.id for found in rows[0].problems] == ["confirmed-before-admitted"]


def test_a_sheet_that_is_none_of_the_records_is_passed_over(tmp_path: Path) -> None:
    plans = from_file(tmp_path, "two.xlsx", xlsx(("名册", [["姓名", "性别"], ["新人", "男"]]), ("说明", [["怎样填"]])))
    assert len(plans.plans) == 1
    assert [(found.id, str(found.place)) for found in plans.problems] == [("sheet-passed-over", "two.xlsx[说明]")]
