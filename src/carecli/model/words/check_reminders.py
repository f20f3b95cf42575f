"""Problems with the reminders of a workspace."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "channel-twice": error(
        ("已有渠道 {channel}", "there is a channel {channel} already"),
        ("换一个编号; print 是程序自带的", "choose another id; print is the program's own"),
    ),
    "password-in-clear": error(
        ("渠道 {channel} 会不加密地发送密码", "the channel {channel} would send its password unencrypted"),
        ("security 写 starttls 或 ssl", "set security to starttls or ssl"),
    ),
    "user-without-password": error(
        ("渠道 {channel} 的用户名和密码出处只写了一个", "the channel {channel} has only one of user and password"),
        ("两个都写, 或都不写", "give both or neither"),
    ),
    "recipient-of-nobody": error(
        ("接收人要写人员或单位之一", "the recipient must be either a member or a unit"),
        ("只留 member(人员)或 unit(单位)", "keep one of member and unit"),
    ),
    "unknown-channel": error(
        ("没有渠道 {channel}", "there is no channel {channel}"),
        ("可以写: {known}", "it may be: {known}"),
    ),
    "recipient-without-address": error(
        ("渠道 {channel} 的接收人没有写地址", "a recipient by {channel} has no address"),
        ("补写 to(地址)", "add to, the address"),
    ),
    "recipient-twice": error(
        ("同一接收人在渠道 {channel} 写了两次", "the same recipient stands twice for the channel {channel}"),
        ("删去一个", "remove one of them"),
    ),
    "escalation-not-rising": error(
        ("上报天数不是由小到大", "escalate_days do not rise"),
        (
            "如 [7, 21]: 超期 7 天报上一级, 21 天再报上一级",
            "like [7, 21]: after 7 days one level up, after 21 the next",
        ),
    ),
    "lead-of-no-rule": notice(
        ("现行制度中没有 {rule}", "the policies in force have no rule {rule}"),
        ("核对编号: care policy list", "check the id: care policy list"),
    ),
}
