"""Words of what the program wrote."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("程序写入的记录", "What the program wrote"),
    "internal": ("内部资料", "internal"),
    "none": ("还没有写入过。", "Nothing was written yet."),
    "column.when": ("时间", "When"),
    "column.who": ("何人", "Who"),
    "column.command": ("命令", "Command"),
    "column.action": ("动作", "Did"),
    "column.file": ("位置", "Where"),
    "column.line": ("行", "Line"),
    "column.id": ("编号", "Id"),
    "column.records": ("条数", "Records"),
    "action.append": ("添加", "added"),
    "action.change": ("修改", "changed"),
    "action.undo": ("撤回", "took back"),
    "undone": ("已撤回 {command} 在 {when} 的写入: {place}", "taken back: {place}, written {when} by {command}"),
}
