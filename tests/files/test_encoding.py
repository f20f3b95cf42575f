import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecli.files.encoding import decode

RECORD = "members:\n  - id: m001\n    name: 李秀兰\n"


def ids_and_lines(data: bytes) -> list[tuple[str, int]]:
    text, problems = decode(data, "members.yaml")
    assert text is None
    return [(problem.id, problem.place.line) for problem in problems]


def test_utf_8_is_read_with_or_without_a_mark_at_the_start() -> None:
    assert decode(RECORD.encode(), "f") == (RECORD, [])
    assert decode(b"\xef\xbb\xbf" + RECORD.encode(), "f") == (RECORD, [])


def test_only_one_mark_at_the_start_is_left_out() -> None:
    assert decode(b"\xef\xbb\xbf\xef\xbb\xbfcare: 1", "f") == ("\ufeffcare: 1", [])


def test_an_empty_file_is_empty_text() -> None:
    assert decode(b"", "f") == ("", [])


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_a_file_in_gbk_is_told_at_its_first_chinese_line(encoding: str) -> None:
    assert ids_and_lines(RECORD.encode(encoding)) == [("gbk-encoding", 3)]


def test_every_gbk_line_in_a_utf_8_file_is_told() -> None:
    added = "  - id: m002\n    name: 王建国\n    note: 住院\n".encode("gbk")
    assert ids_and_lines(RECORD.encode() + added) == [("mixed-encoding", 5), ("mixed-encoding", 6)]


def test_a_line_that_is_neither_is_told_apart_from_gbk() -> None:
    assert ids_and_lines(RECORD.encode() + b"    note: \xff\xfe\n") == [("unknown-encoding", 4)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_wide_letters_are_told_with_or_without_a_mark(encoding: str) -> None:
    assert [id_ for id_, _ in ids_and_lines(RECORD.encode(encoding))] == ["utf-16"]


@pytest.mark.parametrize("missing", [1, 2])
def test_a_file_cut_inside_its_last_letter_is_told_at_its_last_line(missing: int) -> None:
    assert ids_and_lines(RECORD.rstrip().encode()[:-missing]) == [("cut-file", 3)]


def test_a_block_of_nul_bytes_is_damage_and_no_wide_letters() -> None:
    assert ids_and_lines(RECORD.encode() + bytes(4096)) == [("nul-character", 4)]
    assert ids_and_lines(bytes(4096)) == [("nul-character", 1)]


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"%PDF-1.7"])
def test_a_renamed_office_file_is_told(start: bytes) -> None:
    assert ids_and_lines(start + bytes(range(256))) == [("not-text", 0)]


def test_a_long_file_in_the_wrong_encoding_tells_only_its_first_lines() -> None:
    problems = ids_and_lines("好\n".encode() + "准备\n".encode("gbk") * 1000)
    assert problems == [("mixed-encoding", line) for line in range(2, 22)]


@given(st.binary(max_size=300))
@example(b"\xff\xfe")
@example(b"\xc0\x80")
def test_any_bytes_give_text_or_problems_on_their_lines(data: bytes) -> None:
    text, problems = decode(data, "f")
    assert text is not None or problems
    assert all(0 <= problem.place.line <= data.count(b"\n") + 1 for problem in problems)


@given(st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])))
def test_text_written_as_utf_8_comes_back(text: str) -> None:
    if not text.startswith(("PK\x03\x04", "%PDF-", "\ufeff")):
        assert decode(text.encode(), "f")[0] == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("id: 1\nname: 准\nnote: 住院\n".encode("gbk").decode(), [2, 3]),
        ("name: 李秀兰\n" + "note: 住院\n".encode("gbk").decode(), [2]),
        ("name: Jos\xe9\n", [1]),
        ("name: Jos\xe9\nnote: 外籍\n", []),
        ("name: 艾力 (\u0410\u043b\u0438)\n", []),
        ("name: Li · Wang \xd7 2\n", []),
        ("name: Li\n", []),
    ],
)
def test_gbk_that_happens_to_be_utf_8_is_noticed_line_by_line(text: str, lines: list[int]) -> None:
    read, problems = decode(text.encode(), "f")
    assert read == text
    assert [(problem.id, problem.place.line) for problem in problems] == [("maybe-gbk", line) for line in lines]


def test_a_gbk_line_that_happens_to_be_utf_8_is_told_beside_one_that_does_not() -> None:
    added = "    note: 住院\n    name: 王建国\n".encode("gbk")
    assert ids_and_lines(RECORD.encode() + added) == [("mixed-encoding", 4), ("mixed-encoding", 5)]
