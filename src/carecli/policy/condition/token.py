"""The tokens of a condition; full-width signs count as plain ones."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from carecli.model.problem import Refused
from carecli.model.words.conditions import DATE, TIMES
from carecli.policy.condition.lexicon import CONNECTIVE_OF, OPERATOR_OF, word_at
from carecli.policy.quantity import half_width

LONGEST = 1000
TokenKind = Literal["date", "number", "operator", "connective", "times", "sign", "name", "end"]
_DATE = re.compile(DATE)
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?", re.ASCII)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:-[A-Za-z0-9_]+)*", re.ASCII)
_SIGNS = re.compile(r"[<>=!]=|<>|[<>=*\u00d7\u2264\u2265\u2266\u2267\u2260(),]")
_BLANK = re.compile(r"\s*")


class Token(NamedTuple):
    """A piece of a condition, and the column where it begins, from 1."""

    kind: TokenKind
    text: str
    column: int


def tokens(text: str) -> list[Token]:
    """The tokens of a condition, with an end; raises Refused at a sign that conditions do not know."""
    if len(text) > LONGEST:
        raise Refused("condition-too-long", longest=LONGEST)
    return [*_tokens(half_width(text)), Token("end", "", len(text) + 1)]


def _tokens(text: str) -> Iterator[Token]:
    start = _skip(text, 0)
    while start < len(text):
        kind, piece = _token_at(text, start)
        yield Token(kind, piece, start + 1)
        start = _skip(text, start + len(piece))


def _skip(text: str, start: int) -> int:
    match = _BLANK.match(text, start)
    return match.end() if match else start


def _token_at(text: str, start: int) -> tuple[TokenKind, str]:
    if match := _DATE.match(text, start):
        return "date", match[0]
    if match := _NUMBER.match(text, start):
        return "number", match[0]
    word = _word_at(text, start)
    if not word:
        raise Refused("condition-sign", sign=text[start], column=start + 1)
    return _kind_of(word), word


def _word_at(text: str, start: int) -> str:
    match = _SIGNS.match(text, start) or _NAME.match(text, start)
    return match[0] if match else word_at(text, start) or _unknown(text, start)


def _unknown(text: str, start: int) -> str:
    """Letters of no known word, up to the next known one."""
    end = start
    while end < len(text) and text[end].isalpha() and not text[end].isascii() and not word_at(text, end):
        end += 1
    return text[start:end]


def _kind_of(word: str) -> TokenKind:
    if word in TIMES:
        return "times"
    if word in OPERATOR_OF:
        return "operator"
    if word in CONNECTIVE_OF:
        return "connective"
    return "sign" if word in "()," else "name"
