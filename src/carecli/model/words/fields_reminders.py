"""Fields of the key ``reminders`` of ``care.yaml``; all by their place, since other sections use some of the words."""

from carecli.model.words import Table

_GROUP = ("群组", "group")
_LONGEST = ("最长字节数", "longest message in bytes")

WORDS: Table = {
    "care.reminders": ("提醒", "reminders"),
    "reminders.lead_days": ("提前天数", "days ahead"),
    "rules.lead_days": ("提前天数", "days ahead"),
    "reminders.escalate_days": ("上报天数", "days until the next level hears"),
    "reminders.rules": ("各条提前天数", "days ahead by rule"),
    "reminders.mail": ("邮件", "mail"),
    "reminders.commands": ("命令", "commands"),
    "reminders.services": ("消息服务", "services"),
    "reminders.recipients": ("接收人", "recipients"),
    "recipients.member": ("人员", "member"),
    "recipients.channel": ("渠道", "channel"),
    "recipients.to": ("地址", "address"),
    "mail.group": _GROUP,
    "commands.group": _GROUP,
    "services.group": _GROUP,
    "mail.longest": _LONGEST,
    "commands.longest": _LONGEST,
    "services.longest": _LONGEST,
    "mail.host": ("服务器", "host"),
    "mail.port": ("端口", "port"),
    "mail.security": ("加密", "security"),
    "mail.user": ("用户名", "user"),
    "mail.password": ("密码出处", "where the password is kept"),
    "mail.sender": ("发件人", "sender"),
    "commands.run": ("运行", "program and arguments"),
    "services.url": ("网址出处", "where the address is kept"),
}
