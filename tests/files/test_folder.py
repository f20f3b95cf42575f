import os
from pathlib import Path

import pytest

from carecli.files.folder import find_workspace, shown, sources
from carecli.files.folder_error import FolderError

# on Windows a link needs a privilege, and root reads everything
needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a privilege")
needs_permissions = pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")


def make(folder: Path, *names: str) -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("care: 1\n", encoding="utf-8")
    return folder


def names(folder: Path) -> list[str]:
    return [source.name for source in sources(folder)[0]]


def stopped(given: Path | None, here: Path) -> str:
    with pytest.raises(FolderError) as error:
        find_workspace(given, here)
    assert error.value.exit_code == 4
    return error.value.problem.id


def test_a_given_folder_goes_before_the_one_around_here(tmp_path: Path) -> None:
    make(tmp_path, "one/care.yaml", "two/care.yaml")
    assert find_workspace(tmp_path / "two", tmp_path / "one") == tmp_path / "two"


def test_the_nearest_care_file_upward_is_taken_and_then_data(tmp_path: Path) -> None:
    make(tmp_path, "care.yaml", "data/care.yaml", "a/care.yaml", "a/b/c/x.txt")
    assert find_workspace(None, tmp_path / "a" / "b" / "c") == tmp_path / "a"
    assert find_workspace(None, tmp_path) == tmp_path
    (tmp_path / "care.yaml").unlink()
    assert find_workspace(None, tmp_path) == tmp_path / "data"


def test_each_wrong_folder_is_told_apart(tmp_path: Path) -> None:
    make(tmp_path, "empty/x.txt")
    assert stopped(tmp_path / "absent", tmp_path) == "no-such-folder"
    assert stopped(tmp_path / "empty" / "x.txt", tmp_path) == "not-a-folder"
    assert stopped(tmp_path / "empty", tmp_path) == "no-care-file"
    assert stopped(None, tmp_path / "empty") == "no-workspace"


@needs_permissions
def test_a_folder_that_may_not_be_opened_is_told(tmp_path: Path) -> None:
    make(tmp_path, "care.yaml", "shut/x.yaml")
    (tmp_path / "shut").chmod(0)
    assert stopped(tmp_path / "shut", tmp_path) == "unreadable-folder"
    assert [problem.id for problem in sources(tmp_path)[1]] == ["unreadable-folder"]
    with pytest.raises(FolderError):
        sources(tmp_path / "shut")
    (tmp_path / "shut").chmod(0o700)


def test_a_folder_that_vanished_is_told(tmp_path: Path) -> None:
    with pytest.raises(FolderError) as error:
        sources(tmp_path / "gone")
    assert error.value.problem.id == "unreadable-folder"


def test_files_are_sorted_by_name_with_forward_slashes_and_hidden_ones_left_aside(tmp_path: Path) -> None:
    make(tmp_path, "care.yaml", "members/b.yaml", "members/a.yaml", "members.yaml", "A.YAML", "notes.txt")
    make(tmp_path, ".care/sent.yaml", ".hidden.yaml", "fund/._2026.yaml", "fund/.old/2025.yaml", "x.yaml/y.yaml")
    assert names(tmp_path) == [
        "A.YAML",
        "care.yaml",
        "members.yaml",
        "members/a.yaml",
        "members/b.yaml",
        "x.yaml/y.yaml",
    ]


def test_a_file_with_nearly_the_right_suffix_is_noticed(tmp_path: Path) -> None:
    make(tmp_path, "care.yaml", "fund/2026.yml", "visits.yaml.txt", "yml", "readme.txt")
    found, problems = sources(tmp_path)
    assert [source.name for source in found] == ["care.yaml"]
    assert [(problem.place.file, problem.id) for problem in problems] == [
        ("fund/2026.yml", "wrong-suffix"),
        ("visits.yaml.txt", "wrong-suffix"),
    ]


@needs_links
def test_links_round_in_a_circle_are_not_followed_and_files_come_once(tmp_path: Path) -> None:
    work = make(tmp_path / "work", "care.yaml", "members/a.yaml")
    make(tmp_path, "shared/b.yaml", "beside.yaml")
    (work / "again").symlink_to(work / "members")
    (work / "same.yaml").symlink_to(work / "members" / "a.yaml")
    (work / "members" / "up").symlink_to(work)
    (work / "out").symlink_to(tmp_path)
    (work / "itself").symlink_to(work / "itself")
    (work / "common").symlink_to(tmp_path / "shared")
    (work / "twice").symlink_to(tmp_path / "shared")
    (tmp_path / "shared" / "back").symlink_to(work)
    (tmp_path / "shared" / "round").symlink_to(tmp_path / "shared")
    assert names(work) == ["care.yaml", "common/b.yaml", "members/a.yaml"]


@pytest.mark.parametrize(
    ("name", "printed"),
    [("花名册.yaml", "花名册.yaml"), ("a\nb", "a\\nb"), ("\udcff", "\\udcff"), ("\u202e", "\\u202e")],
)
def test_a_name_is_shown_so_that_it_can_be_printed(name: str, printed: str) -> None:
    assert shown(name) == printed
