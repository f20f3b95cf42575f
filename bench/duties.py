"""Time what is due: a month, a quarter and a year of it over three sizes of workspace, and how the clauses stand.

    python bench/duties.py

Seconds of the processor, the least of several runs in one process. Reading is timed apart and not counted: what is
timed is from the records in hand to the list, and then to its text.
"""

import argparse
import gc
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from io import StringIO
from pathlib import Path

from carecli.almanac.periods import Period
from carecli.cli.adopting import adopt
from carecli.cli.arguments import take_apart
from carecli.cli.desk import Desk
from carecli.cli.opening import Opened, open_records
from carecli.cli.owing import grounded_in
from carecli.compliance.ground import ground_of
from carecli.compliance.kinds import standings
from carecli.duties.owed import owed
from carecli.model.records import Records
from carecli.model.sections import BY_NAME
from carecli.render.show import show
from carecli.reports.due import due_answer
from invented.size import Size
from make_workspace import make_workspace

MEMBERS_OF_A_BRANCH = 40
MOST = 3.0
"""Seconds for a month of the largest workspace and its page, after reading."""
PERIODS = {
    "month": Period("2026-07", date(2026, 7, 1), date(2026, 7, 31)),
    "quarter": Period("2026-Q3", date(2026, 7, 1), date(2026, 9, 30)),
    "year": Period("2026", date(2026, 1, 1), date(2026, 12, 31)),
}


class _Terminal(StringIO):
    """A screen that nobody looks at."""

    def isatty(self) -> bool:
        return True


def timed(run: Callable[[Opened], int], opened: Opened, rounds: int) -> tuple[float, int]:
    """The least seconds of several runs, each over records that nothing was asked of yet, and the number it gave."""
    times: list[float] = []
    found = 0
    for _ in range(rounds):
        rows = {name: opened.records.section(name) for name in BY_NAME}
        fresh = opened._replace(records=Records(opened.records.workspace, rows))
        start = time.process_time()
        found = run(fresh)
        times.append(time.process_time() - start)
    return min(times), found


def bench(members: int, rounds: int, folder: Path) -> float:
    """Prints what one size takes, and gives the seconds of a month with its page."""
    branches = max(1, members // MEMBERS_OF_A_BRANCH)
    make_workspace(folder, Size(members=members, branches=branches, entries=1_000, years=5, seed=1))
    desk = Desk(take_apart(["due", "-C", str(folder)]))
    start = time.process_time()
    opened = open_records(desk, frozenset(BY_NAME))
    print(f"\n{members:,} members, read in {time.process_time() - start:.1f} s")
    shown = {}
    for name, period in PERIODS.items():
        seconds, rows = timed(partial(_listed, desk, period), opened, rounds)
        print(f"  what is due in a {name}: {seconds:.2f} s, {rows:,} duties")
    for form in ("table", "terminal", "json"):
        shown[form], length = timed(partial(_shown, desk, form), opened, rounds)
        print(f"  the month as {form}: {shown[form]:.2f} s, {length:,} characters")
    seconds, rules = timed(partial(_standing, desk), opened, rounds)
    print(f"  how {rules} clauses stand: {seconds:.2f} s")
    return shown["table"]


def _listed(desk: Desk, period: Period, opened: Opened) -> int:
    return len(owed(grounded_in(desk, opened).basis, None, period))


def _shown(desk: Desk, form: str, opened: Opened) -> int:
    basis, period = grounded_in(desk, opened).basis, PERIODS["month"]
    answer = due_answer(owed(basis, None, period), None, period, basis, desk.words, every=False)
    out = _Terminal() if form == "terminal" else StringIO()
    show(answer, "table" if form == "terminal" else form, desk.words, desk.today, None, out)
    return len(out.getvalue())


def _standing(desk: Desk, opened: Opened) -> int:
    return len(standings(ground_of(opened.records, adopt(desk, opened).active, desk.today)))


def main() -> None:
    """The sizes one after the other; the last month is held to its promise."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--members", type=int, nargs="+", default=[10_000, 20_000, 30_000])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    gc.disable()
    month = 0.0
    for members in asked.members:
        with tempfile.TemporaryDirectory() as folder:
            month = bench(members, asked.rounds, Path(folder, "county"))
    kept = "kept" if month <= MOST else "MISSED"
    print(f"\na month of {asked.members[-1]:,} with its page: {month:.2f} s, at most {MOST:g}: {kept}")


if __name__ == "__main__":
    main()
