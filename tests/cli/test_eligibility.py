import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from office import Care, write_files

from carecli.cli.main import run
from carecli.model.words import LANGUAGES

DATA = Path(__file__).parent.parent.parent / "data"
LINES = """\
figures:
  dibao_line: [{since: 2025-07-01, value: 960.00, source: 民发18号, confirmed_on: 2026-06-03}]
  local_average_income: [{since: 2026-01-01, value: 2420.00, source: 统计公报, confirmed_on: 2026-03-10}]
"""
FINDING = [
    "member", "name", "branch", "category", "rule", "clause", "verdict", "provisional", "missing", "because",
    "awarded_on", "policy",
]  # fmt: skip


@pytest.fixture
def lines(folder: Path) -> Path:
    """The small workspace with its local figures."""
    head = folder / "care.yaml"
    head.write_text(head.read_text(encoding="utf-8") + LINES, encoding="utf-8")
    return folder


@pytest.fixture
def two(lines: Path) -> Path:
    """The same under two policies."""
    head = lines / "care.yaml"
    text = head.read_text(encoding="utf-8").replace("policies: [", "policies: [{id: hospital, since: 2026-01-01}, ")
    head.write_text(text, encoding="utf-8")
    return lines


def items(care: Care, *line: str) -> list[dict[str, Any]]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    found: list[dict[str, Any]] = json.loads(ran.out)["items"]
    return found


@pytest.mark.usefixtures("lines")
def test_the_list_shows_who_is_eligible_or_unknown_and_counts_the_rest(care: Care) -> None:
    ran = care("eligibility")
    found = items(care, "eligibility")
    assert {item["verdict"] for item in found} == {"eligible", "unknown"}
    counts = json.loads(care("eligibility", "--format", "json").out)["counts"]
    assert counts["not-eligible"] == 6 * 5 - len(found)
    assert f"不符合 {counts['not-eligible']} 项未列出" in ran.out
    assert "丙三" in ran.out
    assert "内部资料" in ran.out


@pytest.mark.usefixtures("lines")
def test_an_item_has_exactly_these_keys(care: Care) -> None:
    assert all(list(item) == FINDING for item in items(care, "eligibility"))


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize(
    ("line", "rules"),
    [
        ("--category low-income", {"UM-08"}),
        ("--category UM-08", {"UM-08"}),
        ("--category 收入偏低", {"UM-08"}),
        ("--policy urban-management-bureau --category veteran", {"UM-07"}),
    ],
)
def test_a_category_goes_by_code_rule_or_heading(line: str, rules: set[str], care: Care) -> None:
    assert {item["rule"] for item in items(care, "eligibility", *line.split())} == rules


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("verdict", ["not-eligible", "不符合"])
def test_one_verdict_alone(verdict: str, care: Care) -> None:
    found = items(care, "eligibility", "--verdict", verdict)
    assert {item["verdict"] for item in found} == {"not-eligible"}
    assert all(item["because"] for item in found)
    assert "未列出" not in care("eligibility", "--verdict", verdict).out


@pytest.mark.usefixtures("lines")
def test_a_branch_has_its_own_members_and_those_of_the_bodies_below_it(care: Care) -> None:
    names = {item["name"] for item in items(care, "eligibility", "--branch", "二支部", "--verdict", "unknown")}
    assert names == {"丁四"}
    assert len(items(care, "eligibility", "--branch", "top")) == len(items(care, "eligibility"))


