"""Problems that the floor `files` finds."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error, notice
from carecli.model.words.problems_yaml import PROBLEMS as YAML

FOLDER: Mapping[str, Wording] = {
    "no-workspace": error(
        ("这里和上级文件夹都没有 care.yaml", "there is no care.yaml here or in any folder above"),
        ("用 -C 指明数据文件夹, 或用 care init 新建一个", "name the folder with -C, or make one with: care init"),
    ),
    "no-such-folder": error(
        ("没有这个文件夹", "there is no such folder"),
        ("核对 -C 或 CARE_DIR 写的路径", "check the path given with -C or CARE_DIR"),
    ),
    "not-a-folder": error(
        ("这不是文件夹", "this is not a folder"),
        ("写 care.yaml 所在的文件夹, 不要写文件", "name the folder that holds care.yaml, not a file"),
    ),
    "no-care-file": error(
        ("这个文件夹里没有 care.yaml", "this folder has no care.yaml"),
        ("核对路径, 或用 care init 在这里新建", "check the path, or make the file with: care init"),
    ),
    "unreadable-folder": error(
        ("文件夹打不开", "the folder cannot be opened"),
        ("检查访问权限, 网络盘是否已连接", "check its permissions, and whether a network drive is connected"),
    ),
    "no-libyaml": error(
        (
            "安装的 PyYAML 缺少 libyaml, 无法可靠地读文件",
            "the installed PyYAML lacks libyaml, so files cannot be read reliably",
        ),
        (
            "重新安装官方发布的 PyYAML: pip install --force-reinstall pyyaml",
            "install the released PyYAML again: pip install --force-reinstall pyyaml",
        ),
    ),
    "unreadable-file": error(
        ("文件打不开", "the file cannot be opened"),
        (
            "检查访问权限, 并看它是否被其他程序占用; 快捷链接要看目标是否还在",
            "check its permissions, whether another program holds it, and, if it is a link, whether its target exists",
        ),
    ),
    "not-a-file": error(
        ("这不是普通文件", "this is not an ordinary file"),
        ("把它移出数据文件夹", "move it out of the workspace"),
    ),
    "file-too-large": error(
        ("文件超过 {limit} MiB, 未读取", "the file is larger than {limit} MiB and was not read"),
        ("按年份或支部拆成几个文件", "split it into files by year or by branch"),
    ),
    "wrong-suffix": notice(
        ("文件名不以 .yaml 结尾, 未读取", "the file's name does not end with .yaml, so it was not read"),
        ("如果是数据文件, 把扩展名改为 .yaml", "if it holds records, rename it to end with .yaml"),
    ),
}
LETTERS: Mapping[str, Wording] = {
    "not-text": error(
        (
            "这不是文本文件(像是 Excel、Word、PDF 或压缩文件)",
            "this is no text file (it looks like Excel, Word, PDF or an archive)",
        ),
        ("改回原来的扩展名并移出数据文件夹", "give it back its own suffix and move it out of the workspace"),
    ),
    "utf-16": error(
        ("文件编码是 {encoding}, 应为 UTF-8", "the file is encoded as {encoding}, not UTF-8"),
        (
            "输入: care fix-encoding 文件名, 或在记事本里另存为, 编码选 UTF-8",
            "type: care fix-encoding FILE, or save it again with the encoding UTF-8 (in Notepad: Save as)",
        ),
    ),
    "gbk-encoding": error(
        ("文件编码像是 GBK(记事本称 ANSI), 应为 UTF-8", "the file looks like GBK (ANSI), not UTF-8"),
        (
            "输入: care fix-encoding 文件名, 或用原来的程序打开, 另存为 UTF-8 编码",
            "type: care fix-encoding FILE, or save it with the encoding UTF-8 in the program that wrote it",
        ),
    ),
    "mixed-encoding": error(
        ("这一行像是 GBK(ANSI)编码, 其余是 UTF-8", "this line looks like GBK (ANSI), the rest is UTF-8"),
        (
            "多半是别的程序追加的: 以 UTF-8 打开文件, 重新输入这一行再保存",
            "another program probably added it: open the file as UTF-8, type the line again and save",
        ),
    ),
    "unknown-encoding": error(
        ("这一行不是 UTF-8 编码的文字", "this line is not text encoded as UTF-8"),
        (
            "另存为 UTF-8 编码; 若内容已损坏, 从备份恢复",
            "save the file as UTF-8; if it is damaged, restore it from a backup",
        ),
    ),
    "cut-file": error(
        ("文件在一个字的中间断了, 像是没有保存完整", "the file ends in the middle of a letter, as if not wholly saved"),
        ("从备份恢复, 或补全最后一行", "restore it from a backup, or complete its last line"),
    ),
    "nul-character": error(
        ("有空字节(NUL), 文件已损坏", "there are NUL bytes: the file is damaged"),
        ("从备份恢复", "restore it from a backup"),
    ),
    "byte-order-mark": error(
        (
            "行中有字节顺序标记(U+FEFF), 像是两个文件拼在一起",
            "a byte order mark (U+FEFF) stands here, as where two files were joined",
        ),
        ("删去这一行重新输入", "delete the line and type it again"),
    ),
    "line-separator": error(
        ("有隐藏的换行符 {code}", "a hidden line break {code} stands here"),
        (
            "多半从网页或 Word 粘贴而来: 删去后重新输入这一行",
            "it was probably pasted from Word or the web: type the line again",
        ),
    ),
    "hidden-character": error(
        ("有看不见的字符 {code}", "a character that cannot be seen stands here: {code}"),
        (
            "多半从网页或聊天软件粘贴而来: 删去后重新输入这一行",
            "it was probably pasted from the web or a chat: type the line again",
        ),
    ),
    "control-character": error(
        ("有控制字符 {code}", "a control character stands here: {code}"),
        ("删去后重新输入这一行", "delete the line and type it again"),
    ),
    "lost-characters": notice(
        ("有转换编码时丢失的字", "letters were lost here when the encoding was converted"),
        ("对照原件补上", "put them back from the original"),
    ),
    "maybe-gbk": notice(
        (
            "这一行有外文字母而没有汉字, 可能原是 GBK(ANSI)编码",
            "foreign letters and no Chinese in this line: perhaps it was GBK (ANSI)",
        ),
        (
            "打开看看; 若是乱码, 用 GBK 打开后另存为 UTF-8",
            "have a look; if it makes no sense, open it as GBK and save it as UTF-8",
        ),
    ),
}
PROBLEMS: Mapping[str, Wording] = {**FOLDER, **LETTERS, **YAML}
