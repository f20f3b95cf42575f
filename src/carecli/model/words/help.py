"""Words of the help pages."""

from carecli.model.words import Table

WORDS: Table = {
    "title": (
        "党内关怀帮扶: 该看望谁、为什么、何时之前, 资金怎样",
        "Care for the members: whom to see, why, by when, and how the fund stands",
    ),
    "usage": ("用法", "Usage"),
    "command": ("命令", "COMMAND"),
    "options": ("[选项]", "[OPTIONS]"),
    "commands": ("命令", "Commands"),
    "arguments": ("参数", "Arguments"),
    "own": ("选项", "Options"),
    "everywhere": ("通用选项(写在命令前后均可)", "Options of every command (before or after it)"),
    "example": ("例", "For example"),
    "more": ("某个命令的说明: care 命令 --help", "A command's own help: care COMMAND --help"),
}
