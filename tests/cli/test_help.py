import re

import pytest
from office import Care

from carecli.cli.arguments import FLAGS, VALUED
from carecli.cli.catalogue import BY_NAME, COMMANDS
from carecli.cli.command import Command
from carecli.cli.parsing import built
from carecli.model.words import LANGUAGES, table

HAN = re.compile("[\u3400-\u9fff]")
GROUPS = sorted({command.name.partition(" ")[0] for command in COMMANDS} - {*BY_NAME})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_the_help_of_every_command_is_whole_in_both_languages(command: Command, language: str, care: Care) -> None:
    ran = care(*command.name.split(" "), "--help", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    for parameter in built(command).params:
        assert all(spelling in ran.out for spelling in parameter.opts if spelling.startswith("-"))
    assert all(option in ran.out for option in (*VALUED, *FLAGS))
    assert command.example in " ".join(ran.out.split())
    assert bool(HAN.search(ran.out)) is (language == "zh")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_page_names_every_command(language: str, care: Care) -> None:
    bare, asked = care("--lang", language), care("--help", "--lang", language)
    assert bare == asked
    assert (asked.code, asked.err) == (0, "")
    assert all(f"care {command.name} " in asked.out for command in COMMANDS)


@pytest.mark.parametrize("group", GROUPS)
def test_the_page_of_a_group_names_its_commands_only(group: str, care: Care) -> None:
    page = care(group, "--help", "--lang", "en").out
    for command in COMMANDS:
        assert (f"  care {command.name} " in page) is command.name.startswith(f"{group} ")


def test_help_needs_neither_a_workspace_nor_a_day(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_DIR", "/nowhere at all")
    monkeypatch.setenv("CARE_TODAY", "no day")
    assert care("due-visits", "--help").code == 0


def test_every_option_and_argument_has_its_words() -> None:
    words = table("options")
    for command in COMMANDS:
        for parameter in built(command).params:
            if "." in parameter.help:
                continue  # a field, told by the table of fields
            assert parameter.help in words
            assert getattr(parameter, "is_flag", False) or f"{parameter.help}.value" in words


def test_no_words_are_left_over() -> None:
    used = {parameter.help for command in COMMANDS for parameter in built(command).params}
    used = {entry for entry in used if "." not in entry} | {*VALUED.values(), *FLAGS.values()}
    assert {key.removesuffix(".value") for key in table("options")} == used
    assert set(table("commands")) == {command.name for command in COMMANDS if not command.section}


def test_the_version_is_told_without_anything_else(care: Care) -> None:
    from carecli import __version__

    assert care("--version") == (0, f"care {__version__}\n", "")
    assert care("due-visits", "--version", "--nonsense").out == f"care {__version__}\n"


def test_help_lines_keep_to_the_width(care: Care) -> None:
    from carecli.render.width import width_of

    for language in LANGUAGES:
        assert all(width_of(line) <= 80 for line in care("--help", "--lang", language).out.splitlines())
