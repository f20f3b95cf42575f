"""`make bench`: the daily command against the usual script, and the check of 30,000 members."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from compare import Command, alternate, ratio, report
from invented.size import Size
from make_workspace import make_workspace

HOUSE = Path(__file__).parent.parent
CARE = str(Path(sys.executable).with_name("care"))
USUAL = [sys.executable, str(Path(__file__).with_name("usual_script.py"))]
THIRTY_THOUSAND = Size(members=30_000, branches=750, entries=10_000, years=5, seed=1)


def _verdict(what: str, found: float, most: float) -> str:
    return f"{what}: {found:.2f}, at most {most:g}: {'kept' if found <= most else 'MISSED'}"


def _measure(title: str, commands: Sequence[Command], rounds: int) -> None:
    print(f"\n{title} ({rounds} rounds in turn)")
    alternate(commands, rounds)
    print(report(commands))


def bench_daily(data: str) -> None:
    """July's visits on the demonstration workspace."""
    daily = Command("care due-visits", [CARE, "due-visits", "--month", "7", "-C", data])
    usual = Command("usual script", [*USUAL, data])
    narrow = Command("usual script, two folders", [*USUAL, "--narrow", data])
    python = Command("python -c pass", [sys.executable, "-c", "pass"])
    _measure("July's visits on data/", [daily, usual, narrow, python], rounds=15)
    print(_verdict("care due-visits : usual script", ratio(daily, usual), 0.6))


def bench_check(folder: str) -> None:
    """The check of a county's worth of members."""
    make_workspace(Path(folder), THIRTY_THOUSAND)
    check = Command("care check", [CARE, "check", "-C", folder])
    _measure("The check of 30,000 members and their 88,000 talks", [check], rounds=5)
    print(_verdict("seconds", check.median("wall"), 4))
    print(_verdict("MiB", check.median("peak"), 400))


def main() -> None:
    """Both, one after the other; the workspace of 30,000 goes away again."""
    bench_daily(str(HOUSE / "data"))
    with tempfile.TemporaryDirectory() as folder:
        bench_check(folder)


if __name__ == "__main__":
    main()
