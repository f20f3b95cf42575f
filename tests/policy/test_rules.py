"""Rules as policy files write them: triggers, settings by event, and what a rule rests on."""

from collections.abc import Iterable

import pytest
from conditions import node

from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.model.problem import Problem, Refused
from carecli.model.words import Words
from carecli.model.words.codes import CODES
from carecli.model.words.telling import told
from carecli.policy.policy import Policy
from carecli.policy.rules import RULES, rule_classes
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.recorded import RecordedRule
from carecli.policy.rules.span import Span, spans
from carecli.policy.rules.trigger import Every, OnAnniversary, OnEvent, OnFestival, Trigger, read_trigger
from carecli.policy.settings import Settings

HEAD = "policy: own\ntitle: {zh: 本单位制度, en: Our own rules}\n"
SUMMARY = "summary: {zh: 看望, en: Visits}, clause: 三"
VISIT = f"id: X-01, kind: duty, duty: visit, {SUMMARY}"


def typed(text: str) -> tuple[Policy | None, list[Problem]]:
    nodes, problems = read_nodes(text, "own.yaml")
    assert not problems
    return type_policy(nodes, "own.yaml")


def rule(fields: str) -> DutyRule:
    policy, problems = typed(f"{HEAD}rules:\n  - {{{VISIT}, {fields}}}\n")
    assert not problems, problems
    assert policy is not None
    found = policy.rules[0]
    assert isinstance(found, DutyRule)
    return found


def faults(rows: Iterable[str]) -> list[tuple[str, int]]:
    listed = "".join(f"  - {row}\n" for row in rows)
    _, problems = typed(f"{HEAD}rules:\n{listed}")
    for found in problems:
        assert told(found, Words("zh"))
        assert told(found, Words("en"))
    return [(found.id, found.place.line) for found in problems]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("{festival: july-first}", OnFestival(("july-first",))),
        ("{节日: [春节, 七一]}", OnFestival(("spring-festival", "july-first"))),
        ("{festival: [july-first, etc_festivals]}", OnFestival(("july-first",), ("etc_festivals",))),
        ("{festival: [七一, 其他节日]}", OnFestival(("july-first",), ("etc_festivals",))),
        ("{event: [hospitalised, 亡故]}", OnEvent(("hospitalised", "death"))),
        ("{every: quarter}", Every("quarter")),
        ("{每: 半年}", Every("half-year")),
        ("{every: point_visit}", Every("half-year", "point_visit")),
        ("{anniversary: [birthday, political-birthday]}", OnAnniversary(("birthday", "political-birthday"))),
    ],
)
def test_a_trigger_is_read_in_either_language(text: str, trigger: Trigger) -> None:
    assert read_trigger(node(text)) == trigger


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("july-first", "trigger-shape"),
        ("~", "trigger-shape"),
        ("{}", "trigger-shape"),
        ("{festival: july-first, event: death}", "trigger-shape"),
        ("{festival: []}", "trigger-shape"),
        ("{festival: {x: y}}", "trigger-shape"),
        ("{every: [year, term]}", "trigger-shape"),
        ("{often: year}", "unknown-trigger"),
        ("{festival: christmas}", "unfit-trigger"),
        ("{event: july-first}", "unfit-trigger"),
        ("{every: week}", "unfit-trigger"),
        ("{anniversary: wedding}", "unfit-trigger"),
        ("{every: prompt_visit}", "unfit-setting"),
        ("{festival: home_visit}", "unfit-setting"),
    ],
)
def test_what_is_no_trigger_is_refused(text: str, id_: str) -> None:
    with pytest.raises(Refused) as refused:
        read_trigger(node(text))
    assert refused.value.id == id_


def test_settings_choose_the_period_and_the_further_festivals() -> None:
    settings = Settings(home_visit="quarter", etc_festivals=("mid-autumn", "july-first"))
    assert Every("half-year", "home_visit").read_with(settings) == Every("quarter", "home_visit")
    assert Every("year").read_with(settings) == Every("year")
    festivals = OnFestival(("july-first",), ("etc_festivals",)).read_with(settings).festivals
    assert festivals == ("july-first", "mid-autumn")


@pytest.mark.parametrize(
    ("counts", "written", "read"),
    [("as-written", "yes", "yes"), ("as-written", "no", "no"), ("always", "no", "yes"), ("never", "yes", "no")],
)
def test_a_setting_may_go_before_what_a_rule_says_of_group_talks(counts: str, written: str, read: str) -> None:
    found = rule(f"on: {{every: year}}, group: {written}").read_with(Settings(group_counts=counts))
    assert found.group == read


