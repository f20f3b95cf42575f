"""Words of what may be shown outside the keepers' room."""

from carecli.model.words import Table

WORDS: Table = {
    "disclosure": ("党内帮扶基金公开表", "Care fund: disclosure"),
    "made": ("制表 {day}   党务公开", "made {day}   for all members"),
    "people": ("受助人数和次数", "people helped, and times"),
    "counts": ("{people} 人 {times} 次", "{people} people, {times} times"),
    "band": ("{least} 至 {most}", "{least} to {most}"),
    "band.open": ("{least} 以上", "{least} or more"),
    "table.receipts": ("收入来源", "receipts by source"),
    "table.purposes": ("支出用途", "payments by purpose"),
    "table.aid": ("其中困难补助类别", "hardship aid by category"),
    "table.levels": ("承担级别", "payments by level"),
    "table.months": ("支出月份", "payments by month"),
    "others": ("其他合并", "others together"),
    "not_apart": ("{table}: 各项均不足五人, 不分列", "{table}: none is told by itself, each concerns fewer than five"),
    "nothing": ("{table}: 无", "{table}: none"),
    "too_few": (
        "本期受助或捐款不足五人, 只列金额区间; 准确数并入下一期公开。",
        "Fewer than five people were helped or gave, so amounts are bands; the next page tells them to the fen.",
    ),
    "merged": (
        "涉及不足五人的各项合并列出, 以免推知个人; 本页不含姓名和个人情况。",
        "What concerns fewer than five people is told together with others; no name or personal matter stands here.",
    ),
    "anchor": (
        "账目印记(截至 {month}, 共 {count} 笔), 可用 care fund verify --anchor 核对:",
        "The ledger's hash (until {month}, entries {count}), to be held against it by care fund verify --anchor:",
    ),
    "unsealed": ("本期账目尚未封账。", "The books of this period are not sealed yet."),
    "item.table": ("表", "table"),
    "item.name": ("项目", "item"),
    "item.times": ("次数", "times"),
    "item.amount": ("金额", "amount"),
}
