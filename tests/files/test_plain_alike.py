from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from plain_texts import KEYS, LINES, ROW_ENDS, SIGNS, TEXTS, same

from carecli.files import plain_alike
from carecli.files.nodes import Reader
from carecli.files.plain import read_plainly
from carecli.files.plain_alike import habit

FEW = 2
PAYMENT = (
    "  - id: f-{0}\n    shares: [{{account: a, amount: {0}.00}}, {{account: b, amount: 7.00}}]\n    by: [m1, m2]\n"
)
TALK = "  - {{date: 2026-01-{0}, members: [m{0}], by: m7, gift: {{cash: {0}.00, goods: [米]}}}}\n"
QUOTED = '  - {{date: "2026-01-{0}", members: [\'m{0}\'], note: ""}}  # 注\n'


@pytest.fixture(autouse=True)
def after_a_few_records(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Two records alike are often enough, and nothing is known of a section before the test."""
    monkeypatch.setattr(plain_alike, "_OFTEN", FEW)
    habit.cache_clear()
    yield
    habit.cache_clear()


def texts_of(section: str, row: str, count: int) -> str:
    return f"{section}:\n" + "".join(row.format(number) for number in range(10, 10 + count))


@pytest.mark.parametrize("row", [PAYMENT, TALK, PAYMENT + TALK, QUOTED, QUOTED + TALK])
def test_rows_that_come_often_have_a_pattern_of_their_own_that_reads_the_same(row: str) -> None:
    text = texts_of("fund", row, 6)
    read = read_plainly(text)
    assert read is not None
    assert same(read, Reader(text, "f").read())
    assert len(habit("fund", 2, 1).found) == row.count("  - ")


@pytest.mark.parametrize("more", ["    note: 补\n", "\n", "# 注\n  - {id: f-9}\n", "    # 注\n"])
def test_a_record_with_one_line_more_is_read_as_it_stands(more: str) -> None:
    text = texts_of("fund", PAYMENT, 4) + more + texts_of("", PAYMENT, 2).removeprefix(":\n")
    read = read_plainly(text)
    assert read is not None
    assert same(read, Reader(text, "f").read())


def test_what_hardly_any_record_is_like_gets_no_pattern() -> None:
    rows = "".join(f"  - {{id: f-{number}, key{number}: a}}\n" for number in range(30))
    assert read_plainly(f"fund:\n{rows}") is not None
    assert habit("fund", 2, 1).found == []


def fields(draw: st.DrawFn) -> list[str]:
    """How some fields are written, with a blank pair of braces for each text."""
    one = st.sampled_from(
        ["{}", "{}", "[{}, {}]", "{{{{k: {}, 姓: {}}}}}", "[{{{{k: {}}}}}, {{{{k: {}}}}}]", "[{}, {{{{k: {}}}}}]"]
    )
    keys = draw(st.lists(KEYS, min_size=1, max_size=3, unique=True))
    return [f"{key}: {draw(one).replace('{{{{', '{{').replace('}}}}', '}}')}" for key in keys]


@st.composite
def rows_alike(draw: st.DrawFn) -> str:
    """Sections of rows of one or two forms, one after the other, perhaps with a fault somewhere."""
    forms = []
    for _ in range(draw(st.integers(1, 2))):
        shapes = fields(draw)
        lined = draw(st.booleans())
        forms.append("  - " + "\n    ".join(shapes) if lined else "  - {{" + ", ".join(shapes) + "}}")
    rows = []
    for form in draw(st.lists(st.sampled_from(forms), min_size=3, max_size=9)):
        said = [draw(LINES if "{{" not in form and "[" not in form else TEXTS) for _ in range(form.count("{}"))]
        rows.append(
            form.format(*said)
            + draw(st.sampled_from(ROW_ENDS))
            + "\n"
            + draw(st.sampled_from(["", "", "", "\n", "# 注\n"]))
        )
    text = "fund:\n" + "".join(rows)
    if draw(st.booleans()):
        at, sign = draw(st.integers(0, len(text))), draw(st.just("") | SIGNS)
        text = text[:at] + sign + text[at + (sign == "") :]
    return text


@given(rows_alike())
@settings(max_examples=400)
def test_rows_alike_are_read_as_events_do_or_not_at_all(text: str) -> None:
    habit.cache_clear()
    plainly = read_plainly(text)
    if plainly is not None:
        reader = Reader(text, "f")
        assert same(plainly, reader.read())
        assert reader.problems == []
