"""Problems with the workspace's policies, figures, terms and working days."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "unknown-timezone": error(
        ("不认识的时区 {zone}", "no such time zone: {zone}"),
        ("在 care.yaml 中写成 timezone: Asia/Shanghai 的样子", "write it in care.yaml like timezone: Asia/Shanghai"),
    ),
    "nobody-can-act": notice(
        (
            "{policy} 中本单位无人能办的条款: {rules}; 没有这一级组织: {level}",
            "nobody here can ever satisfy {rules} of {policy}: there is no body of level {level}",
        ),
        (
            "核对组织的级别(level), 或在本单位的制度中改写这些条款、列入 without",
            "look at `level` of the bodies, or change the rules, or put them under without, in a policy of your own",
        ),
    ),
    "figures-overlap": error(
        ("数据标准 {figure} 与 {first} 的时间重叠", "the figure {figure} holds on days of the one at {first}"),
        (
            "前一个的止日(until)写到后一个起日(since)的前一天",
            "end the earlier (`until`) the day before the later begins",
        ),
    ),
    "figure-ended": notice(
        ("数据标准已过期, 没有新的: {name}", "the figure has ended and there is no later one: {name}"),
        ("补写现行标准和来源", "add the one in force now, with its source"),
    ),
    "figure-without-source": notice(
        ("数据标准没有写来源: {name}", "the figure names no source: {name}"),
        ("补写来源(source), 如文号", "add `source`, such as the number of the document"),
    ),
    "figure-unconfirmed": notice(
        ("数据标准没有核对过: {name}", "the figure was never confirmed: {name}"),
        ("核对后补写核对日期(confirmed_on)", "check it, then add `confirmed_on`"),
    ),
    "figure-stale": notice(
        (
            "数据标准 {figure} 上次核对是 {confirmed}, 已满一年",
            "the figure {figure} was last confirmed on {confirmed}, more than a year ago",
        ),
        ("看有没有新标准, 核对后改核对日期(confirmed_on)", "see whether there is a new one, then set `confirmed_on`"),
    ),
    "terms-overlap": error(
        ("学期 {term} 与 {other} 有同一天", "the terms {term} and {other} share a day"),
        ("核对起(since)和止(until)", "check `since` and `until`"),
    ),
    "workday-of-other-year": error(
        ("工作日 {year} 年下写了别的年份: {days}", "the working days of {year} list days of other years: {days}"),
        (
            "移到那一年; 只有上一年 12 月可以写在这里",
            "move them to their year; only December of the year before may stand here",
        ),
    ),
    "workday-both": error(
        ("既写放假又写上班: {days}", "listed as days off and as worked: {days}"),
        ("对照放假通知, 只留一处", "keep one of the two, as the announcement says"),
    ),
    "off-on-weekend": notice(
        ("{year} 年放假里的这些天本是周末: {days}", "these days off of {year} are weekends anyway: {days}"),
        ("不写也不上班; 可以删去", "they are off without being listed, and may be removed"),
    ),
    "work-on-weekday": notice(
        ("{year} 年上班里的这些天本是周一到周五: {days}", "these worked days of {year} are weekdays anyway: {days}"),
        ("核对日期: 调休上班的日子是周末", "check the dates: days worked in exchange are on weekends"),
    ),
    "no-working-days": notice(
        (
            "没有 {year} 年的放假和调休安排, 工作日按周一到周五算",
            "no days off are listed for {year}: Monday to Friday count as working days",
        ),
        (
            "在 working_days 里写 {year}: {{off: […], work: […]}}",
            "list them under `working_days` as {year}: {{off: […], work: […]}}",
        ),
    ),
}
