"""One writer at a time, and whoever waits learns for whom."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pens import ERRAND, SMALL, VISIT, contents, workspace

from carecli.files.writing.lock import KEPT, holder, kept_folder, locked
from carecli.files.writing.pen import append
from carecli.files.writing.refusals import CannotWrite, LockedError
from carecli.model.words import Words
from carecli.render.problems import tell

HOLD = """
import sys
from pathlib import Path
from pens import ERRAND
from carecli.files.writing.lock import locked
with locked(Path(sys.argv[1]), ERRAND):
    print("held", flush=True)
    sys.stdin.read()
"""
PATHS = os.pathsep.join([str(Path(__file__).parents[2]), str(Path(__file__).parents[3] / "src")])


@pytest.fixture
def other(tmp_path: Path) -> "subprocess.Popen[bytes]":
    """Another process that holds the lock until it is killed or its input ends."""
    workspace(tmp_path)
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": PATHS},
    )
    assert process.stdout
    assert process.stdout.readline().strip() == b"held"
    return process


def test_who_waits_in_vain_is_told_for_whom(tmp_path: Path, other: "subprocess.Popen[bytes]") -> None:
    with pytest.raises(LockedError) as refused, locked(tmp_path, ERRAND, patience=0.2):
        pass
    told = tell(refused.value.problem, Words("en"))
    assert f"(record visit, process {other.pid}, " in told
    assert "since 2026-07-06T09:30:00+00:00)" in told
    assert refused.value.exit_code == 4
    other.communicate()


def test_the_lock_of_a_killed_command_is_free_at_once(tmp_path: Path, other: "subprocess.Popen[bytes]") -> None:
    other.kill()
    other.communicate()
    with locked(tmp_path, ERRAND, patience=5):
        assert holder(tmp_path).pid == str(os.getpid())


def test_the_lock_is_never_deleted_and_nothing_private_lies_beside_it(tmp_path: Path) -> None:
    workspace(tmp_path)
    append(tmp_path, "visits", VISIT, ERRAND)
    inode = (tmp_path / KEPT / "lock").stat().st_ino
    append(tmp_path, "visits", VISIT, ERRAND)
    assert (tmp_path / KEPT / "lock").stat().st_ino == inode
    kept = b"".join(path.read_bytes() for path in (tmp_path / KEPT).iterdir()).decode()
    assert "住院" not in kept
    assert sorted(path.name for path in (tmp_path / KEPT).iterdir()) == ["lock", "lock.json", "log.jsonl"]


@pytest.mark.skipif(os.name == "nt", reason="modes of Unix")
@pytest.mark.parametrize(
    ("mode", "kept", "lock"), [(0o755, 0o700, 0o600), (0o700, 0o700, 0o600), (0o770, 0o770, 0o660)]
)
def test_only_those_who_may_write_the_records_see_the_lock(tmp_path: Path, mode: int, kept: int, lock: int) -> None:
    workspace(tmp_path)
    tmp_path.chmod(mode)
    append(tmp_path, "visits", VISIT, ERRAND)
    assert (tmp_path / KEPT).stat().st_mode & 0o777 == kept
    assert (tmp_path / KEPT / "lock").stat().st_mode & 0o777 == lock


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pid": "1"}', "\udcff"])
def test_a_holder_that_cannot_be_read_is_unknown(tmp_path: Path, text: str) -> None:
    path = kept_folder(workspace(tmp_path)) / "lock.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    assert holder(tmp_path).pid == "?"


def test_a_folder_in_which_no_lock_can_be_made_is_told(tmp_path: Path) -> None:
    before = contents(workspace(tmp_path, {**SMALL, KEPT: ""}))
    with pytest.raises(CannotWrite):
        append(tmp_path, "visits", VISIT, ERRAND)
    assert contents(tmp_path) == before
