"""What a rule about a duty demands: one demand for each event, festival or day that it names."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, NamedTuple

from carecli.duties.triggers.event import setting_for
from carecli.model.words import Words
from carecli.policy.policy import Policy
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.trigger import Every, OnAnniversary, OnDate, OnEvent, OnFestival
from carecli.policy.setting_text import show_setting
from carecli.policy.settings import DECLARED, Settings
from carecli.reports.calendar_windows import AROUND
from carecli.reports.duty_facts import duty_facts
from carecli.reports.duty_times import EITHER_DAY, PROMPT, deadlines

_OF_TIME = frozenset({"duty", "on", "within", "titles"})
TRIGGERS = {OnEvent: "event", OnFestival: "festival", Every: "every", OnAnniversary: "anniversary", OnDate: "date"}


class Asked(NamedTuple):
    """Something that a rule asks for: its topic, its key within it, its name, and what is said of it by heading.

    ``brief`` is what it is called where nothing else is said.
    """

    topic: str
    key: str
    about: str
    aspects: dict[str, str]
    brief: str = ""


class _Occasion(NamedTuple):
    """One occasion of a duty: its key and name, and the time in which the duty is owed."""

    key: str
    name: str
    time: str


def duty_demands(rule: DutyRule, policy: Policy, settings: Settings, words: Words) -> Iterator[Asked]:
    """Each occasion of a duty; of an award each title."""
    said = {
        told.heading: words.join(list(told.lines))
        for told in duty_facts(rule, policy, settings, words)
        if told.key not in _OF_TIME
    }
    occasions, time = list(_OCCASIONS[type(rule.on)](rule.on, rule, settings, words)), words("diff.time")
    if rule.titles:
        when = words.join([occasion.time for occasion in occasions])
        for title in rule.titles:
            yield Asked("awards", title, words.code("title", title), {time: when, **said})
        return
    topic = f"{rule.duty}.{TRIGGERS[type(rule.on)]}"
    for occasion in occasions:
        brief = _brief(rule, occasion, words) if isinstance(rule.on, Every) else ""
        yield Asked(topic, occasion.key, occasion.name, {time: occasion.time, **said}, brief)


def _brief(rule: DutyRule, occasion: _Occasion, words: Words) -> str:
    heading = words.pick(rule.heading.pair) if rule.heading else occasion.name
    return words("pages.labelled", label=heading, value=occasion.time)


def _events(on: OnEvent, rule: DutyRule, settings: Settings, words: Words) -> Iterator[_Occasion]:
    for event in on.events:
        yield _Occasion(event, words.code("event", event), _after(rule, event, settings, words))


def _festivals(on: OnFestival, rule: DutyRule, settings: Settings, words: Words) -> Iterator[_Occasion]:
    for festival in on.festivals:
        window = settings.window(rule.window or AROUND, festival).show(words)
        yield _Occasion(festival, words.code("festival", festival), window)


def _every(on: Every, rule: DutyRule, settings: Settings, words: Words) -> Iterator[_Occasion]:
    shape = _shape(rule, settings)
    every = words("policies.on.every", period=words.code("period", on.period))
    yield _Occasion(shape, words(f"diff.shape.{shape}"), every)


def _anniversaries(on: OnAnniversary, rule: DutyRule, settings: Settings, words: Words) -> Iterator[_Occasion]:
    window = settings.window(rule.window or EITHER_DAY, "").show(words)
    for day in on.days:
        yield _Occasion(day, words.code("anniversary", day), window)


def _dates(on: OnDate, rule: DutyRule, settings: Settings, words: Words) -> Iterator[_Occasion]:
    for day in on.days:
        yield _Occasion(day, day, words.join(list(deadlines(rule, settings, words))))


_OCCASIONS: Mapping[type, Callable[[Any, DutyRule, Settings, Words], Iterator[_Occasion]]] = {
    OnEvent: _events,
    OnFestival: _festivals,
    Every: _every,
    OnAnniversary: _anniversaries,
    OnDate: _dates,
}


def _after(rule: DutyRule, event: str, settings: Settings, words: Words) -> str:
    setting = setting_for(rule.within, event) or PROMPT
    span = show_setting(getattr(settings, setting), DECLARED[setting].kind, words)
    return words("policies.within.known", span=span)


def _shape(rule: DutyRule, settings: Settings) -> str:
    """Who owes it to whom, roughly: rules of one shape are held against each other."""
    if rule.pairs:
        return "pairs"
    if rule.bodies:
        return "bodies"
    if rule.each_of or (rule.per and getattr(settings, rule.per) == "leader"):
        return "leaders"
    return "some" if rule.cover == "some" else "members"
