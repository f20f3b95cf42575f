"""Problems that the floor `ledger` and the checks of the fund find."""

from collections.abc import Mapping

from carecli.model.words import problems_limits, problems_seals
from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    **problems_limits.PROBLEMS,
    **problems_seals.PROBLEMS,
    "account-below-zero": error(
        (
            "{date} 日终账户 {account} 余额为负, 最后一笔是 {entry}",
            "account {account} is below zero at the end of {date}, after {entry}",
        ),
        (
            "补记漏登的收入或划拨, 或更正金额、日期; 查看: care fund ledger",
            "enter the receipt or transfer that is missing, or mend amount or date; see: care fund ledger",
        ),
    ),
    "source-below-zero": error(
        (
            "{date} 日终账户 {account} 的来源 {source} 余额为负, 最后一笔是 {entry}",
            "source {source} of account {account} is below zero at the end of {date}, after {entry}",
        ),
        (
            "改用该账户尚有结余的来源, 或先把该来源划入; 查看: care fund balance",
            "name a source that the account still has, or transfer that source in first; see: care fund balance",
        ),
    ),
    "reverses-reversal": error(
        ("{entry} 冲销的 {reverses} 本身是冲销", "{entry} reverses {reverses}, which is itself a reversal"),
        (
            "冲销不能再冲销: 请重新记一笔原来的收支",
            "a reversal cannot be reversed: book the original entry anew",
        ),
    ),
    "reversed-twice": error(
        ("{reverses} 已被冲销, {entry} 又冲销一次", "{entry} reverses {reverses}, which was reversed before"),
        ("删去多余的冲销, 或更正其冲销对象", "take out the second reversal, or mend what it reverses"),
    ),
    "reverses-later-entry": error(
        (
            "{entry} 冲销的 {reverses} 记在其后",
            "{entry} reverses {reverses}, which is booked only after it",
        ),
        (
            "更正日期; 同一天的收支按文件中的先后记账",
            "mend the dates; entries of one day are booked in the order of the file",
        ),
    ),
    "shares-do-not-sum": error(
        (
            "{entry} 各分担额合计 {shares}, 与金额 {amount} 不符",
            "the shares of {entry} make {shares}, the amount is {amount}",
        ),
        ("更正 shares 或 amount, 使二者相等", "mend `shares` or `amount` so that they agree"),
    ),
    "payment-without-account": error(
        ("支出 {entry} 没有写由哪个账户支付", "payment {entry} does not say which account pays"),
        (
            "一个账户支付写 account, 几个账户分担写 shares",
            "write `account` for one payer, or `shares` for several",
        ),
    ),
    "payment-account-and-shares": error(
        ("支出 {entry} 同时写了 account 和 shares", "payment {entry} has both `account` and `shares`"),
        (
            "只留一个: 现按 shares 记账",
            "keep one of them; it is booked by its shares as it stands",
        ),
    ),
    "transfer-to-itself": error(
        ("划拨 {entry} 的转出和转入是同一账户 {account}", "transfer {entry} moves money of {account} to itself"),
        ("更正 from_account 或 to_account", "mend `from_account` or `to_account`"),
    ),
    "purpose-outside-uses": error(
        (
            "{entry} 从账户 {account} 支出, 但该账户的 uses 不含 {purpose}",
            "{entry} is paid from account {account}, whose uses do not include {purpose}",
        ),
        (
            "改由其他账户支付, 更正用途, 或经批准后补入该账户的 uses",
            "pay it from another account, mend the purpose, or add it to the account's `uses` once approved",
        ),
    ),
    "purpose-not-allowed": error(
        (
            "{entry} 的用途 {purpose} 不在 {rule}({clause}) 允许之列",
            "{entry} is for {purpose}, which {rule} ({clause}) does not allow",
        ),
        (
            "更正 purpose, 或由其他经费支付",
            "mend `purpose`, or pay it from other money",
        ),
    ),
    "source-not-allowed": error(
        (
            "{entry} 用 {source} 支付 {purpose}, 不合 {rule}({clause})",
            "{entry} pays {purpose} out of {source}, against {rule} ({clause})",
        ),
        (
            "改写 source; 不写则由程序按先进先出选用允许的来源",
            "mend `source`; without one the allowed sources are used first in, first out",
        ),
    ),
    "wish-not-kept": error(
        (
            "{entry} 用了 {receipt} 的限定款支付{purpose}, 不合捐款人(拨款人)的意愿",
            "{entry} pays {purpose} out of {receipt}, which its giver left for other purposes",
        ),
        (
            "改用未限定用途的款, 或征得捐款人同意后改写该笔收入的 only_for",
            "pay it from money without such a wish, or mend the receipt's `only_for` once the giver agrees",
        ),
    ),
    "decision-missing": notice(
        (
            "{entry} 动用了{source}, 没有写集体研究决定",
            "{entry} spends {source} and names no collective decision",
        ),
        (
            "写明 decision: 哪次会议研究决定的; 哪些款须集体研究: 设定 collective_sources",
            "write `decision`, the meeting that decided it; the setting collective_sources names the sources",
        ),
    ),
    "standards-overlap": error(
        ("标准 {standard} 与 {first} 在同一天有效", "standards {standard} and {first} are in force on the same day"),
        ("给先前的标准写上 until", "give the earlier one its `until`"),
    ),
    "shares-against-rule": error(
        (
            "{entry} 的分担不合 {rule}({clause}), 应为: {expected}",
            "the shares of {entry} are not those of {rule} ({clause}), which are: {expected}",
        ),
        (
            "按应分担额改写 shares; 账户须属于该组织",
            "write `shares` of these amounts, from accounts of these organisations",
        ),
    ),
    "payer-level-missing": notice(
        (
            "{entry} 的对象 {member} 当日没有应分担的一级组织({level}), 其份额归末位分担者: {rule}({clause})",
            "{member}, paid by {entry}, had no {level} on that day; its share falls to the last: {rule} ({clause})",
        ),
        (
            "确认其所在支部的上级组织是否漏写",
            "see whether the body above the member's branch was left out",
        ),
    ),
    "gift-entry-no-payment": error(
        ("慰问登记的入账 {entry} 不是支出", "the gift names entry {entry}, which is no payment"),
        ("更正 gift 的 entry", "mend the gift's `entry`"),
    ),
    "gift-entry-other-member": error(
        ("慰问登记的入账 {entry} 是付给他人的", "the gift names entry {entry}, which was paid for another person"),
        ("更正 gift 的 entry, 或支出的 member", "mend the gift's `entry`, or the payment's `member`"),
    ),
    "gift-entry-other-amount": error(
        (
            "慰问金合计 {given}, 与支出 {entry} 的 {amount} 不符",
            "the gifts make {given}, payment {entry} is of {amount}",
        ),
        ("更正 gift 的 cash, 或支出的 amount", "mend the gift's `cash`, or the payment's `amount`"),
    ),
    "gift-entry-reversed": notice(
        ("慰问登记的入账 {entry} 已冲销", "the gift names entry {entry}, which was reversed"),
        ("改写为重新记账的那笔支出", "name the payment that was booked instead"),
    ),
    "gift-not-booked": notice(
        ("{date} 给 {receiver} 的慰问金没有入账", "the gift money of {date} for {receiver} names no entry of the fund"),
        ("在 gift 中写明 entry: 资金账中那笔支出的编号", "write the payment's id as the gift's `entry`"),
    ),
    "gift-not-visited": notice(
        ("慰问支出 {entry} 没有对应的走访或祝福", "no visit or greeting names the gift payment {entry}"),
        ("在走访或祝福的 gift 中写明 entry", "name it as `entry` in the gift of its visit or greeting"),
    ),
}
