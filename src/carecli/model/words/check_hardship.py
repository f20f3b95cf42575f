"""Problems with the hardship register; a case is named by its id only."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "recognised-without-reason": error(
        ("困难台账 {name} 没有写困难原因", "the hardship case {name} has no reason"),
        ("补写原因(reason): 没有原因不能认定", "add `reason`: nobody is recognised without one"),
    ),
    "reason-not-accepted": error(
        (
            "困难台账 {name} 的困难原因不在本单位认定的范围内",
            "the reason of the hardship case {name} is none of those for which the organisation recognises hardship",
        ),
        (
            "改写原因(reason), 或在 care.yaml 的 hard_reasons 里加上它",
            "mend `reason`, or add it to hard_reasons in care.yaml",
        ),
    ),
    "recognised-by-nobody": error(
        ("困难台账 {name} 没有写认定组织", "the hardship case {name} does not say which body recognised it"),
        ("补写认定组织(recognised_by)", "add `recognised_by`"),
    ),
    "recognised-before-since": notice(
        ("认定日期早于起日的困难台账: {name}", "hardship case recognised before it began: {name}"),
        ("核对认定日期(recognised_on)和起(since)", "check `recognised_on` and `since`"),
    ),
    "checked-before-recognised": notice(
        ("核查日期早于认定日期的困难台账: {name}", "hardship case checked before it was recognised: {name}"),
        (
            "核查日期(checked_on)写认定之后最近一次复核的日子",
            "`checked_on` is the day of the latest look since it was recognised",
        ),
    ),
    "exit-without-reason": notice(
        ("已退出而没有写原因的困难台账: {name}", "hardship case that ended without a reason: {name}"),
        ("补写退出原因(exit_reason)", "add `exit_reason`"),
    ),
    "exit-without-day": error(
        ("困难台账 {name} 写了退出原因, 没有写止日", "the hardship case {name} says why it ended, but not when"),
        ("补写止日(until); 没有退出的删去退出原因", "add `until`, or remove `exit_reason` if it is still open"),
    ),
    "history-out-of-order": error(
        ("困难台账 {name} 的变更没有按日期先后写", "the changes of the hardship case {name} are not in order of time"),
        ("变更(history)从早到晚排列", "list `history` from the earliest to the latest"),
    ),
    "history-ends-otherwise": notice(
        (
            "困难台账 {name} 现在的程度或原因没有写明从哪天起, 过去的日子只能报不明",
            "since when the hardship case {name} has its present degree or reason is not on record",
        ),
        (
            "在变更(history)最后补一条: 从哪天起, 什么程度或原因",
            "add a last line to `history`, from which day on which degree or reason: a return of a past day needs it",
        ),
    ),
    "hardship-after-death": error(
        (
            "困难台账 {case} 的本人已于 {died} 去世, 台账没有退出",
            "the hardship case {case} is open, but its person died on {died}",
        ),
        (
            "运行 care hardship exit {case} --reason died --date {died}",
            "close it: care hardship exit {case} --reason died --date {died}",
        ),
    ),
    "hardship-after-leaving": error(
        (
            "困难台账 {case} 的本人已于 {left} 离开, 台账没有退出",
            "the hardship case {case} is open, but its person left on {left}",
        ),
        (
            "care hardship exit {case} --reason 组织关系转出 --date {left}",
            "care hardship exit {case} --reason moved --date {left}",
        ),
    ),
    "hardship-overlap": error(
        (
            "困难台账 {case} 和 {other} 是同一人, 时间重叠",
            "the hardship cases {case} and {other} are of one person at once",
        ),
        (
            "同一次认定合并为一条, 程度的变化写进变更(history)",
            "make them one; what changed in between belongs into `history`",
        ),
    ),
    "income-missing": notice(
        ("在困难台账而没有家庭收入: {name}", "in the hardship register, but no household income is known: {name}"),
        (
            "补写家庭(household): 人口(people)和月收入(monthly_income)",
            "add `household` with `people` and `monthly_income`",
        ),
    ),
    "degree-missing": notice(
        ("在困难台账而没有困难程度: {name}", "in the hardship register without a degree: {name}"),
        ("补写困难程度(degree)", "add `degree`"),
    ),
}
