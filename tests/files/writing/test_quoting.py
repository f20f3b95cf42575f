from datetime import date
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from carecli.files.reading import read_nodes
from carecli.files.writing.quoting import written
from carecli.model.problem import Refused

AWKWARD = [
    "",
    " ",
    " 前后 ",
    "~",
    "null",
    "Null",
    "yes",
    "NO",
    "on",
    "y",
    "0012",
    "0o17",
    "1e3",
    "1_000",
    "12:30",
    "1,000",
    "+8613800138000",
    "11010119480312002X",
    "110101194803120021",
    "2026-07-06",
    "1985-07",
    "500.00",
    "3口人 #低保",
    "备注: 住院",
    "备注：住院",
    "- 甲",
    "张**",
    "*张三",
    "&张三",
    "!x",
    "@wx",
    "%5",
    "`x`",
    "|",
    ">",
    "'单'",
    '"双"',
    "C:\\资料",
    "{甲}",
    "[甲]",
    "甲, 乙",
    "甲，乙",
    "一行\n两行\n",
    "一行\n---\n两行",
    "<<",
    "=",
    "\t",
    "a\rb",
    "a\u2028b",
    "a\x85b",
    "\u200b",
    "\ufeff",
    "\u202e",
    "\x00",
    "\x07",
    "\x7f",
    "\xa0",
    "\u3000",
    "\ufffd",
    "\ufffe",
    "\U0001f600",
    "石䶮",
    "𠮷野",
    "\ue000",
    "e\u0301",
    "UM-34/m014/2026-july-first",
    "BO-12/m002+m004/2026",
    "云民发〔2025〕18号",  # noqa: RUF001
    "x" * 5000,
]
texts = st.sampled_from(AWKWARD) | st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@given(texts, st.sampled_from(["a: {}\n", "a: {}", "a: {{b: {}, c: 1}}\n", "a: [{}, x]\n", "a:\n  - b: {}  # c\n"]))
def test_a_text_reads_back_wherever_it_stands(text: str, place: str) -> None:
    top, problems = read_nodes(place.format(written(text)), "f")
    found: Any = top["a"]
    while not isinstance(found, str):
        found = found[0] if isinstance(found, list) else found["b"]
    assert (found, problems) == (text, [])


@given(texts)
def test_other_readers_take_it_for_the_same_text_or_for_what_it_means(text: str) -> None:
    plain = not written(text).startswith('"')
    other = yaml.safe_load(written(text)) if not (plain and len(text) == len("2026-07-06") and text[4] == "-") else text
    if isinstance(other, bool):
        assert text == ("yes" if other else "no")
    elif isinstance(other, int | float):
        assert float(text) == other
    else:
        assert other == text


@pytest.mark.parametrize(
    "text",
    [
        "2026-07-06",
        "1985-07",
        "500.00",
        "12",
        "yes",
        "m014",
        "李秀兰",
        "米、油",
        "UM-34/m014/2026-july-first",
        "own visit",
    ],
)
def test_what_is_harmless_stands_as_people_type_it(text: str) -> None:
    assert written(text) == text


@pytest.mark.parametrize(
    "text", ["on", "Yes", "0012", "110101194803120021", "备注: 住院", "12:30", "1e3", "a ", "null"]
)
def test_what_could_be_misread_stands_in_quotes(text: str) -> None:
    assert written(text) == f'"{text}"'


def test_what_cannot_be_seen_stands_as_its_number() -> None:
    assert written('甲\u200b"\\\n\x07\U000e0041') == r'"甲\u200b\"\\\n\x07\U000e0041"'


def test_half_a_character_is_refused() -> None:
    with pytest.raises(Refused, match="half-character"):
        written("\ud842")


def test_days_are_days_to_other_readers_too() -> None:
    assert yaml.safe_load(written("2026-07-06")) == date(2026, 7, 6)
