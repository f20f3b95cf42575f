"""Settings that a policy or a workspace sets otherwise."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from carecli.model.codes import spellings
from carecli.model.problem import Problem, Refused, problem
from carecli.model.workspace import Setting
from carecli.policy.setting_names import setting_key
from carecli.policy.settings import DECLARED, Declared, Settings

FEW = 6


def settings_from(defaults: Settings, settings: Iterable[Setting]) -> tuple[Settings, tuple[Problem, ...]]:
    """The defaults with the given ones in their place, and what is wrong with those that were left out."""
    values: dict[str, Any] = {}
    problems: list[Problem] = []
    for setting in settings:
        key = setting_key(setting.name)
        if key is None or key not in DECLARED:
            problems.append(_problem(setting, "unknown-setting", known=_like(setting.name)))
        elif key in values:
            problems.append(_problem(setting, "setting-given-twice"))
        else:
            _put(values, key, setting, problems)
    return replace(defaults, **values), tuple(problems)


def _put(values: dict[str, Any], key: str, setting: Setting, problems: list[Problem]) -> None:
    declared = DECLARED[key]
    try:
        values[key] = declared.text.parse(setting.value)
    except Refused as refused:
        problems.append(_unread(refused, setting, declared))


def _like(name: str) -> str:
    """The settings most like a name, or else the first few."""
    from difflib import get_close_matches

    near = get_close_matches(name, DECLARED, n=3, cutoff=0.5)
    return ", ".join(near or [*list(DECLARED)[:FEW], "\u2026"])


def _unread(refused: Refused, setting: Setting, declared: Declared) -> Problem:
    default = declared.text.show(declared.default)
    if refused.id == "unknown-code":
        known = ", ".join(spellings(str(refused.details["kind"])))
        return _problem(setting, "bad-choice", default=default, known=known)
    return refused.at(setting.where, name=setting.name, default=default)


def _problem(setting: Setting, id_: str, **details: str) -> Problem:
    return problem(setting.where, id_, name=setting.name, **details)
