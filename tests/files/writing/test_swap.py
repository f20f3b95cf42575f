"""A file put in place of another: whole, with its mode and owner, through links, and only if nobody saved meanwhile."""

import os
from pathlib import Path
from stat import S_ISDIR

import pytest
from pens import ERRAND, VISIT, contents, workspace

from carecli.files.writing.disk import fingerprint
from carecli.files.writing.pen import append
from carecli.files.writing.refusals import CannotWrite, ChangedError
from carecli.files.writing.swap import remove, stale, swap, sweep

unix = pytest.mark.skipif(os.name == "nt", reason="modes and links of Unix")
root = pytest.mark.skipif(os.name == "nt" or os.geteuid() != 0, reason="only root gives files away")
OLD, NEW = b"visits: []\n", b"visits:\n  - {}\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "visits.yaml"
    path.write_bytes(OLD)
    return path


@unix
@pytest.mark.parametrize("mode", [0o600, 0o640, 0o664, 0o444])
def test_a_file_keeps_its_mode(file: Path, mode: int) -> None:
    file.chmod(mode)
    swap(file, "visits.yaml", fingerprint(OLD), NEW, file)
    assert (file.read_bytes(), file.stat().st_mode & 0o777) == (NEW, mode)


@root
def test_a_file_keeps_its_owner_and_group(file: Path) -> None:
    os.chown(file, 1234, 2345)
    swap(file, "visits.yaml", fingerprint(OLD), NEW, file)
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


@unix
def test_what_cannot_keep_its_group_is_not_opened_to_ours(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.chmod(0o664)

    def forbidden(*_: int) -> None:
        raise PermissionError

    def other(descriptor: int) -> os.stat_result:
        about = list(real(descriptor))
        about[5] += 1
        return os.stat_result(about)

    real = os.fstat
    monkeypatch.setattr(os, "fchown", forbidden)
    monkeypatch.setattr(os, "fstat", other)
    swap(file, "visits.yaml", fingerprint(OLD), NEW, file)
    assert file.stat().st_mode & 0o777 == 0o604


@unix
def test_a_new_file_is_as_open_as_the_head_and_its_folder_as_the_workspace(tmp_path: Path) -> None:
    workspace(tmp_path)
    tmp_path.chmod(0o750)
    (tmp_path / "care.yaml").chmod(0o640)
    append(tmp_path, "talks", {"date": "2026-07-06", "members": "m001", "by": "m002"}, ERRAND)
    assert (tmp_path / "talks").stat().st_mode & 0o777 == 0o750
    assert (tmp_path / "talks" / "2026.yaml").stat().st_mode & 0o777 == 0o640


@unix
def test_links_stay_links_and_the_real_file_changes(tmp_path: Path) -> None:
    folder = workspace(tmp_path / "here")
    real = tmp_path / "there" / "2026.yaml"
    real.parent.mkdir()
    (folder / "visits" / "2026.yaml").rename(real)
    (folder / "visits" / "2026.yaml").symlink_to(real)
    append(folder, "visits", VISIT, ERRAND)
    assert (folder / "visits" / "2026.yaml").is_symlink()
    assert "v-2026-002" in real.read_text(encoding="utf-8")
    assert [path.name for path in real.parent.iterdir()] == ["2026.yaml"]


def test_a_file_that_was_saved_meanwhile_stays(file: Path) -> None:
    with pytest.raises(ChangedError):
        swap(file, "visits.yaml", fingerprint(b"other"), NEW, file)
    assert file.read_bytes() == OLD
    assert stale(file.parent) == []


def test_a_file_that_came_or_went_meanwhile_is_not_replaced(tmp_path: Path, file: Path) -> None:
    with pytest.raises(ChangedError):
        swap(file, "visits.yaml", "", NEW, file)
    with pytest.raises(ChangedError):
        swap(tmp_path / "gone.yaml", "gone.yaml", fingerprint(OLD), NEW, file)
    assert contents(tmp_path) == {"visits.yaml": OLD}


def test_a_file_is_taken_away_only_as_it_was(file: Path) -> None:
    with pytest.raises(ChangedError):
        remove(file, "visits.yaml", fingerprint(NEW))
    remove(file, "visits.yaml", fingerprint(OLD))
    assert not file.exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    workspace(tmp_path)
    (tmp_path / "talks").write_bytes(b"")
    with pytest.raises(CannotWrite) as refused:
        append(tmp_path, "talks", {"date": "2026-07-06", "members": "m001", "by": "m002"}, ERRAND)
    assert (refused.value.problem.id, refused.value.exit_code) == ("not-saved", 4)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_is_not_ours_to_write_is_told(tmp_path: Path) -> None:
    workspace(tmp_path)
    tmp_path.chmod(0o500)
    with pytest.raises(CannotWrite):
        append(tmp_path, "visits", VISIT, ERRAND)
    tmp_path.chmod(0o700)


def test_what_a_killed_command_left_is_swept_and_nothing_else(tmp_path: Path) -> None:
    folder = workspace(tmp_path)
    left = [folder / f".care.yaml.{'0' * 16}.care-tmp", folder / "visits" / f".2026.yaml.{'a' * 16}.care-tmp"]
    kept = [folder / ".care.yaml.swp", folder / "x.care-tmp", folder / ".git" / f".x.{'a' * 16}.care-tmp"]
    (folder / ".git").mkdir()
    for path in (*left, *kept):
        path.write_bytes(b"x")
    sweep(folder)
    assert [path.exists() for path in left] == [False, False]
    assert all(path.exists() for path in kept)


@unix
@pytest.mark.parametrize("new", [False, True])
def test_the_bytes_are_on_the_disk_before_the_swap_and_the_names_after_it(
    file: Path, monkeypatch: pytest.MonkeyPatch, *, new: bool
) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace

    def brought_down(descriptor: int) -> None:
        done.append("names" if S_ISDIR(os.fstat(descriptor).st_mode) else "bytes")
        fsync(descriptor)

    def swapped(*paths: Path) -> None:
        done.append("swap")
        replace(*paths)

    monkeypatch.setattr(os, "fsync", brought_down)
    monkeypatch.setattr(os, "replace", swapped)
    target = file.parent / "year" / "visits.yaml" if new else file
    swap(target, "visits.yaml", "" if new else fingerprint(OLD), NEW, file)
    assert done == [*(["names"] if new else []), "bytes", "swap", "names"]
