"""Money and procedure stand on records read whole, and on what was done: a day to come proves nothing."""

from pathlib import Path

import pytest
from office import Care
from pens import contents

PAY = "fund pay --member m3 --amount 5 --purpose visit-gift --account purse"
ON_MONEY = (
    PAY,
    "fund receive --account purse --source dues --amount 5",
    "fund reverse f2 --reason mistyped",
    "fund assert purse --balance 10000",
    "fund close",
    "record fund --kind receipt --date 2026-07-01 --account purse --source dues --amount 5",
    "record visit --date 2026-07-05 --member m3 --by m2 --gift-cash 20 --gift-account purse",
)
ON_CASES = (
    "case apply m4 --category poverty",
    "case next m3 --by m5",
    f"{PAY} --application a1",
)
APPLIED = "applications: [{id: a1, member: m3, date: 2026-06-01, category: poverty}]\n"
TO_COME = (
    "fund receive --account purse --source dues --amount 5 --date 2026-07-07",
    "fund assert purse --balance 1 --date 2026-07-07",
    "case apply m4 --category poverty --date 2026-07-07",
    "case next m3 --by m5 --date 2026-07-07",
    "case withdraw m3 --date 2026-07-07",
    "record step --application a1 --step survey --by m5 --date 2026-07-07",
)


def refused(care: Care, folder: Path, line: str) -> str:
    """What is said where a line is refused by rule and nothing is written."""
    before = contents(folder)
    ran = care(*line.split(), "--lang", "en")
    assert (ran.code, ran.out) == (3, ""), ran
    assert contents(folder) == before
    return ran.err


@pytest.mark.parametrize("line", ON_MONEY)
def test_nothing_is_booked_counted_or_sealed_while_an_entry_cannot_be_read(care: Care, folder: Path, line: str) -> None:
    path = folder / "fund.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("500.00", "500.001"), encoding="utf-8")
    assert "a record under fund cannot be read" in refused(care, folder, line)
    assert "(not-read-whole)" in refused(care, folder, line)


@pytest.mark.parametrize("line", ON_CASES)
def test_no_case_moves_while_one_of_its_kind_cannot_be_read(care: Care, folder: Path, line: str) -> None:
    torn = APPLIED.replace("]", ", {id: a2, member: m4, date: 2026-06-31, category: poverty}]")
    (folder / "applications.yaml").write_text(torn, encoding="utf-8")
    assert "(not-read-whole)" in refused(care, folder, line)


def test_other_records_are_written_all_the_same(care: Care, folder: Path) -> None:
    path = folder / "fund.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("500.00", "500.001"), encoding="utf-8")
    assert care("record", "visit", "--date", "2026-07-05", "--member", "m3", "--by", "m2").code == 0


@pytest.mark.parametrize("line", TO_COME)
def test_what_has_not_happened_is_not_recorded(care: Care, folder: Path, line: str) -> None:
    (folder / "applications.yaml").write_text(APPLIED, encoding="utf-8")
    assert "(day-to-come)" in refused(care, folder, line)
    assert care(*line.replace("2026-07-07", "2026-07-06").split(), "--dry-run").code == (3 if "assert" in line else 0)
