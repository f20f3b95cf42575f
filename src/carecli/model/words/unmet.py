"""Why somebody or something does not meet a requirement."""

from carecli.model.words import Table

WORDS: Table = {
    "filled": ("缺 {fields}", "lacks {fields}"),
    "register-checked": ("{day} 以后没有核查", "not checked since {day}"),
    "register-route": ("没有写明产生途径", "nobody noted how the case came into the register"),
    "register-complete": ("缺 {blocks}", "lacks {blocks}"),
    "recently-cared": ("最近一次关怀在 {day}", "last cared for on {day}"),
    "never-cared": ("没有关怀记录", "no care is on record"),
    "levels-present": ("没有这一级组织", "there is no body of this level"),
    "account-of-level": ("没有账户", "has no account"),
    "branch-known": ("没有编入支部", "belongs to no branch"),
    "contact-point": ("任职于{unit}, 没有联系点", "in office at {unit}, without a contact point"),
    "mostly-one-to-one": ("{talks} 次谈话中一对一 {alone} 次, 未过半", "only {alone} of {talks} talks were one to one"),
    "kept": ("没有登记", "nothing is entered"),
    "sources-present": ("{year} 年没有收入", "brought in nothing in {year}"),
    "sources-pending": ("{year} 年还没有收入", "has brought in nothing yet in {year}"),
    "main-source": (
        "占 {percent}%, 少于{largest}的 {most}%",
        "makes {percent}%, less than {largest} with {most}%",
    ),
    "share": ("{day} {purpose}没有按比例分担", "{day}, {purpose}: not split as the rule says"),
    "spend": ("{day} 用于{purpose}, 不在规定用途之内", "{day}: spent on {purpose}, which the rule does not allow"),
    "surveyed": ("没有参加过摸底调查", "no survey on record"),
    "matter-without-owner": ("没有责任人", "has no owner"),
    "matter-overdue": ("{day} 到期, 没有了结", "was due on {day} and is not closed"),
    "matter-missing": ("本年还没有认领", "has taken on nothing yet this year"),
    "both-forms": ("{year} 年没有这种关怀", "none of this form of care in {year}"),
    "talks": ("{year} 年的谈话", "the talks of {year}"),
}
