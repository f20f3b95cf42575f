"""Where values stand: each span holds its value and nothing more."""

from typing import Any

import pytest
import yaml
from append_matrix import BEGINNINGS, BODIES, ENDS
from hypothesis import given
from hypothesis import strategies as st

from carecli.files.nodes import DEEPEST, TooDeep
from carecli.files.writing.marks import Marked, SyntaxFault, _whole, marks


def test_a_span_holds_a_value_without_what_follows_it() -> None:
    source = "a: [x, {b: 'y'}]  # 𠮷\n\nc:\n  - d: 𠮷  # e\n    e:\n\n  # end\n"
    marked = marks(source)
    assert marked is not None
    parts = [source[part.start : part.end] for _, value in marked.entries() for part in (value, *value.values)]
    assert parts == ["[x, {b: 'y'}]", "x", "{b: 'y'}", "- d: 𠮷  # e\n    e:", "d: 𠮷  # e\n    e:"]


def test_a_text_below_a_bar_ends_where_the_next_line_begins() -> None:
    source = "a: |\n  x\n\nb: 1\n"
    marked = marks(source)
    assert marked is not None
    value = marked.get("a")
    assert value is not None
    assert value.folded
    assert source[value.start : value.end] == "|\n  x\n\n"


def test_nothing_written_has_an_empty_span() -> None:
    marked = marks("a:   # x\nb: ''\n")
    assert marked is not None
    assert [value.empty for value in marked.values] == [True, False]
    assert marks("# nothing\n") is None


def test_what_cannot_be_read_has_no_marks() -> None:
    with pytest.raises(SyntaxFault):
        marks("a: @")
    with pytest.raises(TooDeep):
        marks("[" * 30 + "]" * 30)


def leaves(marked: Marked) -> list[Marked]:
    return [marked] if marked.kind == "text" else [leaf for value in marked.values for leaf in leaves(value)]


texts = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=12)
nodes: st.SearchStrategy[Any] = st.recursive(
    texts, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3), max_leaves=8
)


@given(nodes, st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_the_text_of_a_span_alone_reads_as_its_value(data: Any, flow: bool, newline: str) -> None:  # noqa: FBT001
    source = yaml.safe_dump({"a": data}, allow_unicode=True, default_flow_style=flow, width=1000).replace("\n", newline)
    marked = marks(source)
    assert marked is not None
    for leaf in leaves(marked):
        if leaf.style != "|":
            assert yaml.load(f"- {source[leaf.start : leaf.end]}", yaml.CBaseLoader) == [leaf.text]  # noqa: S506 - texts


def opened(marked: Marked) -> Any:
    """All that is known of a value, with all that is inside it."""
    place = (marked.kind, marked.start, marked.end, marked.line, marked.column, marked.text, marked.style, marked.flow)
    return (place, [opened(key) for key in marked.keys], [opened(value) for value in marked.values])


ROWS = (
    "  - {a: 1,\n b: [x, 𠮷],\n     c: }\n  -   # c\n      d: |\n        x\n\n      e:\n      - - f: 'y\n         z'\n"
    "  - g: >+\n     h\n\n"
)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("body", [*BODIES, f"x:\n{ROWS}", f"x:\n{ROWS}y: {{z: [{{a: {{b: c}}}}]}}"])
def test_a_record_looked_into_later_has_the_marks_of_one_read_at_once(body: str, newline: str) -> None:
    for beginning, end in ((beginning, end) for beginning in BEGINNINGS for end in ENDS):
        text = f"{beginning}{body}{end}".replace("\n", newline)
        try:
            whole = _whole(text, DEEPEST)
        except SyntaxFault:
            with pytest.raises(SyntaxFault):
                marks(text)
            continue
        marked = marks(text)
        assert (whole and opened(whole)) == (marked and opened(marked))


@given(nodes, st.booleans())
def test_any_record_looked_into_later_has_the_marks_of_one_read_at_once(data: Any, flow: bool) -> None:  # noqa: FBT001
    text = yaml.safe_dump({"a": [data, {"b": data}]}, allow_unicode=True, default_flow_style=flow, width=20)
    whole, marked = _whole(text, DEEPEST), marks(text)
    assert whole is not None
    assert marked is not None
    assert opened(whole) == opened(marked)
