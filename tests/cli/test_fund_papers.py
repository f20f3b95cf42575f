"""Proposals and papers of the fund on the demonstration and in a small workspace."""

import json
from pathlib import Path

import pytest
from office import Care

from carecli.cli.main import run

DATA = Path(__file__).parent.parent.parent / "data"


def demonstration(capsys: pytest.CaptureFixture[str], line: str) -> tuple[int, str]:
    code = run(["-C", str(DATA), "--lang", "en", *line.split()])
    return int(code), capsys.readouterr().out


@pytest.mark.parametrize("method", ["priority", "need-gap", "equal", "proportional"])
def test_a_round_makes_the_budget_or_tells_what_is_left(method: str, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = demonstration(capsys, f"fund allocate --budget 3000 --by {method} --format json")
    found = json.loads(out)
    fen = sum(round(float(item["amount"]) * 100) for item in found["items"])
    assert code == 0
    assert found["items"]
    assert fen + round(float(found["left"]) * 100) == 300_000
    assert all(item["why"] for item in found["items"])
    for item in found["items"]:
        parts = sum(round(float(part) * 100) for part in item["accounts"].values())
        assert parts in {0, round(float(item["amount"]) * 100)}


def test_a_round_that_the_accounts_cannot_bear_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = demonstration(capsys, "fund allocate --budget 500000 --by equal")
    assert "is short" in out
    assert "cannot be paid" in " ".join(out.split())


@pytest.mark.parametrize("line", ["fund allocate", "fund allocate --budget x", "fund allocate --budget 5 --by luck"])
def test_a_round_needs_a_budget_and_a_method_that_there_is(care: Care, line: str) -> None:
    assert care(*line.split()).code == 2


def test_nobody_recognised_and_eligible_is_told(care: Care, folder: Path) -> None:
    (folder / "members.yaml").write_text(
        (folder / "members.yaml").read_text(encoding="utf-8").partition("hardship:")[0], encoding="utf-8"
    )
    assert "nobody is recognised" in care("fund", "allocate", "--budget", "5", "--lang", "en").out


def test_the_line_where_the_money_ends(capsys: pytest.CaptureFixture[str]) -> None:
    _, out = demonstration(capsys, "eligibility --rank --budget 15000 --format json")
    found = json.loads(out)
    assert 0 < found["cut"] < len(found["items"])
    _, page = demonstration(capsys, "eligibility --rank --budget 15000")
    assert "the money ends here" in page


def test_money_is_signed_for_in_capitals(care: Care) -> None:
    ran = care("fund", "sign-off", "--period", "2026", "--lang", "zh")
    assert ran.code == 0
    assert "伍佰元整" in ran.out
    assert "丙三" in ran.out


def test_the_list_for_the_bank_names_the_accounts(care: Care) -> None:
    ran = care(
        "fund", "transfers-due", "--period", "2026", "--purpose", "visit-gift", "--format", "csv", "--lang", "en"
    )
    assert "f2,2026-05-20,m3,丙三,500.00,purse," in ran.out
    page = care("fund", "transfers-due", "--period", "2026", "--lang", "en").out
    assert "局党委" in next(line for line in page.splitlines() if line.startswith("f2 "))
    assert "purse" not in page
    assert care("fund", "transfers-due", "--purpose", "luck").code == 2


def test_a_letter_is_for_a_receipt(care: Care) -> None:
    paid = care("fund", "donation", "f2", "--lang", "en")
    assert (paid.code, "f2 is no receipt" in paid.err, "(not-a-receipt)" in paid.err) == (2, True, True)
    assert "(unknown-entry)" in care("fund", "donation", "f9").err


def test_a_letter_to_a_giver_names_nobody_who_was_helped(care: Care) -> None:
    ran = care("fund", "donation", "f1", "--lang", "zh")
    assert ran.code == 0
    assert "区财政局" in ran.out
    assert "500.00" in ran.out
    assert "丙三" not in ran.out
    assert "m3" not in care("fund", "donation", "f1", "--format", "json").out
    assert care("fund", "donation", "f2").code == 2


def test_how_long_the_money_lasts(care: Care) -> None:
    ran = care("fund", "runway", "--format", "json")
    (item,) = json.loads(ran.out)["items"]
    assert (item["balance"], item["yearly"], item["months"]) == ("9500.00", "500.00", None)
    assert care("fund", "runway", "--lang", "en").code == 0


def test_what_is_approved_and_unpaid_lasts_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    lasting, held = (
        {item["account"]: item["committed"] for item in json.loads(demonstration(capsys, line)[1])["items"]}
        for line in ("fund runway --format json", "fund balance --format json")
    )
    assert lasting == held
    assert any(fen != "0.00" for fen in held.values())
