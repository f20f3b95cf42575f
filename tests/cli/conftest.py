"""The small workspace, and the tool run on it within this process."""

import os
from collections.abc import Iterator
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
def care(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Care]:
    """The tool, in the small workspace, on a day of July 2026 unless the line or the environment says otherwise."""

    def ran(*words: str) -> Ran:
        os.environ.setdefault("CARE_TODAY", TODAY)
        os.environ.setdefault("CARE_DIR", str(folder))
        code = run(list(words))
        return Ran(int(code), *capsys.readouterr())

    yield ran
    for name in ("CARE_TODAY", "CARE_DIR"):
        os.environ.pop(name, None)
