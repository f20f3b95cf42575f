"""Codes of the fund ledger."""

from collections.abc import Mapping

from carecli.model.words import Table

CODES: Mapping[str, Table] = {
    "entry": {
        "opening": ("上年结转", "opening balance"),
        "receipt": ("收入", "receipt"),
        "payment": ("支出", "payment"),
        "transfer": ("划拨", "transfer"),
        "reversal": ("冲销", "reversal"),
    },
    "counted": {"cash": ("现金清点", "cash"), "bank": ("银行对账", "bank")},
    "source": {
        "administrative": ("行政拨款", "administrative"),
        "dues": ("党费", "dues"),
        "upper": ("上级党组织", "upper body"),
        "unit": ("单位筹措", "unit"),
        "civil": ("民政资金", "civil affairs"),
        "donation-member": ("党员捐款", "members' donations"),
        "donation-staff": ("职工捐款", "staff donations"),
        "donation-other": ("其他捐款", "other donations"),
        "interest": ("利息", "interest"),
    },
    "purpose": {
        "hardship-aid": ("困难补助", "hardship aid"),
        "visit-gift": ("走访慰问金", "visit gifts"),
        "award": ("表彰奖励", "awards"),
        "subsidy": ("活动补贴", "subsidy"),
        "outside-aid": ("对外帮扶", "outside aid"),
    },
    "aid": {
        "serious-illness": ("重病", "serious illness"),
        "disability": ("残疾", "disability"),
        "disaster": ("受灾", "disaster"),
        "poverty": ("贫困", "poverty"),
        "study": ("助学", "study"),
        "elder-care": ("助老", "elder care"),
        "other": ("其他", "other"),
    },
}
