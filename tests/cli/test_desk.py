import csv
import json
from io import StringIO
from pathlib import Path

import pytest
from office import FILES, Care, write_files

from carecli.cli.arguments import Arguments
from carecli.cli.desk import Desk
from carecli.files.folder_error import FolderError
from carecli.render.width import width_of


@pytest.fixture
def demonstration(tmp_path: Path) -> Path:
    return write_files(tmp_path / "demo", {**FILES, "care.yaml": FILES["care.yaml"] + "today: 2026-06-20\n"})


def test_the_folder_is_that_of_c_then_of_the_environment_then_around_here(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = write_files(tmp_path / "other", {"care.yaml": FILES["care.yaml"]})
    monkeypatch.chdir(folder / "care")
    assert Desk(Arguments()).folder.samefile(folder)
    monkeypatch.setenv("CARE_DIR", str(other))
    assert Desk(Arguments()).folder.samefile(other)
    assert Desk(Arguments(directory=str(folder))).folder.samefile(folder)


def test_a_folder_named_data_below_is_found_last(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "data", {"care.yaml": FILES["care.yaml"]})
    assert Desk(Arguments()).folder.samefile(tmp_path / "data")
    monkeypatch.chdir(tmp_path / "data")
    assert Desk(Arguments()).folder.samefile(tmp_path / "data")


def test_where_there_is_no_workspace_it_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(FolderError):
        _ = Desk(Arguments(directory=str(tmp_path / "none"))).folder


def test_every_page_of_a_demonstration_says_so_at_its_foot(care: Care, demonstration: Path) -> None:
    for line in (
        ("status",),
        ("check",),
        ("due",),
        ("fund", "balance"),
        ("calendar", "2026"),
        ("member", "show", "m1"),
    ):
        page = care(*line, "-C", str(demonstration)).out
        assert page.splitlines()[-1] == "示范数据: 人物和单位均为虚构, 日期固定在 2026-06-20"
        assert json.loads(care(*line, "-C", str(demonstration), "--format", "json").out)["demonstration"] is True
        assert "示范数据" not in care(*line).out


def test_a_file_of_a_demonstration_says_so_too(care: Care, demonstration: Path, tmp_path: Path) -> None:
    for suffix in ("txt", "md", "html"):
        out = tmp_path / f"page.{suffix}"
        care("status", "-C", str(demonstration), "-o", str(out))
        assert "示范数据" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize("suffix", ["txt", "md", "csv", "json", "html"])
def test_a_file_gets_the_form_of_its_suffix(suffix: str, care: Care, tmp_path: Path) -> None:
    forms = {"txt": "plain", "md": "markdown"}
    out = tmp_path / f"visits.{suffix}"
    ran = care("visit", "list", "-o", str(out))
    assert ran == (0, f"已写入 {out}\n", "")
    shown = care("visit", "list", "--format", forms.get(suffix, suffix)).out
    assert out.read_bytes().removeprefix(b"\xef\xbb\xbf").decode("utf-8") == shown


def test_the_suffix_decides_whatever_the_format(care: Care, tmp_path: Path) -> None:
    out = tmp_path / "visits.csv"
    assert care("visit", "list", "--format", "json", "-o", str(out)).code == 0
    assert next(csv.reader(StringIO(out.read_text(encoding="utf-8-sig"))))[0] == "日期"


@pytest.mark.parametrize(
    ("name", "id_"), [("list.docx", "output-suffix"), ("none/list.csv", "output-no-folder"), (".", "output-suffix")]
)
def test_a_file_that_cannot_be_written_is_refused(name: str, id_: str, care: Care, tmp_path: Path) -> None:
    ran = care("visit", "list", "-o", str(tmp_path / name))
    assert (ran.code, ran.out) == (2, "")
    assert f"({id_})" in ran.err


@pytest.mark.parametrize("columns", ["60", "80", "120"])
def test_pages_keep_to_the_width_that_columns_names(columns: str, care: Care, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    lines = care("visit", "list").out.splitlines()
    assert max(map(width_of, lines)) == int(columns)


@pytest.mark.parametrize("columns", ["", "0", "wide", "-80", "\u0668\u0660"])
def test_columns_that_mean_nothing_leave_the_usual_width(
    columns: str, care: Care, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert max(map(width_of, care("visit", "list").out.splitlines())) == 80


@pytest.mark.parametrize(
    "line",
    [
        "{option} visit list",
        "visit {option} list",
        "visit list {option}",
        "visit list --month 5 {option} --member m3",
    ],
)
@pytest.mark.parametrize("option", ["--lang en", "--lang=en", "--today 2026-06-01 --lang en"])
def test_common_options_stand_before_or_after_the_command(line: str, option: str, care: Care) -> None:
    ran = care(*line.format(option=option).split())
    assert (ran.code, ran.err) == (0, "")
    assert "List of visits" in ran.out
    assert ("2026-06-01" in ran.out) is ("2026-06-01" in option)


def test_the_same_files_and_day_give_the_same_bytes(care: Care) -> None:
    for line in (("due",), ("check",), ("fund", "report"), ("visit", "list"), ("status",)):
        for form in ("plain", "json", "html"):
            assert care(*line, "--format", form) == care(*line, "--format", form)
