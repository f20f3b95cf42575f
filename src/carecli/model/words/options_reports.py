"""Options of the reports that are handed on."""

from carecli.model.words import Table

WORDS: Table = {
    "half-year": (
        "哪个半年, 如 2026H1; 不写就是刚结束的半年",
        "which half-year, such as 2026H1; without it the last one that is over",
    ),
    "half-year.value": ("半年", "PERIOD"),
    "against": (
        "与哪个半年比, 如 2025H2, 或报出时留存的 json 文件; 不写就是前一个半年",
        "the half-year to hold it against, such as 2025H2, or a copy (json) that was kept; without it the one before",
    ),
    "against.value": ("半年或文件", "PERIOD|FILE"),
    "their-form": (
        "上级发来的空表(xlsx): 按它的表头填好, 写入 -o 所给的文件",
        "the empty form of the body above (xlsx): filled in by its own headings, and written to the file of -o",
    ),
    "their-form.value": ("空表", "FORM"),
    "sent-to": ("报给哪个单位", "the body that it was sent to"),
    "sent-to.value": ("单位", "BODY"),
    "sent-by": ("谁报的(编号或姓名)", "who sent it (id or name)"),
    "sent-by.value": ("人员", "MEMBER"),
}
