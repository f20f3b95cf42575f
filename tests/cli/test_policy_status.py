import json
from collections.abc import Callable
from pathlib import Path

import pytest
from office import Care, write_files

from carecli.compliance.standing import STATES
from carecli.model.words import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_for_the_committee(language: str, care: Care, golden: Callable[[str, str], None]) -> None:
    ran = care("policy", "status", "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"policy/status.{language}.txt", ran.out)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", ["UM-30", "UM-14", "UM-04"])
def test_one_rule_in_full(rule: str, language: str, care: Care, golden: Callable[[str, str], None]) -> None:
    ran = care("policy", "status", "--rule", rule, "--lang", language)
    assert (ran.code, ran.err) == (0, "")
    golden(f"policy/status-{rule.lower()}.{language}.txt", ran.out)


def test_no_name_stands_on_the_page_for_the_committee(care: Care) -> None:
    page = care("policy", "status").out
    assert not [name for name in ("甲一", "乙二", "丙三", "丁四", "戊五") if name in page]
    assert "丙三" in care("policy", "status", "--rule", "UM-30").out


def test_json_has_one_row_a_rule_and_totals_by_state(care: Care) -> None:
    found = json.loads(care("policy", "status", "--format", "json").out)
    rules = [item["rule"] for item in found["items"]]
    assert len(rules) == len(set(rules)) == 53
    assert set(found["totals"]) == set(STATES)
    assert sum(found["totals"].values()) == 53
    states = [STATES.index(item["state"]) for item in found["items"]]
    assert states == sorted(states)


def test_every_rule_has_a_line_of_its_own_where_all_are_asked_for(care: Care) -> None:
    rules = [item["rule"] for item in json.loads(care("policy", "status", "--format", "json").out)["items"]]
    lines = care("policy", "status", "--all").out.splitlines()
    assert all(any(line.startswith(rule) for line in lines) for rule in rules)


def test_what_the_counts_say_is_what_the_rule_lists(care: Care) -> None:
    items = json.loads(care("policy", "status", "--format", "json").out)["items"]
    for item in items:
        owing = sum(item["counts"].get(name, 0) for name in ("missed", "overdue", "open", "undecided"))
        assert owing == len(item["duties"])
        assert item["counts"].get("unmet", 0) == len(item["unmet"])


def test_csv_opens_with_its_headings(care: Care) -> None:
    first, *rows = care("policy", "status", "--format", "csv", "--lang", "en").out.splitlines()
    assert first == "policy,rule,clause,what it asks,kind,state,how it stands,see"
    assert len(rows) == 53


def test_of_two_policies_one_can_be_asked_for(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 1\nname: 甲\npolicies: [urban-management-bureau, bureau-organs]\n"})
    both = json.loads(care("policy", "status", "--format", "json").out)["items"]
    one = json.loads(care("policy", "status", "--policy", "bureau-organs", "--format", "json").out)["items"]
    assert (len(both), len(one)) == (67, 14)
    assert "incomplete" in care("policy", "status", "--lang", "en").out


def test_without_a_policy_the_page_says_how_to_adopt_one(care: Care, folder: Path) -> None:
    write_files(folder, {"care.yaml": "care: 1\nname: 甲\n"})
    ran = care("policy", "status", "--lang", "en")
    assert ran.code == 0
    assert "care policy list" in ran.out


@pytest.mark.parametrize(
    ("words", "id_"),
    [(("--policy", "nothing"), "no-such-policy"), (("--rule", "XX-1"), "no-such-rule")],
)
def test_what_is_not_there_is_refused(words: tuple[str, ...], id_: str, care: Care) -> None:
    ran = care("policy", "status", *words)
    assert ran.code == 2
    assert f"({id_})" in ran.err


def test_the_status_page_counts_the_rules_too(care: Care) -> None:
    [item] = json.loads(care("status", "--format", "json").out)["items"]
    assert item["rules"] == json.loads(care("policy", "status", "--format", "json").out)["totals"]
    assert "care policy status" in care("status").out
