"""What a rule says, field by field: the plain way, for whatever has no way of its own."""

from collections.abc import Iterator
from dataclasses import fields
from typing import Any

from carecli.model.record import Part
from carecli.model.said import Said
from carecli.model.shape import Field, shape
from carecli.model.words import Words, table
from carecli.policy.condition.node import AllOf, AnyOf, Not, Single
from carecli.policy.condition.show import show_condition
from carecli.policy.rules.recorded import Tally
from carecli.policy.rules.rule import Rule
from carecli.policy.rules.span import Spans
from carecli.policy.settings import DECLARED, FAMILIES
from carecli.reports.tally_text import tally_text
from carecli.reports.told import Told

_OF_EVERY_RULE = frozenset({*(field.name for field in shape(Rule)), "kind"})
_REQUIRED = frozenset(("fields", "later"))
"""The fields that name others."""


def field_facts(rule: Rule, words: Words, without: frozenset[str] = frozenset()) -> Iterator[Told]:
    """A fact for each field that says something unusual; names of settings are left to the fact about settings."""
    usual = {field.name: field.default for field in fields(rule)}
    for field in shape(type(rule)):
        value = getattr(rule, field.name)
        if field.name in _OF_EVERY_RULE | without or value == usual[field.name] or _names_setting(value):
            continue
        if field.name in _REQUIRED:
            value = tuple(_heading(name, rule, words) for name in value)
        lines = tuple(_said(field, item, words) for item in (value if field.part and field.listed else (value,)))
        yield Told(field.name, words.field("rules", field.name), lines, lines)


def _heading(name: str, rule: Rule, words: Words) -> str:
    """What a field is called in the register that a rule rests on, the members' where it names none; else its key."""
    place, named = rule.needs[0] if rule.needs else "members", table("fields")
    return words.field(place, name) if name in named or f"{place}.{name}" in named else name


def _names_setting(value: object) -> bool:
    return isinstance(value, Spans) or (isinstance(value, str) and (value in DECLARED or value in FAMILIES))


def _said(field: Field, value: Any, words: Words) -> str:
    match value:
        case Single() | AllOf() | AnyOf() | Not():
            return show_condition(value, words)
        case Tally():
            return tally_text(value, words)
        case Said():
            return words.pick(value.pair)
        case tuple():
            return words.join([_said(field, item, words) for item in value])
        case Part():
            parts = ((part, getattr(value, part.name)) for part in shape(type(value)))
            return words.join([_said(part, held, words) for part, held in parts if held not in (None, ())])
        case _:
            return _scalar(field, value, words)


def _scalar(field: Field, value: object, words: Words) -> str:
    if isinstance(value, bool):
        return words.code("yes-no", "yes" if value else "no")
    code = field.text.code if field.text else None
    return words.code(code, str(value)) if code else str(value)
