"""What a policy demands, piece by piece: one demand for each event, festival, source or category that a rule names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from carecli.model.words import Words
from carecli.policy.condition.show import show_condition
from carecli.policy.policy import Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.finding import FindingRule
from carecli.policy.rules.money import MoneyRule
from carecli.policy.rules.rank import RankRule
from carecli.policy.rules.requirement import RequirementRule
from carecli.policy.rules.rule import Rule
from carecli.policy.rules.step import StepRule
from carecli.policy.settings import Settings
from carecli.reports.duty_demands import Asked, duty_demands
from carecli.reports.field_facts import field_facts
from carecli.reports.policy import Known
from carecli.reports.policy_counts import register_name

PAST = "past-result"
KEPT = "kept"
_OF_REQUIREMENT = frozenset({"must", "by", "fields"})


class Demand(NamedTuple):
    """One thing that a rule asks for: its ``topic``, its ``key`` within it, and what is said of it by heading.

    ``about`` names what it is, ``brief`` with the little that tells it apart where nothing else is said.
    """

    topic: str
    key: str
    about: str
    brief: str
    rule: Rule
    aspects: Mapping[str, str]


def demands(found: Known, words: Words) -> Iterator[Demand]:
    """The demands of a policy in the order of its rules; results of the past demand nothing."""
    for rule in found.policy.rules:
        tell = _KINDS.get(type(rule))
        if tell is None or rule.status == PAST:
            continue
        for asked in tell(rule, found.policy, found.settings, words):
            aspects = {**asked.aspects, **_status(rule, words)}
            yield Demand(asked.topic, asked.key, asked.about, asked.brief or asked.about, rule, aspects)


def _status(rule: Rule, words: Words) -> dict[str, str]:
    return {} if rule.status == "in-force" else {words("policies.status"): words.code("status", rule.status)}


def _money(rule: MoneyRule, _policy: Policy, _settings: Settings, words: Words) -> Iterator[Asked]:
    for source in rule.sources:
        main = {words("diff.main"): words.code("yes-no", "yes")} if source == rule.main else {}
        yield Asked("sources", source, words.code("source", source), main)
    for purpose in rule.share.of if rule.share else ():
        parts = rule.share.parts if rule.share else ()
        said = [words("policies.share.part", level=words.code("level", p.level), percent=p.percent) for p in parts]
        yield Asked("shares", purpose, words.code("purpose", purpose), {words("policies.share"): words.join(said)})
    if rule.spend:
        sources = words.join([words.code("source", source) for source in rule.spend.sources])
        allowed = words.join([words.code("purpose", purpose) for purpose in rule.spend.purposes])
        about = sources or words("policies.spend.any")
        yield Asked("spending", ",".join(rule.spend.sources), about, {words("policies.spend"): allowed})


def _finding(rule: FindingRule, _policy: Policy, _settings: Settings, words: Words) -> Iterator[Asked]:
    about = words.pick(rule.heading.pair) if rule.heading else rule.category
    aspects = {words("diff.conditions"): show_condition(rule.when, words)}
    if rule.judged:
        aspects[words.field("rules", "judged")] = words.code("yes-no", "yes")
    yield Asked("categories", rule.category, about, aspects)


def _rank(rule: RankRule, _policy: Policy, _settings: Settings, words: Words) -> Iterator[Asked]:
    points = [f"{show_condition(weight.when, words)} {weight.points}" for weight in rule.points]
    yield Asked("rank", "rank", words("diff.rank"), {words("diff.rank"): words.join(points)})


def _requirement(rule: RequirementRule, _policy: Policy, _settings: Settings, words: Words) -> Iterator[Asked]:
    """Registers that must be kept are held against each other one by one."""
    aspects = {told.heading: words.join(list(told.lines)) for told in field_facts(rule, words, _OF_REQUIREMENT)}
    if rule.fields:
        aspects[words.field("rules", "fields")] = words.join([_field(name, words) for name in rule.fields])
    must = words.code("must", rule.must)
    if rule.must != KEPT:
        yield Asked("requirements", rule.must, must, aspects)
        return
    for register in rule.needs:
        about = words("pages.bracket", text=must, more=register_name(register, words))
        yield Asked("requirements", f"{KEPT} {register}", about, aspects)


def _field(name: str, words: Words) -> str:
    """The heading of a field; of one in a register to come its key."""
    try:
        return words.field("members", name)
    except KeyError:
        return name


def _step(rule: StepRule, _policy: Policy, _settings: Settings, words: Words) -> Iterator[Asked]:
    for step in rule.steps:
        yield Asked("steps", step, words.code("step", step), {})


_KINDS: Mapping[type[Rule], Callable[[Any, Policy, Settings, Words], Iterator[Asked]]] = {
    DutyRule: duty_demands,
    MoneyRule: _money,
    FindingRule: _finding,
    RankRule: _rank,
    RequirementRule: _requirement,
    StepRule: _step,
}
