"""Fields of the key ``reminders`` of ``care.yaml``."""

from carecli.model.words import Table

_GROUP = ("群组", "group")
_LONGEST = ("最长字节数", "longest message in bytes")

WORDS: Table = {
    "reminders": ("提醒", "reminders"),
    "lead_days": ("提前天数", "days ahead"),
    "escalate_days": ("上报天数", "days until the next level hears"),
    "reminders.rules": ("各条提前天数", "days ahead by rule"),
    "mail": ("邮件", "mail"),
    "commands": ("命令", "commands"),
    "services": ("消息服务", "services"),
    "recipients": ("接收人", "recipients"),
    "recipients.member": ("人员", "member"),
    "recipients.to": ("地址", "address"),
    "channel": ("渠道", "channel"),
    "mail.group": _GROUP,
    "commands.group": _GROUP,
    "services.group": _GROUP,
    "longest": _LONGEST,
    "host": ("服务器", "host"),
    "port": ("端口", "port"),
    "security": ("加密", "security"),
    "user": ("用户名", "user"),
    "password": ("密码出处", "where the password is kept"),
    "sender": ("发件人", "sender"),
    "run": ("运行", "program and arguments"),
    "url": ("网址出处", "where the address is kept"),
}
