"""What holds for any file at all."""

from pathlib import Path
from typing import Any
from unicodedata import normalize

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from carecli.files.lookalikes import line_fault
from carecli.files.reading import read_bytes, read_file, read_nodes
from carecli.model.node import Mapping, Node, Sequence
from carecli.model.words import Words
from carecli.render.problems import tell, tell_all

ILLNESS = "肝癌"
WORDS = ["a", "b", "姓名", "name", "1", "~", "null", "Null", "''", '""', ILLNESS, "<<", "0012", "张三", "e\u0301", "é"]
GAPS = [
    "\n",
    "\n",
    "\n  ",
    "\n    ",
    "\n  - ",
    "\n- ",
    "- ",
    " ",
    "\t",
    "\r\n",
    "\r",
    "\u3000",
    "\xa0",
    "\ufeff",
    "\u2028",
]
SIGNS = [
    ": ",
    ":",
    ":\n",
    "-",
    "? ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    ",",
    "'",
    '"',
    "|\n",
    ">\n",
    "|",
    "#",
    " #",
    " # ",
    "\\",
]
WIDE = [
    "\uff1a",
    "\uff0d ",
    "\uff0c",
    "\uff3b",
    "\uff3d",
    "\uff5b",
    "\u2014",
    "\x85",
    "\u200b",
    "\x00",
    "\x07",
    "\ufeff",
    "\u2028",
]
MARKS = [
    "&x ",
    "*x",
    "*x ",
    "!!str ",
    "! ",
    "!",
    "@",
    "`",
    "%",
    "%YAML 1.1\n",
    "---",
    "\n---\n",
    "...",
    "\n...\n",
    "\\ud83d",
]
PIECES = ["a: 1\n", "b: [1, 2]\n", "c:\n  - d: 1\n", "{a: 1}", "\\", "\\ud83d"]
TOKENS = [*WORDS, *GAPS, *SIGNS, *WIDE, *MARKS, *PIECES]
STARTS = ["", "  ", "    ", "      ", "- ", "  - ", "    - ", " ", "  - - "]
FIELDS = ["a: ", "b: ", "名: ", "c:", "d:", "'e': ", "? f", ": ", "", "# ", "g：", "h:"]
VALUES = [
    "",
    "1",
    "~",
    "'x'",
    '"\\u515a: # x"',
    "[1, {a: 2}]",
    "{b: , c: [~]}",
    "|",
    ">-",
    "张三 李四",
    "x #y",
    "'x",
    "[1",
    "@",
    "&x",
]
soups = st.lists(st.sampled_from(TOKENS), max_size=40).map("".join)
lines = st.builds("{}{}{}".format, st.sampled_from(STARTS), st.sampled_from(FIELDS), st.sampled_from(VALUES))
pages = soups | st.lists(lines, max_size=12).map("\n".join)


def same(ours: Node, theirs: Any) -> bool:
    """Whether both readings agree; where ours says nothing, the other has the text for it."""
    if isinstance(ours, Mapping):
        return (
            isinstance(theirs, dict)
            and list(ours) == [normalize("NFC", key) for key in theirs]
            and all(map(same, ours.values(), theirs.values()))
        )
    if isinstance(ours, Sequence):
        return isinstance(theirs, list) and len(ours) == len(theirs) and all(map(same, ours, theirs))
    return theirs in ("", "~", "null") if ours is None else bool(ours == theirs)


def lines_of(node: Node) -> list[int]:
    if isinstance(node, Mapping):
        assert len(node) == len(node.lines)
        return [node.line, *node.lines, *(line for value in node.values() for line in lines_of(value))]
    if isinstance(node, Sequence):
        assert len(node) == len(node.lines)
        return [node.line, *node.lines, *(line for value in node for line in lines_of(value))]
    return []


