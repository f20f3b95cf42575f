"""Problems that come up in writing: what was not written, and why."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

FILES: Mapping[str, Wording] = {
    "cannot-add-here": error(
        (
            "在这里写入会改变原有内容的意思, 什么也没有写",
            "to write here would change what the file says already; nothing was written",
        ),
        ("检查这一行和文件末尾的写法, 或手工添加", "look at this line and at the file's end, or add it by hand"),
    ),
    "section-no-list": error(
        ("这一项下面不是列表, 无法添加记录", "what stands here is no list, so no record can be added to it"),
        (
            "把冒号后的内容删去, 记录在下面各以 - 开头",
            "delete what follows the colon; each record below begins with a hyphen",
        ),
    ),
    "edit-by-hand": error(
        ("这里的写法程序不改动, 以免弄乱", "this is written in a way that the program leaves alone, lest it be spoilt"),
        ("请在编辑器中修改这一行", "change this line in an editor"),
    ),
    "no-such-item": error(
        ("列表中没有要改的这一项", "the list has no such item"),
        ("核对这条记录现在的内容", "look at what the record says now"),
    ),
    "no-such-record": error(
        ("没有找到要改的记录 {ref}", "the record {ref} was not found"),
        ("核对编号; 文件可能刚被改过", "check the id; the file may just have been changed"),
    ),
    "half-character": error(
        ("内容中有残缺的字符, 无法写入文件", "there is half a character in the text, which no file can hold"),
        ("重新输入这段文字", "type the text again"),
    ),
}
DISK: Mapping[str, Wording] = {
    "file-changed": error(
        ("文件刚被别的程序改动过, 什么也没有写", "another program has just changed the file; nothing was written"),
        ("在编辑器中保存后, 再运行一次", "save it in the editor and run the command again"),
    ),
    "locked": error(
        (
            "另一个命令正在写入({command}, 进程 {pid}, 主机 {host}, 始于 {since}), 等了 {seconds} 秒",
            "another command is writing ({command}, process {pid}, {host}, since {since}); waited {seconds} seconds",
        ),
        (
            "等它结束后再运行; 锁会自动解除, 不要删除 .care",
            "run again when it has ended; the lock frees itself, keep .care",
        ),
    ),
    "not-saved": error(
        ("没有写成: {reason}", "it could not be written: {reason}"),
        ("请查看写权限和磁盘剩余空间", "look at the permissions and the free space on the disk"),
    ),
}
UNDO: Mapping[str, Wording] = {
    "nothing-to-undo": error(
        ("没有可以撤回的写入", "there is nothing to take back"),
        ("查看写过什么: care log", "see what was written: care log"),
    ),
    "changed-since": error(
        ("写入之后文件又改过, 不能自动撤回", "the file was changed after that, so it cannot be taken back by itself"),
        ("请在编辑器中手工改回", "take it out in an editor"),
    ),
    "undo-by-hand": error(
        ("上一次改的是一个已有的值, 原值没有留底", "the last command replaced a value; the old one is kept nowhere"),
        ("请在编辑器中改回这一行, 或再改一次", "mend this line in an editor, or change it once more"),
    ),
}
FOOTING: Mapping[str, Wording] = {
    "not-read-whole": error(
        (
            "{section}中有读不懂的记录, 余额和办理进度都不可靠, 什么也没有写",
            "a record under {section} cannot be read, so sums and states cannot be trusted; nothing was written",
        ),
        (
            "先改正那一条, 文件和行号见 care check; 再办这一笔",
            "first mend that record (care check names file and line), then run the command again",
        ),
    ),
    "day-to-come": error(
        (
            "{day} 还没有到, 这条{section}尚未发生, 不能先记",
            "{day} is still to come: what has not happened cannot be recorded under {section}",
        ),
        ("办完再记, 或改正 --date", "record it once it has been done, or mend --date"),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**FILES, **DISK, **UNDO, **FOOTING}
