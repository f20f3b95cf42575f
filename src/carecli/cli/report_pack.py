"""``care report pack``: everything that is handed over at the end of a year, in one folder."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import CheckedBy, MadeBy, PackFolder, Period
from carecli.cli.signing import Signers
from carecli.model.problem import Refused

EXAMPLE = "care report pack --period 2026 -o pack"


def pack(
    context: typer.Context,
    *,
    period: Period = None,
    made_by: MadeBy = None,
    checked_by: CheckedBy = None,
    output: PackFolder = None,
) -> ExitCode:
    """Writes the pages, the statement, what to mend first and a workbook of every form, each file whole or not at all.

    The workspace is read once. The same files and day give the same bytes; a file that is there is replaced.
    """
    from carecli.cli.packing import packed
    from carecli.cli.report_ground import whole
    from carecli.render.write import write_file

    desk: Desk = context.obj
    folder = _folder(output)
    found = whole(desk, period)
    number = 0
    with _forgetting():
        for name, content in packed(found, desk, Signers(made_by, checked_by)):
            _make((folder / name).parent)
            write_file(folder / name, content)
            number += 1
    sys.stdout.write(desk.words("year.packed", number=number, folder=output, first=folder / "summary.html") + "\n")
    return found.code


@contextmanager
def _forgetting() -> Iterator[None]:
    """What each file took goes before the next is made: a workbook is a ring of references. What is read stays."""
    collects = gc.isenabled()
    gc.freeze()
    gc.enable()
    try:
        yield
    finally:
        gc.unfreeze()
        if not collects:
            gc.disable()


def _folder(output: str | None) -> Path:
    """The folder to write into, whose own folder is there already."""
    if output is None:
        raise Refused("argument-missing", argument="-o", example=EXAMPLE)
    folder = Path(output)
    if folder.exists() and not folder.is_dir():
        raise Refused("output-is-file", file=folder)
    if not folder.resolve().parent.is_dir():
        raise Refused("output-no-folder", file=folder)
    return folder


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise Refused("output-not-written", file=folder, reason=error.strerror or type(error).__name__) from error
