"""The examples for cron, run by a real one: it sees nothing of this machine's own, and its minutes are a second."""

import json
import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from mailing import Box, mail_server, reminded

HOUSE = Path(__file__).parents[2]
CRON = HOUSE / "examples" / "cron"
BIN = Path(sys.executable).parent
PATH = f"{os.environ['PATH']}:/usr/sbin:/sbin"
NEEDED = ("cron", "faketime", "unshare", "mount")
TODAY = "2026-07-06"


def why_not() -> str:
    """What keeps a private cron from running here; empty where nothing does."""
    lacking = [program for program in NEEDED if shutil.which(program, path=PATH) is None]
    if lacking:
        return f"not installed: {', '.join(lacking)} (apt-get install cron faketime util-linux mount)"
    if os.geteuid() != 0:
        return "needs root: Debian's cron changes users"
    apart = subprocess.run(["unshare", "--mount", "--propagation", "private", "true"], capture_output=True, check=False)
    return "" if apart.returncode == 0 else "this system gives no folders apart (unshare --mount)"


@contextmanager
def cron(crontab: str, folder: Path) -> Iterator[Path]:
    """Runs cron in the foreground with this crontab; yields the file to which its mail comes."""
    mailed, found = folder / "mailed.txt", shutil.which("cron", path=PATH)
    assert found
    for name in ("spool", "run", "cron.d", "sbin"):
        (folder / name).mkdir()
    (folder / "spool" / "root").write_text(crontab, encoding="utf-8")
    (folder / "spool" / "root").chmod(0o600)
    (folder / "crontab").touch()
    shutil.copy(found, folder / "sbin" / "cron")
    sendmail = folder / "sbin" / "sendmail"
    sendmail.write_text(f"#!/bin/sh\ncat >>{shlex.quote(str(mailed))}\n")
    sendmail.chmod(0o755)
    binds = {
        "spool": "/var/spool/cron/crontabs", "cron.d": "/etc/cron.d", "crontab": "/etc/crontab", "run": "/run",
        "sbin": str(Path(found).resolve().parent),
    }  # fmt: skip
    lines = [f"mount --bind {shlex.quote(str(folder / own))} {there}" for own, there in binds.items()]
    script = "\n".join(["set -e", *lines, "exec faketime -f '+0 x60' cron -f"])
    line = ["unshare", "--mount", "--propagation", "private", "sh", "-c", script]
    with (folder / "cron.log").open("wb") as log:
        running = subprocess.Popen(line, env={**os.environ, "PATH": PATH}, stderr=log, start_new_session=True)
        try:
            yield mailed
        finally:
            os.killpg(running.pid, signal.SIGKILL)
            running.wait()


def runs(file: Path) -> int:
    return len(file.read_text().split()) if file.exists() else 0


def wait_for(file: Path, count: int) -> None:
    """Until cron has gone so many rounds; a minute of patience is for a machine that is very busy."""
    for _ in range(600):
        if runs(file) >= count:
            return
        time.sleep(0.1)
    pytest.fail(f"cron ran {runs(file)} times, not {count}")


def every_minute(workspace: Path, folder: Path) -> str:
    """The crontab of the example: each job every minute, with the folders of the test."""
    text = (CRON / "crontab.example").read_text(encoding="utf-8")
    made = []
    for line in text.splitlines():
        words = line.split(None, 5)
        job = len(words) == 6 and words[0][0] in "0123456789*"
        made.append(f"* * * * * {words[5]}" if job else line)
    replaced = "\n".join(made)
    for old, new in {
        "/home/clerk/.local/bin:": f"{BIN}:",
        "/home/clerk/bin/": f"{CRON}/",
        "/home/clerk/yunling": str(workspace),
        "curl -fsS --json @- https://intranet.bureau.example/due": f"tee {folder}/posted.json",
    }.items():
        assert old in replaced
        replaced = replaced.replace(old, new)
    assert "/home/clerk" not in replaced
    return f"CARE_TODAY={TODAY}\n{replaced}\n* * * * * echo round >>{folder}/rounds.txt\n"


