"""The small workspace, and the tool run on it within this process."""

import os
from pathlib import Path

import pytest
from office import FILES, Care, Ran, write_files

from carecli.cli.main import run

TODAY = "2026-07-06"
SETTLED = ("CARE_DIR", "CARE_LANG", "CARE_TODAY", "CARE_DEBUG", "COLUMNS", "LANG", "LC_ALL", "LC_MESSAGES", "NO_COLOR")
"""What the machine that runs the tests may have set, and a test sets for itself."""


@pytest.fixture(autouse=True)
def quiet_environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Nothing of this machine shows: neither its language nor a workspace around the tests."""
    for name in SETTLED:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The small workspace on disk."""
    return write_files(tmp_path / "workspace", FILES)


@pytest.fixture
def care(folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Care:
    """The tool, in the small workspace, on a day of July 2026 unless the line or the environment says otherwise."""

    def ran(*words: str) -> Ran:
        for name, value in (("CARE_TODAY", TODAY), ("CARE_DIR", str(folder))):
            if name not in os.environ:
                monkeypatch.setenv(name, value)
        code = run(list(words))
        return Ran(int(code), *capsys.readouterr())

    return ran
