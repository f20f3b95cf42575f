import subprocess
import sys
from itertools import pairwise

import pytest
import yaml

from carecli.files.events import events
from carecli.files.folder_error import FolderError
from carecli.files.nodes import DEEPEST
from carecli.files.reading import read_nodes
from carecli.model.node import Mapping, Sequence

TEXT = """\
# 第一支部
members:
  - id: m001
    name: 李秀兰

    household:
      - {since: 2026-01-01, people: 2}
  - id: m002
people: [p001,
  p002]
"""


def ids(text: str) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.id) for problem in read_nodes(text, "f")[1]]


def read(text: str) -> Mapping:
    top, problems = read_nodes(text, "f")
    assert problems == []
    return top


def test_mappings_lists_and_texts_come_as_they_are_written() -> None:
    assert read(TEXT) == {
        "members": [
            {"id": "m001", "name": "李秀兰", "household": [{"since": "2026-01-01", "people": "2"}]},
            {"id": "m002"},
        ],
        "people": ["p001", "p002"],
    }


def test_every_mapping_key_and_item_knows_its_line() -> None:
    top = read(TEXT)
    members, people = top["members"], top["people"]
    assert isinstance(members, Sequence)
    assert isinstance(people, Sequence)
    first, second = members
    assert isinstance(first, Mapping)
    assert isinstance(second, Mapping)
    assert (top.line, top.lines) == (2, [2, 9])
    assert (members.line, members.lines) == (3, [3, 8])
    assert (first.line, first.lines, second.line) == (3, [3, 4, 6], 8)
    assert first.line_of("household") == 6
    assert people.lines == [9, 10]


NUMBERS = ["0012", "0089", "0o17", "110101194803120021", "+8613800138000", "1_000", "1,000", "0.10", "1e3", "9" * 5000]
DAYS = ["12:30", "09:30", "2024-02-29", "2023-02-29", "2024-1-5", "2024/01/05", "2026-W30"]
OTHERS = [".inf", ".nan", "no", "NO", "on", "y", "是", "\uff11\uff12", "张**", "Null", "NULL", "None", "true", "="]


@pytest.mark.parametrize("text", [*NUMBERS, *DAYS, *OTHERS])
def test_a_plain_text_stays_as_typed(text: str) -> None:
    assert read(f"value: {text}\nlist: [{text.replace(',', '')}]")["value"] == text


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_nothing_is_nothing_only_where_it_is_not_quoted(text: str) -> None:
    assert read(f"a: {text}\nb: '{text}'\nc: [{text or '~'}, \"{text}\"]") == {"a": None, "b": text, "c": [None, text]}


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "---\n", "--- # nothing\n...\n", "~\n", "\n\n"])
def test_a_file_that_says_nothing_is_an_empty_mapping(text: str) -> None:
    assert read(text) == {}


def test_a_key_may_be_a_yaml_word_for_truth() -> None:
    assert read("on: {festival: [july-first]}\nno: 1\nyes: 2") == {
        "on": {"festival": ["july-first"]},
        "no": "1",
        "yes": "2",
    }


def test_the_first_of_two_equal_keys_is_kept_and_both_lines_are_named() -> None:
    top, (problem,) = read_nodes("fund:\n  - amount: 500\n    date: 1\n    amount: 50\n", "fund.yaml")
    assert top == {"fund": [{"amount": "500", "date": "1"}]}
    assert (problem.id, problem.place.line, dict(problem.details)) == (
        "duplicate-key",
        4,
        {"key": "amount", "first": "2"},
    )


def test_keys_that_only_look_alike_are_one_key() -> None:
    top, problems = read_nodes("名: {caf\u00e9: 1, cafe\u0301: 2}", "f")
    assert top == {"名": {"café": "1"}}
    assert [problem.id for problem in problems] == ["duplicate-key"]


