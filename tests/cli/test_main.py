import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from office import Care, write_files

import carecli.cli.front
from carecli.cli.exit_code import ExitCode

HOUSE = Path(__file__).parent.parent.parent


def run_process(*words: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    environment = {"PATH": os.environ["PATH"], "CARE_TODAY": "2026-07-06", **variables}
    return subprocess.run(
        [sys.executable, "-m", "carecli", *words],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("visit list", 0),
        ("due-visits --exit-code", 11),
        ("due-visits --exit-code --festival july-first", 10),
        ("due-visits --month 13", 2),
        ("nonsense", 2),
        ("member show 丁四", 2),
        ("init", 3),
        ("visit list -C /nowhere/at/all", 4),
        ("visit list -C care.yaml", 4),
        ("", 0),
        ("fund", 2),
    ],
)
def test_a_process_ends_in_the_code_that_the_page_on_exit_codes_says(line: str, code: int, folder: Path) -> None:
    done = run_process(*line.split(), CARE_DIR=str(folder))
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert bool(done.stderr) is (code not in {0, 10, 11})
    assert bool(done.stdout) is (code in {0, 10, 11})


def test_errors_in_the_records_end_in_one_and_the_answer_is_still_given(folder: Path) -> None:
    write_files(folder, {"more.yaml": "visits: [{date: never, member: m3, by: m1}]\n"})
    done = run_process("visit", "list", CARE_DIR=str(folder))
    assert done.returncode == 1
    assert b"2026-05-20" in done.stdout
    assert b"more.yaml:1" in done.stderr


def test_output_is_utf_8_whatever_the_machine_says(folder: Path) -> None:
    done = run_process("visit", "list", CARE_DIR=str(folder), PYTHONIOENCODING="ascii", LC_ALL="C", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "丙三".encode() in done.stdout
    refused = run_process("member", "show", "谁", CARE_DIR=str(folder), PYTHONIOENCODING="ascii", CARE_LANG="zh")
    assert "名册中没有".encode() in refused.stderr


def test_a_reader_that_goes_away_is_no_fault(folder: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "carecli", "visit", "list"],
        env={"PATH": os.environ["PATH"], "CARE_DIR": str(folder), "CARE_TODAY": "2026-07-06"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout
    process.stdout.close()
    _, said = process.communicate()
    assert (process.returncode, said) == (ExitCode.CUT_OFF, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("line", ["visit list", "visit list --format json", "--version"])
def test_a_full_disk_is_told_as_what_it_is(line: str, folder: Path) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "carecli", *line.split()],
            env={"PATH": os.environ["PATH"], "CARE_DIR": str(folder), "CARE_TODAY": "2026-07-06"},
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert done.returncode == ExitCode.FOLDER
    assert b"stdout" in done.stderr
    assert b"(output-not-written)" in done.stderr
    assert done.stderr.count(b"\n") == 2


def test_without_a_terminal_nothing_is_ever_asked(folder: Path) -> None:
    for line in (["init", str(folder)], ["check"], ["due"]):
        done = run_process(*line, CARE_DIR=str(folder))
        assert done.returncode in {0, 3}


def test_an_interruption_ends_quietly(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> ExitCode:
        signal.raise_signal(signal.SIGINT)
        return ExitCode.FINE

    monkeypatch.setattr(carecli.cli.front, "answer", interrupted)
    assert care("check") == (130, "", "")


def broken(*_: object) -> ExitCode:
    msg = "李秀兰 110101194411020010"
    raise ZeroDivisionError(msg)


def test_a_fault_of_our_own_is_told_shortly_and_quotes_nobody(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carecli.cli.front, "answer", broken)
    ran = care("check")
    assert (ran.code, ran.out) == (70, "")
    assert "(our-fault)" in ran.err
    assert "ZeroDivisionError" in ran.err
    assert "test_main:" in ran.err
    assert "李秀兰" not in ran.err
    assert "Traceback" not in ran.err


def test_debugging_shows_the_fault_in_full(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carecli.cli.front, "answer", broken)
    monkeypatch.setenv("CARE_DEBUG", "1")
    with pytest.raises(ZeroDivisionError):
        care("check")


def test_debugging_leaves_refusals_as_they_are(care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CARE_DEBUG", "1")
    assert care("nonsense").code == 2


def test_the_installed_command_is_the_same_program() -> None:
    command = Path(sys.executable).with_name("care")
    installed = subprocess.run([command, "--version"], capture_output=True, check=True)
    assert installed.stdout == run_process("--version").stdout


def test_exit_codes_never_change_their_meaning() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "FINE": 0,
        "ERRORS": 1,
        "USAGE": 2,
        "REFUSED": 3,
        "FOLDER": 4,
        "SOME_UNSENT": 5,
        "NONE_SENT": 6,
        "DUE": 10,
        "OVERDUE": 11,
        "OUR_FAULT": 70,
        "INTERRUPTED": 130,
        "CUT_OFF": 141,
    }


def test_a_run_that_is_watched_ends_so_that_the_watcher_can_tell(folder: Path) -> None:
    """A run of its own ends at once; a profiler writes only when Python ends."""
    line = [sys.executable, "-m", "cProfile", "-m", "carecli", "visit", "list", "-C", str(folder)]
    done = subprocess.run(line, env={"PATH": os.environ["PATH"]}, capture_output=True, check=False)
    assert b"function calls" in done.stdout
