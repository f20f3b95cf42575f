"""Words of a round of visits or greetings."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("各支部人数和所需资金(只计未办的)", "People and money branch by branch (only what is still to be done)"),
    "branch": ("账户、支部", "account, branch"),
    "people": ("人数", "people"),
    "nobody": ("无人去", "nobody"),
    "needed": ("需要(元)", "needed"),
    "free": ("可用(元)", "free"),
    "short": ("缺口(元)", "short"),
    "all": ("合计", "in all"),
    "enough": ("够", "enough"),
    "indented": ("  {text}", "  {text}"),
    "no-account": ("没有可付慰问金的账户", "no account that may pay for gifts"),
    "no-branch": ("不在支部", "in no branch"),
    "of": (
        "可用: 依规可用于慰问、不须集体研究的结余",
        "free: what the rules let be spent on gifts without a collective decision",
    ),
}
