"""What becomes of each row: new, the same, changed, not filled in; and nothing that nobody said."""

from datetime import date
from typing import Any

import pytest
from brought import TODAY, brought, office, planned, table
from stories import ORGANISATION, records_of

from carecli.exchange.appending import records_to_alter, records_to_append, with_ids
from carecli.exchange.plans import plan_tables
from carecli.exchange.proposal import Edit, Proposal

ROSTER = ["姓名", "性别", "出生日期", "所在支部", "入党时间", "转正时间"]


def only(*rows: Any, section: str | None = None) -> Proposal:
    (row,) = brought(*rows, section=section)
    return row


def test_a_row_that_says_what_is_known_is_the_same() -> None:
    assert only(ROSTER, ["甲一", "男", date(1970, 1, 5), "一支部", "1992.03.01", "1993-3-1"]).state == "same"


def test_a_cell_that_says_nothing_changes_nothing() -> None:
    for nothing in ("", None, "-", "无", "/"):
        assert only(ROSTER, ["甲一", nothing, nothing, "一支部", nothing, nothing]).state == "same"


def test_a_month_says_nothing_against_a_day_within_it() -> None:
    assert only(["姓名", "出生年月"], ["甲一", "1970-01"]).state == "same"


def test_a_day_says_more_than_its_month() -> None:
    row = only(["姓名", "出生日期"], ["乙二", "1975-06-15"])
    assert (row.state, row.edits) == ("changed", (Edit(("born_on",), "1975-06-15"),))


def test_a_field_that_was_missing_is_filled_in() -> None:
    row = only(["编号", "姓名", "性别", "联系电话"], ["m4", "丁四", "男", 13800000000.0])
    assert row.edits == (Edit(("sex",), "男"), Edit(("phone",), "13800000000"))
    assert [(change.old, change.new) for change in row.changes] == [(None, "male"), (None, "13800000000")]


def test_a_change_of_what_only_its_keeper_can_date_is_left_to_a_person() -> None:
    row = only(ROSTER[:4], ["甲一", "男", "1970-01-05", "二支部"])
    assert (row.state, row.edits, row.by_hand) == ("same", (), ("branch.id",))
    assert [found.id for found in row.problems] == ["change-by-hand"]


def test_a_new_household_stands_beside_the_old_one() -> None:
    heads = ["姓名", "家庭人口", "家庭月收入", "收入核实日期"]
    assert only(heads, ["丙三", 2.0, 1500.0, "2026-01-01"]).state == "same"
    row = only(heads, ["丙三", 3.0, 1500.0, "2026-07-01"])
    household = {"since": "2026-07-01", "people": "3", "monthly_income": "1500.00"}
    assert [edit for edit in row.edits if edit.adds] == [Edit(("household",), household, adds=True)]
    assert len(row.edits) == 1


def test_an_income_without_a_day_is_the_same_whenever_the_sheet_is_read() -> None:
    heads = ["姓名", "家庭人口", "家庭月收入"]
    (plan,) = planned(heads, ["丙三", 2.0, 1500.0], as_of=TODAY).plans
    assert plan.proposals[0].state == "same"


def test_a_circumstance_that_is_not_listed_any_more_is_not_taken_away() -> None:
    assert only(["姓名", "情况"], ["丙三", "长期患病"]).state == "same"
    row = only(["姓名", "情况"], ["丙三", "独居"])
    assert row.edits == (Edit(("circumstances",), {"kind": "独居"}, adds=True),)
    row = only(["姓名", "情况"], ["丙三", "长期患病、残疾"])
    assert row.edits == (Edit(("circumstances",), {"kind": "残疾"}, adds=True),)
    assert only(["姓名", "健康状况"], ["丙三", "健康"]).state == "same"


def test_somebody_new_gets_no_id_from_the_sheet_but_the_one_it_gives() -> None:
    heads = ["编号", "姓名", "所在支部", "人员类别", "退休时间"]
    first, second = brought(heads, ["x7", "新人", "一支部", "", "2020.05"], ["", "又一人", "二支部", "在职", ""])
    assert first.fields == {
        "id": "x7",
        "name": "新人",
        "branch": "one",
        "employment": {"status": "retired", "since": "2020-05"},
    }
    assert second.fields == {"name": "又一人", "branch": "two", "employment": "在职"}


def test_a_namesake_of_another_birth_and_branch_is_somebody_new() -> None:
    assert only(ROSTER[:4], ["甲一", "女", "1999-09-09", "二支部"]).state == "new"


