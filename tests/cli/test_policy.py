import json
from collections.abc import Callable
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.files.builtin import builtin_ids
from carecli.model.words import LANGUAGES


def test_policies_adopted_here_stand_before_those_that_are_ready(care: Care) -> None:
    items = json.loads(care("policy", "list", "--format", "json").out)["items"]
    adopted, *ready = items
    assert (adopted["policy"], adopted["since"]) == ("urban-management-bureau", "2026-01-01")
    assert {item["policy"] for item in items} == set(builtin_ids())
    assert all(item["since"] is None for item in ready)
    assert all(isinstance(item["rules"], int) and item["rules"] > 0 for item in items)


def test_policies_can_be_listed_without_adopting_any(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 1\nname: 甲\n"})
    ran = care("policy", "list")
    assert (ran.code, ran.err) == (0, "")
    assert all(id_ in ran.out for id_ in builtin_ids())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("policy", builtin_ids())
def test_every_rule_of_every_policy_is_explained_in_both_languages(policy: str, language: str, care: Care) -> None:
    page = care("policy", "show", policy, "--lang", language)
    items = json.loads(care("policy", "show", policy, "--lang", language, "--format", "json").out)["items"]
    assert (page.code, page.err) == (0, "")
    for item in items:
        assert item["rule"] in page.out
        assert item["clause"] in page.out
        assert item["summary"]
        if item["kind"] == "duty":
            assert item["on"]
            assert item.get("by") or item["pairs"]
            assert item["within"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_one_rule_reads_as_a_clerk_would_explain_it(
    language: str, care: Care, golden: Callable[[str, str], None]
) -> None:
    ran = care("policy", "show", "urban-management-bureau", "--rule", "UM-34", "--lang", language)
    golden(f"cli/policy-rule.{language}.txt", ran.out)


def test_settings_are_those_of_this_workspace_where_it_goes_by_the_policy(care: Care, folder: Path) -> None:
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"care.yaml": head + "settings: {prompt_visit: 9 days}\n"})
    here = json.loads(care("policy", "show", "urban-management-bureau", "--rule", "UM-31", "--format", "json").out)
    assert here["items"][0]["settings"]["prompt_visit"] == "9 天"
    elsewhere = json.loads(care("policy", "show", "care-system-six-visits", "--format", "json").out)
    assert "9 天" not in json.dumps(elsewhere, ensure_ascii=False)


def test_a_text_that_is_cut_off_says_so(care: Care) -> None:
    assert "原文不全" in care("policy", "show", "bureau-organs").out
    assert "incomplete" in care("policy", "list", "--lang", "en").out


def test_shares_and_uses_of_money_are_told(care: Care) -> None:
    said = care("policy", "show", "urban-management-bureau", "--rule", "UM-13").out
    assert "党总支 30%、党委 70%" in said
