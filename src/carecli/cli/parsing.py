"""One command's own options, read by typer; its complaints become refusals in our words."""

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import Any

import typer
from typer.main import get_command

from carecli.cli.command import Command
from carecli.cli.desk import Desk
from carecli.cli.exit_code import ExitCode
from carecli.model.problem import Refused

MISUSED: type[Exception] = typer.BadParameter.__mro__[1]
"""What typer raises for a line that does not fit: the parent of its more special complaints."""


def built(command: Command) -> Any:
    """The parser of a command, made from its function's parameters."""
    module, _, name = command.runs.partition(":")
    function: Callable[..., ExitCode] = getattr(import_module(f"carecli.cli.{module}"), name)
    app = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    app.command(add_help_option=False, context_settings={"allow_extra_args": True})(function)
    return get_command(app)


def run(command: Command, words: Sequence[str], desk: Desk) -> ExitCode:
    """Reads the words after a command's name and runs it; ``desk`` is what it finds as its context's ``obj``.

    Refuses words that do not fit the command.
    """
    parser = built(command)
    try:
        context = parser.make_context(f"care {command.name}", list(words), obj=desk)
    except MISUSED as misuse:
        raise _refused(misuse, parser, command, desk) from None
    if context.args:
        raise Refused("extra-argument", argument=context.args[0], command=command.name)
    with context:
        return ExitCode(parser.invoke(context))


def _refused(misuse: Any, parser: Any, command: Command, desk: Desk) -> Refused:
    """The refusal of a line that typer could not read."""
    option = getattr(misuse, "option_name", "")
    match type(misuse).__name__:
        case "NoSuchOption":
            near = ", ".join(misuse.possibilities or ()) or "--help"
            return Refused("unknown-option", option=option, near=near)
        case "MissingParameter":
            missing = desk.words(f"options.{misuse.param.help}.value")
            return Refused("argument-missing", argument=missing, example=command.example)
        case "BadOptionUsage" if _is_flag(parser, option):
            return Refused("option-takes-no-value", option=option)
        case "BadOptionUsage":
            return Refused("option-needs-value", option=option)
        case _:
            return Refused("misused", words=str(misuse))


def _is_flag(parser: Any, option: str) -> bool:
    return any(option in param.opts and getattr(param, "is_flag", False) for param in parser.params)
