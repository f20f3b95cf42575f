"""LibreOffice as a judge of our workbooks: it opens each, writes it anew, and both are read and compared."""

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias, TypeVar

import pytest

from carecli.exchange.table import Cell
from carecli.exchange.workbook import read_workbook

Sheet: TypeAlias = tuple[str, list[list[Cell]]]

T = TypeVar("T")
PROGRAM = "soffice"
LONGEST = 300
"""Seconds that it may take for all of them."""
needs_libreoffice = pytest.mark.skipif(
    shutil.which(PROGRAM) is None, reason="LibreOffice is not there: apt-get install libreoffice-calc-nogui"
)


def converted(books: Sequence[Path], folder: Path) -> Iterator[tuple[Path, list[Sheet], list[Sheet]]]:
    """Each workbook with what stands in its sheets, before and after LibreOffice had it."""
    inbox, outbox = folder / "in", folder / "out"
    inbox.mkdir()
    named = {f"{number}.xlsx": book for number, book in enumerate(books)}
    for name, book in named.items():
        shutil.copy(book, inbox / name)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = [PROGRAM, profile, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(outbox)]
    subprocess.run([*command, *(str(inbox / name) for name in named)], check=True, capture_output=True, timeout=LONGEST)
    for name, book in named.items():
        yield book, said(book), said(outbox / name)


def said(book: Path) -> list[Sheet]:
    """The name of each sheet and its rows, without the empty cells and rows at their ends."""
    tables = read_workbook(book)
    return [(table.name, _without_end([_without_end(list(row)) for row in table.rows])) for table in tables]


def _without_end(values: list[T]) -> list[T]:
    while values and values[-1] in (None, "", []):
        values.pop()
    return values
