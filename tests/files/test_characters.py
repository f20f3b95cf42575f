from unicodedata import category

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.files.characters import clean, lost_letters


def told(text: str) -> list[tuple[str, int, str]]:
    return [(problem.id, problem.place.line, dict(problem.details)["code"]) for problem in clean(text, "f")[1]]


@pytest.mark.parametrize(
    ("character", "id_", "code"),
    [
        ("\x00", "control-character", "U+0000"),
        ("\x07", "control-character", "U+0007"),
        ("\x7f", "control-character", "U+007F"),
        ("\x9b", "control-character", "U+009B"),
        ("\x0b", "control-character", "U+000B"),
        ("\r", "control-character", "U+000D"),
        ("\ud83d", "control-character", "U+D83D"),
        ("\uffff", "control-character", "U+FFFF"),
        ("\x85", "line-separator", "U+0085"),
        ("\u2028", "line-separator", "U+2028"),
        ("\u2029", "line-separator", "U+2029"),
        ("\xad", "hidden-character", "U+00AD"),
        ("\u200b", "hidden-character", "U+200B"),
        ("\u200f", "hidden-character", "U+200F"),
        ("\u202e", "hidden-character", "U+202E"),
        ("\u2060", "hidden-character", "U+2060"),
        ("\u2066", "hidden-character", "U+2066"),
        ("\U000e0041", "hidden-character", "U+E0041"),
        ("\ufeff", "byte-order-mark", "U+FEFF"),
    ],
)
def test_a_forbidden_character_is_told_by_its_code_and_taken_out(character: str, id_: str, code: str) -> None:
    text = f"members:\n  - name: 王{character}建国\n"
    assert told(text) == [(id_, 2, code)]
    assert character not in clean(text, "f")[0]


@pytest.mark.parametrize(
    "text",
    ["a: 1\tb", "姓名：　张三", "a\r\nb\r\n", "买买提·艾力", "\U00020bb7野家", "👍", "﨑", "é", "葛\U000e0100", ""],
)
def test_text_that_can_be_seen_is_left_alone(text: str) -> None:
    assert clean(text, "f") == (text, [])


def test_a_hidden_character_leaves_no_gap_and_a_control_character_does() -> None:
    assert clean("s\u200bex", "f")[0] == "sex"
    assert clean("病\x07愈", "f")[0] == "病 愈"


def test_a_line_full_of_one_character_is_told_once_and_a_long_file_only_at_its_start() -> None:
    assert told("\u200b" * 1000) == [("hidden-character", 1, "U+200B")]
    assert [line for _, line, _ in told("\u200b\n" * 1000)] == list(range(1, 21))


@given(st.text())
def test_what_is_left_has_nothing_unseen_and_as_many_lines(text: str) -> None:
    left, problems = clean(text, "f")
    assert clean(left, "f") == (left, [])
    assert left.count("\n") == text.count("\n")
    assert (left == text) == (not problems)
    assert not any(category(c) in ("Zl", "Zp", "Cs") or c in "\x00\x1b\x7f\x85" for c in left)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("name: \ufffd\ufffd\n", [1]),
        ("id: 1\nname: 锟斤拷\n", [2]),
        ("a: 锟斤拷\nb: \ufffd\n", [1]),
        ("name: 王建国\n", []),
    ],
)
def test_what_a_wrong_conversion_leaves_is_noticed_where_it_first_stands(text: str, lines: list[int]) -> None:
    assert [(p.id, p.place.line) for p in lost_letters(text, "f")] == [("lost-characters", line) for line in lines]
