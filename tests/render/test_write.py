"""Answers in files."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from carecli.model.problem import Refused
from carecli.model.words.problems import wording
from carecli.render.forms import Printing, text_of
from carecli.render.write import SUFFIXES, form_of, write_answer
from carecli.reports.page import Answer


def write(path: Path, answer: Answer, printing: Printing) -> None:
    write_answer(path, answer, printing.words, printing.today)


@contextmanager
def disk_of(size: int) -> Iterator[None]:
    """No file may grow beyond that many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("七月走访.csv", "csv"),
        ("x.md", "markdown"),
        ("x.json", "json"),
        ("x.html", "html"),
        ("x.HTM", "html"),
        ("a.b.TXT", "plain"),
    ],
)
def test_the_suffix_decides(name: str, form: str) -> None:
    assert form_of(Path(name)) == form


@pytest.mark.parametrize("name", ["x", "x.yaml", "care.yml", ".csv", "x.csv.gz", "a.csv/b"])
def test_another_suffix_is_refused_naming_those_known(name: str) -> None:
    with pytest.raises(Refused) as refused:
        form_of(Path(name))
    assert refused.value.id == "output-suffix"
    assert refused.value.details["known"] == ".txt .md .csv .json .html .htm .xlsx"


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_holds_what_the_form_prints(suffix: str, tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    path = tmp_path / f"七月{suffix}"
    write(path, visits, chinese)
    mark = b"\xef\xbb\xbf" if suffix == ".csv" else b""
    assert path.read_bytes() == mark + text_of(visits, SUFFIXES[suffix], chinese).encode()
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_already_there_is_replaced_and_keeps_its_mode(tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old")
    path.chmod(0o640)
    write(path, visits, chinese)
    assert path.read_text(encoding="utf-8").startswith("2026年7月")
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_is_followed(tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    (tmp_path / "old.txt").write_text("old")
    (tmp_path / "x.txt").symlink_to("old.txt")
    write(tmp_path / "x.txt", visits, chinese)
    assert (tmp_path / "x.txt").is_symlink()
    assert (tmp_path / "old.txt").read_text(encoding="utf-8").startswith("2026年7月")


def test_no_link_leads_to_the_records(tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    (tmp_path / "members.yaml").write_text("members: []\n")
    (tmp_path / "x.csv").symlink_to("members.yaml")
    with pytest.raises(Refused, match="output-suffix"):
        write(tmp_path / "x.csv", visits, chinese)
    assert (tmp_path / "members.yaml").read_text() == "members: []\n"


def test_a_folder_is_not_written_over(tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(Refused, match="output-is-folder"):
        write(tmp_path / "x.csv", visits, chinese)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    with pytest.raises(Refused, match="output-no-folder"):
        write(tmp_path / "no" / "x.csv", visits, chinese)


def test_a_full_disk_leaves_the_old_file_whole(tmp_path: Path, visits: Answer, chinese: Printing) -> None:
    path = tmp_path / "x.txt"
    path.write_text("old")
    with disk_of(100), pytest.raises(Refused) as refused:
        write(path, visits, chinese)
    assert refused.value.id == "output-not-written"
    assert refused.value.details["reason"] == "File too large"
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("id_", ["output-suffix", "output-is-folder", "output-no-folder", "output-not-written"])
def test_every_refusal_is_worded(id_: str) -> None:
    blanks = {"file": "x", "known": ".csv", "reason": "r"}
    told = wording(id_)
    assert all("{" not in text.format(**blanks) for text in (*told.message, *told.hint))