@pytest.mark.parametrize(
    ("line", "problem", "named"),
    [
        ("eligibility --category nonsense", "bad-option", "veteran"),
        ("eligibility --policy nonsense", "bad-option", "urban-management-bureau"),
        ("eligibility --verdict nonsense", "bad-option", "符合"),
        ("explain m3 --category nonsense", "bad-option", "veteran"),
        ("eligibility --rank --verdict eligible", "options-apart", "--rank"),
        ("hardship list --exited --unregistered", "options-apart", "--exited"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_what_can(line: str, problem: str, named: str, care: Care) -> None:
    ran = care(*line.split())
    assert (ran.code, ran.out) == (2, "")
    assert named in ran.err
    assert f"({problem})" in ran.err


def test_whoever_left_or_died_is_not_asked(folder: Path, care: Care) -> None:
    write_files(
        folder,
        {
            "left.yaml": "members: [{id: m8, name: 去人, left: {date: 2026-05-01, reason: transfer}}]",
            "died.yaml": "events: [{id: e9, member: m2, kind: death, date: 2026-05-01, known_on: 2026-05-01}]",
        },
    )
    verdicts = [item["member"] for item in items(care, "eligibility", "--verdict", "not-eligible")]
    assert "m1" in verdicts
    assert {"m2", "m8"} & set(verdicts) == set()


@pytest.mark.usefixtures("two")
def test_two_policies_are_both_asked_and_told_apart(care: Care) -> None:
    found = items(care, "eligibility")
    assert {item["policy"] for item in found} == {"urban-management-bureau", "hospital"}
    assert {item["rule"] for item in items(care, "eligibility", "--policy", "hospital")} <= {
        f"HO-{number:02d}" for number in range(1, 8)
    }
    told = care("eligibility").out
    assert "医院党内帮扶工作实施方案" in told
    assert "原文不全的制度" in told


@pytest.mark.usefixtures("two")
def test_the_strictest_of_two_policies_comes_first_in_an_explanation(care: Care) -> None:
    policies = [item["policy"] for item in items(care, "explain", "m3")]
    assert policies == sorted(policies, key=policies.index)
    assert set(policies) == {"urban-management-bureau", "hospital"}
    assert len(policies) == 13


@pytest.mark.parametrize(("line", "verdict"), [("960.00", "eligible"), ("700.00", "not-eligible")])
def test_a_changed_line_in_care_yaml_changes_the_verdict_and_its_explanation(
    line: str, verdict: str, two: Path, care: Care
) -> None:
    head = two / "care.yaml"
    head.write_text(head.read_text(encoding="utf-8").replace("value: 960.00", f"value: {line}"), encoding="utf-8")
    (item,) = items(care, "explain", "m3", "--category", "HO-03")
    assert item["verdict"] == verdict
    assert item["tests"][0]["wanted"] == line
    assert line in care("explain", "m3", "--category", "HO-03").out


def test_without_a_figure_the_page_says_which_one(care: Care) -> None:
    assert "当地人均收入(care.yaml)" in care("explain", "m3").out


@pytest.mark.usefixtures("lines")
def test_the_ranked_proposal_has_each_person_once_with_every_point(care: Care) -> None:
    found = items(care, "eligibility", "--rank")
    assert [item["rank"] for item in found] == list(range(1, len(found) + 1))
    assert len({item["member"] for item in found}) == len(found)
    assert all(item["score"] == sum(point["points"] for point in item["points"]) for item in found)
    assert found[0]["member"] == "m3"
    told = care("eligibility", "--rank").out
    assert "暂按台账的困难程度" in told
    assert "先后由人决定" in told


@pytest.mark.usefixtures("two")
def test_the_ranking_rule_of_a_policy_gives_the_points(care: Care) -> None:
    assert "分数依据 HO-08" in care("eligibility", "--rank").out
    assert "暂按台账的困难程度" in care("eligibility", "--rank", "--policy", "urban-management-bureau").out


@pytest.mark.usefixtures("lines")
@pytest.mark.parametrize("language", LANGUAGES)
def test_one_screen_that_may_be_handed_over(language: str, care: Care, golden: Callable[[str, str], None]) -> None:
    ran = care("explain", "m3", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    assert len(ran.out.splitlines()) <= 40
    golden(f"cli/explain.{language}.txt", ran.out)


@pytest.mark.usefixtures("lines")
def test_nothing_that_is_kept_from_the_member_is_on_it(care: Care) -> None:
    for form in ("plain", "markdown", "csv", "json", "html"):
        text = care("explain", "m3", "--format", form).out
        assert "110101194411020010" not in text
        assert "只给保管人看" not in text
        assert "家属甲" not in text


def test_without_a_policy_there_is_nothing_to_find(folder: Path, care: Care) -> None:
    head = folder / "care.yaml"
    text = head.read_text(encoding="utf-8").splitlines()
    head.write_text("\n".join(line for line in text if not line.startswith("policies")), encoding="utf-8")
    for line in ("eligibility", "eligibility --rank", "explain m3", "hardship list"):
        ran = care(*line.split())
        assert (ran.code, ran.err) == (0, "")
        assert "现行制度没有" in ran.out
    assert items(care, "eligibility") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_member_of_the_demonstration_can_be_explained_on_one_screen(
    language: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    for member in ("m007", "m014", "m072", "m089", "m161", "m184"):
        assert run(["-C", str(DATA), "--lang", language, "explain", member]) == 0
        told = capsys.readouterr().out.splitlines()
        assert len(told) <= 40
