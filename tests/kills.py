"""Writers that are killed at any moment: what they acknowledged is there, and nothing is there by half."""

import os
import random
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from pens import ERRAND, HEAD, contents, workspace

from carecli.files.reading import read_nodes
from carecli.files.writing.pen import Pen, append, writing
from carecli.files.writing.rows import rows_of
from carecli.files.writing.spot import Spot

VISITS = "# 走访\r\nvisits:\r\n  - {id: v-2026-001, date: 2026-01-04, member: m001, by: m002}  # 上门\r\n"
FILES = {
    "care.yaml": HEAD,
    "members.yaml": "# 名册\nmembers:\n  - {id: m001, name: 甲, note: n0}   # 甲\n  - {id: m002, name: 乙}\n",
    "visits/2026.yaml": VISITS,
}
EACH = 10
"""How many writers are killed in one workspace."""

MOST = 4
"""How many errands a writer is let finish before it is killed, at most; the last one is cut off somewhere."""

FIRST = 0.02
"""Seconds within which a writer is killed of which nothing was heard yet."""


def _visit(pen: Pen, number: int) -> str:
    return pen.append("visits", {"date": "2026-07-06", "member": "m002", "by": "m001", "note": f"n{number} # 住院"}).id


def _paid(pen: Pen, number: int) -> str:
    entry = pen.append("fund", {"date": "2026-07-06", "kind": "payment", "amount": "5", "purpose": "visit-gift"}).id
    gift = {"cash": "5", "entry": entry}
    return pen.append("visits", {"date": "2026-07-06", "by": "m001", "gift": gift, "note": f"n{number} # 住院"}).id


def _noted(pen: Pen, number: int) -> str:
    pen.change(Spot("members", "m001"), ("note",), f"n{number}")
    return f"note {number}"


ERRANDS: tuple[Callable[[Pen, int], str], ...] = (_visit, _paid, _noted)


def _write(folder: Path, seed: int, pipe: int) -> None:
    """Writes until it is killed, and says so after each errand."""
    chance = random.Random(seed)  # noqa: S311 - the same seed, the same errands
    for number in range(seed * 1000, seed * 1000 + 1000):
        with writing(folder, ERRAND) as pen:
            said = chance.choice(ERRANDS)(pen, number)
        os.write(pipe, f"{said}\n".encode())


def killed(folder: Path, seed: int) -> list[str]:
    """Lets a writer work in a process of its own, kills it, and gives back what it had acknowledged.

    The moment is told from what the writer said, not by the clock alone: a busy machine kills as deep in the work.
    """
    read, write = os.pipe()
    child = os.fork()
    if not child:
        try:
            _write(folder, seed, write)
        finally:
            os._exit(1)
    os.close(write)
    chance = random.Random(-seed)  # noqa: S311 - the same seed, about the same moment
    with os.fdopen(read, "rb") as acknowledged:
        begun, awaited = time.monotonic(), chance.randint(0, MOST)
        said = b"".join(acknowledged.readline() for _ in range(awaited))
        each = (time.monotonic() - begun) / awaited if awaited else FIRST
        time.sleep(chance.random() * each)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return (said + acknowledged.read()).decode().split("\n")[:-1]


def _sound(folder: Path) -> dict[str, list[dict[str, object]]]:
    """The records of each section; nothing may be wrong with any file."""
    found: dict[str, list[dict[str, object]]] = {"members": [], "visits": [], "fund": []}
    for name, data in contents(folder).items():
        if not name.endswith(".care-tmp"):
            top, problems = read_nodes(data.decode(), name)
            assert problems == [], (name, data)
            for section, rows in found.items():
                rows += [dict(row) for row in rows_of(top, section)]
    return found


def hold(folder: Path, acknowledged: list[str]) -> None:
    """Nothing acknowledged is lost, nothing is half there, and what was typed stays byte for byte."""
    found = _sound(folder)
    visits = [row["id"] for row in found["visits"]]
    assert len(visits) == len(set(visits))
    assert {said for said in acknowledged if not said.startswith("note")} <= set(visits)
    entries = {row["id"] for row in found["fund"]}
    gifts = [row["gift"] for row in found["visits"] if "gift" in row]
    assert all(isinstance(gift, dict) and gift["entry"] in entries for gift in gifts)
    assert 0 <= len(entries) - len(gifts) <= EACH
    notes = [int(said.removeprefix("note ")) for said in acknowledged if said.startswith("note")]
    assert int(str(found["members"][0]["note"])[1:]) >= max(notes, default=0)
    data = (folder / "visits" / "2026.yaml").read_bytes()
    assert data.startswith(VISITS.encode())
    assert data.count(b"\n") == data.count(b"\r\n") == len(visits) + 2
    members = (folder / "members.yaml").read_text(encoding="utf-8")
    assert members == FILES["members.yaml"].replace("n0", str(found["members"][0]["note"]))


def rounds(folder: Path, count: int) -> Iterator[int]:
    """Kills that many writers, a few in each workspace, and holds the promises; gives back how much each had done."""
    for first in range(1, count + 1, EACH):
        here = workspace(folder / str(first), FILES)
        acknowledged: list[str] = []
        for seed in range(first, min(first + EACH, count + 1)):
            done = killed(here, seed)
            acknowledged += done
            hold(here, acknowledged)
            yield len(done)


def unharmed(folder: Path) -> None:
    """The next command works and leaves no temporaries."""
    append(folder, "greetings", {"date": "2026-07-06", "member": "m001", "by": "m002"}, ERRAND)
    assert not [name for name in contents(folder) if name.endswith(".care-tmp")]
