"""Problems that the floor `render` finds: files that an answer cannot be written to."""

from collections.abc import Mapping

from carecli.model.words.problems import Wording, error

PROBLEMS: Mapping[str, Wording] = {
    "output-suffix": error(
        ("不知道 {file} 该写成什么格式", "cannot tell in which form to write {file}"),
        ("文件名请以其中之一结尾: {known}", "let the file's name end in one of: {known}"),
    ),
    "output-is-folder": error(
        ("{file} 是文件夹, 不能当作文件来写", "{file} is a folder, not a file"),
        ("请在 -o 后面写明文件名", "name a file after -o"),
    ),
    "output-is-file": error(
        ("{file} 是文件, 不是文件夹", "{file} is a file, not a folder"),
        ("请在 -o 后面写一个文件夹, 没有的会新建", "name a folder after -o; it is made if there is none"),
    ),
    "output-no-folder": error(
        ("{file} 所在的文件夹不存在", "the folder of {file} does not exist"),
        ("请先建好文件夹, 或改写别处", "make the folder first, or write elsewhere"),
    ),
    "output-not-written": error(
        ("{file} 没有写成: {reason}", "{file} was not written: {reason}"),
        (
            "请查看文件夹的写权限和剩余空间; 文件若在表格软件中打开着, 请先关闭",
            "look at the folder's permissions and free space; close the file if a spreadsheet program has it open",
        ),
    ),
}
