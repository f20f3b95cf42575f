"""How wide texts are on a screen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from carecli.render.width import width_of

ALPHABET = st.one_of(
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.characters(min_codepoint=0x3041, max_codepoint=0x3096),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FFF),
    st.characters(min_codepoint=0x20000, max_codepoint=0x2A6DF),
    st.characters(min_codepoint=0xFF01, max_codepoint=0xFF5E),
    st.sampled_from("、。《》·…“”é"),
)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("abc", 3),
        ("赵德福", 6),
        ("𠮷", 2),  # beyond the first plane
        ("\U00031350", 2),  # Han newer than some tables of Python
        ("e\u0301", 1),
        ("\u200d", 0),
        ("\uff11\uff12", 4),
        ("买提·艾力", 9),
        ("11010119900307123X", 18),
    ],
)
def test_width_is_counted_in_columns(text: str, width: int) -> None:
    assert width_of(text) == width


@given(st.text(ALPHABET))
def test_terminals_agree(text: str) -> None:
    assert width_of(text) == wcswidth(text)
