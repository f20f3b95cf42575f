"""Problems of seals and counts: the fund is not what it was, or not what was found."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "bad-seal": error(
        ("{field} 不是封账的印记", "{field} is not the hash of a seal"),
        ("印记由 care fund close 写入, 不要手改", "care fund close writes it; leave it as it was written"),
    ),
    "seal-broken": error(
        (
            "{month} 封账后资金账改过(封存 {count} 笔 {balance} 元, 现 {now} 笔 {held} 元; 完好至 {sound})",
            "entries changed since the seal of {month}: {count}, {balance} then; {now}, {held} now; sound to {sound}",
        ),
        (
            "恢复原样, 有错另记冲销; 逐月核对: care fund verify",
            "put back what stood there and reverse what was wrong; month by month: care fund verify",
        ),
    ),
    "sealed-twice": error(
        ("{month} 封账两次", "{month} is sealed twice"),
        ("删去后加的一次", "take out the one that was added later"),
    ),
    "count-differs": error(
        (
            "{account} {date} 核对为 {counted}, 账上为 {books}, 相差 {difference}",
            "{account} was counted as {counted} on {date}, the books say {books}: a difference of {difference}",
        ),
        (
            "补记漏登的收支, 或更正清点; 查看: care fund ledger",
            "enter what is missing, or mend the count; see: care fund ledger",
        ),
    ),
}
