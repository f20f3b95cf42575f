"""What a rule says, fact by fact; some kinds of rule are told in their own way, all others field by field."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from carecli.model.words import Words
from carecli.policy.policy import Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.rule import Rule
from carecli.policy.settings import Settings
from carecli.reports.duty_facts import duty_facts
from carecli.reports.field_facts import field_facts
from carecli.reports.money_facts import money_facts
from carecli.reports.setting_facts import setting_facts
from carecli.reports.told import Told

_TOLD: Mapping[type[Rule], Callable[[Any, Policy, Settings, Words], Iterator[Told]]] = {
    DutyRule: duty_facts,
    MoneyRule: money_facts,
}


def rule_facts(rule: Rule, policy: Policy, settings: Settings, words: Words) -> Iterator[Told]:
    """The summary, what the rule's kind adds, the settings it rests on, and a status that is not the usual one."""
    summary = words.pick(rule.summary.pair)
    yield Told("summary", words("policies.summary"), (summary,), summary)
    told = _TOLD.get(type(rule))
    yield from told(rule, policy, settings, words) if told else field_facts(rule, words)
    yield from setting_facts(rule, settings, words)
    if rule.status != "in-force":
        yield Told("status", words("policies.status"), (words.code("status", rule.status),), rule.status)
