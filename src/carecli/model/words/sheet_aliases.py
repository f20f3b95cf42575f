"""Further headings under which people's own sheets keep a field, and what such sheets say in place of nothing."""

from collections.abc import Mapping

ALIASES: Mapping[str, tuple[str, ...]] = {
    "id": ("编码", "人员编号"),
    "note": ("说明", "备注说明"),
    "recorded_by": ("登记人", "填表人", "经办"),
    "members.name": ("党员姓名", "名字"),
    "members.born_on": ("出生年月", "出生时间", "出生年月日"),
    "members.admitted_on": ("入党时间", "入党年月", "加入中共组织日期", "加入党组织日期"),
    "members.confirmed_on": ("转正时间", "转正年月", "转为正式党员日期"),
    "members.id_number": ("身份证", "身份证号码", "公民身份号码", "公民身份证号"),
    "members.phone": ("联系电话", "手机号", "手机", "手机号码", "联系方式", "电话号码"),
    "members.place": ("家庭住址", "家庭地址", "现居住地", "居住地", "住址", "通讯地址"),
    "members.branch.id": (
        "支部",
        "党支部",
        "所在支部",
        "所属支部",
        "所属党支部",
        "党支部名称",
        "所在党组织",
        "所属党组织",
    ),
    "members.branch.since": ("转入时间", "转入支部日期"),
    "members.employment.status": ("就业", "就业状况", "人员类型", "工作状况"),
    "members.employment.since": ("退休时间", "退休日期", "离退休时间", "离退休日期"),
    "members.employment.post": ("工作单位", "职务", "岗位", "工作岗位", "单位及职务", "工作单位职务"),
    "members.household.people": ("家庭人口数", "家庭人数", "人口数"),
    "members.household.since": ("收入统计日期", "收入统计时间", "更新时间", "更新日期"),
    "members.circumstances.kind": ("健康状况", "特殊情况", "情况类别", "身体状况"),
    "members.mobile.since": ("流出日期", "流出时间", "外出时间"),
    "members.mobile.to": ("外出地点", "流出地点", "去向"),
    "members.mobile.until": ("返回时间",),
    "members.left.date": ("转出日期", "转出时间"),
    "members.left.reason": ("转出原因",),
    "hardship.member": ("党员姓名", "困难党员姓名", "困难党员", "对象"),
    "hardship.reason": ("困难类型", "困难类别", "致困原因", "主要困难原因", "困难类型/原因", "困难类型及原因"),
    "hardship.degree": ("困难等级",),
    "hardship.since": ("建档时间", "列入日期", "列入时间", "享受帮扶起始时间", "帮扶起始时间", "起始时间"),
    "hardship.until": (
        "退出时间",
        "脱困时间",
        "脱困日期",
        "享受帮扶截止时间",
        "帮扶截止时间",
        "截止时间",
        "脱困/退出时间",
    ),
    "hardship.exit_reason": ("脱困原因", "脱困/退出原因"),
    "hardship.recognised_by": ("认定单位", "认定党组织"),
    "hardship.recognised_on": ("认定时间",),
    "hardship.checked_on": ("更新时间", "更新日期", "复核时间", "复核日期", "最近核查日期", "核查时间"),
    "events.member": ("姓名", "党员", "党员姓名"),
    "events.kind": ("事件类型", "类型", "事由"),
    "events.date": ("发生日期", "发生时间", "时间"),
    "visits.date": ("日期", "时间", "慰问日期", "慰问时间", "走访时间", "走访慰问日期", "走访慰问时间"),
    "visits.member": ("走访对象", "被慰问人", "受访人", "对象", "姓名"),
    "visits.unit": ("单位", "受访单位", "被走访单位"),
    "visits.by": ("慰问人", "慰问人员", "走访人员", "走访领导", "走访慰问人"),
    "visits.occasion": ("节日或事由", "慰问类型", "慰问原因", "走访事由", "慰问事由"),
    "visits.form": ("形式", "慰问形式", "走访方式", "慰问方式"),
    "talks.date": ("日期", "时间", "谈话时间", "谈心时间"),
    "talks.members": ("对象", "谈心对象", "被谈话人", "姓名"),
    "talks.by": ("谈心人", "谈话领导"),
    "talks.occasion": ("谈话事由", "谈话类型", "类型/事由", "类型"),
    "talks.form": ("形式", "谈话方式", "谈心形式"),
    "greetings.date": ("日期", "时间"),
    "greetings.member": ("对象", "姓名"),
    "greetings.form": ("形式",),
    "activities.date": ("日期", "时间", "活动时间"),
    "activities.kind": ("类型",),
    "activities.unit": ("组织", "活动单位"),
    "dues.member": ("姓名", "党员姓名"),
    "dues.month": ("月", "缴费月份", "所属月份"),
    "dues.state": ("是否交纳", "是否缴纳", "交纳情况", "党费", "党费情况"),
    "attendance.member": ("姓名", "党员姓名"),
    "attendance.date": ("时间", "活动日期", "会议日期"),
    "attendance.state": ("考勤", "到会情况", "参加情况", "是否出席"),
    "awards.member": ("姓名", "受表彰人", "个人"),
    "awards.date": ("表彰日期", "表彰时间"),
    "awards.title": ("荣誉称号",),
    "awards.document": ("文件号",),
    "notices.topic": ("类别", "公开内容"),
    "notices.date": ("公示日期", "公开日期", "起始日期", "党外日期"),
    "notices.until": ("截止日期", "公示截止"),
    "notices.channel": ("方式", "公示方式"),
    "notices.inside_on": ("党内日期",),
    "gift.cash": ("慰问金额", "金额"),
    "gift.goods": ("慰问品及价值", "物品", "慰问物品", "慰问品名称"),
    "gift.source": ("资金来源", "慰问金来源"),
    "gift.account": ("支付账户",),
    "fund.kind": ("类型",),
    "fund.voucher": ("凭证",),
    "fund.source": ("款源", "资金来源"),
    "fund.payer": ("捐赠人", "拨款单位", "捐赠人/拨款单位"),
    "fund.in": ("收入金额",),
    "fund.out": ("支出金额",),
    "fund.between": ("划拨金额",),
    "fund.purpose": ("用途",),
    "fund.member": ("受助党员",),
    "fund.reason": ("原因",),
    "fund.note": ("摘要",),
    "accounts.name": ("账户名称", "账户"),
    "organisation.name": ("组织名称", "党组织名称"),
    "organisation.parent": ("上级组织", "上级党组织"),
    "contacts.leader": ("领导干部",),
    "recognised": ("是否认定", "目前是否困难"),
}
"""By section and path, then by path, as the headings are."""

