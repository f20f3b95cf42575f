"""Every command that writes, ended at every call that touches the disk: the files are the old ones or the new ones."""

import os
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree

import pytest
from faults import calls, ends_the_process
from office import FILES, Care, write_files
from pens import contents

from carecli.cli.catalogue import COMMANDS
from carecli.cli.main import run

pytestmark = pytest.mark.skipif(os.name == "nt", reason="processes of Unix")

ROSTER = "姓名,性别,出生日期,所在党支部,入党日期,转正日期,电话\n己六,男,1990-02-03,二支部,2015-07-01,2016-07-01,\n"
FILLED = (
    "走访日期,走访人,慰问对象,事由,走访形式,慰问金,款源,账户\n2026-07-03,乙二,丙三,七一,上门,200,行政拨款,局党委基金\n"
)
FOREIGN = "# 走访\ntalks:\n  - {date: 2026-03-03, members: [m4], by: m2, occasion: quarterly, note: 谈了家里的情况}\n"
FURTHER = {"roster.csv": ROSTER.encode(), "filled.csv": FILLED.encode(), "old.yaml.txt": FOREIGN.encode("gbk")}
LINES = {
    "record visit": "--date 2026-07-05 --member m3 --by m2 --occasion hospitalised --form hospital",
    "record account": "--id second --organisation two --name 二支部账户",
    "fund receive": "--account purse --source administrative --amount 50",
    "fund pay": "--account purse --member m3 --amount 10 --purpose hardship-aid --category serious-illness",
    "fund transfer": "--from-account purse --to-account other --amount 5",
    "fund reverse": "f2 --reason mistyped",
    "fund assert": "purse --balance 9500 --date 2026-07-05 --counted cash",
    "fund close": "--month 6",
    "case apply": "m3 --date 2026-07-05 --category serious-illness",
    "case next": "a1 --date 2026-07-05 --by m2",
    "case override": "a1 --date 2026-07-05 --overrides ceiling --by m1 --reason flood",
    "case object": "a2 --date 2026-07-05 --by m5 --reason others",
    "case withdraw": "a1 --date 2026-07-05 --reason recovered",
    "export hledger": "-o out.journal",
    "export beancount": "-o out.beancount",
    "remind": "",
    "init": "new --name 新支部",
    "fix-encoding": "old.yaml.txt --apply",
    "import": "filled.csv --apply",
    "export xlsx": "--form roster -o out.xlsx",
    "report pack": "-o pack",
    "export ics": "--by m2 -o m2.ics",
    "report keep": "--period 2026H1 --to 区委组织部 --by m2",
    "waive": "UM-31/m3/e1 --reason abroad --by m1",
    "snooze": "UM-31/m3/e1 --until 2026-07-12 --by m1",
    "member add": "--id m9 --name 己六 --sex male --branch two --born-on 1990-02-03 --admitted-on 2015-07-01",
    "member move": "m3 two",
    "member leave": "m4 --reason transfer",
    "hardship recognise": "--member m4 --reason disaster --degree mild --since 2026-07-01 --recognised-by top",
    "hardship check": "m3",
    "hardship exit": "m3 --reason recovered",
    "role handover": "one m5",
    "figure set": "dibao_line 1020.00 --since 2026-07-01 --source Y2026-18",
    "correct": "e1 --date 2026-06-29 --reason mistyped",
    "undo": "",
    "policy new": "ours.yaml --from urban-management-bureau",
}
"""For each command that writes: what it is given. Those that record one more of a section are all the same command."""
APPLIED = """\
applications:
  - {id: a1, date: 2026-06-20, member: m4, category: serious-illness}
  - {id: a2, date: 2026-06-01, member: m4, category: disaster}
steps:
  - {application: a2, step: survey, date: 2026-06-03, by: m2}
  - {application: a2, step: appraisal, date: 2026-06-05, by: m2, verdict: agree,
     present: 3, in_favour: 3, against: 0, abstained: 0}
  - {application: a2, step: check, date: 2026-06-08, by: m1, verdict: agree}
  - {application: a2, step: approval, date: 2026-06-10, by: m1, verdict: agree, amount: 100.00}
  - {application: a2, step: notice, date: 2026-07-01, by: m2, until: 2026-07-14}
"""

