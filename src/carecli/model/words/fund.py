"""Words of the fund's pages."""

from carecli.model.words import Table

WORDS: Table = {
    # heads
    "report": ("党内帮扶基金收支表", "Care fund: receipts and payments"),
    "balance": ("党内帮扶基金结余表", "Care fund: balances"),
    "ledger": ("党内帮扶基金收支台账", "Care fund: ledger"),
    "title": ("{name} {title}", "{name} · {title}"),
    "unit": ("单位: 元", "in yuan"),
    "span": ("{first} 至 {last}", "{first} to {last}"),
    "on": ("截至 {day}", "as of {day}"),
    "made": ("制表 {today}     内部资料", "made {today}     internal"),
    "no_accounts": (
        "还没有账户: 请在资料文件的 accounts 下登记",
        "no accounts yet: list them under `accounts` in the files",
    ),
    # the report's lines
    "line": ("项目", "item"),
    "total": ("合计", "total"),
    "opening_year": ("上年结转", "opening balance"),
    "opening_period": ("期初结余", "opening balance"),
    "receipts": ("本期收入", "receipts"),
    "transfers": ("内部划拨", "internal transfers"),
    "payments": ("本期支出", "payments"),
    "closing": ("期末结余", "closing balance"),
    "no_category": ("未分类", "no category"),
    "shared": ("{purpose}({percents} 分担)", "{purpose} (shared {percents})"),
    "unsourced": ("来源不明", "no source"),
    # below the report
    "aid": ("{purpose} {households} 户 {times} 次", "{purpose}: households {households}, times {times}"),
    "left_by_source": ("结余来源: {sources}", "left by source: {sources}"),
    "left_of": ("{source} {amount}", "{source} {amount}"),
    "left_of_dues": ("{source} {amount}(使用须集体研究)", "{source} {amount} (its use is for a collective decision)"),
    "reversals": (
        "另有冲销 {count} 笔, 已在原项目中抵减",
        "reversals: {count}, netted in the lines of what they reverse",
    ),
    "share_rule": (
        "{purposes}分担: {parts}, 依据 {rule} {clause}",
        "{purposes} shared: {parts}, by {rule} {clause}",
    ),
    "share_part": ("{level} {percent}%", "{level} {percent}%"),
    "allowance": (
        "{sources}只用于{purposes}, 依据 {rule} {clause}",
        "{sources} only for {purposes}, by {rule} {clause}",
    ),
    "any_source": ("各项资金", "money of every source"),
    "drawn": (
        "未写明来源的支出和划拨, 按先进先出从允许的来源支取",
        "money without a named source leaves first in, first out among the sources allowed",
    ),
    # the ledger
    "year": ("{year}年", "{year}"),
    "brought": ("承前结余", "brought forward"),
    "sums": ("本期合计", "sums of the period"),
    "reverses": ("冲销 {entry}: {reason}", "reverses {entry}: {reason}"),
    "undone": ("{phrase} (已冲销)", "{phrase} (reversed)"),
    "moved": ("{source} 划拨至 {target}", "transfer from {source} to {target}"),
    "no_entries": ("本期没有收支", "no entries in this period"),
    # what is told before money moves
    "choice.part": ("{account} 支付 {amount}, 款源 {source}", "{account} pays {amount} out of {source}"),
    "choice.rule": ("分担依据 {rule}({clause}): {parts}", "shared by {rule} ({clause}): {parts}"),
    "choice.missing": (
        "对象当日没有{level}, 其份额归末位分担者, 请核对: {rule}({clause})",
        "the person had no {level} that day; its share falls to the last: {rule} ({clause}); see whether that is so",
    ),
    "choice.oldest": (
        "款源由程序选定: 允许的款中先到的先用",
        "the source is chosen: of the money allowed, what came first goes first",
    ),
    "choice.barred.rule": (
        "未动用 {account} 的{source} {amount}: {rule}({clause})不许用于{purpose}",
        "left alone: {amount} of {source} in {account}, which {rule} ({clause}) keeps from {purpose}",
    ),
    "choice.barred.decision": (
        "未动用 {account} 的{source} {amount}: 须集体研究决定, 写 --decision(会议)后可用",
        "left alone: {amount} of {source} in {account}, which needs a collective decision (--decision)",
    ),
    "choice.moves": ("{source} {amount} 随款划转", "{amount} of {source} moves along"),
    "choice.undoes": ("{account} 的{source} {sign}{amount}", "{account}, {source}: {sign}{amount}"),
    # headings of columns
    "item.account": ("账户", "account"),
    "item.balance": ("余额", "balance"),
    "item.clause": ("条款", "clause"),
    "item.closing": ("期末结余", "closing"),
    "item.date": ("日期", "date"),
    "item.id": ("编号", "id"),
    "item.in": ("收入", "in"),
    "item.kind": ("类型", "kind"),
    "item.name": ("账户名称", "account name"),
    "item.opening": ("期初结余", "opening"),
    "item.organisation": ("组织", "organisation"),
    "item.out": ("支出", "out"),
    "item.payments": ("本期支出", "payments"),
    "item.receipts": ("本期收入", "receipts"),
    "item.rule": ("规定", "rule"),
    "item.sources": ("来源", "sources"),
    "item.summary": ("摘要", "summary"),
    "item.transfers": ("内部划拨", "transfers"),
    "item.voucher": ("凭证", "voucher"),
}
