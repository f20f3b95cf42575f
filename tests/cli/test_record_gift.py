"""A gift from the fund: its payment is appended first, by the rules of the fund, and the visit names it."""

from pathlib import Path

import pytest
from office import Care
from pens import contents

GIVEN = ("record", "visit", "--date", "2026-07-05", "--member", "m3", "--by", "m2", "--gift-cash", "200")
PAID = (*GIVEN, "--gift-account", "局党委基金")


def test_the_money_is_appended_first_and_the_visit_names_it(care: Care, folder: Path) -> None:
    ran = care(*PAID, "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.index("saved in fund.yaml") < ran.out.index("saved in care/2026.yaml")
    entry = (folder / "fund.yaml").read_text(encoding="utf-8").splitlines()[-1]
    assert all(said in entry for said in ("kind: payment", "amount: 200", "purpose: visit-gift", "member: m3", "purse"))
    number = entry.split("id: ")[1].split(",")[0]
    assert f"entry: {number}" in (folder / "care" / "2026.yaml").read_text(encoding="utf-8")
    assert number not in care("check", "--lang", "en").out
    assert [line.split()[-1] for line in care("log", "--format", "csv").out.splitlines()[1:3]]


def test_both_are_taken_back_together(care: Care, folder: Path) -> None:
    before = contents(folder)
    care(*PAID)
    assert contents(folder) != before
    assert care("undo").code == 0
    assert contents(folder) == before


def test_a_greeting_takes_a_gift_alike(care: Care, folder: Path) -> None:
    line = ("record", "greeting", "--date", "2026-07-05", "--member", "m3", "--by", "m2", "--gift-cash", "50")
    assert care(*line, "--gift-account", "purse", "--gift-source", "行政拨款").code == 0
    assert "source: administrative" in (folder / "fund.yaml").read_text(encoding="utf-8").splitlines()[-1]


def test_the_gift_and_its_account_may_be_named_shortly(care: Care, folder: Path) -> None:
    line = ("record", "visit", "--date", "2026-07-05", "--member", "m3", "--by", "m2")
    assert care(*line, "--gift", "200", "--account", "purse", "--source", "行政拨款").code == 0
    assert "amount: 200" in (folder / "fund.yaml").read_text(encoding="utf-8").splitlines()[-1]


@pytest.mark.parametrize(
    ("more", "code", "told"),
    [
        (("--gift-source", "administrative"), 2, "--gift-account"),
        (("--gift-account", "purse", "--gift-entry", "f2"), 2, "options-apart"),
        (("--gift-account", "nobody"), 2, "unknown-account"),
        (("--gift-account", "purse", "--gift-source", "gold"), 2, "--gift-source"),
        (("--gift-account", "purse", "--gift-cash", "2e3"), 2, "--gift-cash"),
        (("--gift-account", "purse", "--gift-cash", "99999"), 3, "purse"),
    ],
)
def test_what_the_fund_cannot_give_is_refused_and_nothing_is_written(
    more: tuple[str, ...], code: int, told: str, care: Care, folder: Path
) -> None:
    before = contents(folder)
    ran = care(*GIVEN, *more, "--lang", "en")
    assert (ran.code, ran.out) == (code, "")
    assert told in ran.err
    assert contents(folder) == before


def test_a_dry_run_shows_both_and_writes_neither(care: Care, folder: Path) -> None:
    before = contents(folder)
    ran = care(*PAID, "--dry-run", "--lang", "en")
    assert ran.code == 0
    assert ran.out.count("Nothing was written") == 2
    assert contents(folder) == before
