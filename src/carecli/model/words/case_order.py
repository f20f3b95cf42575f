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
            "申请 {application} 于 {applied} 提出, 这条记录却在 {day}",
            "application {application} was made on {applied}; this record of it is of {day}",
        ),
        ("核对申请日期和这条记录的日期", "check the day of the application and that of this record"),
    ),
    "step-after-end": error(
        (
            "申请 {application} {case_state}, 其后又记了{step}",
            "application {application} is {case_state}, and yet this {step} was recorded after it",
        ),
        (
            "须重新办理的, 先记申诉及核查结论(care case object), 或另提申请(care case apply)",
            "record an appeal and its finding first (care case object), or apply anew (care case apply)",
        ),
    ),
    "step-again": notice(
        ("申请 {application} 的{step}已办过, 这条不起作用", "application {application}: the {step} was taken before"),
        ("重复的删去; 查看: care case show {application}", "remove what is double; see: care case show {application}"),
    ),
    "verdict-missing": error(
        (
            "申请 {application} 的{step}没有写意见, 不算已办",
            "application {application}: the {step} says no verdict, and counts for nothing",
        ),
        ("补写意见(verdict): agree、refuse 或 send-back", "add `verdict`: agree, refuse or send-back"),
    ),
    "verdict-unfit": error(
        (
            "申请 {application} 的{step}不能以“{step_verdict}”为意见",
            "application {application}: a {step} cannot end in “{step_verdict}”",
        ),
        (
            "异议、申诉不写意见, 核查结论写 upheld 或 dismissed, 其余写 agree、refuse、send-back 或 waived",
            "none for an objection or appeal, upheld or dismissed for a finding; else agree, refuse, send-back, waived",
        ),
    ),
    "finding-on-nothing": error(
        (
            "申请 {application} 没有待核查的异议或申诉, 却记了核查结论",
            "application {application} has no open objection or appeal that this finding could answer",
        ),
        ("先记异议或申诉, 日期不得晚于结论", "record the objection or appeal, not later than its finding"),
    ),
    "appeal-without-refusal": error(
        (
            "申请 {application} 没有被拒, 却记了申诉",
            "application {application} was not refused, and yet this is an appeal against it",
        ),
        ("对公示或批准有意见的记异议(objection)", "what is said against a notice or an approval is an `objection`"),
    ),
    "decision-waived": error(
        (
            "申请 {application} 的{step}定金额, 不能免办",
            "application {application}: the {step} fixes the amount and cannot be waived",
        ),
        ("由有权审批的人作出决定", "let those decide who may approve it"),
    ),
    "waived-unexplained": error(
        (
            "申请 {application} 免办{step}, 没有写原因或批准人",
            "application {application}: the {step} was waived without a reason or without who approved that",
        ),
        ("补写原因(reason)和批准人(by)或组织(unit)", "add `reason`, and `by` or `unit`"),
    ),
    "withdrawn-after-payment": error(
        (
            "申请 {application} 已付款, 不能撤回",
            "application {application} was paid and cannot be withdrawn",
        ),
        ("退回的款项用冲销(reversal)入账", "money that comes back is booked as a `reversal`"),
    ),
    "nothing-frozen": error(
        ("批准依据(frozen)写法不对", "`frozen` is not what the program wrote there"),
        ("由 care case next 写入, 不要手改", "care case next writes it; leave it alone"),
    ),
}
