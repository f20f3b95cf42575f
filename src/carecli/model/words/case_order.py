"""Problems with the order of a case's steps."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "step-missing": error(
        (
            "申请 {application} 的{step}({day})之前缺少步骤: {missing_steps}(依据 {asked_by})",
            "application {application}: the {step} of {day} lacks, before it: {missing_steps} ({asked_by})",
        ),
        (
            "先补办所缺步骤, 再办这一步: care case next {application}; 已办未记的补记",
            "take the missing steps first (care case next {application}), or record those that were taken",
        ),
    ),
    "step-backwards": error(
        (
            "申请 {application} 的{step}({day})早于它之前应办的步骤: {missing_steps}(依据 {asked_by})",
            "application {application}: the {step} of {day} is before what it follows: {missing_steps} ({asked_by})",
        ),
        (
            "核对各步骤的日期, 不得倒置; 查看: care case show {application}",
            "check the dates of the steps, they must not run backwards; see: care case show {application}",
        ),
    ),
    "step-before-application": error(
        (
            "申请 {application} 于 {applied} 提出, 这条记录却在 {day}(依据 {asked_by})",
            "application {application} was made on {applied}; this record of it is of {day} ({asked_by})",
        ),
        (
            "核对申请日期和这条记录的日期; 查看: care case show {application}",
            "check the day of the application and that of this record; see: care case show {application}",
        ),
    ),
    "step-after-end": error(
        (
            "申请 {application} {case_state}, 其后又记了{step}(依据 {asked_by})",
            "application {application} is {case_state}, and yet this {step} was recorded after it ({asked_by})",
        ),
        (
            "须重新办理的, 先记申诉及核查结论: care case object {application}, 或另提申请: care case apply",
            "record an appeal and its finding first (care case object {application}), or apply anew (care case apply)",
        ),
    ),
    "step-again": notice(
        (
            "申请 {application} 的{step}已办过, 这条不起作用(依据 {asked_by})",
            "application {application}: the {step} was taken before; this one counts for nothing ({asked_by})",
        ),
        ("重复的删去; 查看: care case show {application}", "remove what is double; see: care case show {application}"),
    ),
    "follow-up-before-plan": notice(
        (
            "申请 {application} 已于 {day} 回访, 帮扶方案还有 {count} 项没有完成(依据 {asked_by})",
            "application {application} was followed up on {day} with {count} of its plan not done ({asked_by})",
        ),
        (
            "办完的补写完成日期(done), 没办完的继续办; 查看: care case show {application}",
            "write `done` where it is done, and see to the rest: care case show {application}",
        ),
    ),
    "verdict-missing": error(
        (
            "申请 {application} 的{step}没有写意见, 不算已办(依据 {asked_by})",
            "application {application}: the {step} says no verdict, and counts for nothing ({asked_by})",
        ),
        (
            "补写意见(verdict): agree、refuse 或 send-back; 查看: care case show {application}",
            "add `verdict`: agree, refuse or send-back; see: care case show {application}",
        ),
    ),
    "verdict-unfit": error(
        (
            "申请 {application} 的{step}不能以“{step_verdict}”为意见(依据 {asked_by})",
            "application {application}: a {step} cannot end in “{step_verdict}” ({asked_by})",
        ),
        (
            "核查结论写 upheld 或 dismissed; 核查、公示、签领、回访不作否决: 有异议用 care case object {application}",
            "a finding is upheld or dismissed; only those who decide refuse: else care case object {application}",
        ),
    ),
    "verdict-unexplained": error(
        (
            "申请 {application} 的{step}记为“{step_verdict}”, 没有写原因(依据 {asked_by})",
            "application {application}: the {step} ends in “{step_verdict}” without a reason ({asked_by})",
        ),
        (
            "补写原因(reason), 申请人有权知道; 查看: care case show {application}",
            "add `reason`, the applicant has a right to know it; see: care case show {application}",
        ),
    ),
    "finding-on-nothing": error(
        (
            "申请 {application} 没有待核查的异议或申诉, 却记了核查结论(依据 {asked_by})",
            "application {application} has no open objection or appeal that this finding could answer ({asked_by})",
        ),
        (
            "先记异议或申诉, 日期不得晚于结论: care case object {application}",
            "record the objection or appeal, not later than its finding: care case object {application}",
        ),
    ),
    "appeal-without-refusal": error(
        (
            "申请 {application} 没有被拒, 却记了申诉(依据 {asked_by})",
            "application {application} was not refused, and yet this is an appeal against it ({asked_by})",
        ),
        (
            "对公示或批准有意见的记异议(objection): care case object {application}",
            "what is said against a notice or an approval is an `objection`: care case object {application}",
        ),
    ),
    "decision-waived": error(
        (
            "申请 {application} 的{step}定金额, 不能免办(依据 {asked_by})",
            "application {application}: the {step} fixes the amount and cannot be waived ({asked_by})",
        ),
        (
            "由有权审批的人作出决定: care case next {application}",
            "let those decide who may approve it: care case next {application}",
        ),
    ),
    "waived-unexplained": error(
        (
            "申请 {application} 免办{step}, 没有写原因或批准人(依据 {asked_by})",
            "application {application}: the {step} was waived without a reason or an approver ({asked_by})",
        ),
        (
            "补写原因(reason)和批准人(by)或组织(unit); 查看: care case show {application}",
            "add `reason`, and `by` or `unit`; see: care case show {application}",
        ),
    ),
    "withdrawn-after-payment": error(
        (
            "申请 {application} 已付款, 不能撤回(依据 {asked_by})",
            "application {application} was paid and cannot be withdrawn ({asked_by})",
        ),
        (
            "退回的款项用冲销(reversal)入账: care fund reverse",
            "money that comes back is booked as a `reversal`: care fund reverse",
        ),
    ),
}
