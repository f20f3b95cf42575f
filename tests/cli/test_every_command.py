"""Every command on the demonstration workspace: in both languages and all forms, without a word on standard error."""

import json
import shlex
from html.parser import HTMLParser
from pathlib import Path

import pytest
from office import Care

from carecli.cli.catalogue import COMMANDS
from carecli.cli.command import Command
from carecli.model.words import LANGUAGES
from carecli.render.forms import FORMS

DATA = Path(__file__).parent.parent.parent / "data"
READING = [
    command
    for command in COMMANDS
    if not command.writes and command.name not in {"init", "policy new", "log", "schema"}
    if "--help" not in command.example
]
TRYING = [command for command in COMMANDS if "--dry-run" in command.example]


@pytest.mark.parametrize("command", READING, ids=lambda command: command.name)
def test_its_example_answers_in_every_language_and_form(
    command: Command, care: Care, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CARE_TODAY", "")
    line = shlex.split(command.example)[1:]
    for language in LANGUAGES:
        for form in FORMS:
            ran = care(*line, "--format", form, "--lang", language, "-C", str(DATA))
            assert (ran.code, ran.err) == (0, "")
            assert ran.out.endswith("\n")
            if form == "json" and "-o" not in line:
                assert json.loads(ran.out)["items"]
            if form == "html" and "-o" not in line:
                HTMLParser().feed(ran.out)
    if "-o" in line:
        assert (tmp_path / line[line.index("-o") + 1]).stat().st_size


@pytest.mark.parametrize("command", READING, ids=lambda command: command.name)
def test_a_folder_without_a_workspace_ends_in_four(command: Command, care: Care, tmp_path: Path) -> None:
    line = shlex.split(command.example)[1:]
    ran = care(*line, "-C", str(tmp_path / "nowhere"))
    assert (ran.code, ran.out) == (4, "")
    assert str(tmp_path / "nowhere") in ran.err


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("command", TRYING, ids=lambda command: command.name)
def test_the_example_of_a_writing_command_can_be_tried(
    command: Command, language: str, care: Care, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CARE_TODAY", "")
    ran = care(*shlex.split(command.example)[1:], "--lang", language, "-C", str(DATA))
    assert ran.code == 0
    assert "\n" in ran.out
