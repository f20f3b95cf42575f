"""``care fix-encoding FILE``: a file of another encoding becomes UTF-8, once somebody has seen that it reads well."""

import sys
from collections.abc import Iterator
from pathlib import Path

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Apply, ForeignFile
from carecli.files.folder_error import FolderError
from carecli.model.problem import Refused
from carecli.model.words import Words

SHOWN = 10
"""So many lines are shown."""
_WIDEST = 100


def fix_encoding(context: typer.Context, file: ForeignFile, *, apply: Apply = False) -> ExitCode:
    """Shows the first lines as they would read; writes only when told to."""
    from carecli.files.converting import convert, keep_and_write

    desk: Desk = context.obj
    path = _found(file, desk)
    converted = convert(path, file)
    for line in _seen(converted.text, converted.encoding, file, desk.words):
        sys.stdout.write(line + "\n")
    if apply:
        kept = keep_and_write(path, file, converted)
        sys.stdout.write(desk.words("encoding.written", file=file, kept=kept.name) + "\n")
    else:
        sys.stdout.write(desk.words("encoding.next", file=file) + "\n")
    return ExitCode.FINE


def _found(file: str, desk: Desk) -> Path:
    """The file as named from here, or from the workspace's folder, as messages name it."""
    path = Path(file)
    if path.exists() or path.is_absolute():
        return _there(path, file)
    try:
        return _there(desk.folder / file, file)
    except FolderError:
        return _there(path, file)


def _there(path: Path, file: str) -> Path:
    if not path.exists():
        raise Refused("no-such-file", file=file)
    return path


def _seen(text: str, encoding: str, file: str, words: Words) -> Iterator[str]:
    """The first lines that say something; the file's byte order mark is gone."""
    lines = [line for line in text.removeprefix("\ufeff").splitlines() if line.strip()]
    yield words("encoding.read", file=file, encoding=encoding, lines=len(lines))
    for line in lines[:SHOWN]:
        yield f"  {line[:_WIDEST]}"
    if len(lines) > SHOWN:
        yield words("encoding.more", count=len(lines) - SHOWN)
