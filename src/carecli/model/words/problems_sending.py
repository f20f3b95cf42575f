"""Problems with sending reminders."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "secret-not-set": error(
        ("环境变量 {name} 没有设置{to}", "the environment variable {name} is not set{to}"),
        (
            "在运行 care 的环境中设置它; 定时任务的环境另外设置",
            "set it where care runs; cron has an environment of its own",
        ),
    ),
    "secret-empty": error(
        ("{source} 是空的{to}", "{source} is empty{to}"),
        ("写上密码或网址, 一行", "put the password or address into it, in one line"),
    ),
    "secret-not-read": error(
        ("不能读取 {file}: {reason}{to}", "cannot read {file}: {reason}{to}"),
        (
            "路径从资料文件夹算起, 也可写完整路径",
            "a path counts from the folder of the records; a full one will do too",
        ),
    ),
    "secret-too-open": error(
        (
            "{file} 别人也能读(权限 {mode}), 没有使用{to}",
            "{file} may be read by others (mode {mode}) and was not used{to}",
        ),
        (
            "运行 chmod 600 {file}; 别人可能已读过的密码应当更换",
            "chmod 600 {file}; change a secret others may have read",
        ),
    ),
    "mail-not-made": error(
        ("发件人或接收人的地址不能用{to}", "the address of sender or recipient cannot be used{to}"),
        ("写成 name@bureau.example 的样子", "write it like name@bureau.example"),
    ),
    "mail-refused": error(
        ("邮件服务器拒收(代码 {code}){to}", "the mail server refused the message (code {code}){to}"),
        ("核对接收人的地址和发件人", "check the recipient's address and the sender"),
    ),
    "mail-broken-off": error(
        ("发送中断({reason}){to}", "sending broke off ({reason}){to}"),
        ("再运行一次; 没有发出的会补发", "run again: what was not sent will be"),
    ),
    "mail-not-reached": error(
        ("连接不上 {host}:{port}({reason}){to}", "cannot reach {host}:{port} ({reason}){to}"),
        (
            "核对 host、port、security; 再运行一次会补发",
            "check host, port and security; run again and what was not sent will be",
        ),
    ),
    "mail-login-refused": error(
        (
            "{host}:{port} 不接受用户名和密码(代码 {code}){to}",
            "{host}:{port} took neither user nor password ({code}){to}",
        ),
        ("核对 user 和密码出处", "check user, and what password points to"),
    ),
    "command-failed": error(
        ("命令以代码 {code} 结束{to}", "the command ended with code {code}{to}"),
        ("用同样的参数手工运行看看", "run it by hand with the same arguments"),
    ),
    "command-too-slow": error(
        ("命令 {seconds} 秒没有结束{to}", "the command did not end within {seconds} seconds{to}"),
        ("核对命令会不会等人输入", "see whether it waits for somebody to type"),
    ),
    "command-not-started": error(
        ("命令不能启动: {reason}{to}", "the command cannot be started: {reason}{to}"),
        ("run 里写程序的完整路径, 参数各写一项", "write the full path of the program in run, and each argument apart"),
    ),
    "service-unknown": error(
        ("apprise 不认识这个网址{to}", "apprise does not know such an address{to}"),
        ("核对网址, 如 wecombot://密钥", "check it; it is like wecombot://KEY"),
    ),
    "service-refused": error(
        ("消息服务没有接收{to}", "the service did not take the message{to}"),
        (
            "核对网址和密钥、关键词或网址白名单; 再运行一次会补发",
            "check address, key and the robot's own rules; run again",
        ),
    ),
    "notify-missing": error(
        ("没有安装 apprise{to}", "apprise is not installed{to}"),
        ("pip install 'carecli[notify]'", "pip install 'carecli[notify]'"),
    ),
    "no-way": error(
        ("接收人写得不对, 没有发送{to}", "the recipient is not written as it should be{to}"),
        ("运行 care check 查看并改正", "run care check, and mend what it says"),
    ),
}
