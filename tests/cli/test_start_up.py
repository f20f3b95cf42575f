"""What a plain command loads: start-up time is a promise, and imports are what it is made of."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import json, sys
before = set(sys.modules)
from carecli.cli.main import run
stdout, sys.stdout = sys.stdout, open(sys.argv[1], "w", encoding="utf-8")
code = run(sys.argv[2:])
sys.stdout.close()
print(json.dumps([int(code), sorted(set(sys.modules) - before - {"json"})]), file=stdout)
"""
NEVER = {
    "asyncio",
    "dateutil",
    "email",
    "http",
    "icalendar",
    "importlib.metadata",
    "importlib.resources",
    "jinja2",
    "json.decoder",
    "markupsafe",
    "multiprocessing",
    "pydantic",
    "pydantic_core",
    "pygments",
    "rich",
    "sqlite3",
    "tabulate",
    "unittest",
    "zoneinfo",
}
LUNAR = "borax"


def loaded(folder: Path, line: str) -> set[str]:
    """The modules, each with the packages around it, that a command loads."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, os.devnull, *line.split()],
        env={"CARE_DIR": str(folder), "CARE_TODAY": "2026-07-06", "PATH": os.environ["PATH"]},
        capture_output=True,
        check=True,
    )
    code, modules = json.loads(done.stdout)
    assert code == 0, done.stderr.decode()
    return {module[:end] for module in modules for end in _ends(module)}


def _ends(module: str) -> list[int]:
    return [at for at, letter in enumerate(module) if letter == "."] + [len(module)]


@pytest.fixture
def plain(folder: Path) -> Path:
    """The small workspace without a lunar birthday."""
    path = folder / "members.yaml"
    text = path.read_text(encoding="utf-8").replace("    birthday: {calendar: lunar, month: 9, day: 17}\n", "")
    path.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "line",
    ["due-visits", "due-visits --month 7", "due talks", "fund balance", "fund report", "status", "visit list", "check"],
)
def test_a_daily_command_loads_no_heavy_library(line: str, plain: Path) -> None:
    assert loaded(plain, line) & {*NEVER, LUNAR} == set()


def test_a_run_of_reminders_loads_only_the_channels_that_it_needs(plain: Path) -> None:
    assert loaded(plain, "remind") & {"smtplib", "ssl", "apprise", *NEVER} == set()
    head = plain / "care.yaml"
    said = "reminders: {lead_days: 60, commands: {id: own, run: 'true'}, recipients: {member: m2, channel: own}}\n"
    head.write_text(head.read_text(encoding="utf-8") + said, encoding="utf-8")
    modules = loaded(plain, "remind --quiet")
    assert "carecli.exchange.channels.program" in modules
    assert modules & {"smtplib", "apprise", "pydantic"} == set()


def test_a_command_loads_no_other_command(plain: Path) -> None:
    commands = {
        f"carecli.cli.{name}" for name in ("check", "fund", "init", "lists", "member", "policy", "status", "why")
    }
    assert loaded(plain, "due-visits") & commands == set()


def test_a_list_loads_no_policy(plain: Path) -> None:
    assert not {module for module in loaded(plain, "visit list") if module.startswith("carecli.policy.")}


def test_the_version_loads_next_to_nothing(plain: Path) -> None:
    modules = {module for module in loaded(plain, "--version") if module.startswith(("carecli.", "typer", "yaml"))}
    assert modules == {
        "carecli.cli",
        "carecli.cli.arguments",
        "carecli.cli.exit_code",
        "carecli.cli.main",
        "carecli.model",
        "carecli.model.problem",
        "carecli.render",
        "carecli.render.streams",
    }


def test_help_in_a_named_language_reads_no_records(plain: Path) -> None:
    assert "yaml" not in loaded(plain, "--help --lang en")


def test_the_lunar_calendar_is_loaded_where_somebody_keeps_a_lunar_birthday(folder: Path) -> None:
    assert LUNAR in loaded(folder, "due-visits")
