"""The options that every command takes, wherever they stand on the line."""

from collections.abc import Iterator
from typing import NamedTuple

from carecli.model.problem import Refused

VALUED = {"-C": "directory", "--directory": "directory", "--lang": "lang", "--today": "today"}
FLAGS = {"--help": "help", "-h": "help", "--version": "version"}


class Arguments(NamedTuple):
    """A command line taken apart: what every command takes, and the ``rest`` in its order."""

    rest: tuple[str, ...] = ()
    directory: str | None = None
    lang: str | None = None
    today: str | None = None
    help: bool = False
    version: bool = False


def take_apart(line: list[str]) -> Arguments:
    """The arguments of a line without the program's name; after ``--`` everything belongs to the command.

    The last of several counts. Refuses an option without its value.
    """
    rest: list[str] = []
    common: dict[str, str | bool] = {}
    words = iter(line)
    for word in words:
        name, value = _split(word)
        if word == "--":
            rest += [word, *words]
        elif name in FLAGS:
            common[FLAGS[name]] = True
        elif name in VALUED:
            common[VALUED[name]] = value if value is not None else _next(words, name)
        else:
            rest.append(word)
    return Arguments(tuple(rest), **common)  # type: ignore[arg-type] # the two tables give each field its kind


def _split(word: str) -> tuple[str, str | None]:
    """The option and the value written together with it, as in ``--today=2026-07-06`` and ``-Cdata``."""
    name, equals, value = word.partition("=")
    if equals and name.startswith("--") and name in VALUED:
        return name, value
    if word.startswith("-C") and len(word) > len("-C"):
        return "-C", word.removeprefix("-C")
    return word, None


def _next(words: Iterator[str], name: str) -> str:
    for word in words:
        return word
    raise Refused("option-needs-value", option=name)
