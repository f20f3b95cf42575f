"""`make bench`: the daily command against the usual script, and the check of 30,000 members."""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from compare import MEBI, Command, alternate, ratio, report
from fund import bench_fund
from invented.size import Size
from make_workspace import make_workspace

HOUSE = Path(__file__).parent.parent
CARE = str(Path(sys.executable).with_name("care"))
USUAL = [sys.executable, str(Path(__file__).with_name("usual_script.py"))]
TEN_THOUSAND = Size(members=10_000, branches=250, entries=10_000, years=5, seed=1)
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


def bench_duties(large: str, small: str) -> None:
    """What is due in a month, and how every clause stands, of two sizes: three times the members, three times as long.

    Reading is what a list of visits costs; what is above it is the work on duties.
    """
    make_workspace(Path(small), TEN_THOUSAND)
    lines = {"due": ("due", "--month", "7"), "policy status": ("policy", "status"), "status": ("status",)}
    found = {}
    for folder, members in ((small, "10,000"), (large, "30,000")):
        commands = {name: _writing(name, line, folder) for name, line in lines.items()}
        commands["visit list"] = _writing("visit list", ("visit", "list", "--month", "7"), folder)
        _measure(f"Duties of {members} members", list(commands.values()), rounds=3)
        found[folder] = commands
    for name in lines:
        print(_verdict(f"{name}, 30,000 : 10,000", ratio(found[large][name], found[small][name]), 3.3))


def bench_pack(large: str, small: str) -> None:
    """Everything of a year's end, written from one reading: under a minute, and three times as long for three times."""
    found = []
    for folder, members in ((small, "10,000"), (large, "30,000")):
        line = [CARE, "report", "pack", "--period", "2026", "-C", folder, "-o", f"{folder}-pack"]
        pack = Command("care report pack", line)
        _measure(f"The year's pack of {members} members", [pack], rounds=1)
        found.append(pack)
    print(_verdict("seconds", found[1].median("wall"), 60))
    print(_verdict("MiB", found[1].median("peak"), 500_000_000 / MEBI))
    print(_verdict("30,000 : 10,000", ratio(found[1], found[0]), 3.6))


def _writing(name: str, line: Sequence[str], folder: str) -> Command:
    """A command whose answer goes to a file of JSON, so that no page is laid out."""
    return Command(f"care {name}", [CARE, *line, "-C", folder, "-o", str(Path(folder).with_suffix(".json"))])


def main() -> None:
    """All, one after the other; the workspaces go away again."""
    bench_daily(str(HOUSE / "data"))
    with tempfile.TemporaryDirectory() as folder:
        large, small = str(Path(folder, "large")), str(Path(folder, "small"))
        bench_check(large)
        bench_duties(large, small)
        bench_pack(large, small)
    bench_fund()


if __name__ == "__main__":
    main()
