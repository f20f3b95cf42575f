"""When a duty arises: one class a trigger, picked by its key."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeAlias

from carecli.model.codes import code
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.problem import Refused
from carecli.model.words.codes import CODES
from carecli.policy.setting_names import setting_key, setting_named
from carecli.policy.settings import DECLARED, Settings

COMMON_YEAR = 2001
"""A year without a 29 February."""


SUGGESTED: dict[str, tuple[str, ...]] = {
    "dues-unpaid": ("unpaid_months", "no_reason_red"),
    "absence": ("absences", "no_reason_red"),
}
"""Events that other records may suggest, with the settings of how soon they do (K-no-reason)."""


@dataclass(frozen=True, slots=True)
class OnFestival:
    """Around each of these festivals; ``etc`` names the settings that switch on further ones (K-etc)."""

    festivals: tuple[str, ...]
    etc: tuple[str, ...] = ()

    def settings(self) -> tuple[str, ...]:
        """The settings that change when it arises."""
        return self.etc

    def read_with(self, settings: Settings) -> "OnFestival":
        """The trigger with the further festivals filled in."""
        further = (festival for name in self.etc for festival in getattr(settings, name))
        return replace(self, festivals=tuple(dict.fromkeys((*self.festivals, *further))))


@dataclass(frozen=True, slots=True)
class OnEvent:
    """When one of these events happens to a person."""

    events: tuple[str, ...]

    def settings(self) -> tuple[str, ...]:
        """Those that say from when on records suggest an event."""
        return tuple(dict.fromkeys(name for event in self.events for name in SUGGESTED.get(event, ())))

    def read_with(self, settings: Settings) -> "OnEvent":
        """The same."""
        del settings
        return self


@dataclass(frozen=True, slots=True)
class Every:
    """Once in every month, quarter, term, half-year or year; where ``setting`` is named, as often as it says."""

    period: str
    setting: str = ""

    def settings(self) -> tuple[str, ...]:
        """The setting that says how often."""
        return (self.setting,) if self.setting else ()

    def read_with(self, settings: Settings) -> "Every":
        """The trigger with the period that is set."""
        return replace(self, period=getattr(settings, self.setting)) if self.setting else self


@dataclass(frozen=True, slots=True)
class OnAnniversary:
    """Around the yearly return of these dates (``birthday``, ``political-birthday``): once a year, on any of them."""

    days: tuple[str, ...]

    def settings(self) -> tuple[str, ...]:
        """None: the days are named by the text."""
        return ()

    def read_with(self, settings: Settings) -> "OnAnniversary":
        """The same."""
        del settings
        return self


@dataclass(frozen=True, slots=True)
class OnDate:
    """On these fixed days of each year, written ``07-01``."""

    days: tuple[str, ...]

    def settings(self) -> tuple[str, ...]:
        """None: the days are named by the text."""
        return ()

    def read_with(self, settings: Settings) -> "OnDate":
        """The same."""
        del settings
        return self


@dataclass(frozen=True, slots=True)
class OnStep:
    """While an application waits for a step: what a rule on steps asks for; no rule on duties writes it."""

    def settings(self) -> tuple[str, ...]:
        """The setting of its deadline."""
        return ("case_step",)

    def read_with(self, settings: Settings) -> "OnStep":
        """The same."""
        del settings
        return self


Trigger: TypeAlias = OnFestival | OnEvent | Every | OnAnniversary | OnDate | OnStep


def read_trigger(node: Node) -> Trigger:
    """The trigger that a rule's ``on`` names; raises Refused with the line."""
    if not isinstance(node, Mapping) or len(node) != 1:
        raise Refused("trigger-shape", known=", ".join(TRIGGERS))
    (key, value), line = next(iter(node.items())), node.lines[0]
    try:
        read = TRIGGERS[code("trigger")(key)]
    except Refused:
        raise Refused("unknown-trigger", key=key, known=", ".join(TRIGGERS)).on(line) from None
    try:
        return read(_texts(value))
    except Refused as refused:
        raise refused.on(line) from None


def _texts(value: Node) -> tuple[str, ...]:
    texts = value if isinstance(value, Sequence) else [value]
    found = tuple(text for text in texts if isinstance(text, str))
    if not found or len(found) != len(texts):
        raise Refused("trigger-shape", known=", ".join(TRIGGERS))
    return found


def _known(kind: str, text: str) -> str:
    try:
        return code(kind)(text)
    except Refused:
        raise Refused("unfit-trigger", text=text, known=", ".join(CODES[kind])) from None


def _festivals(texts: tuple[str, ...]) -> OnFestival:
    etc = tuple(setting_named("festivals")(text) for text in texts if setting_key(text))
    return OnFestival(tuple(_known("festival", text) for text in texts if not setting_key(text)), etc)


def _events(texts: tuple[str, ...]) -> OnEvent:
    return OnEvent(tuple(_known("event", text) for text in texts))


def _every(texts: tuple[str, ...]) -> Every:
    if len(texts) != 1:
        raise Refused("trigger-shape", known=", ".join(TRIGGERS))
    if not setting_key(texts[0]):
        return Every(_known("period", texts[0]))
    name = setting_named("period")(texts[0])
    return Every(DECLARED[name].default, name)


def _anniversaries(texts: tuple[str, ...]) -> OnAnniversary:
    return OnAnniversary(tuple(_known("anniversary", text) for text in texts))


def _dates(texts: tuple[str, ...]) -> OnDate:
    return OnDate(tuple(_month_and_day(text) for text in texts))


def _month_and_day(text: str) -> str:
    """A day that every year has: 29 February is none."""
    month, _, day = text.partition("-")
    try:
        found = date(COMMON_YEAR, int(month), int(day))
    except ValueError:
        found = None
    if found is None or f"{found:%m-%d}" != text:
        raise Refused("unfit-date", text=text)
    return text


TRIGGERS: dict[str, Callable[[tuple[str, ...]], Trigger]] = {
    "festival": _festivals,
    "event": _events,
    "every": _every,
    "anniversary": _anniversaries,
    "date": _dates,
}
"""The catalogue: the key of ``on`` -> how its value is read."""