@given(pages)
def test_whatever_is_accepted_reads_as_the_usual_loader_reads_it(text: str) -> None:
    top, problems = read_nodes(text, "f")
    if not problems and top:
        assert same(top, yaml.load(text, yaml.CBaseLoader))  # noqa: S506 - it makes nothing but texts


@given(pages)
def test_any_text_gives_a_mapping_and_problems_on_its_lines(text: str) -> None:
    top, problems = read_nodes(text, "f")
    lines = text.count("\n") + 1
    assert all(1 <= line <= lines for line in lines_of(top))
    assert all(1 <= problem.place.line <= lines for problem in problems)
    assert (
        tell_all(problems, Words("zh")).count("\n  ") == tell_all(problems, Words("en")).count("\n  ") == len(problems)
    )
    assert read_nodes(text, "f") == (top, problems)


@given(st.binary(max_size=400))
def test_any_bytes_give_a_mapping_and_problems(data: bytes) -> None:
    top, problems, whole = read_bytes(data, "f")
    assert isinstance(top, Mapping)
    assert whole or problems


@given(pages.map(lambda text: text.encode("utf-8", "replace")), st.integers(0, 200), st.integers(0, 255))
def test_a_damaged_byte_is_no_reason_to_stop(data: bytes, at: int, byte: int) -> None:
    damaged = data[:at] + bytes([byte]) + data[at + 1 :]
    assert isinstance(read_bytes(damaged, "f")[0], Mapping)


@given(pages)
def test_no_problem_prints_what_a_file_says(text: str) -> None:
    """Only a key that stands twice is named, and whoever writes an illness as a key writes it as a field's name."""
    for problem in read_nodes(text, "f")[1]:
        if problem.id != "duplicate-key":
            assert ILLNESS not in tell(problem, Words("zh")) + tell(problem, Words("en"))


texts = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"], exclude_characters="\ufffd"), max_size=12)
keys = st.from_regex(r"[a-z\u4e00-\u9fff][a-z0-9_\u4e00-\u9fff-]{0,8}", fullmatch=True).filter(
    lambda key: key != "null"
)
nodes: st.SearchStrategy[Any] = st.recursive(
    st.none() | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(keys, nodes, max_size=4), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_what_a_dumper_writes_is_read_back(data: dict[str, Any], flow: bool, newline: str) -> None:  # noqa: FBT001
    text = yaml.safe_dump(data, allow_unicode=True, default_flow_style=flow, sort_keys=False).replace("\n", newline)
    assume(not _meant_as_fields(data))
    assert read_nodes(text, "f") == (data, [])


def _meant_as_fields(data: dict[str, Any]) -> bool:
    """Whether a list at the top holds a text that is refused for looking like a field."""
    items = (item for value in data.values() if isinstance(value, list) for item in value)
    return any(isinstance(item, str) and line_fault(item) for item in items)


@pytest.mark.parametrize(
    ("data", "whole"),
    [
        ("members: []\n", True),
        ("name: 3口人 #低保\n", True),
        ("name: \ufffd\n", True),
        ("a: 1\na: 2\n", False),
        ("a: @\n", False),
        ("a: 1\n---\nb: 1\n", False),
        ("a: \u200b1\n", False),
        ("- a\n", False),
        ("a:\n- b：c\n", False),
    ],
)
def test_a_file_is_whole_when_nothing_of_it_was_left_out(data: str, whole: bool) -> None:  # noqa: FBT001
    assert read_bytes(data.encode(), "f")[2] == whole


def test_a_file_is_read_under_the_name_it_is_given(tmp_path: Path) -> None:
    path = tmp_path / "2026.yaml"
    path.write_bytes(b"visits: @\n")
    top, (problem,), whole = read_file(path, "visits/2026.yaml")
    assert (top, str(problem.place), whole) == ({}, "visits/2026.yaml:1", False)
    top, (problem,), whole = read_file(tmp_path / "none.yaml", "none.yaml")
    assert (top, str(problem.place), problem.id, whole) == ({}, "none.yaml", "unreadable-file", False)
