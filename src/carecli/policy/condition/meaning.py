"""What the names in a test mean: the fact, its arguments, and a value of the fact's type."""

from collections.abc import Callable

from carecli.model.codes import code, spellings
from carecli.model.problem import Refused
from carecli.policy.condition.grammar import Asked, Term
from carecli.policy.condition.lexicon import names
from carecli.policy.condition.literal import day_of, fen_of, length_of, ratio_of, years_of
from carecli.policy.condition.node import ByFigure, BySetting, Given, Single, Value
from carecli.policy.facts import FACTS, FIGURES, Fact
from carecli.policy.setting_names import setting_key
from carecli.policy.settings import DECLARED

_WELL_KNOWN = ("age", "standing", "retired", "hardship")
_EQUALITY = ("=", "!=")


def single(asked: Asked, line: int) -> Single:
    """The test that was written, typed; raises Refused."""
    fact = _fact(asked.name)
    arguments = _arguments(fact, asked.arguments)
    if fact.type == "yes-no":
        if asked.operator:
            raise Refused("fact-takes-no-value", fact=asked.name, example=fact.example)
        return Single(fact, arguments, line=line)
    if asked.value is None:
        raise Refused("fact-needs-value", fact=asked.name, example=fact.example)
    if fact.type == "code" and asked.operator not in _EQUALITY:
        raise Refused("operator-unfit", fact=asked.name, operator=asked.operator, example=fact.example)
    return Single(fact, arguments, asked.operator, _VALUES[fact.type](fact, asked.value), line)


def _fact(name: str) -> Fact:
    fact = FACTS.get(names().get(name, ""))
    if fact is None:
        raise Refused("unknown-fact", name=name, near=", ".join(_near(name) or _WELL_KNOWN))
    return fact


def _near(name: str) -> list[str]:
    """The names of facts most like a misspelt one."""
    from difflib import get_close_matches

    known = [known for known, key in names().items() if key in FACTS]
    return get_close_matches(name, known, n=4, cutoff=0.5)


def _arguments(fact: Fact, terms: tuple[Term, ...]) -> tuple[Value, ...]:
    if not fact.required <= len(terms) <= len(fact.arguments):
        raise Refused("argument-count", fact=fact.name, most=len(fact.arguments), example=fact.example)
    kinds = fact.arguments[: len(terms)]
    return tuple(
        _span(fact, term) if kind == "span" else _code(fact, kind, term)
        for kind, term in zip(kinds, terms, strict=True)
    )


def _code(fact: Fact, kind: str, term: Term) -> Given:
    try:
        plain = term.kind == "name" and not term.times
        return Given(code(kind)(term.text if plain else ""))
    except Refused:
        raise Refused("unfit-code", fact=fact.name, known=", ".join(spellings(kind)[::3])) from None


def _own_code(fact: Fact, term: Term) -> Given:
    return _code(fact, fact.code, term)


def _years(fact: Fact, term: Term) -> Value:
    if term.kind == "name":
        return _setting(fact, term, "age" if fact.unit == "age-year" else "years")
    return Given(years_of(fact, term))


def _span(fact: Fact, term: Term) -> Value:
    if term.kind == "name":
        return _setting(fact, term, "duration", "years")
    return Given(length_of(fact, term))


def _date(fact: Fact, term: Term) -> Given:
    return Given(day_of(fact, term))


def _money(fact: Fact, term: Term) -> Value:
    if term.times:
        factor = str(_setting(fact, term, "ratio").name) if term.kind == "name" else ratio_of(term)
        return ByFigure(_figure(fact, term.times), factor)
    if term.kind == "name":
        return ByFigure(_figure(fact, term.text))
    return Given(fen_of(fact, term))


def _figure(fact: Fact, name: str) -> str:
    figure = names().get(name, "")
    if figure not in FIGURES:
        raise Refused("unknown-figure", fact=fact.name, name=name, known=", ".join(FIGURES))
    return figure


def _setting(fact: Fact, term: Term, *kinds: str) -> BySetting:
    key = setting_key(term.text) or ""
    if key not in DECLARED or (term.times and "ratio" not in kinds):
        raise Refused("value-unfit", fact=fact.name, example=fact.example)
    if DECLARED[key].kind not in kinds:
        known = [name for name, declared in DECLARED.items() if declared.kind in kinds]
        raise Refused("unfit-setting", name=term.text, known=", ".join(known))
    return BySetting(key)


_VALUES: dict[str, Callable[[Fact, Term], Value]] = {
    "years": _years,
    "span": _span,
    "date": _date,
    "money": _money,
    "code": _own_code,
}
