"""Problems with events, acts and matters."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

EVENTS: Mapping[str, Wording] = {
    "known-before-happened": error(
        (
            "事件 {event} {date} 发生, 获知日期 {known_on} 却在前",
            "the event {event} is of {date} but was known on {known_on}, before it happened",
        ),
        ("核对日期(date)和获知日期(known_on)", "check `date` and `known_on`"),
    ),
    "known-late": notice(
        ("事件 {event} 发生 {days} 天后才获知", "the event {event} was known only {days} days after it happened"),
        (
            "核对 {date} 和 {known_on}; 期限从获知日期(known_on)起算",
            "check {date} and {known_on}: deadlines count from `known_on`",
        ),
    ),
    "severity-missing": notice(
        ("事件没有写程度: {name}", "no severity of the event: {name}"),
        (
            "由人判断后写程度(severity) 1 到 3, 否则定不了是否走访",
            "let a person judge and write `severity` 1 to 3; without it no visit can be decided on",
        ),
    ),
    "severity-out-of-range": error(
        ("事件 {name} 的程度不在 1 到 3", "the severity of the event {name} is not between 1 and 3"),
        ("程度(severity)写 1、2 或 3", "write `severity` as 1, 2 or 3"),
    ),
    "relation-missing": notice(
        ("事件没有写与逝者的关系: {name}", "the event does not say who has died: {name}"),
        ("补写关系(relation), 如父母、配偶", "add `relation`, such as parent or spouse"),
    ),
    "assigned-to-self": notice(
        ("事件指派给了当事人自己: {name}", "the event is assigned to the person it happened to: {name}"),
        ("指派(assigned_to)写去走访的人", "`assigned_to` is the one who is to go"),
    ),
    "same-event-twice": notice(
        (
            "事件 {event} 与 {first} 是 {name} 同日同类的事",
            "the event {event} of {name} is of the kind and day of {first}",
        ),
        ("重复的删去一条", "remove one of them if it is the same"),
    ),
    "two-deaths": error(
        ("{name} 的去世已在 {first} 登记, {event} 又登记一次", "the death of {name} is already recorded at {first}"),
        ("只留日期正确的一条", "keep the one with the right day"),
    ),
    "event-after-death": error(
        (
            "事件 {event} 在 {name} 去世({died})之后",
            "the event {event} is of a day after the death of {name} on {died}",
        ),
        (
            "核对两个日期; 家人的事记在家人名下",
            "check both dates; what happened to the family is not an event of the dead",
        ),
    ),
    "death-not-recorded": notice(
        (
            "有记录表明已去世, 但没有登记去世事件: {name}",
            "said to have died, but no event of death is recorded: {name}",
        ),
        (
            "补记一条去世(death)事件, 才会停止其余应办事项",
            "record an event `death`: only that closes what else is owed",
        ),
    ),
}
ACTS: Mapping[str, Wording] = {
    "visit-to-nobody": error(
        ("这次走访没有写对象, 也没有写单位", "this visit names neither a member nor a unit"),
        ("补写对象(member)、单位(unit)或帮扶户(household)", "add `member`, `unit` or `household`"),
    ),
    "visit-to-both": error(
        ("这次走访既写了 {name}, 又写了{unit}", "this visit names both {name} and {unit}"),
        ("看望人写 member, 到单位写 unit, 两次走访分开记", "keep `member` or `unit`; two visits are two records"),
    ),
    "with-oneself": error(
        ("{name} 的{section}由本人经办", "{name} stands on both sides of this record of {section}"),
        ("核对对象和经办人(by)", "check whom it was with, and `by`"),
    ),
    "one-to-one-with-several": error(
        ("一对一谈话写了 {count} 个对象", "a one-to-one talk names {count} people"),
        (
            "分别谈的, 每人记一条; 一起谈的, 形式(form)写集体(group)",
            "record each talk by itself, or write `form: group` if they were together",
        ),
    ),
    "group-of-one": notice(
        ("集体谈话只有一个对象: {name}", "a group talk with one person only: {name}"),
        (
            "形式(form)改为一对一, 或补全对象(members)",
            "write `form: one-to-one`, or complete `members`",
        ),
    ),
    "act-after-death": error(
        (
            "{name} 已于 {departed} 去世, 这条{section}却在 {date}",
            "{name} died on {departed}; this record of {section} is of {date}",
        ),
        (
            "核对日期和编号; 慰问家属的走访, 形式(form)写 family",
            "check day and id; a visit to the family has the form `family`",
        ),
    ),
    "act-after-leaving": notice(
        (
            "{name} 已于 {departed} 离开, 这条{section}却在 {date}",
            "{name} left on {departed}; this record of {section} is of {date}",
        ),
        ("核对日期和编号", "check day and id"),
    ),
    "actor-dead": error(
        (
            "经办人 {name} 已于 {departed} 去世, 这条{section}却在 {date}",
            "{name}, who is named as acting, died on {departed}; this record of {section} is of {date}",
        ),
        ("核对日期和经办人(by)", "check the day and `by`"),
    ),
    "actor-left": notice(
        (
            "经办人 {name} 已于 {departed} 离开, 这条{section}却在 {date}",
            "{name}, who is named as acting, left on {departed}; this record of {section} is of {date}",
        ),
        ("核对日期和经办人(by)", "check the day and `by`"),
    ),
    "paid-after-death": notice(
        (
            "{name} 已于 {died} 去世, 支出 {entry} 在此之后",
            "the payment {entry} to {name} is of a day after their death on {died}",
        ),
        (
            "付给家属的, 收款人(payee)写家属; 否则核对日期和编号",
            "name the family as `payee` if it was for them; otherwise check day and id",
        ),
    ),
    "empty-gift": notice(
        ("慰问(gift)既没有写钱也没有写物", "the gift is neither money nor goods"),
        ("补写慰问金(cash)或慰问品(goods), 没有就删去", "add `cash` or `goods`, or remove the gift"),
    ),
}
MATTERS: Mapping[str, Wording] = {
    "closed-before-opened": error(
        ("事项 {matter} 的办结日期早于提出日期", "the matter {matter} was closed before it was opened"),
        ("核对提出(opened)和办结(closed)日期", "check `opened` and `closed`"),
    ),
    "due-before-opened": notice(
        ("事项 {matter} 的期限早于提出日期", "the matter {matter} was due before it was opened"),
        ("核对提出日期(opened)和期限(due)", "check `opened` and `due`"),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**EVENTS, **ACTS, **MATTERS}
