"""Problems of ``care case``: what was typed about a case does not fit."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "no-such-case": error(
        ("{member} 没有提出过申请", "{member} has made no application"),
        (
            "提出申请: care case apply {member}; 全部申请: care case list --all",
            "to make one: care case apply {member}; all that there are: care case list --all",
        ),
    ),
    "several-cases": error(
        ("{member} 在办的申请不止一份", "{member} has more than one application under way"),
        (
            "用申请编号指明: {ids}; 各到哪一步: care case list",
            "say which by its id: {ids}; where each stands: care case list",
        ),
    ),
    "unknown-case": error(
        ("没有编号为 {text} 的申请, 也没有叫这个名字的人", "there is no application {text}, and nobody of that name"),
        (
            "查编号: care case list --all(最接近: {near})",
            "the ids of all applications: care case list --all (nearest: {near})",
        ),
    ),
    "nothing-to-replay": error(
        (
            "申请 {application} 没有留下批准依据(依据 {asked_by})",
            "application {application} has no approval with what it rested on ({asked_by})",
        ),
        (
            "审批时自动写入(frozen): care case next {application}",
            "it is written with the approval (`frozen`): care case next {application}",
        ),
    ),
    "case-ended": error(
        (
            "申请 {application} {case_state}, 没有下一步(依据 {asked_by})",
            "application {application} is {case_state}; no step is due ({asked_by})",
        ),
        (
            "再次帮扶另提申请: care case apply; 对不批准有意见: care case object {application}",
            "for further aid: care case apply; against a refusal: care case object {application}",
        ),
    ),
    "step-too-early": error(
        (
            "申请 {application} 到 {since} 才轮到{step}, {day} 太早(依据 {asked_by})",
            "application {application} came to the {step} on {since}; {day} is before that ({asked_by})",
        ),
        (
            "改为当日或之后的日期; 各步的日期见 care case show {application}",
            "give that day or a later one; the days of its steps: care case show {application}",
        ),
    ),
    "step-is-payment": error(
        (
            "申请 {application} 的下一步是发放, 不能写 {options}; 没有付款(依据 {asked_by})",
            "the next step of application {application} is its payment, which takes no {options}; unpaid ({asked_by})",
        ),
        (
            "不该付的, 先提异议: care case object {application}; 照付的, 去掉这些选项再运行",
            "if it should not be paid: care case object {application}; to pay, run it without these options",
        ),
    ),
    "case-without-amount": error(
        (
            "申请 {application} 没有核定金额, 不能发放(依据 {asked_by})",
            "application {application} has no approved amount to pay ({asked_by})",
        ),
        (
            "在审批那一步补写金额(amount); 查看: care case show {application}",
            "add `amount` to the step that approved it; see: care case show {application}",
        ),
    ),
}