@pytest.mark.skipif(bool(why_not()), reason=why_not() or "it runs")
def test_the_crontab_sends_each_message_once_and_no_mail_where_all_is_well(tmp_path: Path) -> None:
    box, workspace, folder = Box(), tmp_path / "records", tmp_path / "cron"
    folder.mkdir()
    said = """
lead_days: 60
mail: {id: mail, host: 127.0.0.1, port: PORT, security: none, sender: care@bureau.example}
recipients: [{member: m1, channel: mail, to: jia@bureau.example}, {member: m2, channel: mail, to: yi@bureau.example}]
"""
    with mail_server(box, tmp_path, "none") as port:
        reminded(workspace, said.replace("PORT", str(port)))
        with cron(every_minute(workspace, folder), folder) as mailed:
            wait_for(folder / "rounds.txt", 6)
            arrived = {mail["To"] for mail in box.mails}
            for _ in range(300):  # the jobs of the last rounds may still be at work
                if (folder / "posted.json").exists() and len(box.mails) == 2:
                    break
                time.sleep(0.1)
            posted = json.loads((folder / "posted.json").read_text(encoding="utf-8"))
    arrived = {mail["To"] for mail in box.mails}
    assert arrived == {"jia@bureau.example", "yi@bureau.example"}
    assert len(box.mails) == 2
    assert posted["schema"] == 1
    assert "UM-31/m3/e1" in {item["id"] for item in posted["items"]}
    told = mailed.read_text(encoding="utf-8") if mailed.exists() else ""
    assert not [line for line in told.splitlines() if line.startswith("Subject: Cron") and "remind" in line]


@pytest.mark.skipif(bool(why_not()), reason=why_not() or "it runs")
def test_what_goes_wrong_under_cron_is_mailed_to_the_clerk(tmp_path: Path) -> None:
    workspace, folder = tmp_path / "records", tmp_path / "cron"
    folder.mkdir()
    said = """
mail: {id: mail, host: 127.0.0.1, port: 9, security: none, sender: care@bureau.example}
recipients: [{member: m2, channel: mail, to: kanari@bureau.example}]
"""
    reminded(workspace, said)
    crontab = "\n".join(
        line
        for line in every_minute(workspace, folder).splitlines()
        if "monthly" not in line and "post-due" not in line
    )
    with cron(f"{crontab}\n", folder) as mailed:
        for _ in range(600):
            if mailed.exists() and "mail-not-reached" in mailed.read_text(encoding="utf-8"):
                break
            time.sleep(0.1)
        told = mailed.read_text(encoding="utf-8") if mailed.exists() else ""
    assert "mail-not-reached" in told
    assert "To: clerk@bureau.example" in told
    assert "kanari" not in told


def post(*words: str, workspace: Path, today: str = TODAY) -> "subprocess.CompletedProcess[str]":
    line = ["sh", str(CRON / "post-due.sh"), *([str(workspace)] if words else []), *words]
    environment = {"PATH": os.environ["PATH"], "CARE": str(BIN / "care"), "CARE_TODAY": today}
    return subprocess.run(line, env=environment, capture_output=True, text=True, check=False)


POSIX = pytest.mark.skipif(os.name == "nt", reason="a script for POSIX shells")


@POSIX
def test_the_script_hands_the_json_over_and_is_silent(tmp_path: Path) -> None:
    workspace = reminded(tmp_path / "records", "lead_days: 7")
    ran = post("tee", str(tmp_path / "a file.json"), workspace=workspace)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")
    assert json.loads((tmp_path / "a file.json").read_text(encoding="utf-8"))["today"] == TODAY


@POSIX
def test_the_script_ends_as_the_program_does(tmp_path: Path) -> None:
    workspace = reminded(tmp_path / "records", "lead_days: 7")
    ran = post("sh", "-c", "cat >/dev/null; echo complaint >&2; exit 22", workspace=workspace)
    assert (ran.returncode, ran.stderr) == (22, "complaint\n")


@POSIX
def test_half_a_list_is_not_handed_over(tmp_path: Path) -> None:
    workspace = reminded(tmp_path / "records", "lead_days: 7")
    (workspace / "broken.yaml").write_text("members:\n  - {id: m9, born_on: nonsense}\n", encoding="utf-8")
    ran = post("tee", str(tmp_path / "posted.json"), workspace=workspace)
    assert ran.returncode == 1
    assert "broken.yaml:2" in ran.stderr
    assert "nothing handed over" in ran.stderr
    assert not (tmp_path / "posted.json").exists()
    assert post(workspace=workspace).returncode == 2
    assert post("true", workspace=tmp_path / "nowhere").returncode == 4
