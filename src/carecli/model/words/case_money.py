"""Problems with payments of applications."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "payment-without-steps": error(
        (
            "支出 {entry} 付给申请 {application}, 付款({day})前缺少步骤: {missing_steps}(依据 {asked_by})",
            "payment {entry} of application {application} of {day} lacks the steps: {missing_steps} ({asked_by})",
        ),
        (
            "不得付款: 先办所缺步骤: care case next {application}; 误付的冲销: care fund reverse",
            "take the missing steps first: care case next {application}; if it was paid: care fund reverse",
        ),
    ),
    "payment-taken-back": notice(
        (
            "申请 {application} 的{step}所依据的付款已冲销, 不再算数(依据 {asked_by})",
            "application {application}: the payment behind this {step} was reversed, it no longer counts ({asked_by})",
        ),
        (
            "重新付款, 再签领、回访: care case next {application}",
            "pay it anew, then sign off and follow up: care case next {application}",
        ),
    ),
    "payment-in-notice": error(
        (
            "支出 {entry} 付给申请 {application}, {day} 公示未满(公示到 {last}, 依据 {asked_by})",
            "payment {entry} of application {application} of {day}: its notice runs until {last} ({asked_by})",
        ),
        (
            "公示期满后再付: care case next {application}; 按工作日计, 张贴当日不计(设定 publicity)",
            "pay after the last day, that of posting not counted (`publicity`): care case next {application}",
        ),
    ),
    "payment-despite-objection": error(
        (
            "支出 {entry} 付给申请 {application}, {since} 的异议尚无结论(依据 {asked_by})",
            "payment {entry} of {application}: no finding by {day} on the objection of {since} ({asked_by})",
        ),
        (
            "先核查异议并记结论: care case next {application}",
            "look into the objection and record the finding first: care case next {application}",
        ),
    ),
    "paid-again": error(
        (
            "支出 {entry} 付给申请 {application}, 批准的金额已经付清(依据 {asked_by})",
            "payment {entry} of application {application}: what was approved had been paid in full ({asked_by})",
        ),
        (
            "重复付款的冲销: care fund reverse; 另一次帮扶另提申请: care case apply",
            "reverse what was paid twice: care fund reverse; for further aid: care case apply",
        ),
    ),
    "paid-over-approval": error(
        (
            "申请 {application} 核定 {amount} 元, 至支出 {entry} 已付 {paid} 元(依据 {asked_by})",
            "application {application}: {amount} was approved, {paid} is paid with {entry} ({asked_by})",
        ),
        (
            "金额以审批为准; 多付的冲销后重记: care fund reverse",
            "the approval fixes the amount; what was paid too much: care fund reverse, and book it anew",
        ),
    ),
    "payment-to-other": error(
        (
            "支出 {entry} 写了申请 {application}, 付给的却不是申请人(依据 {asked_by})",
            "payment {entry} names application {application} and is for somebody else ({asked_by})",
        ),
        (
            "核对对象(member)和申请编号(application), 记错的冲销后重记: care fund reverse",
            "check `member` and `application`; reverse what is booked wrong: care fund reverse",
        ),
    ),
    "approved-on-another-day": error(
        (
            "支出 {entry} 写 {day} 批准, 申请 {application} 是 {approved} 批准的(依据 {asked_by})",
            "payment {entry} says approved on {day}, application {application} was approved on {approved} ({asked_by})",
        ),
        (
            "删去批准日期(approved_on), 以申请的审批为准; 查看: care case show {application}",
            "leave `approved_on` out, the application tells it: care case show {application}",
        ),
    ),
    "payment-as-step": error(
        (
            "申请 {application} 的发放记成了步骤(依据 {asked_by})",
            "application {application}: the payment is written down as a step ({asked_by})",
        ),
        (
            "发放只记一笔支出, 写明申请编号, 不记两遍: care case next {application}",
            "a payment is one entry of the fund that names the application: care case next {application}",
        ),
    ),
    "payment-without-application": error(
        (
            "困难补助 {entry} 没有申请; 按 {asked_by}, 须先提出申请",
            "the aid {entry} has no application; by {asked_by} one must come first",
        ),
        (
            "补办申请(care case apply), 并在支出中写明申请编号(application)",
            "let the person apply (care case apply), and name the `application` in the entry",
        ),
    ),
    "approval-without-amount": error(
        (
            "申请 {application} 的{step}没有写核定金额(依据 {asked_by})",
            "application {application}: the {step} fixes no amount ({asked_by})",
        ),
        (
            "补写核定金额(amount); 查看: care case show {application}",
            "add `amount`; see: care case show {application}",
        ),
    ),
}
