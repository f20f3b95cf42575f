import shlex
from importlib import import_module

import pytest

from carecli.cli.arguments import take_apart
from carecli.cli.catalogue import BY_NAME, COMMANDS, find, within
from carecli.cli.command import Command
from carecli.cli.parsing import built
from carecli.model.problem import Refused

NAMES = [command.name for command in COMMANDS]


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("", "", ()),
        ("check", "check", ()),
        ("fund report", "fund report", ()),
        ("fund report --month 7", "fund report", ("--month", "7")),
        ("member show 李秀兰", "member show", ("李秀兰",)),
        ("due", "due", ()),
        ("due --month 7", "due", ("--month", "7")),
        ("due visits --month 7", "due visits", ("--month", "7")),
        ("due-visits", "due-visits", ()),
        ("calendar 2026", "calendar", ("2026",)),
        ("snooze list", "snooze list", ()),
        ("snooze UM-34/m014/2026 --until 2026-07-09", "snooze", ("UM-34/m014/2026", "--until", "2026-07-09")),
        ("why UM-34/m014/2026-july-first", "why", ("UM-34/m014/2026-july-first",)),
        ("--all due", "", ("--all", "due")),
    ],
)
def test_the_longest_name_at_the_head_of_a_line_is_the_command(line: str, name: str, rest: tuple[str, ...]) -> None:
    found = find(tuple(line.split()))
    assert (found.name, found.rest) == (name, rest)
    assert found.command == BY_NAME.get(name)


def test_a_group_alone_is_no_command() -> None:
    assert find(("fund",)).command is None


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("fund reprot", "care fund report"),
        ("due visit", "care due visits"),
        ("memeber list", "care member list"),
        ("calender", "care calendar"),
        ("fund everything", "care fund report"),
        ("fnd", "care fund"),
        ("完全不像", "care --help"),
    ],
)
def test_an_unknown_command_names_those_nearest_to_it(line: str, near: str) -> None:
    with pytest.raises(Refused) as refused:
        find(tuple(line.split()))
    assert refused.value.id == "unknown-command"
    assert near in str(refused.value.details["near"]).split(", ")


def test_a_group_holds_its_own_commands() -> None:
    assert {"fund report", "fund balance", "fund ledger", "fund list", "fund show"} < {
        command.name for command in within("fund")
    }
    assert all(command.name.startswith("fund ") for command in within("fund"))
    assert within("") == COMMANDS


def test_names_are_given_once() -> None:
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_every_command_has_its_function(command: Command) -> None:
    module, _, name = command.runs.partition(":")
    assert callable(getattr(import_module(f"carecli.cli.{module}"), name))


@pytest.mark.parametrize("command", COMMANDS, ids=NAMES)
def test_the_example_of_a_command_can_be_typed(command: Command) -> None:
    program, *line = shlex.split(command.example)
    found = find(take_apart(line).rest)
    assert (program, found.command) == ("care", command)
    context = built(command).make_context("care", list(found.rest))
    assert context.args == []
