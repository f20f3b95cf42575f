"""What a rule about a duty says: when, to whom, who acts, by what day, and whatever else it asks for."""

from collections.abc import Iterable, Iterator, Sequence

from carecli.model.words import Words
from carecli.policy.condition.show import show_condition
from carecli.policy.policy import Actor, Policy
from carecli.policy.rules.duty import ORGANISATION, DutyRule, Pairs
from carecli.policy.rules.trigger import OnEvent
from carecli.policy.settings import Settings
from carecli.reports.duty_times import deadlines, occasions
from carecli.reports.field_facts import field_facts
from carecli.reports.page import Json
from carecli.reports.told import Told

_TOLD = frozenset({"duty", "on", "among", "whom", "pairs", "bodies", "each_of", "by"})


def duty_facts(rule: DutyRule, policy: Policy, settings: Settings, words: Words) -> Iterator[Told]:
    """The facts in the order in which a clerk asks for them; ``settings`` are those in force here."""
    when, by_when = list(occasions(rule, settings, words)), list(deadlines(rule, settings, words))
    yield _told("duty", [words.code("duty", rule.duty)], rule.duty, words)
    yield _told("on", when, when, words)
    yield _whom(rule, policy, words)
    if not rule.pairs or rule.by != (ORGANISATION,):
        by = rule.each_of or rule.by
        yield _told("by", list(who(by, policy, words)), list(by), words)
    yield _told("within", by_when, by_when, words)
    yield from field_facts(rule, words, _TOLD)


def _told(key: str, lines: Sequence[str], value: Json, words: Words) -> Told:
    return Told(key, words(f"policies.{key}"), tuple(lines), value)


def _whom(rule: DutyRule, policy: Policy, words: Words) -> Told:
    if rule.pairs:
        lines = [_pairs(pairs, policy, words) for pairs in rule.pairs]
        return _told("pairs", lines, lines, words)
    if rule.bodies:
        levels = words.join([words.code("level", level) for level in rule.bodies])
        return _told("whom", [levels], list(rule.bodies), words)
    everybody = "themselves" if rule.each_of else "concerned" if isinstance(rule.on, OnEvent) else rule.among
    text = show_condition(rule.whom, words) if rule.whom else words(f"policies.whom.{everybody}")
    return _told("whom", [text], text, words)


def _pairs(pairs: Pairs, policy: Policy, words: Words) -> str:
    of = words.join(list(who([pairs.of], policy, words)))
    roles = words.join([words.code("role", role) for role in pairs.role])
    key = "role" if pairs.role else "others"
    return words(f"policies.pairs.{key}", of=of, place=words.code("pair-place", pairs.at), roles=roles)


def who(names: Iterable[str], policy: Policy, words: Words) -> Iterator[str]:
    """Each alternative actor that the names stand for."""
    for name in names:
        actors = policy.actors_named(name)
        yield from (_actor(actor, words) for actor in actors)
        if name == ORGANISATION and not actors:
            yield words("policies.by.organisation")


def _actor(actor: Actor, words: Words) -> str:
    roles = words.join([words.code("role", role) for role in actor.role])
    levels = words.join([words.code("level", level) for level in actor.level])
    key = "place" if roles and levels else "role" if roles else "level"
    return words(f"policies.by.{key}", roles=roles, levels=levels)
