"""Conditions written out in a language, so that they can be read again."""

from datetime import date
from fractions import Fraction

from carecli.model.money import FEN_PER_YUAN
from carecli.model.words import Words, table
from carecli.policy.condition.node import AllOf, AnyOf, ByFigure, BySetting, Condition, Given, Not, Single, Value
from carecli.policy.duration import Duration
from carecli.policy.quantity import show_quantity
from carecli.policy.setting_names import setting_name
from carecli.policy.setting_text import show_ratio


def show_condition(condition: Condition, words: Words) -> str:
    """The condition in a language; brackets stand wherever parts are joined within parts."""
    match condition:
        case Single():
            return show_single(condition, words)
        case Not(part):
            return f"{words('conditions.not')} {_inner(part, words)}"
        case AllOf(parts):
            return f" {words('conditions.and')} ".join(_inner(part, words) for part in parts)
        case AnyOf(parts):
            return f" {words('conditions.or')} ".join(_inner(part, words) for part in parts)


def _inner(condition: Condition, words: Words) -> str:
    text = show_condition(condition, words)
    return text if isinstance(condition, Single) else f"({text})"


def show_single(single: Single, words: Words) -> str:
    """One test in a language."""
    arguments = ", ".join(_value(argument, kind, "", words) for argument, kind in _arguments(single))
    head = _name(single.fact.name, words) + (f"({arguments})" if arguments else "")
    if single.value is None:
        return head
    operator = words(f"conditions.{single.operator}")
    if single.operator == "=" and single.fact.type != "code":
        operator = "="
    return f"{head} {operator} {_value(single.value, single.fact.code, single.fact.unit, words)}"


def _arguments(single: Single) -> list[tuple[Value, str]]:
    return list(zip(single.arguments, single.fact.arguments, strict=False))


def _name(name: str, words: Words) -> str:
    """A fact's or figure's name as conditions write it: in English the key itself."""
    return table("facts")[name][0] if words.language == "zh" else name


def _setting(name: str, words: Words) -> str:
    return setting_name(name)[0] if words.language == "zh" else name


def _value(value: Value, code: str, year: str, words: Words) -> str:
    match value:
        case Given(Duration(count, "year")) if year:
            return show_quantity(count, year, words)
        case Given(known):
            return _known(known, code, words)
        case BySetting(name):
            return _setting(name, words)
        case ByFigure(figure, factor):
            return _figure(figure, factor, words)


def _figure(figure: str, factor: Fraction | str, words: Words) -> str:
    name = _name(figure, words)
    if factor == 1:
        return name
    shown = _setting(factor, words) if isinstance(factor, str) else show_ratio(factor)
    return words("conditions.times", factor=shown, figure=name)


def _known(known: date | Duration | Fraction | str, code: str, words: Words) -> str:
    match known:
        case Duration():
            return known.show(words)
        case Fraction():
            return words("conditions.yuan", amount=show_ratio(known / FEN_PER_YUAN))
        case date():
            return known.isoformat()
        case str():
            return words.code(code, known) if words.language == "zh" else known
