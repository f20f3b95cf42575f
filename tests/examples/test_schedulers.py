"""The examples for systemd and Windows: systemd takes them, and the line that they run is one of the program's."""

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from mailing import reminded

CRON = Path(__file__).parents[2] / "examples" / "cron"
CARE = Path(sys.executable).parent / "care"
ANALYZE = shutil.which("systemd-analyze")
TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
WITH_SYSTEMD = pytest.mark.skipif(not ANALYZE, reason="systemd-analyze is not installed: apt-get install systemd")


def analyze(*words: str) -> "subprocess.CompletedProcess[str]":
    assert ANALYZE
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    return subprocess.run([ANALYZE, *words], capture_output=True, text=True, check=False, env=environment)


def units(folder: Path, *changes: tuple[str, str]) -> list[str]:
    """Both units with what is installed here in place of the example's own path."""
    files = []
    for name in ("care-remind.service", "care-remind.timer"):
        text = (CRON / name).read_text(encoding="utf-8")
        for old, new in (("/usr/local/bin/care", str(CARE)), *changes):
            text = text.replace(old, new)
        (folder / name).write_text(text, encoding="utf-8")
        files.append(str(folder / name))
    return files


@WITH_SYSTEMD
def test_systemd_takes_the_service_and_the_timer(tmp_path: Path) -> None:
    ran = analyze("verify", "--man=no", *units(tmp_path))
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@WITH_SYSTEMD
@pytest.mark.parametrize(
    "change",
    [("Type=oneshot", "Type=often"), ("07:30:00 Asia/Shanghai", "25:30"), (str(CARE), "/nowhere/care")],
)
def test_a_planted_fault_in_them_is_found(change: tuple[str, str], tmp_path: Path) -> None:
    ran = analyze("verify", "--man=no", *units(tmp_path, change))
    assert ran.returncode or ran.stderr


@WITH_SYSTEMD
def test_the_timer_rings_every_morning_in_the_organisations_zone() -> None:
    (when,) = re.findall(r"^OnCalendar=(.*)$", (CRON / "care-remind.timer").read_text(encoding="utf-8"), re.MULTILINE)
    ran = analyze("calendar", "--base-time=2028-02-28 23:00:00 UTC", "--iterations=2", when)
    assert ran.returncode == 0
    assert re.findall(r"\(in UTC\): \w+ (\S+ \S+)|Next elapse: \w+ (\S+ \S+) UTC", ran.stdout)
    assert "2028-02-28 23:30:00" in ran.stdout


def test_the_line_of_the_service_is_one_of_the_program(tmp_path: Path) -> None:
    (line,) = re.findall(r"^ExecStart=(.*)$", (CRON / "care-remind.service").read_text(encoding="utf-8"), re.MULTILINE)
    program, *words = shlex.split(line)
    assert program.endswith("/care")
    ran_as_told(words, "/srv/yunling", tmp_path)


def test_the_task_for_windows_is_well_formed_and_its_line_is_one_of_the_program(tmp_path: Path) -> None:
    raw = (CRON / "care-remind.xml").read_bytes()
    assert raw.isascii()
    task = ET.fromstring(raw)  # noqa: S314 - a file of our own
    assert task.tag == f"{TASK}Task"
    parts = [part.tag.removeprefix(TASK) for part in task]
    assert parts == ["RegistrationInfo", "Triggers", "Principals", "Settings", "Actions"]  # the schema's own order
    assert task.findtext(f".//{TASK}StartWhenAvailable") == "true"
    assert task.findtext(f".//{TASK}MultipleInstancesPolicy") == "IgnoreNew"
    command, arguments = task.findtext(f".//{TASK}Command"), task.findtext(f".//{TASK}Arguments")
    assert command
    assert command.endswith("\\care.exe")
    assert arguments
    words = [word.strip('"') for word in shlex.split(arguments, posix=False)]
    ran_as_told(words, "C:\\Users\\clerk\\Documents\\yunling", tmp_path)


def ran_as_told(words: list[str], folder: str, tmp_path: Path) -> None:
    """The words of an example, with a folder of the test in place of its own."""
    assert folder in words
    assert {"remind", "--quiet", "-C"} <= {*words}
    workspace = reminded(tmp_path / "records", "recipients: [{member: p1, channel: print}]")
    line = [str(CARE), *(str(workspace) if word == folder else word for word in words)]
    ran = subprocess.run(line, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert (workspace / ".care" / "sent.jsonl").exists()
