"""The settings that a rule rests on, with their values here."""

from collections.abc import Iterator

from carecli.model.words import Words
from carecli.policy.rules.duty import DutyRule
from carecli.policy.rules.rule import Rule
from carecli.policy.setting_names import setting_name
from carecli.policy.setting_text import show_setting
from carecli.policy.settings import DECLARED, Settings
from carecli.reports.duty_times import setting_names
from carecli.reports.told import Told


def setting_facts(rule: Rule, settings: Settings, words: Words) -> Iterator[Told]:
    """One fact with a line a setting; none where the rule rests on no setting."""
    named = (name for name in rule.settings() if name in DECLARED)
    names = dict.fromkeys((*(setting_names(rule) if isinstance(rule, DutyRule) else ()), *named))
    values = {name: show_setting(getattr(settings, name), DECLARED[name].kind, words) for name in names}
    lines = tuple(
        words("policies.setting", name=f"{words.pick(setting_name(name))} ({name})", value=value)
        for name, value in values.items()
    )
    if lines:
        yield Told("settings", words("policies.settings"), lines, dict(values))
