"""Codes of policies, their rules and duties."""

from collections.abc import Mapping

from carecli.model.words import Table, codes_people

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
    "figure": {
        "dibao_line": ("低保线", "dibao line"),
        "local_average_income": ("当地人均收入", "local average income"),
    },
    "population": {"members": ("党员", "members"), "everybody": ("所有人员", "everybody")},
    "rule": {
        "duty": ("应办", "duty"),
        "money": ("资金", "money"),
        "finding": ("认定", "finding"),
        "requirement": ("要求", "requirement"),
        "step": ("步骤", "step"),
        "rank": ("排序", "rank"),
        "recorded": ("留痕", "recorded"),
    },
    "leads-to": {
        "aid": ("帮扶", "aid"),
        "talk": ("谈话疏导", "talk"),
        "tag": ("标签", "tag"),
    },
    "must": {
        "filled": ("信息填全", "fields filled in"),
        "register-checked": ("台账按期核查", "register checked in time"),
        "register-complete": ("台账信息块齐全", "register complete by blocks"),
        "register-route": ("有产生途径", "route of recognition known"),
        "recently-cared": ("近期有关怀记录", "cared for lately"),
        "levels-present": ("各级组织健全", "bodies of every level"),
        "sources-present": ("各来源均有收入", "income from every source"),
        "main-source": ("主要来源占首位", "main source comes first"),
        "account-of-level": ("各级设有账户", "an account at each level"),
        "contact-point": ("领导有联系点", "leaders have a contact point"),
        "branch-known": ("编入支部", "belongs to a branch"),
        "mostly-one-to-one": ("以一对一谈心为主", "talks mostly one to one"),
        "kept": ("有台账", "register kept"),
    },
    "step": {
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
    },
    "trigger": {
        "festival": ("节日", "festival"),
        "event": ("事件", "event"),
        "every": ("每", "every"),
        "anniversary": ("周年", "anniversary"),
        "date": ("日期", "date"),
    },
    "connective": {"any": ("任一", "any"), "all": ("全部", "all"), "not": ("非", "not")},
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
    "group-counts": {
        "as-written": ("按条文", "as the rule says"),
        "always": ("都算", "always"),
        "never": ("都不算", "never"),
    },
    "leap-day": {"feb28": ("2月28日", "28 February"), "mar1": ("3月1日", "1 March")},
    "leap-month": {
        "same-or-ordinary": ("闰月为先", "the leap month where there is one"),
        "ordinary": ("平月", "the ordinary month"),
        "both": ("两月都过", "both months"),
    },
    "lecture": {"kind": ("每类地点", "each kind of place"), "place": ("每个地点", "each place")},
    "accounts": {"each": ("各设账户", "one each"), "one": ("统一账户", "one for all")},
    "no-branch": {"remainder": ("由末位承担", "the last part pays"), "refuse": ("不予分担", "refused")},
    "kin": {**codes_people.CODES["relation"], "same-household": ("同住亲属", "kin of the same household")},
}
