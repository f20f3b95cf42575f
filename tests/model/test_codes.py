import pytest

from carecli.model.codes import code, main_spellings, spellings
from carecli.model.problem import Refused
from carecli.model.words.codes import ALIASES, CODES

EVERY = [(kind, name) for kind, table in CODES.items() for name in table]


@pytest.mark.parametrize(("kind", "name"), EVERY)
def test_a_code_is_written_in_english_or_chinese(kind: str, name: str) -> None:
    chinese, english = CODES[kind][name]
    assert {code(kind)(text) for text in (name, chinese, english)} == {name}


@pytest.mark.parametrize("kind", CODES)
def test_a_spelling_means_one_code_only(kind: str) -> None:
    meant: dict[str, set[str]] = {}
    for name, pair in CODES[kind].items():
        for spelling in (name, *pair):
            meant.setdefault(spelling, set()).add(name)
    for spelling, name in ALIASES.get(kind, {}).items():
        meant.setdefault(spelling, set()).add(name)
    assert {spelling: names for spelling, names in meant.items() if len(names) > 1} == {}


@pytest.mark.parametrize("kind", ALIASES)
def test_a_further_spelling_means_a_code_that_there_is(kind: str) -> None:
    assert set(ALIASES[kind].values()) <= set(CODES[kind])
    assert {code(kind)(alias) for alias in ALIASES[kind]} == set(ALIASES[kind].values())


@pytest.mark.parametrize("text", ["", "hospitalized", "Hospitalised", " death", "住院部"])
def test_an_unknown_code_is_refused_with_its_kind(text: str) -> None:
    with pytest.raises(Refused) as refused:
        code("event")(text)
    assert (refused.value.id, refused.value.details) == ("unknown-code", {"kind": "event"})


@pytest.mark.parametrize("kind", CODES)
def test_every_spelling_offered_is_accepted(kind: str) -> None:
    assert {code(kind)(text) for text in spellings(kind)} == set(CODES[kind])
    assert set(main_spellings(kind)) <= set(spellings(kind))


def test_the_main_spellings_are_the_code_and_its_chinese_name() -> None:
    assert main_spellings("sex") == ("male", "男", "female", "女")