def test_one_setting_stands_for_every_event_or_each_has_its_own() -> None:
    assert spans("deadline")("prompt_visit") == (Span("other", "prompt_visit"),)
    own = spans("deadline")(node("{death: prompt_death, 住院: 随时走访, other: prompt_visit}"))
    assert own == (Span("death", "prompt_death"), Span("hospitalised", "any_time"), Span("other", "prompt_visit"))


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("{}", "by-event-shape"),
        ("[prompt_visit]", "by-event-shape"),
        ("~", "by-event-shape"),
        ("{wedding: prompt_visit}", "unknown-event"),
        ("{death: soon}", "unknown-setting"),
        ("{death: [prompt_death]}", "unknown-setting"),
        ("before", "unfit-setting"),
    ],
)
def test_what_is_no_setting_by_event_is_refused(text: str, id_: str) -> None:
    with pytest.raises(Refused) as refused:
        spans("deadline")(node(text))
    assert refused.value.id == id_


def test_a_rule_names_the_settings_and_actors_that_it_rests_on() -> None:
    found = rule(
        "on: {event: [death, kin-death]}, within: {death: prompt_death, other: prompt_visit}, kin: kin_direct,"
        " whom: elderly, by: [heads, organisation]"
    )
    assert found.settings() == ("prompt_death", "prompt_visit", "kin_direct", "elderly_age")
    assert found.actors() == ("heads", "organisation")
    paired = rule("on: {every: point_visit}, pairs: {of: leaders, at: contact-point}, scope: or_scope, cover: some")
    assert paired.settings() == ("point_visit", "or_scope", "some_visits")
    assert "leaders" in paired.actors()


def test_a_rule_of_each_kind_is_found_by_its_kind() -> None:
    classes = rule_classes()
    assert set(classes) == set(RULES) == set(CODES["rule"])
    assert (classes["duty"], classes["money"], classes["recorded"]) == (DutyRule, MoneyRule, RecordedRule)


def test_a_faulty_rule_is_told_by_line_and_the_others_stay() -> None:
    policy, problems = typed(
        f"{HEAD}rules:\n  - {{{VISIT}, on: {{every: week}}}}\n  - {{id: X-02, kind: recorded, {SUMMARY}, "
        "why: {zh: 只登记, en: Recorded only}}\n"
    )
    assert policy is not None
    assert [found.id for found in policy.rules] == ["X-02"]
    assert [(found.id, found.place.line) for found in problems] == [("unfit-trigger", 4)]


@pytest.mark.parametrize(
    ("row", "id_"),
    [
        (f"{{id: X-01, {SUMMARY}, on: {{every: year}}}}", "no-kind"),
        (f"{{id: X-01, kind: party, {SUMMARY}}}", "unknown-kind"),
        (f"{{{VISIT}}}", "missing-field"),
        (f"{{{VISIT}, on: {{every: year}}, whom: stnading >= 3}}", "unknown-fact"),
        (f"{{{VISIT}, on: {{every: year}}, within: before}}", "unfit-setting"),
        (f"{{{VISIT}, on: {{every: year}}, window: prompt_visit}}", "unfit-setting"),
        (f"{{{VISIT}, on: {{every: year}}, kin: nobody}}", "unknown-setting"),
        (f"{{{VISIT}, on: {{every: year}}, extra: yes}}", "unknown-key"),
        ("just text", "mapping-expected"),
    ],
)
def test_what_is_wrong_with_a_rule_has_an_id_and_words(row: str, id_: str) -> None:
    assert faults([row]) == [(id_, 4)]


def test_a_condition_within_a_rule_is_told_at_its_own_line() -> None:
    _, problems = typed(
        f"{HEAD}rules:\n  - id: X-01\n    kind: duty\n    duty: visit\n    clause: 三\n"
        "    summary: {zh: 看望, en: Visits}\n    on: {every: year}\n"
        "    whom:\n      any:\n        - retired\n        - standing >= 3 months\n"
    )
    assert [(found.id, found.place.line) for found in problems] == [("wrong-unit", 13)]


def test_rules_must_be_a_list_and_a_policy_must_have_a_head() -> None:
    policy, problems = typed(f"{HEAD}rules: none\n")
    assert policy is not None
    assert [found.id for found in problems] == ["list-expected"]
    policy, problems = typed("policy: own\nrules: []\n")
    assert policy is None
    assert [found.id for found in problems] == ["missing-field"]
    policy, problems = typed(f"{HEAD}rules: ~\n")
    assert policy is not None
    assert not policy.rules


def test_a_policy_may_be_written_with_chinese_keys() -> None:
    policy, problems = typed(
        "制度编号: own\n名称: {中文: 本单位制度, 英文: Our own rules}\n"
        "承办角色:\n  书记: {职务: 书记, 级别: 党支部}\n"
        "设定: {及时走访: 2个工作日}\n"
        "条款:\n"
        "  - {编号: X-01, 类型: 应办, 应办: 走访, 依据: 三, 要点: {中文: 看望, 英文: Visits}, 时机: {事件: 住院},"
        " 对象: 年老 或 在困难台账, 承办: 书记, 时限: 及时走访}\n"
    )
    assert not problems
    assert policy is not None
    assert policy.id == "own"
    found = policy.rules[0]
    assert isinstance(found, DutyRule)
    assert (found.on, found.within) == (OnEvent(("hospitalised",)), (Span("other", "prompt_visit"),))
    assert policy.actors_named("书记")[0].level == ("branch",)
