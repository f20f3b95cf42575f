"""`care fund report` over 100,000 entries against hledger, both on the same fund; its memory as entries grow."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from compare import Command, alternate, ratio, report
from invented.size import Size
from make_workspace import make_workspace

CARE = str(Path(sys.executable).with_name("care"))
SIZES = (25_000, 50_000, 100_000)


def size(entries: int) -> Size:
    """A small office with a long fund."""
    return Size(members=300, branches=10, entries=entries, years=5, seed=6)


def commands(folder: Path, entries: int) -> Iterator[Command]:
    """The report and, where it is there, hledger on what the report's own fund exports."""
    make_workspace(folder, size(entries))
    yield Command(f"care fund report {entries}", [CARE, "fund", "report", "--period", "2026", "-C", str(folder)])
    hledger = shutil.which("hledger")
    if hledger is None:
        print("hledger is not there: apt-get install hledger")
        return
    journal = folder / "fund.journal"
    subprocess.run([CARE, "export", "hledger", "-C", str(folder), "-o", str(journal)], check=True, stdout=sys.stderr)
    yield Command(f"hledger balance {entries}", [hledger, "-f", str(journal), "balance", "--flat"])


def bench_fund(rounds: int = 3) -> None:
    """Prints time and memory of both at each size, and what is promised."""
    with tempfile.TemporaryDirectory() as folder:
        for entries in SIZES:
            both = list(commands(Path(folder) / str(entries), entries))
            alternate(both, rounds)
            print(report(both))
            if len(both) == 2:
                ours, hledger = both
                wall, cpu = ratio(ours, hledger), ratio(ours, hledger, "cpu")
                print(f"care fund report : hledger balance: {wall:.2f}, of the processor {cpu:.2f}, at most 0.45")
            print(f"MiB: {both[0].median('peak'):.0f}, at most 300")


if __name__ == "__main__":
    bench_fund()
