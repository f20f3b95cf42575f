"""Problems with pairings, posts and standards of aid."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "pairing-with-nobody": error(
        ("结对 {pairing} 没有写对象", "the pairing {pairing} does not say who is looked after"),
        (
            "补写党员(member)、帮扶户(household)或单位(unit)之一",
            "add one of `member`, `household` and `unit`",
        ),
    ),
    "pairing-with-several": error(
        ("结对 {pairing} 写了不止一种对象: {fields}", "the pairing {pairing} names several sides: {fields}"),
        ("一条结对只写一个对象, 其余另写一条", "name one of them, and write a pairing of its own for each other"),
    ),
    "pairing-by-nobody": error(
        ("结对 {pairing} 没有写谁来帮", "the pairing {pairing} does not say who helps"),
        ("补写帮扶人(by)或帮扶单位(organisation)", "add `by`, the people who help, or `organisation`, the body"),
    ),
    "pairing-with-oneself": error(
        ("结对 {pairing} 的帮扶人就是对象本人: {name}", "in the pairing {pairing} {name} helps themselves"),
        ("改写帮扶人(by)", "mend `by`"),
    ),
    "pairing-after-departure": notice(
        (
            "结对 {pairing} 仍在, {name} 已于 {departed} 离开或去世",
            "the pairing {pairing} goes on after the departure of {name} on {departed}",
        ),
        ("写结束日期(until), 需要时另行结对", "write `until`, and a new pairing where one is needed"),
    ),
    "pairing-twice": notice(
        (
            "结对 {pairing} 与 {first}({at})的双方和时间重叠",
            "the pairing {pairing} is of the same two and the same time as {first} ({at})",
        ),
        (
            "重复的删去一条, 接续的写上前一条的结束日期(until)",
            "remove one of them, or end the earlier one with `until`",
        ),
    ),
    "plan-before-pairing": notice(
        (
            "结对 {pairing} 的方案日期 {day}({field})早于结对开始",
            "the plan of the pairing {pairing} has a day before the pairing began: {day} (`{field}`)",
        ),
        ("核对方案日期和结对开始日期(since)", "check the day, and `since` of the pairing"),
    ),
    "plan-of-another": error(
        (
            "结对 {pairing} 的方案写了申请 {application}, 申请人不是结对对象",
            "the plan of the pairing {pairing} names application {application}, which another person made",
        ),
        (
            "核对方案的申请(application)和结对的对象(member); 谁提的申请: care case show {application}",
            "check `application` of the plan and `member`; who made it: care case show {application}",
        ),
    ),
    "post-overfull": notice(
        (
            "岗位 {post} 自 {day} 有 {count} 人, 只设 {seats} 个名额",
            "the post {post} has {count} holders from {day} on, with seats for {seats}",
        ),
        ("核对名额(seats)和前任的结束日期(until)", "check `seats`, and `until` of those who left the post"),
    ),
    "post-after-departure": notice(
        (
            "岗位 {post} 仍由 {name} 担任, 其人已于 {departed} 离开或去世",
            "{name}, who left or died on {departed}, still holds the post {post}",
        ),
        ("写结束日期(until)", "write `until`"),
    ),
    "post-of-one-in-office": notice(
        ("岗位 {post} 由任职于{unit}的 {name} 担任", "{name}, who holds the post {post}, is in office at {unit}"),
        ("设岗定责是为无职党员设的, 请核对", "posts are meant for members without office: look whether this is so"),
    ),
    "training-out-of-order": notice(
        (
            "岗位 {post}: {name} {since} 上岗, {field} 为 {day}",
            "post {post}: {name} began on {since}, and `{field}` is {day}",
        ),
        (
            "岗前培训(trained_before)不晚于上岗, 岗后培训(trained_after)不早于上岗",
            "`trained_before` is no later than the beginning, `trained_after` no earlier",
        ),
    ),
    "outstanding-without-award": notice(
        (
            "岗位 {post}: {name} {year} 年成绩显著, 没有荣誉也没有奖励",
            "post {post}: {name} did outstanding work in {year}, and neither honour nor reward is recorded",
        ),
        ("表彰后登记在表彰(awards)里", "record what was given under `awards`"),
    ),
    "tier-twice": error(
        ("标准 {standard} 对同一程度、类别写了两个金额", "the standard {standard} has two amounts for one case"),
        ("只留一个, 金额有变的另立一条标准", "keep one; where amounts change, write a new standard"),
    ),
}
