"""Codes of rule tests: what may be expected of a rule, and the facts that may be named."""

from collections.abc import Mapping

from carecli.model.words import Table, codes_policy

NONE: Table = {"none": ("无", "none")}
CODES: Mapping[str, Table] = {
    "expected-state": {**codes_policy.CODES["state"], **NONE},
    "expected-verdict": {
        "eligible": ("符合", "eligible"),
        "not-eligible": ("不符合", "not eligible"),
        "unknown": ("信息不全", "unknown"),
    },
    "expected-holding": {"met": ("达到", "met"), "unmet": ("未达到", "unmet"), **NONE},
    "expected-spending": {"allowed": ("可以支出", "allowed"), "refused": ("不得支出", "refused")},
    "expected-fact": {
        "state": ("状态", "state"),
        "verdict": ("结论", "verdict"),
        "holding": ("达到与否", "met or unmet"),
        "spending": ("可否支出", "allowed or refused"),
        "standing": ("落实情况", "standing"),
        "count": ("件数", "number"),
        "opens_on": ("起办", "opens on"),
        "due_on": ("最迟", "due on"),
        "done_on": ("办结日期", "done on"),
        "by": ("经办人", "who is to act"),
        "missing": ("缺少", "missing"),
        "unmet": ("未达到者", "who does not meet it"),
        "asked": ("应查数", "asked"),
        "points": ("分", "points"),
        "kept": ("已办数", "kept"),
        "late": ("逾期已办数", "late"),
        "waived": ("免办数", "waived"),
        "missed": ("未落实数", "missed"),
        "overdue": ("超期数", "overdue"),
        "open": ("待办数", "open"),
        "undecided": ("信息不全数", "undecided"),
        "eligible": ("符合人数", "eligible"),
        "unknown": ("无法认定人数", "unknown"),
    },
}
