"""Policies in force: which, from what day on, and with whose settings."""

from datetime import date

import pytest
from stories import builtin

from carecli.files.builtin import builtin_ids
from carecli.files.reading import read_nodes
from carecli.intake.head import read_head
from carecli.intake.policies import type_policy
from carecli.model.words.problems import wording
from carecli.model.workspace import Workspace
from carecli.policy.active import activate
from carecli.policy.deadline import Deadline
from carecli.policy.policy import Active, Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import Every, OnFestival

TODAY = date(2026, 7, 6)
RULE = "clause: 三, summary: {zh: 看望, en: Visits}, kind: duty, duty: visit, on: {every: home_visit}"
OWN = "policy: own\ntitle: {zh: 本单位制度, en: Our own rules}\n"


def workspace(head: str) -> Workspace:
    top, problems = read_nodes(f"care: 1\nname: 某单位\n{head}\n", "care.yaml")
    found, faults = read_head(top, "care.yaml")
    assert found is not None, (problems, faults)
    return found


def own(text: str) -> Policy:
    nodes, problems = read_nodes(OWN + text, "own.yaml")
    policy, faults = type_policy(nodes, "own.yaml")
    assert policy is not None
    assert not problems + faults
    return policy


def active(head: str, *policies: Policy) -> tuple[tuple[Active, ...], list[str]]:
    known = {id_: builtin(id_) for id_ in builtin_ids()} | {policy.id: policy for policy in policies}
    found, problems = activate(workspace(head), known, TODAY)
    for each in problems:
        assert wording(each.id).hint[0].format(**dict(each.details))
    return found, [f"{each.place}: {each.id}" for each in problems]


def test_a_policy_is_in_force_from_its_day_or_the_first_of_january() -> None:
    found, problems = active("policies: [{id: bureau-organs, since: 2025-03-01}, primary-school-branch]")
    assert not problems
    assert [(each.policy.id, each.since) for each in found] == [
        ("bureau-organs", date(2025, 3, 1)),
        ("primary-school-branch", date(2026, 1, 1)),
    ]


def test_a_policy_that_is_not_known_is_told_with_those_that_are() -> None:
    found, problems = active("policies:\n  - bureau\n  - bureau-organs\n")
    assert [each.policy.id for each in found] == ["bureau-organs"]
    assert problems == ["care.yaml:4: unknown-policy"]


def test_a_policy_adopted_twice_is_in_force_once() -> None:
    found, problems = active("policies:\n  - bureau-organs\n  - {id: bureau-organs, since: 2025-01-01}\n")
    assert len(found) == 1
    assert problems == ["care.yaml:5: policy-adopted-twice"]


def test_the_workspace_goes_before_the_policy_and_the_policy_before_the_default() -> None:
    policy = own("settings: {prompt_visit: 4 days, prompt_talk: 6 days}\nrules: []\n")
    found, problems = active("policies: [own]\nsettings: {prompt_talk: 7 days}", policy)
    assert not problems
    settings = found[0].settings
    assert (settings.prompt_visit, settings.prompt_talk, settings.any_time) == (
        Deadline(4),
        Deadline(7),
        Deadline(1, working=True),
    )


def test_a_faulty_setting_of_the_workspace_is_told_once_for_all_policies() -> None:
    _, problems = active("policies: [bureau-organs, primary-school-branch]\nsettings: {prompt_visit: soon}")
    assert problems == ["care.yaml:4: bad-deadline"]


def test_a_rule_is_in_force_as_the_settings_read_it() -> None:
    found, _ = active("policies: [urban-management-bureau]\nsettings: {home_visit: quarter, 其他节日: 中秋节}")
    rules = {rule.id: rule for rule in found[0].policy.rules if isinstance(rule, DutyRule)}
    assert rules["UM-30"].on == Every("quarter", "home_visit")
    assert isinstance(greeting := rules["UM-21"].on, OnFestival)
    assert greeting.festivals[-1] == "mid-autumn"


def test_a_rule_that_calls_on_an_unknown_actor_is_told_at_its_line() -> None:
    policy = own(f"actors: {{heads: {{role: secretary}}}}\nrules:\n  - {{id: X-01, {RULE}, by: [heads, chief]}}\n")
    _, problems = active("policies: [own]", policy)
    assert problems == ["own.yaml:5: unknown-actor"]


def test_two_rules_of_one_id_are_told_even_across_policies() -> None:
    policy = own(f"rules:\n  - {{id: X-01, {RULE}}}\n  - {{id: X-01, {RULE}}}\n  - {{id: BO-06, {RULE}}}\n")
    _, problems = active("policies: [bureau-organs, own]", policy)
    assert problems == ["own.yaml:5: double-rule", "own.yaml:6: double-rule"]


@pytest.mark.parametrize("id_", builtin_ids())
def test_a_policy_that_comes_with_the_program_has_no_problem(id_: str) -> None:
    _, problems = active(f"policies: [{id_}]")
    assert not problems


def test_all_policies_can_be_in_force_together() -> None:
    found, problems = active(f"policies: [{', '.join(builtin_ids())}]")
    assert not problems
    assert len(found) == len(builtin_ids())


def test_without_policies_nothing_is_in_force() -> None:
    assert active("") == ((), [])
