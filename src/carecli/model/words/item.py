"""Headings of the columns that CSV gives a duty."""

from carecli.model.words import Table

WORDS: Table = {
    "id": ("编号", "id"),
    "kind": ("类型", "kind"),
    "policy": ("制度", "policy"),
    "rule": ("规定", "rule"),
    "clause": ("条款", "clause"),
    "member": ("对象编号", "member"),
    "name": ("姓名", "name"),
    "branch": ("支部", "branch"),
    "occasion": ("事由代码", "occasion"),
    "opens_on": ("起办", "opens on"),
    "due_on": ("最迟", "due on"),
    "status": ("状态", "status"),
    "carried_over": ("上期结转", "carried over"),
    "days_left": ("剩余天数", "days left"),
    "assignees": ("经办人", "assignees"),
    "done_on": ("办结日期", "done on"),
    "why": ("事由", "why"),
}
