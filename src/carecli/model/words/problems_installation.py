"""Problems of an installation, of a workspace's folder, and of files in another encoding."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice

PROBLEMS: Mapping[str, Wording] = {
    "already-utf-8": error(
        ("文件已经是 UTF-8, 没有改动", "the file is UTF-8 already and was left as it is"),
        ("有乱码的行要手工改正, 见 care check", "lines that make no sense are to be mended by hand, see care check"),
    ),
    "doubtful-encoding": error(
        (
            "按 {encoding} 读出的不像通顺的文字, 没有改动",
            "read as {encoding} it does not look like plain text; it was left as it is",
        ),
        (
            "用原来的程序打开, 确认汉字正常, 再另存为 UTF-8 编码",
            "open it in the program that wrote it, see that it reads well, and save it with the encoding UTF-8",
        ),
    ),
    "already-kept": error(
        ("已有 {kept}, 什么也没有写", "there is already a {kept}; nothing was written"),
        ("核对后移走 {kept}, 再运行一次", "look at {kept}, move it away and run again"),
    ),
    "open-to-others": notice(
        ("权限为 {mode}, 别的用户能看到", "others on this machine can see it (mode {mode})"),
        ("输入: chmod {wanted} {path}", "type: chmod {wanted} {path}"),
    ),
    "open-files": notice(
        (
            "{count} 个文件别的用户能看到(权限多于 600)",
            "others on this machine can see {count} files (modes beyond 600)",
        ),
        ("输入: chmod -R go-rwx {path}", "type: chmod -R go-rwx {path}"),
    ),
    "unseen-in-option": error(
        ("选项 {option} 里有看不见的字符", "the option {option} holds a character that cannot be seen"),
        ("重新输入, 不要粘贴", "type it again instead of pasting it"),
    ),
    "stale-temporary": notice(
        ("中断的命令留下的临时文件, 可以删去", "a temporary file that a broken-off command left; it may go"),
        ("输入: rm {path}", "type: rm {path}"),
    ),
    "lock-held": notice(
        (
            "另一个命令正在写入: {command}, 进程 {pid}({host}), {since} 起",
            "another command is writing: {command}, process {pid} on {host}, since {since}",
        ),
        ("等它结束; 若已停住, 结束该进程", "wait for it; if it hangs, end that process"),
    ),
    "further-head": notice(
        ("资料文件夹内还有一个 care.yaml", "there is another care.yaml within the workspace"),
        (
            "若是另一套资料, 移到别处; 否则把内容并入最上层的 care.yaml",
            "if it is a workspace of its own move it out; else put its lines into the care.yaml at the top",
        ),
    ),
    "no-folder-here": notice(
        ("这里还没有资料文件夹", "there is no workspace here yet"),
        ("输入: care init 资料", "type: care init records"),
    ),
}
