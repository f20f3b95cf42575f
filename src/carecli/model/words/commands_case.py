"""What each command of ``care case`` does: a part of the table ``commands``."""

from carecli.model.words import Table

WORDS: Table = {
    "case list": (
        "列出在办的申请: 到了哪一步、等了多久、该谁办",
        "List the applications under way: which step is due, since when, with whom",
    ),
    "case show": (
        "一份申请逐步办到哪里、下一步该谁办、最迟哪天",
        "Show a case step by step, and what comes next, with whom and by when",
    ),
    "case apply": ("提出一份帮扶申请", "Open a case: somebody applies for aid"),
    "case next": (
        "办理到期的这一步: 同意、退回或不同意; 只问这一步的内容",
        "Take the step that is due: agree, send back or refuse; only its own fields are asked for",
    ),
    "case replay": (
        "审批时的事实、标准和制度按现有记录重算, 一致或说明哪里不同",
        "Compute again what an approval rested on: identical, or what is otherwise now",
    ),
    "case object": ("对公示或批准提出异议; 未获批准的, 提出申诉", "Object to a notice or approval; appeal a refusal"),
    "case override": (
        "为一份申请特批: 超标准、超限额或改由别的账户负担, 写明原因和批准人",
        "Set a rule aside for one case: standard, ceiling or who bears it, with reason and approver",
    ),
    "case withdraw": ("撤回一份申请", "Withdraw an application"),
}
