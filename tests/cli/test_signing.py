"""Pages that go before a leader say who answers for them, in files and on paper, not in a list on a screen."""

import zipfile
from pathlib import Path

import pytest

from carecli.cli.main import run
from carecli.exchange.workbook import read_workbook
from carecli.render.width import width_of

DATA = Path(__file__).parent.parent.parent / "data"
BEFORE_A_LEADER = ["due visits --month 7", "fund report", "fund sign-off --month 6", "policy status"]
BY = ["--made-by", "Qian", "--checked-by", "Zhao"]


def demonstration(*line: str) -> None:
    assert run(["-C", str(DATA), "--lang", "en", *line]) == 0


@pytest.mark.parametrize("line", BEFORE_A_LEADER)
@pytest.mark.parametrize("form", ["plain", "markdown", "html"])
def test_a_page_on_paper_bears_unit_day_and_who_answers(
    line: str, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    demonstration(*line.split(), "--format", form, *BY)
    out = capsys.readouterr().out
    wanted = "Unit (seal): 云岭区城市管理局党委", "Day: 2026-07-06", "Made by: Qian", "Checked by: Zhao"
    assert [said for said in wanted if said not in out] == []


@pytest.mark.parametrize("line", BEFORE_A_LEADER)
def test_a_list_on_a_screen_is_not_signed(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    demonstration(*line.split(), *BY)
    assert "Checked by" not in capsys.readouterr().out


@pytest.mark.parametrize("line", BEFORE_A_LEADER)
def test_a_workbook_is_signed_above_its_headings(line: str, tmp_path: Path) -> None:
    path = tmp_path / "signed.xlsx"
    demonstration(*line.split(), *BY, "-o", str(path))
    top = [row[0] for row in read_workbook(path)[0].rows[:5]]
    assert "Unit (seal): 云岭区城市管理局党委   Day: 2026-07-06" in top
    assert "Made by: Qian   Checked by: Zhao" in top


def test_who_is_not_named_signs_by_hand(tmp_path: Path) -> None:
    path = tmp_path / "visits.txt"
    demonstration("due", "visits", "--month", "7", "-o", str(path))
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[-1].split() == ["Made", "by:", "_" * 16, "Checked", "by:", "_" * 16]
    assert max(map(width_of, lines)) <= 80


def test_a_sheet_to_fill_in_prints_on_a4_with_its_headings_on_every_page(tmp_path: Path) -> None:
    path = tmp_path / "visits.xlsx"
    demonstration("due", "visits", "--month", "7", "-o", str(path))
    with zipfile.ZipFile(path) as parts:
        sheet, book = parts.read("xl/worksheets/sheet1.xml").decode(), parts.read("xl/workbook.xml").decode()
    assert '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' in sheet
    assert "<pageSetUpPr fitToPage" in sheet
    assert "$1:$5</definedName>" in book
