"""What a rule says, fact by fact; some kinds of rule are told in their own way, all others field by field."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from carecli.model.words import Words, table
from carecli.policy.policy import Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.rule import Rule
from carecli.policy.settings import Settings
from carecli.reports.duty_facts import duty_facts, who
from carecli.reports.field_facts import field_facts
from carecli.reports.money_facts import money_facts
from carecli.reports.setting_facts import setting_facts
from carecli.reports.told import Told

_TOLD: Mapping[type[Rule], Callable[[Any, Policy, Settings, Words], Iterator[Told]]] = {
    DutyRule: duty_facts,
    MoneyRule: money_facts,
}


def rule_facts(rule: Rule, policy: Policy, settings: Settings, words: Words) -> Iterator[Told]:
    """The summary, what the rule's kind adds, its settings, the registers it waits for, and an unusual status."""
    summary = words.pick(rule.summary.pair)
    yield Told("summary", words("policies.summary"), (summary,), summary)
    told = _TOLD.get(type(rule))
    yield from told(rule, policy, settings, words) if told else _plainly(rule, policy, words)
    yield from setting_facts(rule, settings, words)
    if rule.unkept:
        named = [words.field("", name) if name in table("fields") else name for name in rule.unkept]
        yield Told("needs", words("policies.needs"), (words.join(named),), rule.unkept)
    if rule.status != "in-force":
        yield Told("status", words("policies.status"), (words.code("status", rule.status),), rule.status)


def _plainly(rule: Rule, policy: Policy, words: Words) -> Iterator[Told]:
    """Every other kind of rule, field by field; whom it calls on goes by office and not by the policy's own name."""
    yield from field_facts(rule, words, frozenset(("by",)))
    if named := rule.actors():
        yield Told("by", words("policies.by"), tuple(who(named, policy, words)), named)
