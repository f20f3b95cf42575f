"""Conditions for tests: read from YAML as the files hold them, and made at random."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from carecli.files.reading import read_nodes
from carecli.model.node import Node
from carecli.model.words.codes import CODES
from carecli.policy.condition.node import (
    AllOf,
    AnyOf,
    ByFigure,
    BySetting,
    Condition,
    Given,
    Not,
    Single,
    Value,
)
from carecli.policy.duration import Duration
from carecli.policy.facts import FACTS, FIGURES, Fact
from carecli.policy.setting_names import settings_of

OPERATORS = ("<", "<=", ">", ">=", "=", "!=")


def wide(text: str) -> str:
    """The text with its plain letters, digits and signs in full width."""
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def node(text: str) -> Node:
    """The node under ``when``, as the reader of files makes it."""
    top, problems = read_nodes(f"when: {text}" if "\n" not in text else f"when:\n{text}", "policy.yaml")
    assert not problems, problems
    return top["when"]


def _counts(least: int, most: int, unit: str) -> st.SearchStrategy[Given]:
    return st.integers(least, most).map(lambda count: Given(Duration(count, unit)))


def _set(*kinds: str) -> st.SearchStrategy[BySetting]:
    return st.sampled_from([BySetting(name) for kind in kinds for name in settings_of(kind)])


def _codes(kind: str) -> st.SearchStrategy[Given]:
    return st.sampled_from([Given(code) for code in CODES[kind]])


AMOUNTS = st.integers(1, 10**7).map(lambda fen: Given(Fraction(fen)))
FACTORS = st.sampled_from([Fraction(1), Fraction(3, 2), Fraction(1, 4), "slightly_above"])
BY_FIGURE = st.builds(ByFigure, st.sampled_from(FIGURES), FACTORS)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(Given)
SPANS = st.one_of(_counts(1, 900, "day"), _counts(1, 400, "month"), _counts(1, 60, "year"), _set("duration", "years"))


def _values(fact: Fact) -> st.SearchStrategy[Value]:
    kind = "age" if fact.unit == "age-year" else "years"
    of: dict[str, st.SearchStrategy[Value]] = {
        "years": st.one_of(_counts(1, 149, "year"), _set(kind)),
        "span": SPANS,
        "date": DAYS,
        "money": st.one_of(AMOUNTS, BY_FIGURE),
    }
    return of[fact.type] if fact.type in of else _codes(fact.code)


@st.composite
def singles(draw: st.DrawFn, facts: tuple[Fact, ...] = tuple(FACTS.values())) -> Single:
    """A test of any fact, well typed."""
    fact = draw(st.sampled_from(facts))
    count = draw(st.integers(fact.required, len(fact.arguments)))
    arguments = tuple(draw(SPANS if kind == "span" else _codes(kind)) for kind in fact.arguments[:count])
    if fact.type == "yes-no":
        return Single(fact, arguments)
    operators = OPERATORS[4:] if fact.type == "code" else OPERATORS
    return Single(fact, arguments, draw(st.sampled_from(operators)), draw(_values(fact)))


def _joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    several = st.lists(parts, min_size=2, max_size=3).map(tuple)
    return st.one_of(several.map(AllOf), several.map(AnyOf), parts.map(Not))


def conditions() -> st.SearchStrategy[Condition]:
    """Any condition, well typed; it need not make sense."""
    return st.recursive(singles(), _joined, max_leaves=6)
