"""When a rule's duty arises and by what day it is owed, in words."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from carecli.duties.triggers.event import setting_for
from carecli.model.words import Words
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import Every, OnAnniversary, OnDate, OnEvent, OnFestival, OnStep
from carecli.policy.setting_text import show_setting
from carecli.policy.settings import DECLARED, Settings
from carecli.reports.calendar_windows import AROUND

EITHER_DAY = "either_day"
"""The window of a rule on anniversaries that names none (K-either-day)."""

PROMPT = "prompt_visit"
"""The setting of an event's deadline where the rule names none (K-prompt-visit)."""


def occasions(rule: DutyRule, settings: Settings, words: Words) -> Iterator[str]:
    """When the duty arises, a line an occasion."""
    yield from _OCCASIONS[type(rule.on)](rule.on, rule, settings, words)


def deadlines(rule: DutyRule, settings: Settings, words: Words) -> Iterator[str]:
    """By what day it is owed."""
    if isinstance(rule.on, OnEvent):
        yield from _event_deadlines(rule.on, rule, settings, words)
    elif isinstance(rule.on, OnDate) and rule.within and not rule.window:
        span = rule.within[-1].setting
        yield words("policies.within.after", span=show_setting(getattr(settings, span), DECLARED[span].kind, words))
    else:
        yield words("policies.within.period" if isinstance(rule.on, Every) else "policies.within.window")


def event_settings(on: OnEvent, rule: DutyRule) -> dict[str, list[str]]:
    """The events of a rule by the setting of their deadline."""
    found: dict[str, list[str]] = {}
    for event in on.events:
        found.setdefault(setting_for(rule.within, event) or PROMPT, []).append(event)
    return found


def festival_setting(rule: DutyRule, festival: str) -> str:
    """The setting of a festival's window: one of its own where the rule's window has one for each."""
    stem = rule.window or AROUND
    own = f"{stem}_{festival.replace('-', '_')}"
    return own if own in DECLARED else stem


def setting_names(rule: DutyRule) -> Iterator[str]:
    """The settings of the rule's time, as they are declared."""
    match rule.on:
        case OnFestival():
            yield from (festival_setting(rule, festival) for festival in rule.on.festivals)
        case OnEvent():
            yield from event_settings(rule.on, rule)
        case OnAnniversary():
            yield rule.window or EITHER_DAY
        case OnDate():
            yield from [rule.window] if rule.window else (span.setting for span in rule.within)
        case Every() | OnStep():
            yield from rule.on.settings()


def _event_deadlines(on: OnEvent, rule: DutyRule, settings: Settings, words: Words) -> Iterator[str]:
    by_setting = event_settings(on, rule)
    for setting, events in by_setting.items():
        span = show_setting(getattr(settings, setting), DECLARED[setting].kind, words)
        named = words.join([words.code("event", event) for event in events])
        yield words(
            "policies.within.event" if len(by_setting) > 1 else "policies.within.known", events=named, span=span
        )


def _festivals(on: OnFestival, rule: DutyRule, settings: Settings, words: Words) -> Iterator[str]:
    for festival in on.festivals:
        window = settings.window(rule.window or AROUND, festival).show(words)
        yield words("policies.on.festival.window", festival=words.code("festival", festival), window=window)


def _events(on: OnEvent, _rule: DutyRule, _settings: Settings, words: Words) -> Iterator[str]:
    yield words("policies.on.event", events=words.join([words.code("event", event) for event in on.events]))


def _every(on: Every, _rule: DutyRule, _settings: Settings, words: Words) -> Iterator[str]:
    yield words("policies.on.every", period=words.code("period", on.period))


def _anniversaries(on: OnAnniversary, rule: DutyRule, settings: Settings, words: Words) -> Iterator[str]:
    days = words.join([words.code("anniversary", day) for day in on.days])
    window = settings.window(rule.window or EITHER_DAY, "").show(words)
    yield words("policies.on.festival.window", festival=days, window=window)


def _dates(on: OnDate, rule: DutyRule, settings: Settings, words: Words) -> Iterator[str]:
    for day in on.days:
        if rule.window:
            window = settings.window(rule.window, "").show(words)
            yield words("policies.on.festival.window", festival=day, window=window)
        else:
            yield words("policies.on.date", day=day)


_OCCASIONS: Mapping[type, Callable[[Any, DutyRule, Settings, Words], Iterator[str]]] = {
    OnFestival: _festivals,
    OnEvent: _events,
    Every: _every,
    OnAnniversary: _anniversaries,
    OnDate: _dates,
}
