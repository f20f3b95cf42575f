"""A file of people's own into sheets, whatever program wrote it."""

import os
from pathlib import Path

from carecli.exchange.separated import ENCODINGS, read_separated
from carecli.exchange.table import Table
from carecli.exchange.workbook import read_workbook
from carecli.model.problem import Refused

WORKBOOKS = (".xlsx", ".xlsm", ".xls", ".ods")
SUFFIXES = (*WORKBOOKS, ".csv")


def read_tables(path: Path, encoding: str | None = None) -> list[Table]:
    """The sheets of a workbook or text file; refuses, with one reason, a file that cannot be used."""
    if encoding is not None and encoding.lower() not in ENCODINGS:
        raise Refused("bad-option", option="--encoding", text=encoding, known=", ".join(ENCODINGS))
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise Refused("sheet-suffix", known=" ".join(SUFFIXES))
    data = _bytes(path)
    if suffix in WORKBOOKS:
        return read_workbook(path)
    return [read_separated(data, path.name, encoding.lower() if encoding else None)]


def _bytes(path: Path) -> bytes:
    """A text file's bytes; a workbook's are the child's to read, here only whether it can be opened at all."""
    try:
        if not path.is_file():
            raise Refused("sheet-missing")
        with path.open("rb") as file:
            return file.read() if path.suffix.lower() not in WORKBOOKS else b""
    except OSError:
        raise Refused("sheet-not-opened") from None


def open_elsewhere(path: Path) -> bool:
    """Whether a spreadsheet program has the file open: it leaves a hidden file of its own beside it."""
    owners = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#", f".~{path.name}")
    return any(os.path.lexists(path.parent / owner) for owner in owners)
