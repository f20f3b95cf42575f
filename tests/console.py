"""Documents played in a shell: what stands below each ``$`` line of a console block is what the tool must print.

The commands of one document run in order in one bash, so that ``cd`` and ``export`` last. A YAML block under a comment
``<!-- file: members.yaml -->`` is written to that file first. A line ``...`` stands for any number of lines.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree
from typing import NamedTuple

HOUSE = Path(__file__).parent.parent
END = "\x1e"
"""Printed after each command; no answer holds it."""
_BLOCK = re.compile(
    r"(?:^<!-- file: (?P<file>\S+) -->\n+)?^```(?P<kind>console|yaml)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL
)
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)


class Command(NamedTuple):
    """A command as typed, and what the document says it prints."""

    typed: str
    shown: str


def commands(body: str) -> list[Command]:
    """The commands of a console block."""
    typed = (step.partition("\n") for step in _PROMPT.split(body)[1:])
    return [Command(line, shown) for line, _, shown in typed]


def play(document: str, folder: Path) -> list[str]:
    """What each command of a document prints, errors included, in a folder with copies of the data; lines end alike."""
    for name in ("data", "examples"):
        if (HOUSE / name).is_dir():
            copytree(HOUSE / name, folder / name)
    script = folder.parent / "script.sh"
    script.write_text("".join(_steps(document)), encoding="utf-8")
    environment = {
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
        "CARE_LANG": "en",
        "COLUMNS": "80",
    }
    done = subprocess.run(
        ["bash", str(script)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8").replace("\r\n", "\n").split(END)[:-1]


def _steps(document: str) -> Iterator[str]:
    for block in _BLOCK.finditer(document):
        if block["kind"] == "console":
            yield from (f"{command.typed}\nprintf '\\036'\n" for command in commands(block["body"]))
        elif block["file"]:
            yield f"mkdir -p $(dirname {block['file']})\ncat >{block['file']} <<'END'\n{block['body']}END\n"


def agrees(shown: str, printed: str) -> bool:
    """Whether a command printed what the document shows."""
    lines = ("(?:.*\n)*" if line == "...\n" else re.escape(line) for line in shown.splitlines(keepends=True))
    return re.fullmatch("".join(lines), printed) is not None


def with_answers(document: str, printed: list[str]) -> str:
    """The document with what its commands really print, wherever it shows something else."""
    answers = iter(printed)

    def renewed(block: re.Match[str]) -> str:
        if block["kind"] != "console":
            return block[0]
        steps = [
            f"$ {command.typed}\n{command.shown if agrees(command.shown, answer) else answer}"
            for command, answer in zip(commands(block["body"]), answers, strict=False)
        ]
        return "```console\n" + "".join(steps) + "```"

    return _BLOCK.sub(renewed, document)
