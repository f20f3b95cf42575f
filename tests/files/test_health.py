import os
import secrets
from pathlib import Path

import pytest
from filelock import FileLock

from carecli.files.health import health, libyaml

UNIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps rights elsewhere")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workspace that nobody else can see."""
    folder = tmp_path / "new"
    folder.mkdir(mode=0o700)
    add(folder, "care.yaml")
    return folder


def add(folder: Path, name: str, mode: int = 0o600) -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True, mode=0o700)
    path.write_text("", encoding="utf-8")
    path.chmod(mode)
    return path


def found(folder: Path) -> list[tuple[str, str]]:
    return [(problem.place.file, problem.id) for problem in health(folder)]


def test_a_folder_in_order_has_no_findings(folder: Path) -> None:
    assert found(folder) == []


@UNIX
@pytest.mark.parametrize("mode", [0o755, 0o750, 0o701])
def test_a_folder_open_to_others_is_told_with_what_to_type(folder: Path, mode: int) -> None:
    folder.chmod(mode)
    (problem,) = health(folder)
    assert problem.id == "open-to-others"
    assert dict(problem.details) == {"mode": f"{mode:o}", "wanted": "700", "path": str(folder)}


@UNIX
def test_files_open_to_others_are_counted(folder: Path) -> None:
    add(folder, "a.yaml", 0o644)
    add(folder, "below/b.yaml", 0o604)
    (problem,) = health(folder)
    assert (problem.id, dict(problem.details)["count"]) == ("open-files", "2")


def test_wrong_suffixes_and_a_second_head_are_told(folder: Path) -> None:
    add(folder, "visits.yml")
    add(folder, "below/care.yaml")
    assert found(folder) == [("visits.yml", "wrong-suffix"), ("below/care.yaml", "further-head")]


def test_what_a_broken_off_command_left_is_told(folder: Path) -> None:
    name = f".fund.yaml.{secrets.token_hex(8)}.care-tmp"
    add(folder, f"below/{name}")
    add(folder, ".fund.yaml.swp")
    assert found(folder) == [(f"below/{name}", "stale-temporary")]


def test_a_lock_is_told_while_it_is_held_and_left_where_it_is(folder: Path) -> None:
    lock = add(folder, ".care/lock")
    assert found(folder) == []
    with FileLock(lock):
        assert found(folder) == [(".care/lock", "lock-held")]
    assert lock.exists()


def test_the_yaml_library_has_a_version() -> None:
    assert libyaml()
