"""A year of each of the eleven systems: what is due in each month, as the list stood on its last day."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from carecli.cli.main import run
from carecli.files.builtin import builtin_ids

GOOD = Path(__file__).parent / "folders" / "good"
YEAR = 2026
MONTHS = range(1, 13)


@pytest.mark.parametrize("month", MONTHS)
@pytest.mark.parametrize("system", builtin_ids())
def test_a_month_of_a_system(
    system: str,
    month: int,
    golden: Callable[[str, str], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    last = date(YEAR + month // 12, month % 12 + 1, 1) - timedelta(1)
    line = ["due", "--period", f"{last:%Y-%m}", "--all", "--today", str(last), "--lang", "zh", "-C", str(GOOD / system)]
    code = run(line)
    answer, complaints = capsys.readouterr()
    assert (code, complaints) == (0, "")
    golden(f"years/{system}/{last:%Y-%m}.txt", answer)


@pytest.mark.parametrize("system", builtin_ids())
def test_how_the_clauses_stood_at_the_end_of_the_year(
    system: str,
    golden: Callable[[str, str], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    line = ["policy", "status", "--today", f"{YEAR}-12-31", "--lang", "zh", "-C", str(GOOD / system)]
    code = run(line)
    answer, complaints = capsys.readouterr()
    assert (code, complaints) == (0, "")
    golden(f"years/{system}/standing.txt", answer)