def test_a_namesake_with_an_id_of_his_own_is_somebody_new() -> None:
    assert only(["编号", "姓名", "出生日期"], ["m77", "甲一", "1999-09-09"]).state == "new"


def test_somebody_is_known_by_the_identity_number_whatever_the_branch() -> None:
    row = only(["姓名", "身份证号"], ["丙三", "110101194411020010"])
    assert (row.state, row.existing) == ("same", office().persons["m3"])


def test_a_roster_misses_who_is_no_longer_in_it_and_removes_nobody() -> None:
    rows = [["甲一", "一支部"], ["乙二", "一支部"], ["新人", "一支部"]]
    (plan,) = planned(["姓名", "所在支部"], *rows).plans
    assert [getattr(record, "id", "") for record in plan.absent] == ["m3", "m5"]
    assert [row.state for row in plan.proposals] == ["same", "same", "new"]
    assert not records_to_alter(plan)


def test_a_roster_of_one_branch_misses_nobody_of_another() -> None:
    (plan,) = planned(["姓名", "所在支部"], ["丁四", "二支部"]).plans
    assert plan.absent == ()


def test_a_few_rows_are_no_roster() -> None:
    (plan,) = planned(["姓名", "联系电话"], ["甲一", ""]).plans
    assert plan.absent == ()


VISITS = ["走访日期", "走访人", "慰问对象", "事由", "走访形式", "慰问金", "慰问品"]


def test_a_visit_is_known_by_day_person_visitor_and_occasion() -> None:
    known = ["2026-05-20", "甲一、乙二", "丙三", "日常", "上门", 500.0, "米面油"]
    assert only(VISITS, known).state == "same"
    assert only(VISITS, ["2026-05-20", "乙二,甲一", "丙三", "", "", "", ""]).state == "same"
    assert only(VISITS, ["2026-05-21", *known[1:]]).state == "new"
    row = only(VISITS, [*known[:4], "住院探望", 600.0, "米"])
    assert row.edits == (Edit(("form",), "住院探望"), Edit(("gift", "cash"), "600.00"), Edit(("gift", "goods"), "米"))


def test_a_gift_where_there_was_none_is_added_whole() -> None:
    row = only(VISITS, ["2026-05-06", "乙二", "丁四(m4)", "", "", 100.0, "油"])
    assert row.edits == (Edit(("gift",), {"cash": "100.00", "goods": "油"}),)


def test_a_gift_of_nothing_is_none() -> None:
    row = only(VISITS, ["2026-07-01", "甲一", "丙三", "七一", "上门", 0.0, ""])
    assert row.fields is not None
    assert "gift" not in row.fields


def test_the_source_of_a_gifts_money_books_a_payment_first() -> None:
    heads = [*VISITS, "款源", "账户"]
    row = ["2026-07-01", "甲一", "丙三", "七一", "上门", 100.0, "油", "行政拨款", ""]
    (plan,) = planned(heads, row).plans
    money, visit = records_to_append(plan)
    assert (money.section, money.fields) == (
        "fund",
        {
            "date": "2026-07-01",
            "kind": "payment",
            "amount": "100.00",
            "purpose": "visit-gift",
            "member": "m3",
            "account": "purse",
            "source": "行政拨款",
        },
    )
    assert visit.section == "visits"
    given = with_ids(visit.fields, {money.provisional: "f-2026-009"})
    assert given["gift"] == {"cash": "100.00", "goods": "油", "entry": "f-2026-009"}


def test_a_payment_already_booked_for_the_gift_is_named_not_booked_again() -> None:
    booked = """
accounts: [{id: purse, organisation: top, name: 基金}]
members: [{id: a, name: 甲, branch: one}, {id: b, name: 乙, branch: one}]
fund:
  - {id: f8, date: 2026-07-01, kind: payment, account: purse, amount: 100.00, purpose: visit-gift, member: a}
"""
    heads = ["走访日期", "走访人", "慰问对象", "慰问金", "款源"]
    records = records_of(ORGANISATION, booked)
    (plan,) = planned(heads, ["2026-07-01", "乙", "甲", 100.0, "党费"], records=records).plans
    (visit,) = records_to_append(plan)
    assert visit.fields["gift"] == {"cash": "100.00", "entry": "f8"}


