"""Problems with awards, nominations and notices, and with dues and attendance."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "honour-to-nobody": error(
        ("{section} {id} 没有写给谁", "this record of {section}, {id}, does not say who receives it"),
        ("补写党员(member)或单位(unit)", "add `member` or `unit`"),
    ),
    "honour-to-both": error(
        ("{section} {id} 既写了党员又写了单位", "this record of {section}, {id}, names both a member and a unit"),
        ("个人和集体分开各记一条", "keep `member` or `unit`; two honours are two records"),
    ),
    "award-before-notice-ended": notice(
        (
            "表彰 {id} 在 {date}, 同一轮次的公示 {notice} 到 {until} 才期满",
            "the award {id} is of {date}, while the notice {notice} of its round hung until {until}",
        ),
        ("核对两个日期; 公示期满后再表彰", "check both dates: awards follow when the notice has run out"),
    ),
    "prize-of-another-entry": error(
        (
            "表彰 {id} 的资金编号 {entry} 不是用于表彰奖励的支出",
            "the award {id} names the entry {entry}, which is no payment of an award",
        ),
        (
            "核对资金编号(entry); 奖金的用途(purpose)写表彰奖励(award)",
            "check `entry`; a prize is a payment with `purpose: award`",
        ),
    ),
    "result-before-nomination": error(
        (
            "推荐 {id} 在 {date}, 结果日期 {result_on} 却在前",
            "the nomination {id} is of {date}, its result of {result_on}, before it",
        ),
        ("核对日期(date)和结果日期(result_on)", "check `date` and `result_on`"),
    ),
    "inside-after-outside": notice(
        (
            "公开公示 {id} 在 {date}, 党内知晓日期 {inside_on} 却在后",
            "the notice {id} is of {date}, but members heard of it only on {inside_on}",
        ),
        ("核对日期(date)和党内知晓日期(inside_on)", "check `date` and `inside_on`"),
    ),
    "return-of-no-half-year": error(
        (
            "半年报 {id} 的所属时段 {period} 不是半年",
            "the half-year return {id} is about {period}, which is no half-year",
        ),
        ("时段(period)写成 2026-H1 或 2026-H2", "write `period` like 2026-H1 or 2026-H2"),
    ),
    "same-occasion-twice": error(
        (
            "这条{section}和 {first} 是同一个人的同一次或同一月",
            "this record of {section} is of the person and the month or occasion of {first}",
        ),
        ("核对后只留对的一条", "find out which is right, and remove the other"),
    ),
    "major-matter-without-steps": notice(
        (
            "重大事项 {matter} 已办结, 缺 {steps}",
            "the major matter {matter} is closed without {steps}",
        ),
        (
            "补记写明 matter: {matter} 的活动或公示; 没有做的补做",
            "record the activity or notice with `matter: {matter}`, or make up for it",
        ),
    ),
}
