"""``care log`` and ``care undo``: what the program wrote, and the last of it taken back."""

import sys

import typer

from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.cli.options import Format, Output


def log(context: typer.Context, form: Format = None, output: Output = None) -> ExitCode:
    """What was written, when, by which command and for whom; the latest first."""
    from carecli.files.writing.log import log as entries_of
    from carecli.reports.log import Wrote, log_answer

    desk: Desk = context.obj
    entries = reversed(entries_of(desk.folder))
    wrote = [Wrote(e.when, e.who, e.command, e.action, e.file, e.line, e.id, e.count) for e in entries]
    desk.show(log_answer(wrote, desk.words), form, output)
    return ExitCode.FINE


def undo(context: typer.Context) -> ExitCode:
    """Takes back the last writing, all its files; refuses where one was changed since."""
    from carecli.cli.recording.writing import user
    from carecli.files.writing.errand import Errand
    from carecli.files.writing.undo import undo as take_back

    desk: Desk = context.obj
    for entry in take_back(desk.folder, Errand("undo", desk.now, user())):
        place = f"{entry.file}:{entry.line}" if entry.line else entry.file
        sys.stdout.write(desk.words("log.undone", command=f"care {entry.command}", place=place, when=entry.when) + "\n")
    return ExitCode.FINE