def test_a_case_is_known_by_its_member_and_the_days_it_lasts() -> None:
    heads = ["姓名", "困难程度", "建档日期", "更新时间", "困难原因", "认定组织"]
    assert only(heads, ["丙三", "特别困难", "2026-01-15", "2026-05-20", "", ""]).state == "same"
    row = only(heads, ["丙三", "一般困难", "", "2026-06-30", "", ""])
    assert row.edits == (Edit(("degree",), "一般困难"), Edit(("checked_on",), "2026-06-30"))
    assert only(heads, ["乙二", "一般困难", "2026-06-01", "", "失业", "局党委"]).state == "new"


def test_what_describes_the_member_is_no_part_of_the_case() -> None:
    heads = ["姓名", "性别", "出生年月", "家庭人口", "人均收入", "困难原因", "建档日期", "认定组织"]
    row = only(heads, ["乙二", "男", "1975-06", 9.0, 1.0, "失业", "2026-06-01", "局党委"])
    assert row.fields == {"member": "m2", "reason": "失业", "since": "2026-06-01", "recognised_by": "top"}


def test_an_entry_is_known_by_all_that_it_says() -> None:
    heads = ["编号", "日期", "收入来源", "收入", "账户", "付款人"]
    assert only(heads, ["f1", "2026-01-10", "行政拨款", 10000.0, "局党委基金", "区财政局"]).state == "same"
    assert only(heads[1:], ["2026-01-10", "行政拨款", 10000.0, "局党委基金", "区财政局"]).state == "same"
    assert only(heads[1:], ["2026-01-11", "行政拨款", 10000.0, "局党委基金", "区财政局"]).state == "new"


SHARING = """
accounts: [{id: a, organisation: top, name: 甲户}, {id: b, organisation: top, name: 乙户}]
fund:
  - {id: o1, date: 2026-01-01, kind: opening, account: a, source: dues, amount: 900.00}
  - {id: o2, date: 2026-01-01, kind: opening, account: b, source: upper, amount: 900.00}
"""


def test_shares_of_a_payment_stand_in_one_cell() -> None:
    records = records_of(ORGANISATION, SHARING)
    heads = ["日期", "支出", "支出用途", "收款人", "分担"]
    row = ["2026-06-01", 500.0, "对外帮扶", "某人", "甲户 350.00(党费)；乙户 150"]
    plans = planned(heads, row, records=records)
    (entry,) = plans.plans[0].proposals
    assert entry.fields is not None
    assert entry.fields["shares"] == [
        {"account": "a", "amount": "350.00", "source": "党费"},
        {"account": "b", "amount": "150.00"},
    ]
    again = plan_tables([table(heads, row)], None, plans.records(records), TODAY)
    assert [each.state for each in again.plans[0].proposals] == ["same"]


DUE = [*VISITS, "款源", "应办事项编号"]


def test_a_row_of_a_list_that_nobody_filled_in_is_left_alone() -> None:
    assert only(DUE, ["", "", "丙三", "生病住院", "", "", "", "", "UM-31/m3/e1"]).state == "unfilled"


def test_a_filled_row_closes_its_duties_and_takes_the_occasion_from_their_event() -> None:
    row = only(DUE, ["2026-07-02", "甲一", "丙三", "", "住院探望", "", "", "", "UM-31/m3/e1；UM-34/m3/2026-july-first"])
    assert row.fields == {
        "date": "2026-07-02",
        "member": "m3",
        "by": "m1",
        "occasion": "hospitalised",
        "form": "住院探望",
        "closes": ["UM-31/m3/e1", "UM-34/m3/2026-july-first"],
    }


@pytest.mark.parametrize("section", ["members", None])
def test_reading_the_same_sheet_again_changes_nothing(section: str | None) -> None:
    rows = [
        ROSTER,
        ["甲一", "女", "1970-01-05", "一支部", "", ""],
        ["新人", "男", "1990-01-05", "二支部", "2015-07-01", ""],
    ]
    plans = planned(*rows, section=section)
    assert [row.state for row in plans.plans[0].proposals] == ["changed", "new"]
    again = plan_tables([table(*rows)], section, plans.records(office()), TODAY)
    assert [row.state for row in again.plans[0].proposals] == ["same", "same"]


def test_sheets_of_one_file_build_on_each_other_whatever_their_order() -> None:
    visits = table(["走访日期", "走访人", "慰问对象"], ["2026-07-01", "甲一", "新人"])
    roster = table(["姓名", "所在支部"], ["新人", "一支部"])
    plans = plan_tables([visits, roster], None, office(), TODAY)
    assert [plan.section for plan in plans.plans] == ["members", "visits"]
    (person,), (visit,) = (records_to_append(plan) for plan in plans.plans)
    assert visit.fields["member"] == person.provisional
