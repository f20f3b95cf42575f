"""The grammar of a condition in one text: tests joined by and, or, not and brackets; and binds closer than or."""

from dataclasses import dataclass
from typing import TypeAlias

from carecli.model.problem import Refused
from carecli.policy.condition.lexicon import CONNECTIVE_OF, OPERATOR_OF
from carecli.policy.condition.token import Token, TokenKind, tokens
from carecli.policy.quantity import unit_named

DEEPEST = 20


@dataclass(frozen=True, slots=True)
class Term:
    """A value as written: a date, a number with or without unit, a name, or a number or name times another name."""

    kind: TokenKind
    text: str
    unit: str = ""
    times: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One test as written."""

    name: str
    arguments: tuple[Term, ...] = ()
    operator: str = ""
    value: Term | None = None


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts joined by ``and`` or ``or``, or the one behind ``not``."""

    connective: str
    parts: tuple["Written", ...]


Written: TypeAlias = Asked | Joined


def parse(text: str) -> Written:
    """What a text says, before its names mean anything; raises Refused."""
    return _Parser(tokens(text)).whole()


class _Parser:
    """Recursive descent over the tokens; each method reads what it is named for."""

    def __init__(self, tokens_: list[Token]) -> None:
        self._tokens = tokens_
        self._at = 0
        self._depth = 0

    def whole(self) -> Written:
        if self._next.kind == "end":
            raise Refused("condition-empty")
        written = self._either()
        self._expect("end")
        return written

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        self._at += 1
        return token

    def _is(self, kind: TokenKind, text: str = "") -> bool:
        return self._next.kind == kind and text in ("", self._next.text)

    def _expect(self, kind: TokenKind, text: str = "") -> Token:
        if not self._is(kind, text):
            raise self._lost()
        return self._take()

    def _lost(self) -> Refused:
        if self._next.kind == "end":
            return Refused("condition-unfinished")
        return Refused("condition-unexpected", text=self._next.text, column=self._next.column)

    def _either(self) -> Written:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Refused("condition-too-deep", deepest=DEEPEST)
        parts = [self._both()]
        while self._connects("or"):
            parts.append(self._both())
        self._depth -= 1
        return parts[0] if len(parts) == 1 else Joined("or", tuple(parts))

    def _both(self) -> Written:
        parts = [self._negated()]
        while self._connects("and"):
            parts.append(self._negated())
        return parts[0] if len(parts) == 1 else Joined("and", tuple(parts))

    def _connects(self, connective: str) -> bool:
        found = self._is("connective") and CONNECTIVE_OF[self._next.text] == connective
        if found:
            self._at += 1
        return found

    def _negated(self) -> Written:
        turns = 0
        while self._connects("not"):
            turns += 1
        part = self._bracketed() if self._is("sign", "(") else self._test()
        return Joined("not", (part,)) if turns % 2 else part

    def _bracketed(self) -> Written:
        self._take()
        inner = self._either()
        self._expect("sign", ")")
        return inner

    def _test(self) -> Asked:
        name = self._expect("name").text
        arguments = self._arguments() if self._is("sign", "(") else ()
        if not self._is("operator"):
            return Asked(name, arguments)
        return Asked(name, arguments, self._operator(), self._term())

    def _operator(self) -> str:
        operator = OPERATOR_OF[self._take().text]
        return "!=" if operator == "=" and self._connects("not") else operator

    def _arguments(self) -> tuple[Term, ...]:
        self._take()
        found = [self._term()]
        while self._is("sign", ","):
            self._take()
            found.append(self._term())
        self._expect("sign", ")")
        return tuple(found)

    def _term(self) -> Term:
        if self._is("date"):
            return Term("date", self._take().text)
        if not self._is("number") and not self._is("name"):
            raise self._lost()
        first = self._take()
        unit = self._unit() if first.kind == "number" else ""
        if self._is("times") and not unit:
            self._take()
            return Term(first.kind, first.text, times=self._expect("name").text)
        return Term(first.kind, first.text, unit)

    def _unit(self) -> str:
        unit = unit_named(self._next.text) if self._is("name") else None
        if unit:
            self._at += 1
        return unit or ""
