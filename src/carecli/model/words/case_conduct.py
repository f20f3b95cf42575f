"""Problems with how steps of a case were taken."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "votes-do-not-add-up": error(
        (
            "申请 {application} 的{step}票数不符: 实到 {present} 人, 同意、反对、弃权合计 {votes} 票",
            "application {application}: the votes of the {step} make {votes}, {present} were present",
        ),
        (
            "核对实到(present)、同意(in_favour)、反对(against)、弃权(abstained); 回避的人不计",
            "check `present`, `in_favour`, `against` and `abstained`; who stood aside is not counted",
        ),
    ),
    "votes-incomplete": notice(
        (
            "申请 {application} 的{step}票数不全",
            "application {application}: not all votes of the {step} are written down",
        ),
        (
            "补全实到、同意、反对、弃权, 没有的写 0",
            "complete `present`, `in_favour`, `against` and `abstained`; write 0 for none",
        ),
    ),
    "votes-against-verdict": notice(
        (
            "申请 {application} 的{step}记为同意, 同意票 {votes} 不过实到 {present} 人的半数",
            "application {application}: the {step} says agreed, with {votes} in favour of {present} present",
        ),
        ("核对票数和意见(verdict)", "check the votes and `verdict`"),
    ),
    "conflict-of-interest": error(
        (
            "申请 {application} 的{step}由 {person} 办理, 与申请人是“{tie}”关系, 应当回避(依据 {asked_by})",
            "application {application}: {person} took the {step}, being {tie}, and must stand aside ({asked_by})",
        ),
        (
            "换人办理, 应回避的人写在回避(recused); 只是同名的, 在家属(kin)下写明是谁(person)",
            "let somebody else decide, name who stood aside under `recused`; of namesakes say `person` under `kin`",
        ),
    ),
    "recused-yet-acting": error(
        (
            "申请 {application} 的{step}中 {person} 既回避又办理",
            "application {application}: {person} stood aside from the {step} and took it as well",
        ),
        ("办理人(by)和回避(recused)只留一处", "keep the person under `by` or under `recused`"),
    ),
    "maker-checks": error(
        (
            "申请 {application} 的{step}由 {person} 办理, 其前已办过{taken_step}(依据 {asked_by})",
            "application {application}: {person} took the {step}, and the {taken_step} before it ({asked_by})",
        ),
        ("经办与审核分开, 换人办理这一步", "whoever made it may not check it: let somebody else take this step"),
    ),
    "step-by-nobody": error(
        (
            "申请 {application} 的{step}没有写由谁办理(依据 {asked_by})",
            "application {application}: nobody is named who took the {step} ({asked_by})",
        ),
        ("补写办理人(by)或组织(unit)", "add `by` or `unit`"),
    ),
    "step-by-other": error(
        (
            "申请 {application} 的{step}由 {person} 办理, 当日在 {bodies} 没有职务(依据 {asked_by})",
            "application {application}: {person} took the {step} and held no role in {bodies} that day ({asked_by})",
        ),
        (
            "核对办理人(by)和日期; 任职记在组织的职务(roles)",
            "check `by` and the date; roles stand under the body",
        ),
    ),
    "step-by-other-body": error(
        (
            "申请 {application} 的{step}由 {body} 办理, 应由 {bodies} 办理(依据 {asked_by})",
            "application {application}: {body} took the {step}, which is for {bodies} ({asked_by})",
        ),
        ("核对组织(unit)", "check `unit`"),
    ),
    "notice-cut-short": error(
        (
            "申请 {application} 的{step}只到 {until}, 应公示到 {last}({span})",
            "application {application}: the {step} ends on {until}, it must run until {last} ({span})",
        ),
        (
            "延长公示(until); 工作日见 care.yaml 的 working_days, 期限见设定 publicity",
            "let it hang longer (`until`); working days stand in care.yaml, the span is the setting `publicity`",
        ),
    ),
    "approval-above-standard": error(
        (
            "申请 {application} 核定 {amount} 元, 高于标准 {standard} 的 {most} 元",
            "application {application}: {amount} is approved, the standard {standard} gives {most}",
        ),
        (
            "按标准核定; 确有特殊情况的, 先经批准特批: care case override {application} --overrides amount",
            "approve that; for a special case first: care case override {application} --overrides amount",
        ),
    ),
    "override-of-nothing": error(
        (
            "申请 {application} 的{step}: 特批须单记一步(step: override), 并写明特批事项(overrides)",
            "application {application}, {step}: rules are set aside by a step: override that names `overrides`",
        ),
        (
            "用命令办理: care case override {application} --overrides …",
            "use the command: care case override {application} --overrides …",
        ),
    ),
    "override-unexplained": error(
        (
            "申请 {application} 的特批没有写原因或批准人, 不起作用",
            "application {application}: an override without reason or approver has no effect",
        ),
        ("补写原因(reason)和批准人(by)或组织(unit)", "add `reason`, and `by` or `unit`"),
    ),
    "rule-set-aside": notice(
        (
            "申请 {application} 自 {day} 起特批: {override}不按规定",
            "application {application}: set aside from {day} on: {override}",
        ),
        (
            "原因和批准人见这一步; 查看: care case show {application}",
            "reason and approver stand there; care case show {application}",
        ),
    ),
    "proxy-without-reason": error(
        (
            "申请 {application} 由他人代办, 没有写原因",
            "application {application} was handed in by somebody else without a reason",
        ),
        ("补写代办原因(proxy_reason)", "add `proxy_reason`"),
    ),
    "approval-beyond-power": error(
        (
            "申请 {application} 的{step}核定 {amount} 元, 按 {rule}({clause}) 应由 {by} 批准",
            "application {application}: by {rule} ({clause}) an amount of {amount} is for {by} to approve",
        ),
        (
            "由有权批准这一金额的人或组织办理这一步; 对照表见 care policy show",
            "let those take this step who may approve so much; the table: care policy show",
        ),
    ),
}
