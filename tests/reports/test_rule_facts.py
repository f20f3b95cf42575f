"""Rules of every kind, explained: nothing that a rule says is left out."""

import pytest
from stories import builtin

from carecli.files.builtin import builtin_ids
from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.model.words import Language, Words
from carecli.policy.policy import Policy
from carecli.policy.settings import Settings
from carecli.reports.policy import Known, known, policy_answer
from carecli.reports.rule_facts import rule_facts

HEAD = """\
policy: ours
title: {zh: 本单位制度, en: Our rules}
actors:
  leader: [{role: secretary, level: [committee, general-branch]}, {level: branch}]
  chief: {role: [secretary, head]}
rules:
"""


def policy_of(rule: str) -> Policy:
    """A policy of one rule, whose id, clause and summary are as usual."""
    text = f"{HEAD}  - {{id: OU-01, clause: 一, summary: {{zh: 要点, en: gist}}, {rule}}}\n"
    nodes, faults = read_nodes(text, "ours.yaml")
    policy, problems = type_policy(nodes, "ours.yaml")
    assert policy is not None
    assert not [*faults, *problems]
    return policy


def facts(rule: str, language: Language = "zh") -> dict[str, tuple[str, ...]]:
    """The lines of each fact of a rule."""
    policy = policy_of(rule)
    told = rule_facts(policy.rules[0], policy, Settings(), Words(language))
    return {fact.key: fact.lines for fact in told}


@pytest.mark.parametrize(
    ("on", "when", "by_when"),
    [
        ("{festival: july-first}", ("七一 前 15 天至后 15 天",), ("窗口的最后一天",)),
        ("{event: [accident, disaster]}", ("发生: 发生意外、家庭受灾",), ("获知后 3 个工作日",)),
        ("{every: quarter}", ("每季度一次",), ("时段的最后一天",)),
        ("{anniversary: birthday}", ("生日 前 7 天至后 7 天",), ("窗口的最后一天",)),
        ("{date: 03-05}, window: either_day", ("03-05 前 7 天至后 7 天",), ("窗口的最后一天",)),
    ],
)
def test_the_time_of_a_duty_is_told(on: str, when: tuple[str, ...], by_when: tuple[str, ...]) -> None:
    told = facts(f"kind: duty, duty: visit, on: {on}")
    assert (told["on"], told["within"]) == (when, by_when)


def test_a_day_of_the_year_may_have_a_deadline_instead_of_a_window() -> None:
    told = facts("kind: duty, duty: task, on: {date: [06-30, 12-31]}, within: return_due")
    assert len(told["on"]) == 2
    assert all(day in line for day, line in zip(("06-30", "12-31"), told["on"], strict=True))
    assert "10 天" in told["within"][0]
    assert any("return_due" in line for line in told["settings"])


def test_each_setting_of_a_deadline_is_told_with_its_events() -> None:
    told = facts("kind: duty, duty: visit, on: {event: [accident, death]}, within: {death: prompt_death}")
    assert told["within"] == ("发生意外: 获知后 3 个工作日", "去世: 获知后 1 天")
    assert [line.partition(" = ")[2] for line in told["settings"]] == ["3 个工作日", "1 天"]


def test_whom_a_duty_is_for_is_told() -> None:
    assert facts("kind: duty, duty: visit, on: {every: year}")["whom"] == ("每一名党员",)
    assert facts("kind: duty, duty: visit, on: {event: accident}")["whom"] == ("当事人",)
    asked = facts("kind: duty, duty: visit, on: {every: year}, whom: standing >= early_join")
    assert asked["whom"][0].startswith("党龄 ≥ ")
    assert any("early_join" in line for line in asked["settings"])


def test_the_settings_behind_a_fact_that_is_short_for_others_are_told() -> None:
    told = facts("kind: duty, duty: visit, on: {every: year}, whom: elderly")
    assert any("elderly_age" in line for line in told["settings"])


def test_who_acts_is_told_by_role_and_level() -> None:
    told = facts("kind: duty, duty: talk, on: {every: year}, by: [leader, chief, organisation]")
    assert told["by"] == ("党委、党总支的书记", "党支部的人", "书记、负责人", "组织指派的人")


