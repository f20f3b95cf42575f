"""Options of the fund's commands: a part of the table ``options``."""

from carecli.model.words import Table

WORDS: Table = {
    "budget": ("这一轮一共有多少钱", "how much there is for the round"),
    "budget.value": ("金额", "MONEY"),
    "method": (
        "怎样分: priority(按先后足额)、need-gap(先补最困难的)、equal(均分)、proportional(按需求比例)",
        "how: priority (in full, in order), need-gap (the poorest first), equal, or proportional",
    ),
    "method.value": ("方法", "METHOD"),
    "of-purpose": ("只看某一用途的支出", "only payments for this purpose"),
    "of-purpose.value": ("用途", "PURPOSE"),
    "donor": ("捐款那笔收入的编号", "the id of the receipt by which a donation came in"),
    "donor.value": ("收入", "RECEIPT"),
    "balance": ("清点或对账单上的余额", "the money counted, or what the bank's statement says"),
    "balance.value": ("金额", "MONEY"),
    "counted": ("怎样核对的: cash(现金清点)或 bank(银行对账); 不写就是 bank", "how: cash or bank; without it bank"),
    "counted.value": ("词", "WORD"),
    "anchor": (
        "印在纸上的印记, 写开头至少 8 位即可",
        "a hash kept on paper; its first 8 places or more will do",
    ),
    "anchor.value": ("印记", "HASH"),
    "account-named": ("账户的编号或名称", "an account's id or name"),
    "account-named.value": ("账户", "ACCOUNT"),
}
