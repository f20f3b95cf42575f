"""Texts in and beside the plain form of a file, and whether two readings of one say the same."""

from hypothesis import strategies as st

from carecli.model.node import Mapping, Node, Sequence

SIGNS = st.sampled_from(
    [*"ab:#-{}[],&*!|>'\"%@`?~=.<\t\r\n \u3000\xa0\u00e9e\u0301李：，（", ": ", ", ", " #", "\n  ", "null", "\r\n"]
)
ODD_TEXTS = st.sampled_from(
    [
        "x?",
        "null",
        "~",
        "",
        "a ",
        "a: b",
        "a, b",
        '"a: b"',
        '"a, b"',
        '"\\n"',
        "'a''b'",
        '"a"b',
        '" a "',
        '"null"',
        '"#"',
    ]
) | st.lists(SIGNS, max_size=4).map("".join)
ODD_KEYS = st.sampled_from(["null", "cafe\u0301", "a b", "<<", ""])


def mostly(usual: list[str], odd: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Of twenty one is odd."""
    return st.integers(0, 19).flatmap(lambda one: odd if one == 7 else st.sampled_from(usual))


ROW_ENDS = ["", "", "", "", " # 注", "   #", " #注", " # 注: [1]"]
KEYS = mostly(["id", "date", "kind", "at", "姓名", "2026", "_x", "n_1"], ODD_KEYS)
TEXTS = mostly(
    ["m007", "2026-01-09", "500.00", "王 某", "记-12", "a#b", "nullable", "见（甲）", '"m 7"', "'12:30'", '""'],
    ODD_TEXTS,
)
LINES = mostly(["m007", "12:30", "甲, 乙", "a [b] {c}", "x?", "张某 李某", '"甲, [乙]"', "'见\"一\"'"], ODD_TEXTS)


def same(one: Node, other: Node) -> bool:
    """Whether two nodes say the same in the same order on the same lines."""
    if not isinstance(one, Mapping | Sequence) or not isinstance(other, Mapping | Sequence):
        return one == other and type(one) is type(other)
    if type(one) is not type(other) or (one.line, one.lines) != (other.line, other.lines):
        return False
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return list(one) == list(other) and all(map(same, one.values(), other.values()))
    return len(one) == len(other) and all(map(same, one, other))
