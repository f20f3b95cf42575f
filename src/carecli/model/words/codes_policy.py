"""Codes of policies, their rules and duties."""

from collections.abc import Mapping

from carecli.model.words import Table, codes_acts, codes_people

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
    "population": {"members": ("党员", "members"), "everybody": ("所有人员", "everybody")},
    "rule": {
        "duty": ("应办", "duty"),
        "money": ("资金", "money"),
        "recorded": ("留痕", "recorded"),
    },
    "trigger": {
        "festival": ("节日", "festival"),
        "event": ("事件", "event"),
        "every": ("每", "every"),
        "anniversary": ("周年", "anniversary"),
    },
    "connective": {"any": ("任一", "any"), "all": ("全部", "all"), "not": ("非", "not")},
    "care-form": {**codes_acts.CODES["greeting-form"], **codes_acts.CODES["visit-form"]},
    "cover": {"all": ("全部", "all"), "some": ("部分", "some")},
    "period": {
        "month": ("月", "month"),
        "quarter": ("季度", "quarter"),
        "term": ("学期", "term"),
        "half-year": ("半年", "half-year"),
        "year": ("年", "year"),
    },
    # the readings between which a setting chooses
    "quarter-talk": {"leader": ("每位领导", "each leader"), "member": ("每名党员", "each member")},
    "or-scope": {"any": ("任一", "any of them"), "each": ("逐一", "each of them")},
    "lecture": {"kind": ("每类地点", "each kind of place"), "place": ("每个地点", "each place")},
    "accounts": {"each": ("各设账户", "one each"), "one": ("统一账户", "one for all")},
    "no-branch": {"remainder": ("由末位承担", "the last part pays"), "refuse": ("不予分担", "refused")},
    "kin": {**codes_people.CODES["relation"], "same-household": ("同住亲属", "kin of the same household")},
}
