"""The words that Chinese conditions may hold: written without blanks, they are told apart by the longest that fits."""

from collections.abc import Iterator
from functools import lru_cache

from carecli.model.codes import spellings
from carecli.model.words import table
from carecli.model.words.conditions import CONNECTIVES, OPERATORS, TIMES, UNITS
from carecli.model.words.facts import ALIASES
from carecli.policy.facts import FACTS, FIGURES
from carecli.policy.setting_names import setting_name
from carecli.policy.settings import DECLARED

OPERATOR_OF = {spelling: operator for operator, spelt in OPERATORS.items() for spelling in spelt}
CONNECTIVE_OF = {spelling: connective for connective, spelt in CONNECTIVES.items() for spelling in spelt}


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """Facts and figures by every name in either language, and what they are called in conditions."""
    words = table("facts")
    called = {name: name for name in (*FACTS, *FIGURES)}
    chinese = {words[name][0]: name for name in called}
    return {**{alias: name for name, spelt in ALIASES.items() for alias in spelt}, **chinese, **called}


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(word for word in _all_words() if not word.isascii() and not word.isspace())


def _all_words() -> Iterator[str]:
    yield from names()
    yield from OPERATOR_OF
    yield from CONNECTIVE_OF
    yield from TIMES
    for spelt in UNITS.values():
        yield from spelt
    yield from (setting_name(name)[0] for name in DECLARED)
    for kind in {kind for fact in FACTS.values() for kind in (*fact.arguments, fact.code)} - {"", "span"}:
        yield from (word for word in spellings(kind) if " " not in word)


@lru_cache(maxsize=1)
def _longest() -> int:
    return max(map(len, _words()))


def word_at(text: str, start: int) -> str:
    """The longest known word that begins at a place of the text; empty where none does."""
    words = _words()
    ends = range(min(len(text), start + _longest()), start, -1)
    return next((text[start:end] for end in ends if text[start:end] in words), "")
