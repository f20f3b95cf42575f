"""``care import FILE``: people's own sheets into the files, seen row by row before anything is written."""

from pathlib import Path
from typing import NamedTuple

import typer

from carecli.cli.complaints import complain
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import ApplyImport, AsOf, AsSection, Encoding, Format, Output, Sheet, Yes
from carecli.exchange.table import Table
from carecli.model.problem import Place, Problem, Refused, problem

TYPED_WRONGLY = frozenset(("bad-option", "sheet-missing", "sheet-suffix"))
"""Refusals that are the line's fault, not the file's."""


class Asked(NamedTuple):
    """What is to be imported, and how; ``sure`` says that somebody has seen that the encoding is right."""

    file: str
    section: str | None
    encoding: str | None
    as_of: str | None
    sure: bool

    @property
    def line(self) -> str:
        """The words behind ``care import`` that ask for the same."""
        given = {"--as": self.section, "--encoding": self.encoding, "--as-of": self.as_of}
        words = [self.file, *(word for option, value in given.items() if value for word in (option, value))]
        return " ".join(f'"{word}"' if " " in word else word for word in [*words, *["--yes"][: self.sure]])


def bring_in(
    context: typer.Context,
    file: Sheet,
    *,
    section: AsSection = None,
    apply: ApplyImport = False,
    yes: Yes = False,
    encoding: Encoding = None,
    as_of: AsOf = None,
    form: Format = None,
    output: Output = None,
) -> ExitCode:
    """Tells row by row what is new, changed, the same or refused; with ``--apply`` it is written."""
    desk: Desk = context.obj
    asked = Asked(file, section, encoding, as_of, sure=yes and encoding is not None)
    try:
        return _brought(desk, asked, (form, output), apply=apply)
    except Refused as refused:
        if refused.id in TYPED_WRONGLY:
            raise
        complain((refused.at(Place(Path(file).name, 0)),), desk.words)
        return ExitCode.ERRORS


def _brought(desk: Desk, asked: Asked, where: tuple[str | None, str | None], *, apply: bool) -> ExitCode:
    from carecli.cli.importing_plans import imported, tried
    from carecli.exchange.reading import open_elsewhere, read_tables

    if apply:
        desk.check_where(*where)  # before anything is written, not after
    tables = read_tables(Path(asked.file), asked.encoding)
    if open_elsewhere(Path(asked.file)):
        complain((_notice(asked, "sheet-open-elsewhere"),), desk.words)
    doubtful = _shown_doubt(desk, tables, asked)
    if apply:
        _settle_doubt(desk, doubtful)
    answer, fine = imported(desk, tables, asked) if apply else tried(desk, tables, asked)
    desk.show(answer, *where)
    return ExitCode.FINE if fine else ExitCode.ERRORS


def _notice(asked: Asked, id_: str, **details: object) -> Problem:
    return problem(Place(Path(asked.file).name, 0), id_, **details)


def require_sure(desk: Desk, tables: list[Table], asked: Asked) -> None:
    """Shows and asks, where it had to be guessed, whether the text reads well; refuses what nobody has seen."""
    _settle_doubt(desk, _shown_doubt(desk, tables, asked))


def _shown_doubt(desk: Desk, tables: list[Table], asked: Asked) -> str:
    """The encoding that is in doubt, told with the first lines; empty where none is."""
    doubtful = _doubtful(tables, asked)
    if doubtful:
        complain((_notice(asked, "csv-guessed", encoding=doubtful),), desk.words)
        _preview(tables[0], doubtful, desk)
    return doubtful


def _settle_doubt(desk: Desk, doubtful: str) -> None:
    if doubtful and not _confirmed(desk):
        raise Refused("csv-unsure", encoding=doubtful)


def _doubtful(tables: list[Table], asked: Asked) -> str:
    """The encoding that nobody has seen to be right yet; empty where none is in doubt."""
    from carecli.exchange.separated import MANY_LOOK_ALIKE

    said = (asked.encoding or "").lower()
    if said in MANY_LOOK_ALIKE and tables[0].separated and not asked.sure:
        return said
    return next((table.guessed for table in tables if table.guessed), "")


def _preview(table: Table, encoding: str, desk: Desk) -> None:
    """The first lines as they were read, on standard error; long numbers are nobody's business."""
    from carecli.exchange.separated import first_lines
    from carecli.render.streams import open_stderr

    lines = [desk.words("importing.preview", encoding=encoding), *first_lines(table)]
    print("\n  ".join(lines), file=open_stderr(), flush=True)


def _confirmed(desk: Desk) -> bool:
    from carecli.cli.recording.dialogue import answer

    return desk.on_terminal and answer(desk.words("importing.ask")).lower() in {"y", "yes"}