HELP: Mapping[str, tuple[str, ...]] = {
    "helpers": ("结对党员姓名", "结对党员", "结对人", "结对帮扶人", "帮扶人", "helped by"),
    "paired_since": ("结对时间", "结对日期", "paired on"),
    "aid_name": ("帮扶形式", "form of aid"),
    "measures": ("帮扶措施", "measures"),
    "responsible": ("责任人", "responsible"),
}
"""Headings of the register under which the help that a member has is told: it follows from the pairings."""

INCOMES: Mapping[str, tuple[str, bool]] = {
    "家庭月收入": ("month", False),
    "家庭月总收入": ("month", False),
    "月收入": ("month", False),
    "household monthly income": ("month", False),
    "家庭年收入": ("year", False),
    "家庭年总收入": ("year", False),
    "年收入": ("year", False),
    "家庭人均月收入": ("month", True),
    "家庭月人均收入": ("month", True),
    "人均月收入": ("month", True),
    "月人均收入": ("month", True),
    "家庭人均年收入": ("year", True),
    "家庭年人均收入": ("year", True),
    "人均年收入": ("year", True),
    "年人均收入": ("year", True),
    "家庭收入": ("", False),
    "家庭总收入": ("", False),
    "收入情况": ("", False),
    "人均收入": ("", True),
    "家庭人均收入": ("", True),
}
"""Headings of incomes: a month's or a year's (empty: the unit must say), and whether a head's."""

UNITS: Mapping[str, tuple[str, int]] = {
    "元": ("", 1),
    "万元": ("", 10_000),
    "千元": ("", 1_000),
    "元/月": ("month", 1),
    "元/人/月": ("month", 1),
    "月": ("month", 1),
    "月/元": ("month", 1),
    "元/年": ("year", 1),
    "元/人/年": ("year", 1),
    "年": ("year", 1),
    "年/元": ("year", 1),
    "万元/年": ("year", 10_000),
    "万元/月": ("month", 10_000),
    "yuan": ("", 1),
    "yuan/month": ("month", 1),
    "yuan/year": ("year", 1),
}
"""What stands in brackets behind a heading: the time that an amount is for, and how many yuan a unit is."""

UNIT_SIGN = "单位:"
"""What stands in a title row before the unit of all amounts."""

BY_MONTH = "年月"
"""In a heading: days of its column stand for their months."""

BLANK = frozenset(("-", "--", "—", "——", "－", "/", "\\", "无", "暂无", "空", "N/A", "n/a", "none"))
"""What people write in place of nothing."""
BLANK_OF: Mapping[str, frozenset[str]] = {
    "circumstances.kind": frozenset(("健康", "良好", "一般")),
    "until": frozenset(("至今", "长期")),
}
"""And what some fields, by the end of their path, say besides."""
RETIRED = "退休"
"""In the heading of a day since when somebody does what he does: it is retirement."""

IGNORED = ("余额", "balance", "年龄", "党龄", "合计")
"""Columns that the tool works out itself."""

FOOTERS = (
    *("合计", "总计", "小计", "填表人", "填报人", "填报单位", "审核人", "负责人:", "制表", "注:", "备注:", "说明:"),
    "示范数据",
)
"""How a row begins that is no record."""

YUAN = ("元", "圆")
YUAN_SIGNS = ("¥", "￥")
LIST_SIGNS = "、,，;；\n"
SPACES_IN_NAMES = " \u3000\xa0"
DAY_SIGNS: Mapping[str, str] = {"年": "-", "月": "-", "日": "", "号": "", "/": "-", ".": "-", "。": "-"}
"""What stands between the numbers of a day, and what the files have there."""
