from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from carecli.files.reading import read_bytes
from carecli.files.top_keys import top_keys

BAD = Path(__file__).parent.parent / "folders" / "bad"
WORDS = [b"visits", b"members", b"\xe5\xa7\x93\xe5\x90\x8d", b"a", b"<<", b"# c\n", b"\xd7", b"\x00"]
GAPS = [
    b"\n",
    b"\n\n",
    b" ",
    b"  ",
    b"\t",
    b"\r",
    b"\r\n",
    b"\xef\xbb\xbf",
    b"\xe2\x80\x8b",
    b"\xe2\x80\xa8",
    b"\xc2\x85",
]
SIGNS = [
    b":",
    b": ",
    b":\n",
    b"- ",
    b"-\n",
    b"#",
    b"'",
    b'"',
    b"[",
    b"]",
    b"{",
    b"}",
    b", ",
    b"? ",
    b"|\n",
    b">\n",
    b"@",
]
MARKS = [b"---", b"---\n", b"...\n", b"&x ", b"*x", b"!!str ", b"%YAML 1.1\n", b"\xef\xbc\x9a", b"\xe3\x80\x80"]
PIECES = [b"@", b"\xe2\x80\xa8", b"\xc2\x85", b"visits: x\n", b"  - id: 1\n", b"members:\n", b"\nvisits:\n"]
BITS = [*WORDS, *GAPS, *SIGNS, *MARKS, *PIECES]


@given(st.lists(st.sampled_from(BITS), max_size=25).map(b"".join))
@example(b"  visits: 1")
@example(b"\rvisits: 1")
@example(b"members: |\n  x\nvisits: 1")
@example(b"# c\n\n   # d\n visits: 1")
@example(b"\xef\xbb\xbfvisits: 1")
@example(b"a: 1\n\xe2\x80\x8bvisits: 1")
@example(b"a: 'x\nvisits: 1\n'")
@example("a\uff1a\n  visits: 1".encode())
@example(b"{a: 1,\nvisits: 1}")
@example(b"a: @\n  visits: 1\nb: 1")
def test_a_glance_never_overlooks_a_key_that_reading_finds(data: bytes) -> None:
    keys = top_keys(data)
    assert keys is None or keys >= set(read_bytes(data, "f")[0])


@pytest.mark.parametrize("path", sorted(BAD.glob("*/*.yaml")), ids=lambda path: f"{path.parent.name}-{path.name}")
def test_nor_does_it_in_a_bad_file(path: Path) -> None:
    data = path.read_bytes()
    keys = top_keys(data)
    assert keys is None or keys >= set(read_bytes(data, "f")[0])


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("# 名册\nmembers:\n  - id: m001\n    visits: 1\npeople: []\n", {"members", "people"}),
        ("members:\n- id: m001\n  note: x\n-\n  id: m002\n", {"members"}),
        ("\ufeffmembers:\r\n  - id: m001\r\n", {"members"}),
        ("党员:\n  - id: m001\n", {"党员"}),
        ("visits : []", {"visits"}),
        ("working_days: {}\ndue-by: 1\n", {"working_days", "due-by"}),
        ("", set()),
        ("# nothing\n", set()),
    ],
)
def test_an_ordinary_file_shows_its_keys_at_a_glance(text: str, keys: set[str]) -> None:
    assert top_keys(text.encode()) == frozenset(keys)


@pytest.mark.parametrize(
    "text",
    [
        "{members: []}",
        "'members': []",
        "? members\n: []",
        "---\nmembers: []",
        "%YAML 1.1\n---\nmembers: []",
        "  members: []",
        "- members",
        "&x members: []",
        "!!str members: []",
        "成员：\n",
        "café: 1",
        "members",
        "members:[]",
        "mem\u200bbers: []",
    ],
)
def test_a_file_written_otherwise_must_be_read(text: str) -> None:
    assert top_keys(text.encode()) is None


def test_bytes_that_are_no_utf_8_must_be_read() -> None:
    assert top_keys("members: []\n姓名: x".encode("gbk")) is None
