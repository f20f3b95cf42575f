"""Each fault at the line where it was made; the folders under tests/folders/bad show how they read."""

import pytest

from carecli.files.reading import read_nodes


def faults(text: str) -> list[tuple[int, str]]:
    return [(problem.place.line, problem.id) for problem in read_nodes(text, "f")[1]]


@pytest.mark.parametrize(
    ("text", "line", "id_"),
    [
        # libyaml gives up a line later than each of these
        ("a:\n  - id: 1\n    电话：139\n    name: x\n", 3, "full-width-colon"),
        ("a:\n  - id: 1\n    电话：139\n", 3, "full-width-colon"),
        ("a:\n  - id: 1\n    name:张三\n    sex: male\n", 3, "no-space-after-colon"),
        ("a:\n  - id: 1\n    name :张三\n    sex: male\n", 3, "no-space-after-colon"),
        ("a:\n  - name:张三\n    sex: male\n", 2, "no-space-after-colon"),
        ("a: 1\nname:　张三\nb: 2\n", 2, "wide-space"),
        ("a: 1\nname\nb: 2\n", 2, "missing-colon"),
        ("a:\n  b\n  c: 1\n", 2, "missing-colon"),
        ("a:\n  － id: 1\n    name: x\n", 2, "full-width-dash"),
        ("a:\n  \uff5bid: 1, name: x\uff5d\n", 2, "full-width-bracket"),
        ('"姓名"：张三\n"性别"：女\n', 1, "text-after-quote"),
        ("# 名册\n[a]\nb: 1\n", 2, "not-a-mapping"),
        # these it meets at once
        ("\ta: 1\n", 1, "tab-indent"),
        ("a:\n  - b: 1\n\t  c: 2\n", 3, "tab-indent"),
        ("a: |\n\ttext\n", 2, "tab-indent"),
        ("note: 备注: 住院\n", 1, "colon-in-value"),
        ("a: 1 b: 2\n", 1, "colon-in-value"),
        ("a: 1\n b: 2\n", 2, "bad-indent"),
        ("a:\n  b: 1\n c: 2\n", 3, "bad-indent"),
        ("a:\n  - b: 1\n   c: 2\n", 3, "bad-indent"),
        ("a:\n  - b: 1\n - c: 2\n", 3, "bad-indent"),
        ("a:\n  b: 1\n  - c\n", 3, "bad-indent"),
        ("a: |\n  x\n y: 1\n", 3, "bad-indent"),
        ("a: - b\n", 1, "dash-in-value"),
        ("a: 1\n: b\n", 2, "empty-key"),
        ("a: {: b}\n", 1, "empty-key"),
        # quotes
        ('a: "x\nb: 1\n', 1, "unclosed-quote"),
        ("a: 1\nb: 'x\nc: 1\n", 2, "unclosed-quote"),
        ('a: "x\n---\ny\n', 1, "unclosed-quote"),
        ("a: '张三\nb: 'x'\nc: 1\n", 1, "unclosed-quote"),
        ("a: 'it's'\n", 1, "text-after-quote"),
        ('a: "x" y\n', 1, "text-after-quote"),
        ('a: "C:\\Users"\n', 1, "bad-escape"),
        ('a: "\\ud83d"\n', 1, "bad-escape"),
        # brackets
        ("a: [1, 2\nb: 3\n", 1, "unclosed-bracket"),
        ("a: 1\nb: [\n", 2, "unclosed-bracket"),
        ("a: {id: 1 name: x}\n", 1, "missing-comma"),
        ("a: {id: 1，name: x}\n", 1, "full-width-comma"),
        ("a: [1, 2\u3011\nb: 3\n", 1, "full-width-bracket"),
        ("a: {b: 1, c：2, d: [\n", 1, "unclosed-bracket"),
        ("a: {b:[1]}\n", 1, "no-space-after-colon"),
        ("a: [1,, 2]\n", 1, "extra-comma"),
        ("a: [,]\n", 1, "extra-comma"),
        ("a: {b: 1}}\n", 1, "text-after-bracket"),
        ("a: [1] 2\n", 1, "text-after-bracket"),
        # the rest
        ("%YAML 2.0\n---\na: 1\n", 1, "syntax"),
        ("a: 1\n...\nb: 2\n", 3, "second-document"),
    ],
)
def test_a_fault_is_told_once_at_the_line_where_it_was_made(text: str, line: int, id_: str) -> None:
    assert (line, id_) in faults(text)
    assert len({place for place, _ in faults(text)}) <= 2


@pytest.mark.parametrize("sign", "@`%&*!|>],")
def test_a_text_beginning_with_a_sign_of_yaml_must_be_quoted(sign: str) -> None:
    (problem,) = read_nodes(f"a: 1\nb: {sign}张三\n", "f")[1]
    assert (problem.place.line, problem.id, problem.details) == (2, "needs-quotes", (("sign", sign),))
    assert read_nodes(f"a: 1\nb: '{sign}张三'\n", "f")[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "note: 备注：住院\n",
        "note: '备注: 住院'\n",
        "note: |\n  备注: 住院\n  电话：139 # 家中\n",
        "page: http://example.org/a#b\n",
        "time: 12:30\n",
        "note: 张三，李四、王五\n",
        "note: 【重要】（一）\n",
        "note: a - b\n",
        "note: -5\n",
        "gift: {goods: 米、油, cash: 500.00}\n",
        "by: [\n  m001,\n  m002,\n]\n",
        "a:\t1\n",
        '"quoted": 1\n',
        "note: it's\n",
        "note: 5% @党办 a|b c>d [e] {f}\n",
    ],
)
def test_ordinary_chinese_punctuation_is_no_fault(text: str) -> None:
    assert faults(text) == []
