"""Long texts folded into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.render.fold import fold, narrowest
from carecli.render.width import width_of

WORDS = st.sampled_from(
    ["赵", "𠮷", "é", "e\u0301", "Zoe", "12,345.60", "2026-07-08", "UM-34/m014", "[1]", "(", ")", "、", "。", "《"]
)
TEXTS = st.lists(st.tuples(st.sampled_from(["", "", " ", "  "]), WORDS), max_size=25).map(
    lambda parts: "".join(gap + word for gap, word in parts)
)


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("", 5, [""]),
        ("走访慰问", 8, ["走访慰问"]),
        ("走访慰问", 7, ["走访慰", "问"]),
        ("due in three days", 9, ["due in", "three", "days"]),
        ("补助 1,000.00 元", 9, ["补助", "1,000.00", "元"]),
        ("限2026-07-08前", 10, ["限", "2026-07-08", "前"]),
        ("生病住院、七一慰问", 8, ["生病住", "院、七一", "慰问"]),
        ("七一慰问[2]", 8, ["七一慰", "问[2]"]),
        ("困难(三七)", 5, ["困难", "(三", "七)"]),
        ("依据 [2]四项", 6, ["依据", "[2]四", "项"]),
        ("  一二三四", 6, ["  一二", "  三四"]),
        ("a  b c", 4, ["a  b", "c"]),
        ("赵德e\u0301", 4, ["赵德", "e\u0301"]),
        ("110101199003071234", 8, ["110101199003071234"]),
        ("。。。。", 4, ["。。", "。。"]),
    ],
)
def test_text_is_folded_between_words(text: str, width: int, lines: list[str]) -> None:
    assert fold(text, width) == lines


@given(TEXTS, st.integers(1, 40))
def test_nothing_is_lost_and_no_line_is_wider_than_it_must_be(text: str, width: int) -> None:
    lines = fold(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert max(map(width_of, lines)) <= max(width, narrowest(text))


@given(TEXTS, st.integers(1, 40))
def test_amounts_ids_and_days_stay_whole(text: str, width: int) -> None:
    for word in ("12,345.60", "2026-07-08", "UM-34/m014"):
        assert "\n".join(fold(text, width)).count(word) == text.count(word)


@given(TEXTS)
def test_the_narrowest_width_is_reached(text: str) -> None:
    assert max(map(width_of, fold(text, narrowest(text)))) <= narrowest(text)
