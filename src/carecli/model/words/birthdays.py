"""Words of birthdays and of years of standing."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("{period}生日和入党纪念日", "Birthdays and anniversaries of joining, {period}"),
    "count.birthday": ("生日 {count} 人", "{count} {count:birthday|birthdays}"),
    "count.political-birthday": ("入党纪念日 {count} 人", "{count} {count:anniversary|anniversaries} of joining"),
    "kind.birthday": ("生日 {count} 人", "Birthdays - {count}"),
    "kind.political-birthday": ("入党纪念日(政治生日) {count} 人", "Anniversaries of joining - {count}"),
    "day": ("日期", "day"),
    "name": ("姓名", "name"),
    "branch": ("支部", "branch"),
    "kept": ("本人的日子", "as kept"),
    "years": ("满", "years"),
    "owed": ("应办", "owed and done"),
    "month": ("{first} 起(只知月份)", "{first} on (month only)"),
    "reached": ("{years}", "{years}"),
    "duty": ("{kind} {state}", "{kind} {state}"),
    "unknown": ("另有 {count} 人没有出生日期", "{count} more {count:has|have} no birthday on record"),
    "item.first": ("起", "from"),
    "item.last": ("止", "to"),
    "item.member": ("编号", "member"),
    "item.name": ("姓名", "name"),
    "item.branch": ("支部", "branch"),
    "item.kind": ("类别", "kind"),
    "item.kept": ("本人的日子", "as kept"),
    "item.years": ("周年", "years"),
    "item.status": ("应办", "owed and done"),
}
