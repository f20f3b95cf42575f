"""What a rule about a duty says: when, to whom, who acts, by what day, and with which settings."""

from collections.abc import Iterable, Iterator, Sequence

from carecli.duties.actors import ANYBODY
from carecli.model.words import Words
from carecli.policy.condition.show import show_condition
from carecli.policy.policy import Actor, Policy
from carecli.policy.rules.duty import DutyRule, Pairs
from carecli.policy.rules.trigger import OnEvent
from carecli.policy.setting_names import setting_name
from carecli.policy.setting_text import show_setting
from carecli.policy.settings import DECLARED, Settings
from carecli.reports.duty_times import deadlines, occasions, setting_names
from carecli.reports.page import Json
from carecli.reports.told import Told


def duty_facts(rule: DutyRule, policy: Policy, settings: Settings, words: Words) -> Iterator[Told]:
    """The facts in the order in which a clerk asks for them; ``settings`` are those in force here."""
    yield _told("duty", [words.code("duty", rule.duty)], rule.duty, words)
    when, by_when = list(occasions(rule, settings, words)), list(deadlines(rule, settings, words))
    yield _told("on", when, when, words)
    yield _whom(rule, words)
    yield _told("by", list(_who(rule, policy, words)), list(rule.by), words)
    yield _told("within", by_when, by_when, words)
    yield from _manner(rule, words)
    yield _settings(rule, settings, words)


def _told(key: str, lines: Sequence[str], value: Json, words: Words) -> Told:
    return Told(key, words(f"policies.{key}"), tuple(lines), value)


def _whom(rule: DutyRule, words: Words) -> Told:
    if rule.pairs:
        text = _pairs(rule.pairs, words)
        return _told("pairs", [text], text, words)
    everybody = "concerned" if isinstance(rule.on, OnEvent) else rule.among
    text = show_condition(rule.whom, words) if rule.whom else words(f"policies.whom.{everybody}")
    return _told("whom", [text], text, words)


def _pairs(pairs: Pairs, words: Words) -> str:
    place = words.code("pair-place", pairs.at)
    key = "role" if pairs.role else "unit"
    roles = words.join([words.code("role", role) for role in pairs.role])
    return words(f"policies.pairs.{key}", of=pairs.of, place=place, roles=roles)


def _who(rule: DutyRule, policy: Policy, words: Words) -> Iterator[str]:
    """Each alternative actor on a line."""
    for name in rule.by:
        actors = policy.actors_named(name)
        yield from (_actor(actor, words) for actor in actors)
        if name == ANYBODY or not actors:
            yield words("policies.by.organisation")


def _actor(actor: Actor, words: Words) -> str:
    roles = words.join([words.code("role", role) for role in actor.role])
    levels = words.join([words.code("level", level) for level in actor.level])
    key = "place" if roles and levels else "role" if roles else "level"
    return words(f"policies.by.{key}", roles=roles, levels=levels)


def _manner(rule: DutyRule, words: Words) -> Iterator[Told]:
    """In which form, how often told apart, and how many must be reached."""
    if rule.forms:
        yield _told("forms", [_codes("visit-form", rule.forms, words)], list(rule.forms), words)
    apart = [
        text
        for kind, codes in (("level", rule.each_level), ("visit-form", rule.each_form))
        if (text := _codes(kind, codes, words))
    ]
    if apart:
        yield _told("each", apart, [*rule.each_level, *rule.each_form], words)
    if rule.duty == "talk":
        yield _told("group", [words.code("yes-no", rule.group)], rule.group, words)
    if rule.cover != "all":
        yield _told("cover", [words.code("cover", rule.cover)], rule.cover, words)


def _codes(kind: str, codes: Iterable[str], words: Words) -> str:
    return words.join([words.code(kind, code) for code in codes])


def _settings(rule: DutyRule, settings: Settings, words: Words) -> Told:
    names = dict.fromkeys((*setting_names(rule), *(name for name in rule.settings() if name in DECLARED)))
    shown = {name: show_setting(getattr(settings, name), DECLARED[name].kind, words) for name in names}
    lines = [
        words("policies.setting", name=f"{words.pick(setting_name(name))} ({name})", value=value)
        for name, value in shown.items()
    ]
    return Told("settings", words("policies.settings"), tuple(lines), dict(shown))
