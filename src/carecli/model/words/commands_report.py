"""What each command of ``care report`` does: a part of the table ``commands``."""

from carecli.model.words import Table

WORDS: Table = {
    "report dashboard": (
        "看板: 概况加图, 逐月收支、支出用途、各组织完成情况、全年到期日历; 宜存为 html",
        "How care stands, drawn: money by month and purpose, coverage by branch, the year day by day; best as html",
    ),
    "report disclosure": (
        "公开基金的收支: 按来源、用途、级别、月份的合计, 不足五人的合并, 附账目印记",
        "Disclose the fund: totals by source, purpose, level and month, small groups merged, with the ledger's hash",
    ),
    "report notice": (
        "一项帮扶决定的公示文本, 只供本单位张贴: 未经同意隐去姓名, 写明截止日期和异议渠道",
        "The notice of one decision for its own unit: the name only with consent, the last day, how to object",
    ),
    "report year": (
        "全年工作报告: 工作情况同上年对比、应办事项、制度落实、资金、报出之前先改什么",
        "The account of a year: what was done beside the year before, duties, rules, money, what to mend first",
    ),
    "report fund": (
        "帮扶基金收支表: 附账目印记, 供签章报出",
        "The fund's statement to be handed over, with the anchor of its entries",
    ),
    "report pack": (
        "一次写出年终全套: 报告、收支表、统计表、返报表、各式台账, 并列出报出之前先改什么",
        "Write all that the end of a year asks for: account, statement, returns, every form, and what to mend first",
    ),
    "report statistics": (
        "统计表: 各组织困难党员、走访、谈话、结对、救助、资金、表彰; 人、户、次分开",
        "Statistics body by body: hardship, visits, talks, pairs, aid, money, awards; persons, households, times apart",
    ),
    "report register": (
        "困难党员台账: 在册和已退出的, 原因、程度、收入、帮扶和结对",
        "The register of members in hardship: who, why, how badly, with what income, helped by whom",
    ),
    "report half-year": (
        "困难党员半年报: 五块信息、分类合计、填报率和变动表",
        "The half-year return on members in hardship: five blocks, totals by class, what changed",
    ),
    "report keep": (
        "半年报报出后留存一份, 并登记上报; 下次与它比较",
        "Keep the copy of a half-year return that was sent, and record it; the next one is held against it",
    ),
}
