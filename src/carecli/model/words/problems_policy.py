"""Problems that the floor `policy` finds: in policies, their settings and their conditions."""

from collections.abc import Mapping

from carecli.model.words import problems_condition
from carecli.model.words.problems import Wording, error

SETTINGS: Mapping[str, Wording] = {
    "unknown-setting": error(
        ("没有名为 {name} 的设定", "there is no setting {name}"),
        ("可写: {known}; 全部设定见 docs/settings.md", "one may write {known}; docs/settings.md lists all settings"),
    ),
    "unfit-setting": error(
        ("设定 {name} 不能用在这里", "the setting {name} does not fit here"),
        ("这里可用的设定: {known}", "settings that fit: {known}"),
    ),
    "setting-given-twice": error(
        ("设定 {name} 写了两次", "the setting {name} is given twice"),
        ("中文名和英文名是同一设定, 只留一处", "its Chinese and English name mean the same; keep one"),
    ),
    "bad-choice": error(
        ("设定 {name} 的值不在可写的词里", "the setting {name} cannot have this value"),
        ("可写: {known}; 不写即为 {default}", "write one of {known}; left out it is {default}"),
    ),
    "bad-deadline": error(
        ("设定 {name} 不是期限", "the setting {name} is not a number of days"),
        (
            "写 3 working days、3个工作日 或 10 days、10天, 至多 {longest} 天; 不写即为 {default}",
            "write it like 3 working days or 10 days, at most {longest}; left out it is {default}",
        ),
    ),
    "bad-duration": error(
        ("设定 {name} 不是时长", "the setting {name} is not a length of time"),
        (
            "写 30 days、6 months、10 years, 或 30天、6个月、10年; 不写即为 {default}",
            "write it like 30 days, 6 months or 10 years; left out it is {default}",
        ),
    ),
    "bad-window": error(
        ("设定 {name} 不是时段", "the setting {name} is not a stretch of days around a day"),
        (
            "写 -30..15: 从前 30 天到后 15 天, 前后各不超过 {widest} 天; 不写即为 {default}",
            "write it like -30..15: 30 days before to 15 after, at most {widest} either way; left out it is {default}",
        ),
    ),
    "bad-number": error(
        ("设定 {name} 不是大于 0 的整数", "the setting {name} is not a whole number above 0"),
        ("写半角数字, 如 2; 不写即为 {default}", "write plain digits, like 2; left out it is {default}"),
    ),
    "bad-level": error(
        ("设定 {name} 不是程度", "the setting {name} is not a degree"),
        ("写 {least} 到 {most}; 不写即为 {default}", "write {least} to {most}; left out it is {default}"),
    ),
    "bad-years": error(
        ("设定 {name} 不是年数", "the setting {name} is not a number of years"),
        (
            "写 30 或 30 years、30年, 从 1 到 {most}; 不写即为 {default}",
            "write it like 30 or 30 years, from 1 to {most}; left out it is {default}",
        ),
    ),
    "bad-ratio": error(
        ("设定 {name} 不是倍数", "the setting {name} is not a factor"),
        ("写 1.5 或 150%; 不写即为 {default}", "write it like 1.5 or 150%; left out it is {default}"),
    ),
}
RULES: Mapping[str, Wording] = {
    "trigger-shape": error(
        ("on 的写法不对", "this is not the form of on"),
        (
            "写一项时机和它的值, 如 on: {{event: [hospitalised]}}; 时机有: {known}",
            "write one occasion and its value, like on: {{event: [hospitalised]}}; occasions are {known}",
        ),
    ),
    "unknown-trigger": error(
        ("没有 {key} 这种时机", "there is no occasion {key}"),
        ("时机有: {known}", "occasions are {known}"),
    ),
    "unfit-trigger": error(
        ("{text} 不能写在这里", "{text} does not fit here"),
        ("可写: {known}", "write one of {known}"),
    ),
    "unfit-date": error(
        ("{text} 不是每年都有的日子", "{text} is not a day of every year"),
        ("写月和日, 如 07-01 或 12-31", "write month and day, like 07-01 or 12-31"),
    ),
    "by-event-shape": error(
        ("这里要写一项设定, 或按事件各写一项", "a setting belongs here, or one for each kind of event"),
        (
            "写设定的名称, 如 {known}, 或 {{death: …, other: …}}",
            "write the name of a setting, like {known}, or {{death: …, other: …}}",
        ),
    ),
    "unknown-event": error(
        ("没有 {key} 这种事件", "there is no event {key}"),
        ("写事件的代码; 其余事件写 other", "write the code of an event; other stands for all the rest"),
    ),
    "unknown-actor": error(
        ("{rule} 的承办人 {actor} 在 actors 中没有说明", "{rule} calls on {actor}, whom actors does not describe"),
        ("改成已说明的: {known}, 或在 actors 中补上", "call on one of {known}, or describe it under actors"),
    ),
    "shares-not-whole": error(
        ("{rule} 各方合计 {percent}%, 不是 100%", "the parts of {rule} make {percent}%, not 100%"),
        ("改正各方的 percent", "put the percents right"),
    ),
    "approvers-gap": error(
        ("{rule} 的审批权限没有覆盖 {first} 至 {last} 元", "nobody approves from {first} to {last} yuan by {rule}"),
        (
            "各档首尾相接, 从 0 开始; 不写 over 就接着上一档",
            "let each range begin where the one before it ends, the first at 0; without `over` it does so by itself",
        ),
    ),
    "approvers-overlap": error(
        (
            "{rule} 的审批权限在 {approver} 这一档与前一档重叠",
            "the range of {approver} in {rule} overlaps the one before",
        ),
        ("各档金额从小到大, 不重叠", "let the ranges go upward without overlapping"),
    ),
    "approvers-end": error(
        ("{rule} 的审批权限没有覆盖 {amount} 元以上", "nobody approves above {amount} yuan by {rule}"),
        ("最后一档不写 up_to", "write no `up_to` in the last range"),
    ),
    "shares-conflict": error(
        (
            "{rule} 和 {first}({there})对同一用途规定了不同的分担比例: {purpose}",
            "{rule} and {first} ({there}) split payments for one purpose differently: {purpose}",
        ),
        (
            "只启用其中一项制度, 或在本单位的制度中把一条列入 without",
            "adopt one of the policies only, or put one rule under without in a policy of your own",
        ),
    ),
    "requirement-asks-nothing": error(
        ("{rule} 要求 {must}, 却没有写 {field}", "{rule} asks for {must} without saying {field}"),
        ("补写 {field}", "add {field}"),
    ),
    "unknown-register": error(
        ("没有名为 {name} 的台账", "there is no section {name}"),
        ("可写: {known}", "one may write {known}"),
    ),
    "tally-misnamed": error(
        ("{rule} 计数: {section} 里没有 {name}", "{rule} counts {name}, which records of {section} cannot have"),
        ("字段和取值按 docs/files.md 写", "docs/files.md lists the fields of {section} and their codes"),
    ),
    "double-rule": error(
        ("条款编号 {rule} 已在 {first} 用过", "the id {rule} is already that of the rule at {first}"),
        ("换一个编号, 已登记的应办事项按编号认领", "choose another id; duties are known by it"),
    ),
}
POLICIES: Mapping[str, Wording] = {
    "unknown-policy": error(
        ("没有编号为 {policy} 的制度", "there is no policy {policy}"),
        ("现有: {known}", "there are: {known}"),
    ),
    "unknown-base": error(
        ("制度 {policy} 沿用的 {base} 不存在", "the policy {policy} extends {base}, and there is no such policy"),
        ("现有: {known}", "there are: {known}"),
    ),
    "extends-itself": error(
        ("制度 {policy} 沿用 {base}, 绕回了自身", "the policy {policy} extends {base} and so comes to rest on itself"),
        ("改 extends, 使沿用关系不成圈", "change extends so that no policy rests on itself"),
    ),
    "without-unknown": error(
        ("without 中的 {rule} 不是 {base} 的条款", "{rule} under without is no rule of {base}"),
        ("改正编号或删去", "put the id right, or take it away"),
    ),
    "without-own": error(
        ("条款 {rule} 既写在 without 中又另行规定", "the rule {rule} stands under without and among the rules"),
        ("改写的条款不必列入 without", "a rule that is written otherwise need not stand under without"),
    ),
    "policy-adopted-twice": error(
        ("制度 {policy} 启用了两次", "the policy {policy} is adopted twice"),
        ("只留一行, 连同它的起始日期", "keep one line, with the day from which it is in force"),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**SETTINGS, **RULES, **POLICIES, **problems_condition.PROBLEMS}
