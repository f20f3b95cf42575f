"""Words of `care check`."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("记录检查", "Check of the records"),
    "read": ("已读 {count} 条: {sections}", "{count} {count:record|records} read: {sections}"),
    "read.section": ("{section} {count}", "{section} {count}"),
    "read.nothing": ("没有读到任何记录。", "No records were read."),
    "none": ("没有错误, 也没有提示。", "No errors, and nothing to look at."),
    "no-errors": ("没有错误; 提示 {notices} 处", "No errors; {notices} to look at"),
    "errors": ("错误 {errors} 处; 提示 {notices} 处", "Errors: {errors}; to look at: {notices}"),
    "heading.error": ("错误: 须改正", "Errors: to be mended"),
    "heading.notice": ("提示: 请核对或补填", "To look at or fill in"),
    "problem": ("{place}: {message} ({id})", "{place}: {message} ({id})"),
    "more": ("{names}等 {count} 个", "{names} and others, {count} in all"),
    "all": (
        "每行至多列 {most} 个名称, 全部见 care check --format csv",
        "a line names {most} at most; for all of them: care check --format csv",
    ),
    "item.file": ("文件", "file"),
    "item.line": ("行", "line"),
    "item.id": ("编号", "id"),
    "item.weight": ("轻重", "weight"),
    "item.message": ("问题", "message"),
    "item.hint": ("怎样改", "hint"),
}
