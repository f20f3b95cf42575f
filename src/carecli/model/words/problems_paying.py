"""Problems of money that is about to move: what no file shows yet."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "unfunded": error(
        (
            "账户 {account} 可用的款不够, 还差 {lacking}{by}; 应付/余额(括号内不能动用, 及依据): {accounts}",
            "{account} lacks {lacking} that may be spent{by}; needed / held (in brackets what is barred): {accounts}",
        ),
        (
            "份额不转给别的账户: 先 care fund receive 或 transfer; 特批: care case override 申请 --overrides payers",
            "nothing is shifted: first care fund receive or transfer; or care case override CASE --overrides payers",
        ),
    ),
    "unfunded-undecided": error(
        (
            "账户 {account} 不经集体研究可用的款不够, 还差 {lacking}{by}; 应付/余额(括号内须先研究): {accounts}",
            "{account} lacks {lacking} without collective decision{by}; needs / has (in brackets waiting): {accounts}",
        ),
        (
            "研究决定后写明会议: care fund pay … --decision 会议; 未研究的, 先 care fund receive 或 transfer",
            "once decided name the meeting: care fund pay … --decision TEXT; else first care fund receive or transfer",
        ),
    ),
    "payer-not-said": error(
        ("没有写由哪个账户支付{purpose}", "it does not say which account pays for {purpose}"),
        ("写 --account: {accounts}", "add --account: {accounts}"),
    ),
    "payer-level-refused": error(
        (
            "按 {rule}({clause}) {member} 没有应分担的一级组织({level}), 设置 no_branch 不许这样支付",
            "by {rule} ({clause}) a {level} bears a part; {member} has none, and the setting no_branch refuses that",
        ),
        (
            "先补上该成员支部的上级组织; 由别人负担的, 用 care case override 写明理由和批准人",
            "put the body above the member's branch on record, or have others bear it: care case override",
        ),
    ),
    "payer-without-account": error(
        (
            "按 {rule}({clause}) {body} 应负担一份{purpose}, 但它没有可用的账户",
            "by {rule} ({clause}) {body} bears a part of {purpose}, but has no account for it",
        ),
        (
            "在 accounts 下登记它的账户, 或补上账户的 uses",
            "list its account under `accounts`, or add the purpose to its `uses`",
        ),
    ),
    "account-not-for": error(
        ("账户 {account} 的 uses 不含{purpose}", "the uses of account {account} do not include {purpose}"),
        (
            "改由其他账户支付, 或经批准后补入该账户的 uses",
            "pay it from another account, or add it to the account's `uses` once approved",
        ),
    ),
    "nothing-pays-for": error(
        ("{purpose}不在 {rule}({clause}) 允许之列", "{rule} ({clause}) does not allow {purpose}"),
        ("更正 --purpose, 或由其他经费支付", "mend --purpose, or pay it from other money"),
    ),
    "no-standard": error(
        (
            "没有写金额, 也没有适用的发放标准(困难程度、类别、日期)",
            "no amount is given, and no one standard fits the degree, category and day",
        ),
        (
            "写 --amount, 或在 standards 下登记标准: care record standard",
            "add --amount, or list the standard under `standards`: care record standard",
        ),
    ),
    "month-runs": error(
        ("{month} 还没有结束, 不能封账", "{month} is not over and cannot be sealed"),
        ("月份结束后再封", "seal it once it is over"),
    ),
    "month-sealed": error(
        ("{month} 及以前已经封账", "{month} and what was before it are sealed"),
        (
            "用以后的日期记账; 有错用冲销: care fund reverse",
            "book it with a later date; reverse what is wrong: care fund reverse",
        ),
    ),
    "bad-anchor": error(
        ("不是印记: {text}", "not a hash: {text}"),
        ("写开头至少 {shortest} 位, 只有 0-9 和 a-f", "write its first {shortest} places or more, 0-9 and a-f"),
    ),
    "unknown-entry": error(
        ("没有编号为 {text} 的收支", "the fund has no entry {text}"),
        ("编号见 care fund ledger; 相近的有: {near}", "for the ids see care fund ledger; near to it: {near}"),
    ),
    "not-a-receipt": error(
        ("{text} 不是收入, 没有捐款人可告知", "{text} is no receipt, so there is no giver to write to"),
        ("收入的编号见 care fund ledger, 如 {near}", "for the ids of receipts see care fund ledger, such as {near}"),
    ),
}
