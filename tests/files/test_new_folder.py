"""A new workspace is there whole or not at all, whatever stops the program."""

import os
from pathlib import Path

import pytest
from faults import ERRORS, calls, ends_the_process, fails_with

from carecli.files.new_folder import lay_down

TEXTS = {"care.yaml": "care: 1\n", "members.yaml": "members:\n", "organisation.yaml": "organisation:\n"}
PLACES = pytest.mark.parametrize("there", ["", "new", "some/where"])


def seen(target: Path) -> dict[str, str]:
    """What anybody who looks for a workspace finds."""
    files = target.iterdir() if target.is_dir() else ()
    return {path.name: path.read_text(encoding="utf-8") for path in files if not path.name.startswith(".")}


def made(folder: Path, there: str) -> int:
    """How many system calls the laying down takes."""
    with calls() as counted:
        lay_down(TEXTS, folder / there)
    assert seen(folder / there) == TEXTS
    assert not list(folder.rglob(".care-new-*"))
    return len(counted.made)


@PLACES
@pytest.mark.parametrize("error", ["ENOSPC", "EIO"])
def test_a_call_that_fails_leaves_nothing_or_all(there: str, error: str, tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    for at in range(1, made(tmp_path / "whole", there) + 1):
        folder = tmp_path / str(at)
        folder.mkdir()
        told = False
        with calls(at, fails_with(ERRORS[error])):
            try:
                lay_down(TEXTS, folder / there)
            except OSError:
                told = True
        assert seen(folder / there) in ([{}, TEXTS] if told else [TEXTS])  # the last one only brings names to the disk


@PLACES
@pytest.mark.skipif(os.name == "nt", reason="processes of Unix")
def test_a_process_that_ends_leaves_no_workspace_or_a_whole_one(there: str, tmp_path: Path) -> None:
    (tmp_path / "whole").mkdir()
    for at in range(1, made(tmp_path / "whole", there) + 1):
        folder = tmp_path / str(at)
        folder.mkdir()
        child = os.fork()
        if not child:
            with calls(at, ends_the_process):
                lay_down(TEXTS, folder / there)
            os._exit(0)
        os.waitpid(child, 0)
        found = seen(folder / there)
        assert found == TEXTS or "care.yaml" not in found
        assert not found or not there or found == TEXTS
