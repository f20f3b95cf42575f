"""The front of the house: which command a line asks for, and the help pages."""

import sys
from datetime import date

from carecli.cli.arguments import Arguments
from carecli.cli.catalogue import find, within
from carecli.cli.command import Command
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.model.problem import Refused
from carecli.reports.page import Answer, Page


def answer(arguments: Arguments) -> ExitCode:
    """Runs the command that a line names, or shows its help; a line without any shows what there is."""
    desk = Desk(arguments)
    command, name, rest = find(arguments.rest)
    if arguments.help or not (command or name or rest):
        return _help(command, name, desk)
    if command is None:
        raise _missing(name, rest)
    from carecli.cli.parsing import run

    return run(command, rest, desk)


def _missing(group: str, rest: tuple[str, ...]) -> Refused:
    if not group:
        return Refused("unknown-option", option=rest[0], near="care --help")
    known = ", ".join(f"care {command.name}" for command in within(group))
    return Refused("command-missing", group=group, known=known)


def _help(command: Command | None, name: str, desk: Desk) -> ExitCode:
    from carecli.cli.guide import manual, overview

    if command is None:
        _print(overview(name, desk.words), desk)
        return ExitCode.FINE
    from carecli.cli.parsing import built

    _print(manual(command, built(command).params, desk.words), desk)
    return ExitCode.FINE


def _print(page: Page, desk: Desk) -> None:
    from carecli.render.show import show

    # no help page depends on the day
    show(Answer(page=page, items=(), columns=(), more={}), "plain", desk.words, date.min, None, sys.stdout)
