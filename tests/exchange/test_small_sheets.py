"""The two small sheets from which UM-32 is derived, and those of awards and notices, as offices write them."""

from brought import brought, office, planned

from carecli.model.award import Award
from carecli.model.notice import Notice
from carecli.model.presence import Attendance, Dues


def test_the_monthly_sheet_of_dues_is_taken_as_it_is() -> None:
    rows = (
        ["姓名", "月份", "缴纳情况"],
        ["甲一", "2026-03", "已交"],
        ["乙二", "2026-03", "未交"],
        ["丙三", "2026-03", "免交"],
    )
    plans = planned(*rows)
    assert [plan.section for plan in plans.plans] == ["dues"]
    found = plans.records(office()).of(Dues)
    assert [(one.member, str(one.month), one.state) for one in found] == [
        ("m1", "2026-03", "paid"),
        ("m2", "2026-03", "unpaid"),
        ("m3", "2026-03", "exempt"),
    ]


def test_the_sheet_of_attendance_is_taken_as_it_is() -> None:
    rows = (
        ["姓名", "日期", "出席情况"],
        ["甲一", "2026-03-05", "出席"],
        ["乙二", "2026.3.5", "缺席"],
        ["丙三", "2026-03-05", "请假"],
    )
    plans = planned(*rows)
    assert [plan.section for plan in plans.plans] == ["attendance"]
    found = plans.records(office()).of(Attendance)
    assert [(one.member, str(one.date), one.state) for one in found] == [
        ("m1", "2026-03-05", "present"),
        ("m2", "2026-03-05", "absent"),
        ("m3", "2026-03-05", "leave"),
    ]


def test_other_headings_for_the_same_will_do() -> None:
    for heading in ("是否交纳", "交纳情况", "党费情况"):
        (row,) = brought(["党员姓名", "缴费月份", heading], ["甲一", "2026-03", "未交"], section="dues")
        assert (row.state, row.problems) == ("new", ()), heading
    for heading in ("考勤", "到会情况", "是否出席"):
        (row,) = brought(["姓名", "会议日期", heading], ["甲一", "2026-03-05", "请假"], section="attendance")
        assert (row.state, row.problems) == ("new", ()), heading


def test_a_state_nobody_knows_is_told() -> None:
    (row,) = brought(["姓名", "月份", "缴纳情况"], ["甲一", "2026-03", "欠"], section="dues")
    assert [found.id for found in row.problems] == ["unknown-code"]


def test_the_register_of_awards_is_taken_as_it_is() -> None:
    rows = (
        ["表彰时间", "级别", "荣誉称号", "受表彰人", "文号"],
        ["2026-06-30", "局级", "优秀共产党员", "甲一", "党发1号"],
    )
    found = planned(*rows, section="awards").records(office()).of(Award)
    assert [(one.member, one.title, one.level, one.document) for one in found] == [
        ("m1", "outstanding-member", "bureau", "党发1号")
    ]


def test_the_register_of_notices_is_taken_as_it_is() -> None:
    rows = (
        ["类别", "题目", "范围", "方式", "公示日期", "截止日期", "党内日期"],
        ["发展党员", "公示", "社会", "公开栏", "2026-06-02", "2026-06-09", "2026-06-01"],
    )
    (one,) = planned(*rows, section="notices").records(office()).of(Notice)
    assert (one.topic, one.audience, one.channel, str(one.until), str(one.inside_on)) == (
        "recruitment",
        "public",
        ("board",),
        "2026-06-09",
        "2026-06-01",
    )