def test_equal_keys_of_two_records_are_no_duplicates() -> None:
    assert ids("members:\n  - id: m001\n  - id: m001\n") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1", [(1, "anchor")]),
        ("a: &x {b: 1}", [(1, "anchor")]),
        ("a:\n- &x\n  b: 1", [(2, "anchor")]),
        ("&x a: 1", [(1, "anchor")]),
        ("a: *x", [(1, "alias")]),
        ("a: [*x]", [(1, "alias")]),
        ("*x : 1", [(1, "alias")]),
        ("a: !!str 1", [(1, "tag")]),
        ("a: ! 1", [(1, "tag")]),
        ("a: !!map {}", [(1, "tag")]),
        ("!x a: 1\nb: !y [1]", [(1, "tag"), (2, "tag")]),
        ("--- !!map\na: 1", [(1, "tag")]),
        ("a: {<<: {b: 1}}", [(1, "merge-key")]),
        ("a:\n  ? [b, c]\n  : 1", [(2, "key-not-text")]),
        ("a:\n  {b: 1}: 1", [(2, "key-not-text")]),
        ("a: {'': 1}", [(1, "empty-key")]),
        ("a:\n  null: 1", [(2, "empty-key")]),
        ("a:\n  ? \n  : 1", [(2, "empty-key")]),
        ("a: {姓名：张三, 电话：139}", [(1, "full-width-colon"), (1, "full-width-colon")]),
        ("a: {name:张三}", [(1, "no-space-after-colon")]),
        ("a: {'b\\tc': 1, \"b\\0c\": 1}", [(1, "odd-key")]),
        ("－ a: 1", [(1, "full-width-dash")]),
        ("　a: 1", [(1, "wide-space")]),
        ("a: 1\n---\nb: 2", [(2, "second-document")]),
        ("a: 1\n---", [(2, "second-document")]),
        ("- a: 1", [(1, "not-a-mapping")]),
        ("text", [(1, "not-a-mapping")]),
        ("'quoted'", [(1, "not-a-mapping")]),
    ],
)
def test_what_yaml_allows_and_a_register_must_not_hold_is_refused(text: str, expected: list[tuple[int, str]]) -> None:
    assert ids(text) == sorted(set(expected))


def test_a_refused_key_takes_its_value_with_it_and_nothing_else() -> None:
    text = "a: {<<: {x: 1}, b: 2}\n? [c]\n: {d: 1}\ne: 3\n"
    assert read_nodes(text, "f")[0] == {"a": {"b": "2"}, "e": "3"}


def test_a_refused_key_is_never_printed() -> None:
    _, problems = read_nodes("a: {病情：肝癌: 1, " + "肝癌" * 60 + ": 1}", "f")
    assert [problem.details for problem in problems] == [(), ()]


def test_texts_in_a_list_of_records_that_were_meant_as_fields_are_left_out() -> None:
    top, problems = read_nodes("members:\n  - id:m001\n  - 姓名：张三\n  - m003\n  - id: m004\n", "f")
    assert top == {"members": ["m003", {"id": "m004"}]}
    assert isinstance(members := top["members"], Sequence)
    assert members.lines == [4, 5]
    assert [(p.place.line, p.id) for p in problems] == [(2, "no-space-after-colon"), (3, "full-width-colon")]


@pytest.mark.parametrize(("open_", "close"), [("[", "]"), ("{a: ", "}"), ("[{a: ", "}]")])
def test_nesting_is_allowed_to_a_depth_and_no_further(open_: str, close: str) -> None:
    deep = (DEEPEST - 1) // (2 if open_.startswith("[{") else 1)
    assert ids("a: " + open_ * deep + close * deep) == []
    assert ids("x: 1\na: " + open_ * (deep + 1) + close * (deep + 1)) == [(2, "nested-too-deeply")]


BRACKETS = ["[" * 100_000, "{" * 100_000, "a: [" * 50_000, "[{a: " * 30_000, '["' * 50_000]
DASHES = ["- " * 100_000, "? " * 100_000, "a:\n" + "".join(" " * n + "a:\n" for n in range(1, 400))]
MARKS = ["!" * 100_000, "&a " * 50_000, "*a " * 50_000]


@pytest.mark.parametrize("text", [*BRACKETS, *DASHES, *MARKS], ids=range(11))
def test_a_text_made_to_crash_a_reader_is_refused(text: str) -> None:
    """In a process of its own: readers of this kind have been seen to die of a signal."""
    program = (
        "import sys; from carecli.files.reading import read_nodes; print(len(read_nodes(sys.stdin.read(), 'f')[1]))"
    )
    done = subprocess.run([sys.executable, "-c", program], input=text, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 0


@pytest.mark.parametrize(
    ("value", "refused"), [("[{}]", {"anchor", "alias"}), ("{{<<: [{}]}}", {"anchor", "alias", "merge-key"})]
)
def test_a_bomb_of_references_is_refused_without_going_off(value: str, refused: set[str]) -> None:
    levels = (f"{y}: &{y} " + value.format(", ".join([f"*{x}"] * 9)) + "\n" for x, y in pairwise("abcdefghi"))
    top, problems = read_nodes("a: &a [x, x]\n" + "".join(levels), "f")
    assert {problem.id for problem in problems if problem.place.line > 1} == refused
    assert len(str(top)) < 2000


def test_without_libyaml_nothing_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    with pytest.raises(FolderError) as stopped:
        events("a: 1", "f")
    assert stopped.value.problem.id == "no-libyaml"
    assert stopped.value.exit_code == 4
