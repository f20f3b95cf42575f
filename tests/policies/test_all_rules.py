"""Every rule of the eleven texts is there, in their order, explained, and in words of our own."""

import re
from itertools import combinations

import pytest
from stories import builtin

from carecli.files.builtin import builtin_ids
from carecli.model.sections import BY_NAME
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.recorded import RecordedRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule

COUNTED = {
    "xiaoying-village": ("XV", 14),
    "party-branch": ("PB", 17),
    "bureau-organs": ("BO", 14),
    "hospital": ("HO", 15),
    "care-system-six-visits": ("SV", 20),
    "school-plan": ("SP", 11),
    "school-special-fund": ("SF", 15),
    "primary-school-branch": ("PS", 11),
    "work-summary-county": ("WC", 17),
    "fisheries-bureau": ("FB", 12),
    "urban-management-bureau": ("UM", 53),
}
"""The texts: the letters of their rules' ids, and how many there are."""
CUT_OFF = {
    "xiaoying-village",
    "party-branch",
    "bureau-organs",
    "hospital",
    "primary-school-branch",
    "work-summary-county",
    "fisheries-bureau",
}
PROPOSED = {"PB-14", *(f"WC-{number:02}" for number in range(3, 18))}
PAST = {"SP-11", "UM-05", "UM-17", "UM-23", "UM-24", "UM-41", "UM-43", "UM-51", "UM-52"}
TO_COME = {
    "applications",
    "awards",
    "corrections",
    "households",
    "notices",
    "pairings",
    "posts",
    "returns",
    "seals",
    "sessions",
    "stations",
    "steps",
}
"""Registers that rules rest on and later work builds."""
COPIED = 12
"""So many Chinese characters in a row, the same in two summaries, are a copy."""
_CLAUSE = re.compile(r"\S.* \(L(\d+)\)")
_CHINESE = re.compile("[\u4e00-\u9fff]+")
RULES = [(policy, rule) for policy in builtin_ids() for rule in builtin(policy).rules]
each_rule = pytest.mark.parametrize("rule", [rule for _, rule in RULES], ids=lambda rule: rule.id)


def test_there_are_eleven_policies() -> None:
    assert sorted(builtin_ids()) == sorted(COUNTED)
    assert sum(count for _, count in COUNTED.values()) == 199


@pytest.mark.parametrize("policy", COUNTED)
def test_no_rule_is_missing_extra_or_out_of_order(policy: str) -> None:
    letters, count = COUNTED[policy]
    assert [rule.id for rule in builtin(policy).rules] == [f"{letters}-{n:02}" for n in range(1, count + 1)]


@pytest.mark.parametrize("policy", COUNTED)
def test_a_text_cut_off_says_so(policy: str) -> None:
    assert builtin(policy).incomplete == (policy in CUT_OFF)


@each_rule
def test_a_rule_names_its_clause_and_its_line(rule: Rule) -> None:
    found = _CLAUSE.fullmatch(rule.clause)
    assert found
    assert 1 <= int(found[1]) <= 256


@each_rule
def test_a_rule_says_what_it_asks_in_both_languages(rule: Rule) -> None:
    chinese, english = rule.summary.pair
    assert _CHINESE.search(chinese)
    assert english.isascii()
    assert len(english.split()) > 3
    assert "\n" not in chinese + english


@each_rule
def test_a_rule_that_is_only_recorded_says_why(rule: Rule) -> None:
    if isinstance(rule, RecordedRule):
        assert all(said.strip() for said in rule.why.pair)
        assert rule.why.pair != rule.summary.pair


@each_rule
def test_what_lists_show_has_a_heading_in_both_languages(rule: Rule) -> None:
    if isinstance(rule, DutyRule | FindingRule | RequirementRule):
        assert rule.heading
        assert all(rule.heading.pair)


@each_rule
def test_a_rule_rests_on_registers_that_are_kept_or_will_be(rule: Rule) -> None:
    assert set(rule.needs) <= set(BY_NAME) | TO_COME


def test_what_is_proposed_or_past_is_no_rule_in_force() -> None:
    assert {rule.id for _, rule in RULES if rule.status == "proposed"} == PROPOSED
    assert {rule.id for _, rule in RULES if rule.status == "past-result"} == PAST


def runs(text: str) -> set[str]:
    """Every run of so many Chinese characters in a text that copying would repeat."""
    return {part[at : at + COPIED] for part in _CHINESE.findall(text) for at in range(len(part) - COPIED + 1)}


def test_no_summary_is_copied_from_another() -> None:
    said = {rule.id: runs(rule.summary.pair[0]) for _, rule in RULES}
    assert not [(one, other) for one, other in combinations(said, 2) if said[one] & said[other]]


def test_a_run_is_copied_from_twelve_characters_on() -> None:
    assert runs("一年内至少找一名支部党员谈心, 不拘形式") & runs("每人年内至少找一名支部党员谈心")
    assert not runs("至少找一名支部党员谈心") & runs("至少找一名支部党员谈心")
