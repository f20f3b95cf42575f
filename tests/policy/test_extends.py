"""Policies that rest on another, and rules that cannot stand beside each other."""

from datetime import date

import pytest

from carecli.files.reading import read_nodes
from carecli.intake.policies import type_policy
from carecli.model.workspace import Adoption, Workspace
from carecli.policy.active import activate
from carecli.policy.extends import resolved
from carecli.policy.policy import Policy


def policy(id_: str, *lines: str) -> Policy:
    text = "\n".join([f"policy: {id_}", f"title: {{zh: {id_}, en: {id_}}}", *lines])
    nodes, problems = read_nodes(text + "\n", f"{id_}.yaml")
    found, faults = type_policy(nodes, f"{id_}.yaml")
    assert found is not None
    assert not [*problems, *faults], faults
    return found


def rule(id_: str, clause: str = "一") -> str:
    return f"{{id: {id_}, kind: recorded, clause: {clause}, summary: {{zh: 甲, en: A}}, why: {{zh: 甲, en: A}}}}"


BASE = policy(
    "base",
    "incomplete: yes",
    "settings: {prompt_visit: 1 day, prompt_talk: 1 day}",
    "actors: {boss: {role: [secretary]}, aide: {role: [head]}}",
    f"rules: [{rule('R1')}, {rule('R2')}, {rule('R3')}]",
)


def whole(*policies: Policy) -> dict[str, Policy]:
    found, problems = resolved({each.id: each for each in policies})
    assert not problems
    return found


def clauses(found: Policy) -> list[tuple[str, str]]:
    return [(each.id, each.clause) for each in found.rules]


def test_a_rule_of_the_same_id_stands_in_the_place_of_the_other() -> None:
    own = policy("own", "extends: base", f"rules: [{rule('R4', '四')}, {rule('R2', '本单位')}]")
    assert clauses(whole(BASE, own)["own"]) == [("R1", "一"), ("R2", "本单位"), ("R3", "一"), ("R4", "四")]


def test_rules_can_be_done_without() -> None:
    own = policy("own", "extends: base", "without: [R1, R3]")
    assert clauses(whole(own, BASE)["own"]) == [("R2", "一")]


def test_own_settings_and_actors_go_before_those_of_the_same_name() -> None:
    own = whole(
        policy("own", "extends: base", "settings: {prompt_visit: 9 days}", "actors: {boss: {role: [head]}}"), BASE
    )["own"]
    assert {each.name: each.value for each in own.settings} == {"prompt_visit": "9 days", "prompt_talk": "1 day"}
    assert [actor.role for actor in own.actors_named("boss")] == [("head",)]
    assert [actor.role for actor in own.actors_named("aide")] == [("head",)]


def test_what_rests_on_an_incomplete_text_is_incomplete() -> None:
    assert whole(policy("own", "extends: base"), BASE)["own"].incomplete
    assert not whole(policy("own"), BASE)["own"].incomplete


def test_a_policy_may_rest_on_one_that_rests_on_another() -> None:
    middle = policy("middle", "extends: base", "without: R1")
    top = policy("top", "extends: middle", f"rules: [{rule('R3', '末')}]")
    assert clauses(whole(top, middle, BASE)["top"]) == [("R2", "一"), ("R3", "末")]


@pytest.mark.parametrize(
    ("policies", "told"),
    [
        ((policy("own", "extends: gone"),), ["unknown-base"]),
        ((policy("own", "extends: own"),), ["extends-itself"]),
        ((policy("a", "extends: b"), policy("b", "extends: c"), policy("c", "extends: a")), ["extends-itself"]),
        ((BASE, policy("own", "extends: base", "without: R9")), ["without-unknown"]),
        ((BASE, policy("own", "extends: base", "without: R1", f"rules: [{rule('R1')}]")), ["without-own"]),
    ],
)
def test_what_cannot_be_resolved_is_told_and_hides_no_policy(policies: tuple[Policy, ...], told: list[str]) -> None:
    found, problems = resolved({each.id: each for each in policies})
    assert [problem.id for problem in problems] == told
    assert set(found) == {each.id for each in policies}


def told(*policies: Policy) -> list[str]:
    adopted = tuple(Adoption(id=each.id, since=date(2026, 1, 1)) for each in policies)
    workspace = Workspace(care="1", name="甲", policies=adopted)
    _, problems = activate(workspace, {each.id: each for each in policies}, date(2026, 7, 6))
    return [problem.id for problem in problems]


def sharing(id_: str, *percents: int, of: str = "hardship-aid", status: str = "in-force") -> Policy:
    levels = ("branch", "general-branch", "committee")
    parts = ", ".join(f"{{level: {level}, percent: {n}}}" for level, n in zip(levels, percents, strict=False))
    said = f"id: R-{id_}, kind: money, clause: 一, status: {status}, summary: {{zh: 甲, en: A}}"
    return policy(id_, f"rules: [{{{said}, share: {{of: {of}, parts: [{parts}]}}}}]")


@pytest.mark.parametrize(
    ("policies", "ids"),
    [
        ((sharing("a", 30, 70), sharing("b", 30, 70)), []),
        ((sharing("a", 30, 70), sharing("b", 40, 60)), ["shares-conflict"]),
        ((sharing("a", 30, 70), sharing("b", 40, 60, of="award")), []),
        ((sharing("a", 30, 70), sharing("b", 40, 60, status="proposed")), []),
        ((sharing("a", 30, 69),), ["shares-not-whole"]),
        ((sharing("a", 30, 71),), ["shares-not-whole"]),
    ],
)
def test_payments_of_one_purpose_are_split_in_one_way_and_wholly(policies: tuple[Policy, ...], ids: list[str]) -> None:
    assert told(*policies) == ids


@pytest.mark.parametrize(
    ("must", "ids"),
    [
        ("filled", ["requirement-asks-nothing"]),
        ("filled, fields: [born_on]", []),
        ("contact-point", ["requirement-asks-nothing"]),
        ("kept", ["requirement-asks-nothing"]),
        ("kept, needs: [members]", []),
        ("mostly-one-to-one", []),
        ("filled, status: proposed", []),
    ],
)
def test_a_requirement_says_what_it_asks_for(must: str, ids: list[str]) -> None:
    said = f"{{id: R1, kind: requirement, clause: 一, summary: {{zh: 甲, en: A}}, must: {must}}}"
    assert told(policy("a", f"rules: [{said}]")) == ids