SEVERAL = frozenset({"import", "fix-encoding", "report keep", "report pack"})
"""Commands that put several files in place, one after the other, each whole: the money first, the copy first."""
AFTER = (("fund.yaml", "care/2026.yaml"), ("old.yaml.txt.bak", "old.yaml.txt"))
"""Which file is new before which other."""
TOUCHING = frozenset({"write", "fsync", "fchmod", "replace", "rename", "unlink", "mkdir", "chmod"})
"""Calls that leave something on the disk; before and after a mere look nothing differs."""


def test_every_command_that_writes_is_killed_here() -> None:
    alike = {command.name for command in COMMANDS if command.name.startswith("record ")}
    assert {command.name for command in COMMANDS if command.writes} - alike <= set(LINES)
    assert {command.runs.partition(":")[0] for command in COMMANDS if command.name in alike} == {"recording.command"}


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small workspace with files to bring in and a second account."""
    folder = write_files(tmp_path_factory.mktemp("killed") / "model", FILES)
    second = "accounts: [{id: purse, organisation: top, name: 局党委基金}, {id: other, organisation: two, name: 二}]\n"
    text = (folder / "organisation.yaml").read_text(encoding="utf-8")
    (folder / "organisation.yaml").write_text(text[: text.index("accounts:")] + second, encoding="utf-8")
    with (folder / "care.yaml").open("a", encoding="utf-8") as head:
        head.write("reminders: {recipients: [{member: m2, channel: print}]}\n")
    (folder / "applications.yaml").write_text(APPLIED, encoding="utf-8")
    for name, data in FURTHER.items():
        (folder / name).write_bytes(data)
    return folder


def whole(folder: Path) -> dict[str, bytes]:
    """The files as anybody sees them: what a killed command left beside is hidden."""
    return {name: data for name, data in contents(folder).items() if not any(map(_hidden, Path(name).parts))}


def _hidden(part: str) -> bool:
    return part.startswith(".")


def run_in(folder: Path, line: str) -> int:
    """Runs a line in a folder, saying nothing."""
    os.chdir(folder)
    return int(run(line.split()))


def killed(folder: Path, line: str, at: int) -> None:
    """Runs a line in a process that ends at a call."""
    child = os.fork()
    if not child:
        silence = os.open(os.devnull, os.O_WRONLY)
        for stream in (1, 2):
            os.dup2(silence, stream)
        with calls(at, ends_the_process):
            run_in(folder, line)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 9


def moments(made: list[str]) -> Iterator[int]:
    yield from (at for at, name in enumerate(made, start=1) if name in TOUCHING)


@pytest.mark.parametrize("command", LINES)
def test_a_command_that_is_killed_leaves_the_old_or_the_new(
    command: str, care: Care, model: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line, start = f"{command} {LINES[command]}".strip(), copytree(model, tmp_path / "start")
    if command == "undo":
        assert care("record", "visit", *LINES["record visit"].split(), "-C", str(start)).code == 0
    monkeypatch.setenv("CARE_DIR", ".")
    monkeypatch.setenv("CARE_TODAY", "2026-07-06")
    run_in(copytree(start, tmp_path / "first"), line)  # what is loaded but once is not counted
    done = copytree(start, tmp_path / "done")
    with calls() as counted:
        assert run_in(done, line) == 0
    old, new = whole(start), whole(done)
    assert new != old or command == "remind"
    for at in moments(counted.made):
        folder = copytree(start, tmp_path / str(at))
        killed(folder, line, at)
        found = whole(folder)
        if command in SEVERAL:
            assert all(data in (old.get(name), new.get(name)) for name, data in found.items())
            assert set(old) <= set(found) <= set(new)
            assert all(found.get(first) == new[first] for first, then in AFTER if found.get(then) != old.get(then))
        else:
            assert found in (old, new), counted.made[at - 1]
        done = folder
    assert run_in(done, "record greeting --date 2026-07-06 --member m3 --by m2") == 0
    assert not list(done.rglob("*.care-tmp"))
