"""Sheets brought into a small workspace: what becomes of each row."""

import json
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from office import FILES
from sheets import csv, write, xlsx
from stories import records_of

from carecli.check.ground import Ground
from carecli.check.soundness import soundness
from carecli.exchange import child, workbook
from carecli.exchange.plans import Plans, plan_tables, without_unsound
from carecli.exchange.proposal import Proposal
from carecli.exchange.reading import read_tables
from carecli.exchange.table import Table
from carecli.model.records import Records

TODAY = date(2026, 7, 6)


@cache
def office() -> Records:
    """The records of the small workspace."""
    return records_of(*(text for name, text in FILES.items() if name != "care.yaml"))


def table(*rows: Sequence[Any]) -> Table:
    """A sheet of these cells, as if just read."""
    return Table(file="sheet.xlsx", rows=tuple(tuple(row) for row in rows), lines=tuple(range(1, len(rows) + 1)))


def planned(
    *rows: Sequence[Any], section: str | None = None, records: Records | None = None, as_of: date | None = None
) -> Plans:
    """The plan of one sheet, without what would be unsound."""
    known = records or office()
    plans = plan_tables([table(*rows)], section, known, TODAY, as_of)
    return without_unsound(plans, soundness(Ground(records=plans.records(known), today=TODAY)))


def brought(*rows: Sequence[Any], section: str | None = None, records: Records | None = None) -> tuple[Proposal, ...]:
    """What becomes of the rows of one sheet."""
    (plan,) = planned(*rows, section=section, records=records).plans
    return plan.proposals


def told(*rows: Sequence[Any], section: str | None = None) -> list[str]:
    """The ids of all problems of the rows, in order."""
    return [found.id for proposal in brought(*rows, section=section) for found in proposal.problems]


def tables_of(data: bytes, folder: Path) -> list[Table]:
    """The sheets of a workbook, read as the child process reads them, but within this one."""
    path = write(folder, "sheet.xlsx", data)
    return workbook.tables(path.name, json.loads(json.dumps(child.read(str(path))), object_hook=workbook.as_day))


def from_file(folder: Path, name: str, data: bytes, section: str | None = None) -> Plans:
    """The plan of a file of these bytes."""
    return plan_tables(read_tables(write(folder, name, data)), section, office(), TODAY)


ROSTER = xlsx([["姓名", "性别", "出生日期"], ["新人", "男", "1990-01-05"]])
ROSTER_CSV = csv(["姓名", "性别", "出生日期"], ["新人", "男", "1990-01-05"])
