"""Which settings a duty rests on, with their values here and who set them."""

from collections.abc import Iterator
from typing import NamedTuple

from carecli.duties.basis import Basis
from carecli.duties.duty import Duty
from carecli.duties.triggers.event import setting_for
from carecli.model.words import Words
from carecli.policy.policy import Active
from carecli.policy.rules.trigger import SUGGESTED
from carecli.policy.setting_names import setting_name
from carecli.policy.setting_text import show_setting
from carecli.policy.settings import DECLARED


class SettingUsed(NamedTuple):
    """A setting's name in words and as files write it, its value and its origin in words."""

    name: str
    value: str
    origin: str


def settings_used(duty: Duty, basis: Basis, words: Words) -> Iterator[SettingUsed]:
    """The settings of the duty's time, reading and event, each once."""
    for name in dict.fromkeys(_names(duty)):
        value = show_setting(getattr(duty.active.settings, name), DECLARED[name].kind, words)
        called = f"{words.pick(setting_name(name))} ({name})"
        yield SettingUsed(called, value, origin_of(name, duty.active, basis, words))


def _names(duty: Duty) -> Iterator[str]:
    rule, occurrence = duty.rule, duty.occurrence
    if event := occurrence.event:
        yield setting_for(rule.within, event.kind) or "prompt_visit"
        if level := setting_for(rule.severity, event.kind):
            yield level
        if event.kind == "kin-death" and rule.kin:
            yield rule.kin
    elif occurrence.signs:
        yield from SUGGESTED[occurrence.occasion]
    elif occurrence.application:
        yield from rule.on.settings()
    elif rule.window:
        festival = f"{rule.window}_{occurrence.occasion.replace('-', '_')}"
        yield festival if festival in DECLARED else rule.window
    yield from (name for name in (rule.per, rule.scope) if name)


def origin_of(name: str, active: Active, basis: Basis, words: Words) -> str:
    """Who set a setting: nobody, the policy, or this organisation."""
    if any(setting.name == name for setting in basis.records.workspace.settings):
        return words("why.origin.workspace")
    if any(setting.name == name for setting in active.policy.settings):
        return words("why.origin.policy")
    return words("why.origin.default")
