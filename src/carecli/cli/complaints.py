"""What is wrong, told on standard error, and how a command ends for it."""

from collections.abc import Iterable

from carecli.cli.exit_code import ExitCode
from carecli.model.problem import Place, Problem, Refused
from carecli.model.words import Words
from carecli.model.words.problems import wording
from carecli.render.problems import tell_all
from carecli.render.streams import open_stderr, width_of_screen

TYPED = Place("care", 0)
"""Where a complaint about the command line itself stands."""

_CODES = {
    "would-overwrite": ExitCode.REFUSED,
    "file-exists": ExitCode.REFUSED,
    "not-made": ExitCode.FOLDER,
    "output-not-written": ExitCode.FOLDER,
    "output-is-file": ExitCode.FOLDER,
    "unknown-timezone": ExitCode.ERRORS,
    "our-fault": ExitCode.OUR_FAULT,
}
"""How a refusal ends the command; all others are wrong usage."""


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that are errors, not notices."""
    return tuple(problem for problem in problems if wording(problem.id).weight == "error")


def complain(problems: Iterable[Problem], words: Words) -> None:
    """Tells every problem once, in order, on standard error."""
    stream = open_stderr()
    if told := tell_all(problems, words, width_of_screen(stream)):
        print(told, file=stream, flush=True)


def refuse(refused: Refused, words: Words) -> ExitCode:
    """Tells why a command is refused, and how it ends."""
    complain((refused.at(TYPED),), words)
    return _CODES.get(refused.id, ExitCode.USAGE)
