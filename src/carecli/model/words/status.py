"""Words of `care status`."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("{name} 关怀帮扶概况", "{name}: how care stands"),
    "no-names": ("{day}   本页不显示姓名", "{day}   no names on this page"),
    "visit": ("走访慰问", "Visits"),
    "talk": ("谈心谈话", "Talks"),
    "greeting": ("祝福问候", "Greetings"),
    "task": ("应办事项", "Tasks"),
    "overdue": ("超期 {count} 人", "{count} overdue"),
    "week": ("7 天内到期 {count} 人", "{count} in 7 days"),
    "month": ("30 天内到期 {count} 人", "{count} in 30 days"),
    "money": ("资金结余", "Fund"),
    "balance": ("{amount} 元", "{amount} yuan"),
    "accounts": ("{count} 个账户", "{count} accounts"),
    "last": ("最近一笔 {day}", "last {day}"),
    "rules": ("制度落实", "Rules"),
    "rules.missed": ("未落实 {count} 条", "{count} missed"),
    "rules.under-way": ("进行中 {count} 条", "{count} under way"),
    "rules.kept": ("已落实 {count}  其他 {others}", "{count} kept, {others} other"),
    "records": ("信息质量", "Records"),
    "errors": ("错误 {count} 处", "{count} errors"),
    "notices": ("提示 {count} 处", "{count} notices"),
    "members": ("党员 {count} 人", "{count} members"),
    "first": ("先办", "First"),
    "first.overdue": ("{count} 人已超期, 最久 {days} 天", "{count} overdue, the longest by {days} days"),
    "first.soon": ("{count} 人 7 天内到期", "{count} due within 7 days"),
    "first.errors": ("{count} 处错误待改", "{count} errors to mend"),
    "first.nothing": ("没有急办事项", "nothing pressing"),
}
