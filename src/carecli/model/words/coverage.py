"""Words of the matrix of coverage."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("{period}覆盖情况", "Coverage, {period}"),
    "count.member": (
        "全部办结 {whole} 人、还缺 {rest} 人; 共 {owed} 项已办 {done}",
        "{whole} {whole:person has|people have} had all, {rest} {rest:has|have} not; {done} of {owed} done",
    ),
    "count.leader": (
        "全部办结 {whole} 人、还缺 {rest} 人; 共 {owed} 项已办 {done}",
        "{whole} {whole:person has|people have} done all, {rest} {rest:has|have} not; {done} of {owed} done",
    ),
    "count.branch": (
        "全部办结 {whole} 个组织、还缺 {rest} 个; 共 {owed} 项已办 {done}",
        "{whole} {whole:body has|bodies have} had all, {rest} {rest:has|have} not; {done} of {owed} done",
    ),
    "member": ("对象", "whom"),
    "leader": ("经办人", "who acts"),
    "branch": ("支部", "branch"),
    "kind": ("类别", "kind"),
    "drawn.branch": ("各组织完成情况", "How much each has done"),
    "drawn.kind": ("各类事项完成情况", "How much of each kind is done"),
    "open": ("未办", "open"),
    "nobody": ("未确定", "nobody"),
    "cell": ("{done}/{owed} {last}", "{done}/{owed} {last}"),
    "late": ("超期或错过 {count}", "{count} late"),
    "next": ("最迟 {day}", "by {day}"),
    "whole": ("全部办结 {count} 人: {names}", "Nothing missing - {count}: {names}"),
    "some": ("{unit}: 选访, 已访 {seen}/{meant} 人", "{unit}: some will do, {seen} of {meant} seen"),
    "beside": (
        "另有 {count} 项不针对某个人, 见",
        "{count} more are owed to no one person, see",
    ),
    "legend": (
        "1/2 07-03 即应办 2 项已办 1 项, 最近一次 07-03; 免办和取消的不计",
        "1/2 07-03: one of two done, the last time on 07-03; what was waived or cancelled does not count",
    ),
    "item.id": ("编号", "id"),
    "item.name": ("姓名", "name"),
    "item.branch": ("支部", "branch"),
    "item.owed": ("应办", "owed"),
    "item.done": ("已办", "done"),
    "item.last": ("最近一次", "last"),
    "item.open": ("未办", "open"),
    "item.overdue": ("超期", "overdue"),
    "item.missed": ("错过", "missed"),
    "item.undecided": ("信息不全", "undecided"),
    "item.seen": ("选访已访", "seen of some"),
    "item.meant": ("选访对象", "meant of some"),
}
