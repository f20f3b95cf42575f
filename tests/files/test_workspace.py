import os
from pathlib import Path

import pytest

from carecli.files.encoding import LARGEST
from carecli.files.workspace import Files, read_folder

needs_links = pytest.mark.skipif(os.name == "nt", reason="links need a privilege")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "care.yaml").write_text("care: 1\nname: 示例支部\n", encoding="utf-8")
    (tmp_path / "members.yaml").write_text("members:\n  - id: m001\n", encoding="utf-8")
    (tmp_path / "visits").mkdir()
    (tmp_path / "visits" / "2026.yaml").write_text("visits:\n  - date: @x\n", encoding="utf-8")
    (tmp_path / "strange.yaml").write_text("{people: []}\n", encoding="utf-8")
    return tmp_path


def seen(files: Files) -> list[tuple[str, bool]]:
    return [(document.file, document.whole) for document in files.documents]


def test_every_file_becomes_a_document_and_says_whether_it_is_whole(folder: Path) -> None:
    files = read_folder(folder)
    assert seen(files) == [
        ("care.yaml", True),
        ("members.yaml", True),
        ("strange.yaml", True),
        ("visits/2026.yaml", False),
    ]
    assert files.documents[1].top == {"members": [{"id": "m001"}]}
    assert [(str(problem.place), problem.id) for problem in files.problems] == [("visits/2026.yaml:2", "needs-quotes")]


def test_only_files_with_a_wanted_key_are_read_and_care_yaml_always(folder: Path) -> None:
    files = read_folder(folder, {"members", "people"}.__contains__)
    assert [name for name, _ in seen(files)] == ["care.yaml", "members.yaml", "strange.yaml"]
    assert files.problems == ()


def test_a_wanted_section_is_found_whole_in_whatever_files_it_stands(folder: Path) -> None:
    everything = read_folder(folder).documents
    for section in ("members", "people", "visits"):
        some = read_folder(folder, section.__eq__).documents
        assert [d for d in some if section in d.top] == [d for d in everything if section in d.top]


def test_a_file_that_is_too_large_is_told_and_not_read(folder: Path) -> None:
    with (folder / "huge.yaml").open("wb") as huge:
        huge.truncate(LARGEST + 1)
    (problem,) = read_folder(folder, "members".__eq__).problems
    assert (problem.place.file, problem.id, problem.details) == ("huge.yaml", "file-too-large", (("limit", "32"),))


@needs_links
def test_a_link_to_nothing_and_a_pipe_are_told(folder: Path) -> None:
    (folder / "gone.yaml").symlink_to(folder / "nowhere")
    (folder / "circle.yaml").symlink_to(folder / "circle.yaml")
    os.mkfifo(folder / "pipe.yaml")
    problems = read_folder(folder, "members".__eq__).problems
    assert [(problem.place.file, problem.id) for problem in problems] == [
        ("circle.yaml", "unreadable-file"),
        ("gone.yaml", "unreadable-file"),
        ("pipe.yaml", "not-a-file"),
    ]


def test_reading_twice_gives_the_same(folder: Path) -> None:
    assert read_folder(folder) == read_folder(folder)
