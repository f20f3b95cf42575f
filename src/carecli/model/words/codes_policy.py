"""Codes of policies, their rules and duties."""

from collections.abc import Mapping

from carecli.model.words import Table

CODES: Mapping[str, Table] = {
    "status": {
        "in-force": ("执行中", "in force"),
        "proposed": ("建议稿", "proposed"),
        "past-result": ("已有成果", "past result"),
    },
    "duty": {
        "visit": ("走访", "visit"),
        "talk": ("谈话", "talk"),
        "greeting": ("祝福", "greeting"),
        "task": ("事项", "task"),
    },
    "state": {
        "upcoming": ("未到时间", "upcoming"),
        "open": ("待办", "open"),
        "overdue": ("超期", "overdue"),
        "done": ("已办", "done"),
        "done-late": ("逾期已办", "done late"),
        "missed": ("未落实", "missed"),
        "waived": ("免办", "waived"),
        "cancelled": ("已取消", "cancelled"),
        "undecided": ("信息不全", "undecided"),
    },
    "anniversary": {
        "birthday": ("生日", "birthday"),
        "political-birthday": ("入党纪念日", "anniversary of joining"),
    },
    "pair-place": {
        "same": ("同一组织", "same body"),
        "contact-point": ("联系点", "contact point"),
        "in-charge": ("分管单位", "unit in charge of"),
    },
    "actor-place": {
        "own": ("本人所在组织", "own chain of bodies"),
        "any": ("任一组织", "any body"),
    },
    "cover": {"all": ("全部", "all"), "some": ("部分", "some")},
    "period": {
        "month": ("月", "month"),
        "quarter": ("季度", "quarter"),
        "term": ("学期", "term"),
        "half-year": ("半年", "half-year"),
        "year": ("年", "year"),
    },
}
