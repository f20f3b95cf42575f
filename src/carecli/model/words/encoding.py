"""Words of `care fix-encoding`."""

from carecli.model.words import Table

WORDS: Table = {
    "read": (
        "{file} 按 {encoding} 读出 {lines} 行, 开头是:",
        "{file} read as {encoding}, {lines} {lines:line|lines}, begins:",
    ),
    "more": ("  …还有 {count} 行", "  … and {count} more"),
    "next": (
        "汉字正常的话, 输入: care fix-encoding {file} --apply; 不正常就不要转换",
        "if it reads well, type: care fix-encoding {file} --apply; if not, leave it",
    ),
    "written": (
        "{file} 已转为 UTF-8, 原文件保存为 {kept}; 接着: care check",
        "{file} is UTF-8 now, what was there is kept as {kept}; next: care check",
    ),
}
