"""The catalogue of facts: every fact and figure has its words, an example that reads, and one finder."""

import pytest

from carecli.eligibility.facts import FINDERS
from carecli.model.words import table
from carecli.model.words.codes import CODES
from carecli.model.words.facts import ALIASES
from carecli.policy.condition.lexicon import CONNECTIVE_OF, OPERATOR_OF, names, word_at
from carecli.policy.condition.node import singles
from carecli.policy.condition.read import parse_condition
from carecli.policy.facts import FACTS, FIGURES, Fact
from carecli.policy.settings import DECLARED

EVERY_FACT = pytest.mark.parametrize("fact", FACTS.values(), ids=lambda fact: fact.name)


def test_the_words_name_every_fact_and_figure_and_nothing_else() -> None:
    named = [*FACTS, *FIGURES]
    assert sorted(table("facts")) == sorted([*named, *(f"{name}.means" for name in named)])
    assert set(ALIASES) <= set(named)


def test_no_name_stands_for_two_things() -> None:
    words = table("facts")
    chinese = [words[name][0] for name in (*FACTS, *FIGURES)] + [alias for spelt in ALIASES.values() for alias in spelt]
    settings = [table("settings")[name][0] for name in DECLARED]
    assert len(set(chinese)) == len(chinese)
    assert not set(chinese) & {*OPERATOR_OF, *CONNECTIVE_OF, *settings}
    assert set(names().values()) == {*FACTS, *FIGURES}


@pytest.mark.parametrize("name", sorted(name for name in names() if not name.isascii()))
def test_a_chinese_name_is_one_word(name: str) -> None:
    assert word_at(name + "不小于", 0) == name


@EVERY_FACT
def test_the_example_of_a_fact_reads_and_is_about_it(fact: Fact) -> None:
    assert [single.fact for single in singles(parse_condition(fact.example))] == [fact]


@EVERY_FACT
def test_a_fact_has_a_finder_or_reads_as_a_condition(fact: Fact) -> None:
    assert (fact.name in FINDERS) is not bool(fact.reads)


@EVERY_FACT
def test_what_a_fact_refers_to_is_declared(fact: Fact) -> None:
    kinds = {*fact.arguments, fact.code} - {"", "span"}
    assert kinds <= set(CODES)
    assert (fact.type == "code") is bool(fact.code)
    assert not fact.of or FACTS[fact.of].type == "yes-no"
    assert set(fact.settings) <= set(DECLARED)
    assert all((*fact.called, *fact.means))


def test_there_is_no_finder_without_a_fact() -> None:
    assert set(FINDERS) <= set(FACTS)
