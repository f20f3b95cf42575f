"""The one vocabulary: every word a person reads, in Chinese and English, as plain tables.

A table is a module of this package holding ``WORDS: Table``; ``Words("zh")("due.title", month="7")`` looks up
``title`` in the table ``due`` and fills its blanks; where a number decides the word, both stand in the blank:
``{days} {days:day|days}``. A half that is missing fails the type check.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Literal, TypeAlias, get_args

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Pair: TypeAlias = tuple[str, str]
Table: TypeAlias = Mapping[str, Pair]


@cache
def table(name: str) -> Table:
    """The table of that name; it is loaded when first asked for."""
    words: Table = import_module(f"carecli.model.words.{name}").WORDS
    return words


@cache
def _kinds() -> Mapping[str, Table]:
    """The tables of all kinds of codes; they are loaded when first asked for."""
    from carecli.model.words.codes import CODES

    return CODES


_NUMBERED = re.compile(r"\{(\w+):([^{}|]*)\|([^{}|]*)\}")


def _filled(text: str, blanks: Mapping[str, object]) -> str:
    """A text with its blanks filled; ``{days:day|days}`` is the first word for one, else the second."""
    if "|" in text:
        text = _NUMBERED.sub(lambda found: found[2] if str(blanks[found[1]]) == "1" else found[3], text)
    return text.format(**blanks)


class Words:
    """The vocabulary in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._half = LANGUAGES.index(language)

    def __call__(self, key: str, /, **blanks: object) -> str:
        """The text under ``table.name``, its blanks filled."""
        name, _, entry = key.partition(".")
        text = table(name)[entry][self._half]
        return _filled(text, blanks) if blanks else text

    def code(self, kind: str, code: str) -> str:
        """The name of a code, such as ``event`` ``hospitalised``."""
        return _kinds()[kind][code][self._half]

    def field(self, section: str, name: str) -> str:
        """The heading of a field, looked up by place (``visits.date``), then by name (``date``)."""
        fields = table("fields")
        return (fields.get(f"{section}.{name}") or fields[name])[self._half]

    def pick(self, pair: Pair) -> str:
        """This language's half of a pair."""
        return pair[self._half]

    def join(self, texts: Iterator[str] | list[str]) -> str:
        """Names or reasons in a row, as this language separates them."""
        return ("、", ", ")[self._half].join(texts)