def test_pairs_are_told_instead_of_whom() -> None:
    told = facts("kind: duty, duty: talk, on: {every: year}, pairs: {of: leader, at: in-charge, role: head}")
    assert "whom" not in told
    assert told["pairs"] == ("党委、党总支的书记、党支部的人 与: 分管单位的负责人",)
    assert "by" not in told
    unit = facts("kind: duty, duty: talk, on: {every: year}, pairs: {of: leader, at: contact-point}")
    assert unit["pairs"] == ("党委、党总支的书记、党支部的人 与: 联系点",)


def test_forms_levels_and_cover_are_told() -> None:
    told = facts(
        "kind: duty, duty: visit, on: {every: year}, forms: [home, hospital], each_level: [committee, branch],"
        " each_form: [funeral, family], cover: some"
    )
    assert told["forms"] == ("上门、住院探望",)
    assert told["each_level"] == ("党委、党支部",)
    assert told["each_form"] == ("吊唁、慰问家属",)
    assert told["cover"] == ("部分",)


def test_money_is_told_by_source_share_and_use() -> None:
    told = facts(
        "kind: money, sources: [dues, donation-member], main: dues, spend: {purposes: hardship-aid},"
        " share: {of: hardship-aid, parts: [{level: branch, percent: 30}, {level: committee, percent: 70}]}"
    )
    assert told["sources"] == ("党费、党员捐款",)
    assert told["main"] == ("党费",)
    assert told["share"] == ("困难补助: 党支部 30%、党委 70%",)
    assert told["spend"] == ("各项资金只用于困难补助",)


@pytest.mark.parametrize(
    ("rule", "key", "said"),
    [
        ("kind: recorded, why: {zh: 无从计算, en: none}", "why", "无从计算"),
        ("kind: finding, category: veteran, when: lixiu or retired", "when", "离休 或 离退休"),
        ("kind: finding, category: veteran, when: lixiu, judged: yes", "judged", "是"),
        ("kind: rank, points: [{when: alone, points: 5}]", "points", "独居、5"),
    ],
)
def test_a_rule_of_another_kind_is_told_field_by_field(rule: str, key: str, said: str) -> None:
    assert facts(rule)[key] == (said,)


def test_only_an_unusual_status_is_told() -> None:
    assert "status" not in facts("kind: recorded, why: {zh: 无, en: none}")
    assert facts("kind: recorded, why: {zh: 无, en: none}, status: proposed")["status"] == ("建议稿",)


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("id_", builtin_ids())
def test_what_the_built_in_policies_say_is_told_in_both_languages(id_: str, language: Language) -> None:
    policy = known((), [builtin(id_)])[0]
    answer = policy_answer(policy, policy.policy.rules, Words(language))
    assert [item["rule"] for item in answer.items] == [rule.id for rule in policy.policy.rules]


def test_a_policy_that_is_not_adopted_is_read_with_its_own_settings() -> None:
    policy = policy_of("kind: duty, duty: visit, on: {event: accident}")
    nodes, _ = read_nodes(HEAD.replace("rules:\n", "settings: {prompt_visit: 9 days}\nrules: []\n"), "p.yaml")
    own, _ = type_policy(nodes, "p.yaml")
    assert own is not None
    assert known((), [own])[0].settings.prompt_visit.count == 9
    assert known((), [policy])[0] == Known(policy)


def test_a_page_without_a_rule_still_has_its_head() -> None:
    nodes, _ = read_nodes(HEAD.replace("rules:\n", "rules: []\n"), "p.yaml")
    empty, _ = type_policy(nodes, "p.yaml")
    assert empty is not None
    assert policy_answer(Known(empty), (), Words("en")).items == ()


def test_whom_a_requirement_calls_on_goes_by_office_and_its_fields_by_their_headings() -> None:
    told = facts("kind: requirement, must: filled, fields: [sex, whatever], by: chief")
    assert (told["by"], told["fields"]) == (("书记、负责人",), ("性别、whatever",))


def test_registers_that_are_still_to_come_are_named() -> None:
    told = facts("kind: requirement, must: entries-filled, fields: [route], needs: [posts, whatever, visits]")
    assert (told["fields"], told["needs"]) == (("上岗途径",), ("whatever",))
    assert "needs" not in facts("kind: requirement, must: kept, needs: [visits]")
