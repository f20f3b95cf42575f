"""Codes: closed lists whose members are written in English or Chinese and kept in English."""

from collections.abc import Callable
from functools import cache
from typing import TypeAlias

from carecli.model.field import Text
from carecli.model.problem import Refused
from carecli.model.words.codes import ALIASES, CODES

Parse: TypeAlias = Callable[[str], str]


@cache
def _spellings(kind: str) -> dict[str, str]:
    """Every accepted spelling of a kind's codes, and the code it means."""
    table = {spelling: code for code, pair in CODES[kind].items() for spelling in (code, *pair)}
    return {**table, **ALIASES.get(kind, {})}


class _Codes(dict[str, str]):
    """The spellings met so far and their codes; asking for one is the whole parser."""

    def __init__(self, kind: str) -> None:
        self._kind = kind

    def __missing__(self, text: str) -> str:
        found = _spellings(self._kind).get(text)
        if found is None:
            raise Refused("unknown-code", kind=self._kind)
        return self.setdefault(text, found)


def code(kind: str) -> Parse:
    """The parser of one kind of code, such as ``event``."""
    return _Codes(kind).__getitem__


def coded(kind: str) -> Text:
    """The field marker of one kind of code."""
    return Text(code(kind), code=kind)


def spellings(kind: str) -> tuple[str, ...]:
    """All accepted spellings of a kind, for hints."""
    return tuple(_spellings(kind))


def main_spellings(kind: str) -> tuple[str, ...]:
    """The code and the Chinese name of each, without further spellings, for lists of what may be written."""
    return tuple(spelling for code, (chinese, _) in CODES[kind].items() for spelling in (code, chinese))
