"""The pages that people see of the demonstration workspace, made within this process."""

import shlex
from contextlib import redirect_stdout
from functools import cache
from io import StringIO
from pathlib import Path

from carecli.cli.catalogue import COMMANDS
from carecli.cli.main import run

DATA = Path(__file__).parent.parent / "data"
READING = [
    command
    for command in COMMANDS
    if not command.writes and command.name not in {"init", "policy new", "log", "schema"}
    if "--help" not in command.example
]
"""The commands that answer without writing anything."""
_FILED = "-o"


def pages() -> list[str]:
    """A line for every command that shows a page: its example, without the file that it would write."""
    return list(dict.fromkeys(_line(shlex.split(command.example)[1:]) for command in READING))


def _line(words: list[str]) -> str:
    if _FILED in words:
        at = words.index(_FILED)
        words = [*words[:at], *words[at + 2 :]]
    return shlex.join(words)


@cache
def page(line: str, language: str, form: str = "html") -> str:
    """What a line answers on the demonstration workspace."""
    screen = StringIO()
    with redirect_stdout(screen):
        code = run(["-C", str(DATA), "--lang", language, *shlex.split(line), "--format", form])
    assert code == 0
    return screen.getvalue()
