"""Problems with how steps of a case were taken."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "votes-do-not-add-up": error(
        (
            "申请 {application} 的{step}票数不符: 实到 {present} 人, 同意、反对、弃权合计 {votes} 票(依据 {asked_by})",
            "application {application}: the votes of the {step} make {votes}, {present} were present ({asked_by})",
        ),
        (
            "核对实到、同意、反对、弃权各数, 回避的人不计; 查看: care case show {application}",
            "check the votes and `present`, without those who stood aside; see: care case show {application}",
        ),
    ),
    "votes-incomplete": notice(
        (
            "申请 {application} 的{step}票数不全(依据 {asked_by})",
            "application {application}: not all votes of the {step} are written down ({asked_by})",
        ),
        (
            "补全实到、同意、反对、弃权, 没有的写 0; 查看: care case show {application}",
            "complete `present`, `in_favour`, `against`, `abstained`, 0 for none; see: care case show {application}",
        ),
    ),
    "votes-against-verdict": notice(
        (
            "申请 {application} 的{step}记为同意, 同意票 {votes} 不过实到 {present} 人的半数(依据 {asked_by})",
            "application {application}: the {step} says agreed, {votes} of {present} present in favour ({asked_by})",
        ),
        (
            "核对票数和意见(verdict); 查看: care case show {application}",
            "check the votes and `verdict`; see: care case show {application}",
        ),
    ),
    "conflict-of-interest": error(
        (
            "申请 {application} 的{step}由 {person} 办理, 与申请人是“{tie}”关系, 应当回避(依据 {asked_by})",
            "application {application}: {person} took the {step}, being {tie}, and must stand aside ({asked_by})",
        ),
        (
            "换人办理: care case next {application} --recused {person}; 只是同名的, 在家属(kin)下写明是谁(person)",
            "let others: care case next {application} --recused {person}; of namesakes say `person` under `kin`",
        ),
    ),
    "recused-yet-acting": error(
        (
            "申请 {application} 的{step}中 {person} 既回避又办理(依据 {asked_by})",
            "application {application}: {person} stood aside from the {step} and took it as well ({asked_by})",
        ),
        (
            "办理人(by)和回避(recused)只留一处; 查看: care case show {application}",
            "keep the person under `by` or under `recused`; see: care case show {application}",
        ),
    ),
    "maker-checks": error(
        (
            "申请 {application} 的{step}由 {person} 办理, 其前已办过{taken_step}(依据 {asked_by})",
            "application {application}: {person} took the {step}, and the {taken_step} before it ({asked_by})",
        ),
        (
            "经办与审核分开, 换人办理这一步; 各步由谁办: care case show {application}",
            "whoever made it may not check it: let somebody else; who took which: care case show {application}",
        ),
    ),
    "step-by-nobody": error(
        (
            "申请 {application} 的{step}没有写由谁办理(依据 {asked_by})",
            "application {application}: nobody is named who took the {step} ({asked_by})",
        ),
        (
            "补写办理人(by)或组织(unit); 该谁办: care case show {application}",
            "add `by` or `unit`; whose step it is: care case show {application}",
        ),
    ),
    "step-by-other": error(
        (
            "申请 {application} 的{step}由 {person} 办理, 当日在 {bodies} 没有职务(依据 {asked_by})",
            "application {application}: {person} took the {step} and held no role in {bodies} that day ({asked_by})",
        ),
        (
            "核对办理人(by)和日期; 任职记在组织的职务(roles): care role handover",
            "check `by` and the date; roles stand under the body: care role handover",
        ),
    ),
    "step-by-other-body": error(
        (
            "申请 {application} 的{step}由 {body} 办理, 应由 {bodies} 办理(依据 {asked_by})",
            "application {application}: {body} took the {step}, which is for {bodies} ({asked_by})",
        ),
        (
            "核对组织(unit); 各步由谁办: care case show {application}",
            "check `unit`; who took which step: care case show {application}",
        ),
    ),
    "notice-cut-short": error(
        (
            "申请 {application} 的{step}只到 {until}, 应公示到 {last}({span}, 依据 {asked_by})",
            "application {application}: the {step} ends on {until}, it must run until {last} ({span}; {asked_by})",
        ),
        (
            "延长公示(until): care case show {application}; 工作日见 working_days, 期限见设定 publicity",
            "let it hang longer (`until`), see care case show {application}; settings: `publicity`, `working_days`",
        ),
    ),
    "approval-above-standard": error(
        (
            "申请 {application} 核定 {amount} 元, 高于标准 {standard} 的 {most} 元(依据 {asked_by})",
            "application {application}: {amount} is approved, the standard {standard} gives {most} ({asked_by})",
        ),
        (
            "按标准核定; 确有特殊情况的, 先经批准特批: care case override {application} --overrides amount",
            "approve that; for a special case first: care case override {application} --overrides amount",
        ),
    ),
    "override-of-nothing": error(
        (
            "申请 {application} 的{step}: 特批须单记一步(step: override), 写明事项(overrides; 依据 {asked_by})",
            "application {application}, {step}: rules are set aside by `step: override` with `overrides` ({asked_by})",
        ),
        (
            "用命令办理: care case override {application} --overrides …",
            "use the command: care case override {application} --overrides …",
        ),
    ),
    "override-unexplained": error(
        (
            "申请 {application} 的特批没有写原因或批准人, 不起作用(依据 {asked_by})",
            "application {application}: an override without reason or approver has no effect ({asked_by})",
        ),
        (
            "补写原因(reason)和批准人(by)或组织(unit); 查看: care case show {application}",
            "add `reason`, and `by` or `unit`; see: care case show {application}",
        ),
    ),
    "rule-set-aside": notice(
        (
            "申请 {application} 自 {day} 起特批: {override}不按规定(依据 {asked_by})",
            "application {application}: set aside from {day} on: {override} ({asked_by})",
        ),
        (
            "原因和批准人见这一步; 查看: care case show {application}",
            "reason and approver stand there; see: care case show {application}",
        ),
    ),
    "proxy-without-reason": error(
        (
            "申请 {application} 由他人代办, 没有写原因(依据 {asked_by})",
            "application {application} was handed in by somebody else without a reason ({asked_by})",
        ),
        (
            "补写代办原因: care correct {application} --proxy-reason …",
            "add the reason: care correct {application} --proxy-reason …",
        ),
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
