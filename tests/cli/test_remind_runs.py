"""Runs that are killed, that meet, and that are made around midnight: each message goes out once, and none is lost."""

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from mailing import reminded
from office import FILES, write_files

from carecli.files.sent import NAME
from carecli.files.writing.lock import KEPT

CARE = (sys.executable, "-m", "carecli")
TODAY = ("--today", "2026-07-06", "--lang", "en")
STORE = "open('got.txt', 'a', encoding='utf-8').write(os.environ['CARE_TO'] + '\\n')"
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows ends processes otherwise")


def storing(then: str = "") -> str:
    """Two recipients by a command that writes down whom it was called for, and does something else."""
    run = [sys.executable, "-c", f"import os, signal, time; {STORE}; {then or 'pass'}"]
    return f"""
lead_days: 100
commands: {{id: own, run: {json.dumps(run)}}}
recipients: [{{member: m1, channel: own, to: "1"}}, {{member: m2, channel: own, to: "2"}}]
"""


def started(folder: Path, *before: str, today: tuple[str, ...] = TODAY, zone: str = "UTC") -> "subprocess.Popen[str]":
    environment = {key: value for key, value in os.environ.items() if not key.startswith("CARE_")} | {"TZ": zone}
    line = [*before, *CARE, "remind", "--quiet", "-C", str(folder), *today]
    return subprocess.Popen(
        line, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8", env=environment
    )


def got(folder: Path) -> list[str]:
    path = folder / "got.txt"
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def log(folder: Path) -> list[dict[str, str]]:
    path = folder / KEPT / NAME
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] if path.exists() else []


@POSIX
def test_killed_between_sending_and_writing_down_one_message_is_repeated_and_none_lost(tmp_path: Path) -> None:
    """The command has taken the second message, and kills the program that has not yet written it down."""
    kill = "os.environ['CARE_TO'] == '2' and os.kill(os.getppid(), signal.SIGKILL)"
    killed = started(reminded(tmp_path, storing(kill)))
    assert killed.communicate()[0] == ""
    assert killed.returncode == -9
    assert got(tmp_path) == ["1", "2"]
    assert {row["recipient"] for row in log(tmp_path)} == {"m1"}
    second = started(reminded(tmp_path, storing()))
    assert (*second.communicate(), second.returncode) == ("", "", 0)
    assert got(tmp_path) == ["1", "2", "2"]
    third = started(tmp_path)
    assert (*third.communicate(), third.returncode) == ("", "", 0)
    assert got(tmp_path) == ["1", "2", "2"]
    assert {row["recipient"] for row in log(tmp_path)} == {"m1", "m2"}


def test_two_runs_at_once_send_nothing_twice(tmp_path: Path) -> None:
    folder = reminded(tmp_path, storing("time.sleep(0.3)"))
    runs = [started(folder) for _ in range(4)]
    ended = [(*run.communicate(), run.returncode) for run in runs]
    assert ended == [("", "", 0)] * 4
    assert sorted(got(folder)) == ["1", "2"]
    keys = [(row["duty"], row["stage"], row["recipient"]) for row in log(folder)]
    assert len(set(keys)) == len(keys) > 2


def test_whoever_records_a_visit_does_not_wait_for_those_who_send(tmp_path: Path) -> None:
    from carecli.files.sent import LOCK
    from carecli.files.writing.errand import Errand
    from carecli.files.writing.lock import locked
    from carecli.files.writing.refusals import LockedError

    reminded(tmp_path, storing())
    errand = Errand("remind", datetime(2026, 7, 6, tzinfo=UTC))
    with locked(tmp_path, errand, name=LOCK):
        with locked(tmp_path, errand, patience=0.1):
            pass
        with pytest.raises(LockedError) as caught, locked(tmp_path, errand, patience=0.1, name=LOCK):
            pass
    assert ("command", "remind") in caught.value.problem.details


FAKETIME = shutil.which("faketime")
NIGHTS = {"2028-02-29": "2028-02-24", "2027-12-31": "2027-12-28"}
"""Deadlines, and the days from which three working days lead up to them."""


@pytest.mark.skipif(not FAKETIME, reason="faketime is not installed: apt-get install faketime")
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "Pacific/Kiritimati", "America/Los_Angeles"])
@pytest.mark.parametrize("due", NIGHTS)
def test_the_stage_changes_at_midnight_where_the_workspace_is(due: str, zone: str, tmp_path: Path) -> None:
    """The real clock of the process is set; the computer's own zone is another."""
    event = f"events:\n  - {{id: e9, member: m3, kind: hospitalised, date: {NIGHTS[due]}, known_on: {NIGHTS[due]}}}\n"
    head = FILES["care.yaml"] + f"timezone: {zone}\nreminders: {{recipients: [{{member: m2, channel: print}}]}}\n"
    files = {name: FILES[name] for name in ("organisation.yaml", "members.yaml")}
    write_files(tmp_path, {**files, "care.yaml": head, "events.yaml": event})
    midnight = datetime.fromisoformat(f"{due}T00:00:00").replace(tzinfo=ZoneInfo(zone))
    stages: list[tuple[str, str]] = []
    for moment in (midnight - timedelta(minutes=1), midnight, midnight + timedelta(days=1, minutes=-1)):
        stages += [last(tmp_path, moment)]
    stages += [last(tmp_path, midnight + timedelta(days=1))]
    the_day_before, the_day_after = midnight - timedelta(days=1), midnight + timedelta(days=1)
    assert stages == [
        (f"{the_day_before:%Y-%m-%d}", "coming"),
        (due, "due"),
        (due, "due"),
        (f"{the_day_after:%Y-%m-%d}", "overdue"),
    ]


def last(folder: Path, moment: datetime) -> tuple[str, str]:
    """Day and stage of what was told last of the visit, after a run at a moment."""
    assert FAKETIME
    clock = f"{moment.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    run = started(folder, FAKETIME, "-f", f"@{clock}", today=())
    _, told = run.communicate()
    assert (told, run.returncode) == ("", 0)
    rows = [row for row in log(folder) if row["duty"] == "UM-31/m3/e9"]
    return rows[-1]["on"], rows[-1]["stage"]


def test_each_stage_of_that_night_was_told_once(tmp_path: Path) -> None:
    folder = reminded(tmp_path, "recipients: [{member: m2, channel: print}]")
    for day in ("2026-07-02", "2026-07-03", "2026-07-03", "2026-07-04", "2026-07-05"):
        started(folder, today=("--today", day)).communicate()
    told = Counter(row["stage"] for row in log(folder) if row["duty"] == "UM-31/m3/e1")
    assert told == {"coming": 1, "due": 1, "overdue": 1}
