"""The pack of a year: the same bytes, workbooks that other programs open, totals that can be reckoned anew."""

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from libreoffice import converted, needs_libreoffice
from office import Care
from sheets import rows_of

from carecli.cli.main import run
from carecli.exchange.forms import CUSTOMARY
from carecli.exchange.spreadsheet import SheetColumn, SheetPage, Yuan, workbook
from carecli.exchange.table import Table
from carecli.exchange.workbook import read_workbook

DATA = Path(__file__).parent.parent.parent / "data"
PAPERS = (
    *("summary", "to-fix", "fund-statement", "statistics", "rules", "register"),
    *("half-year-2026-H1", "half-year-2026-H2"),
)


def packed(folder: Path, *more: str) -> dict[str, bytes]:
    assert run(["-C", str(DATA), "--lang", "en", "report", "pack", "--period", "2026", "-o", str(folder), *more]) == 0
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


@pytest.fixture(scope="module")
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packed") / "2026"
    packed(folder)
    return folder


def test_it_holds_the_papers_and_a_workbook_of_every_form(pack: Path) -> None:
    found = {str(path.relative_to(pack)) for path in pack.rglob("*") if path.is_file()}
    papers = {f"{paper}.{suffix}" for paper in PAPERS for suffix in ("html", "xlsx")}
    assert found == papers | {f"forms/{name}.xlsx" for name in CUSTOMARY}


def test_the_same_files_and_day_give_the_same_bytes_over_what_is_there(pack: Path, tmp_path: Path) -> None:
    again = tmp_path / "again"
    shutil.copytree(pack, again)
    (again / "summary.html").write_text("of last week", encoding="utf-8")
    assert packed(again) == {str(p.relative_to(pack)): p.read_bytes() for p in sorted(pack.rglob("*")) if p.is_file()}


def test_what_is_in_it_reads_well(pack: Path, golden: Callable[[str, str], None]) -> None:
    books = [(path, read_workbook(path)) for path in sorted(pack.rglob("*.xlsx"))]
    lines = (line for path, sheets in books for line in told(path.relative_to(pack).as_posix(), sheets))
    golden("demonstration/pack-en.txt", "".join(f"{line}\n" for line in lines))


def told(name: str, sheets: list[Table]) -> Iterator[str]:
    """A workbook's sheets: how many rows each has, and its first ones up to the headings and the row below them."""
    for sheet in sheets:
        yield f"{name}  {sheet.name}  {len(sheet.rows)}".rstrip()
        wide = next(at for at, row in enumerate(sheet.rows) if sum(cell != "" for cell in row) > 1 or at == 5)
        yield from ("    " + " | ".join(str(cell) for cell in row).rstrip(" |") for row in sheet.rows[: wide + 2])


def test_the_summary_names_every_file_and_is_signed(tmp_path: Path) -> None:
    summary = packed(tmp_path / "signed", "--made-by", "Qian")["summary.html"].decode()
    missing = [name for name in (*CUSTOMARY, *PAPERS) if name not in summary]
    assert missing == []
    assert "Made by: Qian" in summary
    assert "Demonstration data" in summary


def test_what_is_to_be_mended_stands_with_its_commands_above_all_that_check_tells(pack: Path) -> None:
    page = (pack / "to-fix.html").read_text(encoding="utf-8")
    assert page.index("care due --overdue") < page.index("records read")


def test_the_statement_has_the_anchor_that_verify_knows(pack: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["-C", str(DATA), "report", "fund", "--period", "2026", "--format", "json"]) == 0
    anchor = json.loads(capsys.readouterr().out)["anchor"]
    assert anchor["head"] in (pack / "fund-statement.html").read_text(encoding="utf-8")
    assert run(["-C", str(DATA), "fund", "verify", "--anchor", anchor["head"], "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["anchor"] == anchor["month"] == "2026-06"


def test_totals_reckoned_from_the_workbooks_alone_are_those_of_the_pages(
    pack: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["-C", str(DATA), "report", "statistics", "--period", "2026", "--format", "json"]) == 0
    total = json.loads(capsys.readouterr().out)["items"][-1]
    visits = list(rows_of(pack / "forms" / "visits.xlsx", "no."))
    assert sum(bool(row["visited"]) for row in visits) == total["visits"]
    assert len({row["visited"] for row in visits if row["visited"]}) == total["visited"]
    fund = list(rows_of(pack / "forms" / "fund.xlsx", "no."))
    assert f"{fund[-1]['balance']:.2f}" == total["balance"]
    bodies = list(rows_of(pack / "statistics.xlsx", "Body"))
    for heading, key in (("visits (times)", "visits"), ("talks (times)", "talks")):
        assert sum(row[heading] for row in bodies[:-1]) == bodies[-1][heading] == total[key]


@needs_libreoffice
def test_libreoffice_keeps_long_numbers_leading_zeros_and_texts_that_look_like_formulas(tmp_path: Path) -> None:
    texts = ("110101194803120023", "0012", "=1+1", "+86", "1/2", "1e5", "2026-07-06", "true", "'x", " x ")
    columns = (SheetColumn(heading="text"), SheetColumn(heading="yuan", kind="amount"))
    rows = tuple((text, Yuan(123456789_01)) for text in texts)
    page = SheetPage(name="=name", titles=("=SUM(A1:A9)",), columns=columns, rows=rows)
    book = tmp_path / "texts.xlsx"
    book.write_bytes(workbook([page], "words", date(2026, 7, 6)))
    ((_, before, after),) = converted([book], tmp_path)
    assert after == before
    assert after[0][1] == [["=SUM(A1:A9)"], ["text", "yuan"], *([text, 123456789.01] for text in texts)]


@needs_libreoffice
def test_libreoffice_opens_every_workbook_and_gives_back_the_same_values(pack: Path, tmp_path: Path) -> None:
    books = sorted(pack.rglob("*.xlsx"))
    for book, before, after in converted(books, tmp_path):
        assert after == before, book


def test_a_folder_that_cannot_be_made_is_refused(care: Care, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    ran = care("report", "pack", "-o", str(tmp_path / "file"), "-C", str(DATA))
    assert (ran.code, ran.out) == (4, "")
    assert "(output-is-file)" in ran.err
    ran = care("report", "pack", "-o", str(tmp_path / "no" / "where"), "-C", str(DATA))
    assert (ran.code, ran.out) == (2, "")
    assert care("report", "pack", "-C", str(DATA)).code == 2
