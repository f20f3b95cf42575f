"""Headings as people write them, brought to the form in which they are compared."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple
from unicodedata import normalize

from carecli.intake.spelling import keys
from carecli.model.sections import BY_NAME
from carecli.model.words import Pair, Words, fields, sheets
from carecli.model.words.sheet_aliases import ALIASES, BY_MONTH, INCOMES, UNITS

_BRACKETS = re.compile(r"[(\[\u3010\u3014<]([^)\]\u3011\u3015>]*)[)\]\u3011\u3015>]")
_BLANKS = re.compile(r"\s+")
_ADORNMENT = "*:#?\u3001\u3002"


class Heading(NamedTuple):
    """A heading without what stands in brackets behind it; ``by_month`` says that days stand for months."""

    text: str
    brackets: tuple[str, ...]
    by_month: bool

    @property
    def unit(self) -> str:
        """What the brackets say of an amount; empty where they say nothing."""
        return next((said for said in self.brackets if said in UNITS), "")

    @property
    def unclear(self) -> bool:
        """Whether the brackets speak of years and months, but not which."""
        return not self.unit and any(sign in said for said in self.brackets for sign in BY_MONTH)


def heading(cell: object) -> Heading:
    """The heading that a cell holds; what is no text is none."""
    text = _BLANKS.sub("", normalize("NFKC", cell)) if isinstance(cell, str) else ""
    brackets = tuple(said.casefold() for said in _BRACKETS.findall(text))
    bare = _BRACKETS.sub("", text).strip(_ADORNMENT).casefold()
    return Heading(bare, brackets, by_month=bare.endswith(BY_MONTH))


@cache
def plain(text: str) -> str:
    """A heading of the vocabulary as it is compared."""
    return _BLANKS.sub("", normalize("NFKC", text)).casefold()


def spellings(section: str, path: str) -> Iterator[str]:
    """Every heading that stands for a path of a section, as it is compared; what is special to the section first."""
    for key in _keys(section, path):
        yield from (plain(word) for word in sheets.WORDS.get(key, ()))
        yield from (plain(word) for word in ALIASES.get(key, ()))
    if path.endswith("monthly_income"):
        yield from map(plain, INCOMES)
    name = path.rpartition(".")[2]
    if "." not in path:
        classes = BY_NAME[section].classes().values()
        yield from (plain(key) for cls in classes for key, field in keys(cls, section).items() if field == name)
        yield from (plain(word) for word in _fallback(section, name))
    yield plain(path)


def title(section: str, path: str, words: Words) -> str:
    """The heading under which a column is written."""
    for key in _keys(section, path):
        if key in sheets.WORDS:
            return words.pick(sheets.WORDS[key])
    return words.field(section, path.rpartition(".")[2])


def _keys(section: str, path: str) -> tuple[str, ...]:
    """Where the vocabulary of sheets looks a path up; a section that shares its ids shares its headings."""
    shared = BY_NAME[section].ids
    return tuple(filter(None, (f"{section}.{path}", shared and f"{shared}.{path}", path)))


def _fallback(section: str, name: str) -> Pair | tuple[()]:
    return fields.WORDS.get(f"{section}.{name}") or fields.WORDS.get(name) or ()
