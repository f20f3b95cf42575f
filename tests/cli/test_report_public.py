"""``care report disclosure|notice``: what may be made known, and what is refused."""

import json
from pathlib import Path

import pytest
from office import Care

from carecli.model.words import LANGUAGES

DATA = Path(__file__).parent.parent.parent / "data"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("period", ["2026", "2026-06", "2026Q2"])
def test_a_disclosure_of_anything_but_a_half_year_is_refused(period: str, language: str, care: Care) -> None:
    ran = care("report", "disclosure", "--period", period, "-C", str(DATA), "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    assert "(not-a-half-year)" in ran.err


def test_a_half_year_that_still_runs_is_refused(care: Care) -> None:
    ran = care("report", "disclosure", "--period", "2026H2", "-C", str(DATA))
    assert (ran.code, ran.out) == (2, "")
    assert "(half-year-runs)" in ran.err


def test_the_hash_of_the_page_is_one_that_the_books_can_be_held_against(care: Care) -> None:
    page = json.loads(care("report", "disclosure", "--period", "2026H1", "-C", str(DATA), "--format", "json").out)
    held = care("fund", "verify", "--anchor", page["anchor"]["head"], "-C", str(DATA))
    assert held.code == 0
    assert "2026-06" in held.out


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_notice_before_the_decision_is_refused(language: str, care: Care) -> None:
    ran = care("report", "notice", "a-2026-012", "-C", str(DATA), "--lang", language)
    assert (ran.code, ran.out) == (2, "")
    assert "(not-decided-yet)" in ran.err


def test_a_notice_names_whoever_agreed_and_masks_everybody_else(care: Care) -> None:
    agreed, silent = (care("report", "notice", case, "-C", str(DATA)).out for case in ("a-2026-007", "a-2026-009"))
    assert "沈国庆" in agreed
    assert "陈*" in silent
    assert "陈桂珍" not in silent


def test_the_reviewer_stands_on_the_paper(care: Care, tmp_path: Path) -> None:
    paper = tmp_path / "notice.md"
    assert care("report", "notice", "a-2026-009", "-C", str(DATA), "--checked-by", "王建国", "-o", str(paper)).code == 0
    assert "王建国" in paper.read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_written_of_what_must_not_be_told(language: str, care: Care, tmp_path: Path) -> None:
    paper = tmp_path / "notice.html"
    line = ("report", "notice", "a-2026-009", "-C", str(DATA), "--made-by", "王建国 13912345678")
    ran = care(*line, "-o", str(paper), "--lang", language)
    assert (ran.code, ran.out) == (3, "")
    assert "(not-for-others)" in ran.err
    assert "13912345678" not in ran.err
    assert not paper.exists()


@pytest.mark.parametrize("audience", ["branch", "public"])
@pytest.mark.parametrize("page", ["explain m014", "case show a-2026-007"])
def test_a_page_of_reasons_is_for_nobody_outside(page: str, audience: str, care: Care) -> None:
    ran = care(*page.split(), "--audience", audience, "-C", str(DATA))
    assert (ran.code, ran.out) == (2, "")
    assert "(not-for-this-audience)" in ran.err


def test_the_register_is_for_keepers_and_approvers_and_tells_these_no_illness(care: Care) -> None:
    line = ("report", "register", "-C", str(DATA), "--format", "json", "--audience")
    told = {who: json.loads(care(*line, who).out)["items"] for who in ("keeper", "approver")}
    named = [item["circumstances_name"] for item in told["keeper"]]
    assert any(named)
    assert [item["circumstances_name"] for item in told["approver"]] == ["有" if name else None for name in named]
    assert [item["degree"] for item in told["approver"]] == [item["degree"] for item in told["keeper"]]
    for who in ("self", "branch", "public"):
        assert "(not-for-this-audience)" in care(*line, who).err


def test_an_unknown_audience_is_refused_with_those_there_are(care: Care) -> None:
    ran = care("member", "show", "m014", "--audience", "press", "-C", str(DATA))
    assert ran.code == 2
    assert "self, keeper, approver, branch, public" in ran.err


def test_every_figure_of_a_disclosure_opens_to_the_entries_behind_it(care: Care) -> None:
    line = ("report", "disclosure", "--period", "2026H1", "-C", str(DATA), "--format", "json")
    page = json.loads(care(*line).out)
    entries = {
        entry["id"]: entry
        for entry in json.loads(care("fund", "list", "-C", str(DATA), "--format", "json").out)["items"]
    }
    for item in page["items"]:
        traced = json.loads(care(*line, "--trace", item["figure"]).out)
        assert traced["value"] == item["amount"]
        assert {entry["section"] for entry in traced["items"]} == {"fund"}
        if item["table"] in {"purposes", "months"}:
            assert sum(float(entries[entry["id"]]["amount"]) for entry in traced["items"]) == pytest.approx(
                float(item["amount"])
            )
    assert "(no-such-figure)" in care(*line, "--trace", "disclosure.purposes.awards").err
