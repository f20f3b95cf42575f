"""Codes of applications: the steps of a case, what comes of each, and where a case stands."""

from collections.abc import Mapping

from carecli.model.words import Table

STEP: Table = {
    "application": ("申请", "application"),
    "survey": ("入户核查", "survey"),
    "appraisal": ("支部评议", "branch appraisal"),
    "check": ("审查", "check"),
    "verification": ("核实", "verification"),
    "approval": ("审批", "approval"),
    "listing": ("列入计划", "listing in the plan"),
    "notice": ("公示", "public notice"),
    "payment": ("发放", "payment"),
    "receipt": ("签领", "sign-off"),
    "follow-up": ("回访", "follow-up"),
}
CODES: Mapping[str, Table] = {
    "case-step": {
        **STEP,
        "objection": ("异议", "objection"),
        "appeal": ("申诉", "appeal"),
        "finding": ("核查结论", "finding on it"),
        "override": ("特批", "override"),
    },
    "override": {
        "amount": ("金额标准", "the amount of the standard"),
        "ceiling": ("限额和间隔", "ceilings and intervals"),
        "payers": ("分担办法", "who bears it"),
    },
    "step-verdict": {
        "agree": ("同意", "agreed"),
        "refuse": ("不同意", "refused"),
        "send-back": ("退回补正", "sent back"),
        "withdrawn": ("撤回", "withdrawn"),
        "waived": ("免办", "waived"),
        "upheld": ("成立", "upheld"),
        "dismissed": ("不成立", "dismissed"),
    },
    "tie": {
        "self": ("本人", "the applicant"),
        "proxy": ("代申请人", "who applied in the person's stead"),
        "kin": ("亲属", "kin to the applicant"),
        "paired": ("结对帮扶", "paired with the applicant"),
    },
    "case-state": {
        "waiting": ("办理中", "under way"),
        "sent-back": ("待补正", "sent back"),
        "appealed": ("申诉中", "appealed"),
        "objected": ("有异议", "objected to"),
        "approved": ("已批准", "approved"),
        "in-notice": ("公示中", "in notice"),
        "payable": ("待发放", "payable"),
        "unfunded": ("资金不足", "unfunded"),
        "paid": ("已发放", "paid"),
        "signed-off": ("已签领", "signed off"),
        "followed-up": ("已办结", "followed up"),
        "refused": ("未批准", "refused"),
        "withdrawn": ("已撤回", "withdrawn"),
    },
}
