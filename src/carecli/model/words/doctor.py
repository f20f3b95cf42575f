"""Words of `care doctor`."""

from carecli.model.words import Table

WORDS: Table = {
    "title": ("安装和文件夹检查", "Check of the installation"),
    "folder": ("资料文件夹: {folder}", "workspace: {folder}"),
    "fine": ("一切正常。接着: care check", "All is well. Next: care check"),
}
