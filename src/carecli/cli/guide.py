"""Help pages: what there is to type, told from the catalogue of commands and the tables of words."""

from collections.abc import Iterable
from typing import Any

from carecli.cli.arguments import FLAGS, VALUED
from carecli.cli.catalogue import within
from carecli.cli.command import Command
from carecli.model.words import Words
from carecli.reports.page import Block, Cell, Column, Grid, Line, Page, Row

_PLAIN = (Column("", keep=True), Column(""))


def overview(group: str, words: Words) -> Page:
    """The commands of a group, all of them for the empty name, and the options that each of them takes."""
    name = f"care {group}".rstrip()
    title = words("help.title")
    rows = [_row(f"care {command.name}", about(command, words)) for command in within(group)]
    blocks = (
        Line(title, tone="strong"),
        Line(""),
        Line(f"{words('help.usage')}: {name} {words('help.command')} {words('help.options')}"),
        *_table("commands", rows, words),
        *_table("everywhere", _common(words), words),
        Line(""),
        Line(words("help.more")),
    )
    return Page(title=title, blocks=blocks)


def manual(command: Command, parameters: Iterable[Any], words: Words) -> Page:
    """One command: what it does, its arguments and options, and a line to try."""
    every = list(parameters)
    arguments = [found for found in every if found.param_type_name == "argument"]
    options = [found for found in every if found.param_type_name != "argument"]
    usage = " ".join([f"care {command.name}", *(_argument(found, words) for found in arguments), words("help.options")])
    title = f"care {command.name}: {about(command, words)}"
    blocks = (
        Line(title, tone="strong"),
        Line(""),
        Line(f"{words('help.usage')}: {usage}"),
        *_table("arguments", [_row(value(a.help, words), meaning(a.help, words)) for a in arguments], words),
        *_table("own", [_option(found.opts, found.help, found.is_flag, words) for found in options], words),
        *_table("everywhere", _common(words), words),
        Line(""),
        Line(f"{words('help.example')}: {command.example}"),
    )
    return Page(title=title, blocks=blocks)


def _table(heading: str, rows: list[Row], words: Words) -> Iterable[Block]:
    if rows:
        yield Line("")
        yield Line(f"{words(f'help.{heading}')}:")
        yield Grid(columns=_PLAIN, rows=tuple(rows), headed=False)


def _common(words: Words) -> list[Row]:
    spellings: dict[str, list[str]] = {}
    for option, entry in (*VALUED.items(), *FLAGS.items()):
        spellings.setdefault(entry, []).append(option)
    return [_option(sorted(found), entry, entry in FLAGS.values(), words) for entry, found in spellings.items()]


def _option(spellings: list[str], entry: str, flag: bool, words: Words) -> Row:
    spelt = ", ".join(sorted(spellings, key=len))
    return _row(spelt if flag else f"{spelt} {value(entry, words)}", meaning(entry, words))


def _argument(argument: Any, words: Words) -> str:
    named = value(argument.help, words)
    return named if argument.required else f"[{named}]"


def about(command: Command, words: Words) -> str:
    """What a command does; of many alike, with the section that it is for."""
    if command.section:
        return words(command.alike, section=words.field("", command.section))
    return words(f"commands.{command.name}")


def meaning(entry: str, words: Words) -> str:
    """What an option or argument is for; a dot tells the path of a field."""
    if "." not in entry:
        return words(f"options.{entry}")
    from carecli.cli.recording.telling import meaning_of

    return meaning_of(entry, words)


def value(entry: str, words: Words) -> str:
    """What stands for the value of an option or argument."""
    if "." not in entry:
        return words(f"options.{entry}.value")
    from carecli.cli.recording.telling import value_of

    return value_of(entry, words)


def _row(term: str, meaning: str) -> Row:
    return Row((Cell(f"  {term}"), Cell(meaning)))
