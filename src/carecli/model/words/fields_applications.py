"""Field names of applications and their steps: a part of the table ``fields``."""

from carecli.model.words import Table

WORDS: Table = {
    "applications": ("帮扶申请", "applications"),
    "steps": ("办理步骤", "steps"),
    "applications.member": ("申请人", "member"),
    "applications.reason": ("申请理由", "reason"),
    "applications.unit": ("责任支部", "unit"),
    "asked": ("申请金额", "asked"),
    "proxy": ("代申请人", "proxy"),
    "proxy_reason": ("代办原因", "reason for the proxy"),
    "documents": ("证明材料", "documents"),
    "step": ("步骤", "step"),
    "steps.by": ("办理人", "by"),
    "steps.unit": ("办理组织", "unit"),
    "steps.verdict": ("意见", "verdict"),
    "steps.amount": ("核定金额", "amount"),
    "present": ("实到", "present"),
    "in_favour": ("同意票", "in favour"),
    "against": ("反对票", "against"),
    "abstained": ("弃权票", "abstained"),
    "recused": ("回避", "recused"),
    "steps.until": ("公示截止", "until"),
    "overrides": ("特批事项", "overrides"),
    "frozen": ("批准依据", "rested on"),
}
