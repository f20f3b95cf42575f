"""Words of the fund's proposals and papers: a part of the table ``fund``."""

from carecli.model.words import Table

WORDS: Table = {
    # a round
    "round": ("帮扶资金分配建议", "Proposal of a round of aid"),
    "round.by": ("共 {budget}, {method}", "{budget}, {method}"),
    "round.priority": ("按先后足额", "in full in the order of urgency"),
    "round.need-gap": ("先补最困难的家庭", "the poorest households first"),
    "round.equal": ("均分", "the same to each"),
    "round.proportional": ("按需求比例", "in proportion to what each needs"),
    "round.nobody": (
        "没有已认定且符合帮扶条件的人: care hardship list",
        "nobody is recognised and eligible: care hardship list",
    ),
    "round.sum": ("建议发放 {given}, {count} 人; 余 {left}", "proposed {given} to {count}; left {left}"),
    "round.short": ("与各人需求相比还差 {short}", "short of what they need by {short}"),
    "round.unpayable": (
        "其中 {amount} 账户付不出, 份额不转给别的账户",
        "of which {amount} cannot be paid: its accounts are short, and nothing is shifted",
    ),
    "round.line": (
        "—— {budget} 元到此为止: 足额 {count} 人, 余 {left} ——",
        "-- the money ends here: of {budget}, {count} in full, left {left} --",
    ),
    "round.unjudged": (
        "{count} 人没有发放标准, 也不知道收入, 算不出金额",
        "without a standard or an income no amount can be told: {count}",
    ),
    "round.decides": ("仅为建议, 由组织研究决定", "a proposal only; a person decides"),
    "round.why.full": ("足额", "in full"),
    "round.why.above": ("收入已到低保线", "at the line already"),
    "round.why.short": ("钱不够, 需 {wanted}", "the money ends here, needs {wanted}"),
    "round.why.nothing": ("钱已用完, 需 {wanted}", "no money left, needs {wanted}"),
    "round.why.ceiling": ("受限额所限", "held down by a ceiling"),
    "round.why.unknown": ("没有标准, 也不知道收入", "no standard, and no income known"),
    "round.why.unfunded": ("{account} 付不出", "{account} is short"),
    # how long the money lasts
    "runway": ("党内帮扶基金可用时间", "Care fund: how long it lasts"),
    "runway.months": ("可用月数", "months"),
    "runway.more": ("{months} 以上", "more than {months}"),
    "runway.committed": ("已批未发", "committed"),
    "runway.yearly": ("近一年支出", "last 12 months"),
    "runway.end": ("到何月用完", "ends in"),
    "runway.how": (
        "以近十二个月的实际支出逐月推算: 每个月按去年同月",
        "month by month as in the last twelve: each month takes what the same month took",
    ),
    # sheets and letters
    "signoff": ("慰问金(补助)发放签领表", "Sheet of money signed for"),
    "signoff.sum": ("合计 {sum} 元, 大写: {capitals}", "in all {sum}, in capitals: {capitals}"),
    "signoff.keeper": (
        "经办人:            证明人:            负责人:",
        "handed out by:        witness:        in charge:",
    ),
    "bank": ("付款清单", "List of payments"),
    "donation": ("捐款去向", "What a donation paid for"),
    "donation.letter": ("{payer}:", "Dear {payer},"),
    "donation.giver": ("捐款人", "friend"),
    "donation.thanks": (
        "您 {date} 捐助的 {amount} 元(大写 {capitals}), 去向如下:",
        "your gift of {amount} of {date} has paid for the following:",
    ),
    "donation.left": ("尚未使用 {amount} 元", "not spent yet: {amount}"),
    "donation.private": (
        "为保护隐私, 不列受助人。谢谢您的关怀!",
        "Those helped are not named. Thank you for your care.",
    ),
}
