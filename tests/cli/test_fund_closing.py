"""``care fund assert|close|verify`` in real files."""

import re
from pathlib import Path

import pytest
from office import Care

ANCHOR = re.compile(r"[0-9a-f]{64}")


def close(care: Care, month: str) -> str:
    ran = care("fund", "close", "--month", month)
    assert ran.code == 0, ran.err
    return str(ANCHOR.findall(ran.out)[-1])


def test_a_month_is_sealed_and_verified_against_paper(care: Care) -> None:
    close(care, "1")
    anchor = close(care, "5")
    ran = care("fund", "verify", "--anchor", anchor[:12], "--lang", "en")
    assert ran.code == 0
    assert f"the anchor {anchor[:12]} fits the end of 2026-05" in " ".join(ran.out.split())
    assert care("check").code == 0


def test_the_last_month_that_is_over_is_sealed_without_being_named(care: Care, folder: Path) -> None:
    assert care("fund", "close").code == 0
    assert "month: 2026-06" in (folder / "seals.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(("month", "id_"), [("7", "month-runs"), ("2026-05", "month-sealed"), ("4", "month-sealed")])
def test_a_month_that_runs_or_is_sealed_cannot_be_sealed(care: Care, month: str, id_: str) -> None:
    close(care, "5")
    ran = care("fund", "close", "--month", month, "--lang", "en")
    assert (ran.code, f"({id_})" in ran.err) == (3, True)


def test_no_entry_comes_into_a_sealed_month(care: Care) -> None:
    close(care, "6")
    line = "fund receive --account purse --source upper --amount 5"
    ran = care(*line.split(), "--date", "2026-06-30", "--lang", "en")
    assert (ran.code, "(month-sealed)" in ran.err) == (3, True)
    assert care(*line.split(), "--date", "2026-07-01").code == 0
    dated = "--kind receipt --account purse --source upper --amount 5 --date 2026-06-30"
    assert care("record", "fund", *dated.split()).code == 3
    assert care("fund", "verify").code == 0


def test_a_hand_that_changes_a_sealed_entry_is_found_by_check_and_verify(care: Care, folder: Path) -> None:
    close(care, "1")
    close(care, "5")
    text = (folder / "fund.yaml").read_text(encoding="utf-8")
    (folder / "fund.yaml").write_text(text.replace("500.00", "400.00"), encoding="utf-8")
    ran = care("fund", "verify", "--lang", "en")
    assert ran.code == 1
    assert (
        "the seal of 2026-05 is broken (until 2026-01 all is as it was): sealed with 9,500.00, now 9,600.00"
        in " ".join(ran.out.split())
    )
    assert "(seal-broken)" in care("check", "--lang", "en").out


def test_books_written_anew_do_not_fit_the_paper(care: Care, folder: Path) -> None:
    anchor = close(care, "5")
    (folder / "seals.yaml").unlink()
    text = (folder / "fund.yaml").read_text(encoding="utf-8")
    (folder / "fund.yaml").write_text(text.replace("500.00", "400.00"), encoding="utf-8")
    close(care, "5")
    assert care("fund", "verify").code == 0
    ran = care("fund", "verify", "--anchor", anchor, "--lang", "en")
    assert (ran.code, "fits the end of no month" in " ".join(ran.out.split())) == (1, True)


@pytest.mark.parametrize("text", ["12345", "zzzzzzzzzz"])
def test_what_is_no_hash_is_refused(care: Care, text: str) -> None:
    ran = care("fund", "verify", "--anchor", text)
    assert (ran.code, "(bad-anchor)" in ran.err) == (2, True)


def test_counted_money_is_recorded_and_shows_a_light(care: Care) -> None:
    line = "fund assert purse --balance 9500.00 --counted cash --date 2026-06-30"
    assert care(*line.split()).code == 0
    ran = care("fund", "balance", "--lang", "en")
    assert "cash 2026-06-30, days ago: 6" in ran.out
    assert '"light": "green"' in care("fund", "balance", "--format", "json").out
    assert '"light": "yellow"' in care("fund", "balance", "--format", "json", "--today", "2026-08-15").out
    assert '"light": "red"' in care("fund", "balance", "--format", "json", "--today", "2026-12-31").out
    assert "days ago: 6" in care("fund", "report", "--lang", "en").out


def test_a_count_that_differs_is_refused_with_the_difference(care: Care, folder: Path) -> None:
    before = sorted(folder.rglob("*.yaml"))
    ran = care("fund", "assert", "局党委基金", "--balance", "9499.99", "--lang", "en")
    assert ran.code == 3
    assert "a difference of -0.01 (count-differs)" in ran.err
    assert sorted(folder.rglob("*.yaml")) == before
