"""Time whole commands against each other, in turn: A B C, A B C, ...

    python bench/compare.py --rounds 15 ".venv/bin/care status" "python3 -c pass"

Whatever else the machine is doing touches all of them alike; trust the ratios more than the milliseconds.
Nothing they print is shown. A command that fails stops the comparison.
"""

import argparse
import os
import platform
import shlex
import statistics
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, field

RSS_UNIT = 1 if platform.system() == "Darwin" else 1024  # bytes there, KiB elsewhere
MEBI = 1024 * 1024


@dataclass(frozen=True)
class Run:
    """One whole process: seconds on the wall and on the processor, and the most memory it held, in MiB.

    The memory is at least that of this script itself, some 20 MiB: a new process starts as a copy.
    """

    wall: float
    cpu: float
    peak: float


@dataclass(frozen=True)
class Command:
    """A command under its short name, with the runs so far."""

    name: str
    words: Sequence[str]
    runs: list[Run] = field(default_factory=list)

    def median(self, measure: str) -> float:
        """The median of `wall`, `cpu` or `peak` over the runs."""
        return float(statistics.median(getattr(run, measure) for run in self.runs))


def environment() -> dict[str, str]:
    """As it is, but compiled modules may be kept: users' machines keep them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def run_once(words: Sequence[str]) -> Run:
    """Run one command to its end; a failing one is told with what it said."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(
            words, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, env=environment()
        )
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            told = said.read().decode(errors="replace")
            raise SystemExit(f"{shlex.join(words)}: exit code {process.returncode}\n{told}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * RSS_UNIT / MEBI)


def alternate(commands: Sequence[Command], rounds: int) -> None:
    """A warm-up that is not counted, then so many rounds of each command in turn."""
    for command in commands:
        run_once(command.words)
    for _ in range(rounds):
        for command in commands:
            command.runs.append(run_once(command.words))


def ratio(one: Command, other: Command, measure: str = "wall") -> float:
    """The ratio of the medians of a measure."""
    return one.median(measure) / other.median(measure)


def _line(command: Command) -> str:
    walls = [run.wall * 1000 for run in command.runs]
    figures = (command.median("wall") * 1000, min(walls), max(walls), command.median("cpu") * 1000)
    return f"{command.name:28}" + "".join(f"{value:9.1f}" for value in figures) + f"{command.median('peak'):9.1f}"


def _pair(one: Command, other: Command) -> str:
    each = [a.wall / b.wall for a, b in zip(one.runs, other.runs, strict=True)]
    rounds = f"{statistics.median(each):.2f} round by round, {min(each):.2f} to {max(each):.2f}"
    return f"{one.name} : {other.name} = {ratio(one, other):.2f} (medians; {rounds})"


def report(commands: Sequence[Command]) -> str:
    """The figures of each command, then each pair's ratio."""
    head = f"{'':28}{'wall ms':>9}{'min':>9}{'max':>9}{'CPU ms':>9}{'peak MiB':>9}"
    pairs = [_pair(one, two) for i, one in enumerate(commands) for two in commands[i + 1 :]]
    return "\n".join([head, *map(_line, commands), *pairs])


def main() -> None:
    """Read the arguments, run and report."""
    parser = argparse.ArgumentParser(description="Time whole commands against each other, in turn.")
    parser.add_argument("commands", nargs="+", metavar="COMMAND", help='one argument each, or "name=command line"')
    parser.add_argument("--rounds", type=int, default=11)
    told = parser.parse_args()
    commands = []
    for text in told.commands:
        name, found, line = text.partition("=")
        named = found and name.replace("-", "").replace("_", "").isalnum()
        commands.append(Command(name if named else text[:27], shlex.split(line if named else text)))
    alternate(commands, told.rounds)
    print(report(commands))


if __name__ == "__main__":
    main()
