import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from plain_texts import KEYS, LINES, ROW_ENDS, SIGNS, TEXTS, same

from carecli.files.comments import lost_words
from carecli.files.nodes import Reader
from carecli.files.plain import read_plainly
from carecli.files.writing.rendering import Layout, entry
from carecli.model.node import Mapping, Node, Sequence

FORM = """\
# 帮扶基金
fund:

  # 一月
  - id: f-001
    date: 2026-01-09
    payer: 区财政局, 第3科 [暂]
    shares: [{account: a-1, amount: 30.00}, {account: a-2, amount: 70.00}]

  - {id: f-002, by: [m007, m009], gift: {cash: 500.00, goods: [米, 油]}, at: 王 某}
visits:
- date: 2026-01-10
  form: home
# 完
talks:
"""


def braces(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    pairs = st.lists(st.tuples(KEYS, value), min_size=1, max_size=3, unique_by=lambda pair: pair[0])
    return pairs.map(lambda found: f"{{{', '.join(map(': '.join, found))}}}")


def brackets(value: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.lists(value, min_size=1, max_size=3).map(lambda found: f"[{', '.join(found)}]")


PARTS = TEXTS | brackets(TEXTS | braces(TEXTS)) | braces(TEXTS | brackets(TEXTS))
DEEP = brackets(PARTS) | braces(PARTS)
"""Now and then deeper than the form goes."""


@st.composite
def records(draw: st.DrawFn, margin: str, gap: str) -> str:
    if draw(st.booleans()):
        text = draw(braces(PARTS))
    else:
        value = DEEP if draw(st.integers(0, 19)) == 7 else LINES | PARTS
        fields = draw(st.lists(st.tuples(KEYS, value), min_size=1, max_size=4, unique_by=lambda pair: pair[0]))
        text = f"\n{margin} {gap}".join(map(": ".join, fields))
    text += draw(st.sampled_from(ROW_ENDS))
    return f"{margin}-{gap}{text}\n" + draw(st.sampled_from(["", "", "\n", "  # 注\n", "  \n"]))


@st.composite
def files(draw: st.DrawFn) -> str:
    """Texts of the plain form, and of nearly that form."""
    text = draw(st.sampled_from(["", "# 首\n\n"]))
    for key in draw(st.lists(KEYS, max_size=3, unique=True)):
        margin, gap = draw(st.sampled_from(["", "  ", "    "])), draw(st.sampled_from([" ", "   "]))
        text += f"{key}:\n" + "".join(draw(st.lists(records(margin, gap), max_size=3)))
    if draw(st.booleans()):
        at, sign = draw(st.integers(0, len(text))), draw(st.just("") | SIGNS)
        text = text[:at] + sign + text[at + (sign == "") :]
    return text.replace("\n", draw(st.sampled_from(["\n", "\n", "\r\n"])))


@given(files())
@settings(max_examples=400)
@example(FORM)
def test_patterns_read_a_file_as_events_do_or_not_at_all(text: str) -> None:
    plainly = read_plainly(text)
    if plainly is not None:
        reader = Reader(text, "f")
        assert same(plainly, reader.read())
        assert reader.problems == []
        assert lost_words(text, "f") == []


@pytest.mark.parametrize(
    "text",
    [
        FORM,
        FORM.replace("\n", "\r\n"),
        FORM.rstrip("\n"),
        "",
        "# 空\n",
        "fund:\n",
        "成员:\n-   姓名: 李秀兰\n    note: 下午 3:30 来\n",
        "fund:\n  - payer: '张某'\n    voucher: \"12:30 [甲], {乙}\"\n    note: ''\n",
        "fund:\n  - {payer: \"张 某\", by: ['m7', m8]}  # 现金\n  - {payer: 李某} #\n",
    ],
)
def test_what_offices_write_is_of_the_plain_form(text: str) -> None:
    assert read_plainly(text) is not None


@pytest.mark.parametrize("layout", [Layout(), Layout(flow=True), Layout(column=0), Layout(step=4, blank=1)])
def test_what_the_program_writes_is_of_the_plain_form(layout: Layout) -> None:
    part = mapping(account="a-1", amount="30.00")
    row = mapping(
        id="f-1", by=sequence("m007", "m009"), shares=sequence(part, part), gift=mapping(goods=sequence("米"))
    )
    top = read_plainly(f"fund:\n{entry(row, layout)}")
    assert top == {"fund": [row]}


@pytest.mark.parametrize(
    "text",
    [
        "fund:\n  - {id: f-1, id: f-2}\n",
        "fund:\n  - id: f-1\n    id: f-2\n",
        "fund:\n  - {id: f-1}\nfund:\n  - {id: f-2}\n",
        "fund:\n  - {id: &f f-1}\n",
        "fund:\n  - {id: ~}\n",
        "fund:\n  - {id: null}\n",
        "fund:\n  - {null: f-1}\n",
        "fund:\n  - payer: 张某\n     李某\n",
        "fund:\n  - payer: 张某 #补\n",
        "fund:\n  - payer: '张''某'\n",
        'fund:\n  - payer: "张\\u67d0"\n',
        'fund:\n  - payer: "张某: 李某"\n',
        'fund:\n  - {payer: "张某, 李某"}\n',
        'fund:\n  - payer: "张某\n    李某"\n',
        'fund:\n  - payer: "张某" # 注\n',
        "fund:\n  - payer: 张某 \n",
        "fund:\n  - payer: 张某: 李某\n",
        "fund:\n  - {payer: [张某, [李某]]}\n",
        "fund:\n  - id: f-1\n  payer: 张某\n",
        "fund:\n  - f-1\n",
        "care: 1\n",
    ],
)
def test_what_may_mean_anything_else_is_left_to_the_events(text: str) -> None:
    assert read_plainly(text) is None


def mapping(**texts: Node) -> Mapping:
    made = Mapping(1)
    for key, value in texts.items():
        made.add(key, value, 1)
    return made


def sequence(*items: Node) -> Sequence:
    made = Sequence(1)
    for item in items:
        made.add(item, 1)
    return made
