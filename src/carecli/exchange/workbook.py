"""Workbooks read by a child process, and what its death means."""

import json
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from carecli.exchange.table import Fault, Table
from carecli.model.problem import Refused

LONGEST = 120
"""Seconds that a workbook may take."""


def read_workbook(path: Path) -> list[Table]:
    """The sheets of a workbook that can be seen and hold anything; refuses what is no workbook, or a harmful one."""
    return tables(path.name, _ask(path))


def tables(file: str, answer: Mapping[str, Any]) -> list[Table]:
    """The sheets that the child process found, or its refusal."""
    if "refused" in answer:
        raise Refused(str(answer["refused"]), **answer["details"])
    sheets = [sheet for sheet in answer["sheets"] if any(any(map(_says, row)) for row in sheet["rows"])]
    if not sheets:
        raise Refused("sheet-without-rows")
    return [_table(file, sheet, alone=len(sheets) == 1) for sheet in sheets]


def _ask(path: Path) -> Mapping[str, Any]:
    # -P: a file of the folder one stands in is never taken for a module
    command = [sys.executable, "-P", "-m", "carecli.exchange.child", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, check=False, timeout=LONGEST)  # noqa: S603 - our own module
    except subprocess.TimeoutExpired:
        raise Refused("sheet-too-large") from None
    if done.returncode:
        # out of memory: the reader's library aborts, Python's own raises and leaves
        raise Refused("sheet-too-large" if done.returncode < 0 or b"MemoryError" in done.stderr else "sheet-cut")
    answer: Mapping[str, Any] = json.loads(done.stdout, object_hook=as_day)
    return answer


def as_day(found: dict[str, Any]) -> Any:
    """A day, which JSON does not know; anything else as it is."""
    if found.keys() == {"day"}:
        return date.fromisoformat(found["day"])
    return found


def _says(cell: object) -> bool:
    return cell not in (None, "")


def _table(file: str, sheet: Mapping[str, Any], *, alone: bool) -> Table:
    rows: list[list[Any]] = sheet["rows"]
    faults: dict[tuple[int, int], Fault] = {(line, column): fault for line, column, fault in sheet["faults"]}
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if isinstance(cell, dict):  # a time of day says no day
                row[column] = cell["time"]
                faults[at + 1, column] = "cell-is-time"
    return Table(
        file=file,
        name="" if alone else sheet["name"],
        rows=tuple(map(tuple, rows)),
        lines=tuple(range(1, len(rows) + 1)),
        faults=faults,
    )
