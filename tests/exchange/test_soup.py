"""Whatever stands in a sheet: each row has its verdict, and nothing but a refusal ever comes of it."""

from datetime import date
from typing import Any

from brought import TODAY, office, table
from hypothesis import given, settings
from hypothesis import strategies as st

from carecli.exchange.columns import all_columns
from carecli.exchange.headings import title
from carecli.exchange.plans import plan_tables
from carecli.exchange.proposal import is_error
from carecli.model.sections import BY_NAME
from carecli.model.words import Words

WORDS = Words("zh")
HEADINGS = {
    section: [title("members" if column.about else section, path.removeprefix("member."), WORDS)
              for path, column in all_columns(section).items()]
    for section in BY_NAME
}  # fmt: skip
SAID = [
    *("甲一", "丁四", "m3", "一支部", "局党委基金", "2026-07-01", "1985.7", "是", "男", "退休", "七一", "上门", "收入"),
    *("支出", "500", "0", "1e3", "f1", "UM-34/m3/2026-july-first", "甲一、乙二", "无", "合计", "110101194411020010"),
]
CELLS = (
    st.none()
    | st.sampled_from(SAID)
    | st.text(max_size=8)
    | st.booleans()
    | st.integers(-5, 10**18)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.dates(date(1880, 1, 1), date(2200, 12, 31))
)


@st.composite
def sheets(draw: st.DrawFn) -> tuple[str, list[list[Any]]]:
    section = draw(st.sampled_from(sorted(HEADINGS)))
    heads = draw(st.lists(st.sampled_from(HEADINGS[section]), min_size=2, max_size=9, unique=True))
    rows = draw(st.lists(st.lists(CELLS, min_size=len(heads), max_size=len(heads)), max_size=5))
    return section, [heads, *rows]


@settings(max_examples=400)
@given(sheets())
def test_every_row_has_its_verdict(given_: tuple[str, list[list[Any]]]) -> None:
    section, rows = given_
    plans = plan_tables([table(*rows)], section, office(), TODAY, TODAY)
    for row in plans.plans[0].proposals:
        wrong = any(map(is_error, row.problems))
        assert (row.state == "refused") is wrong
        assert (row.state == "new") is (row.fields is not None)
        assert (row.state == "changed") is bool(row.edits)


@settings(max_examples=100)
@given(sheets())
def test_what_was_taken_is_the_same_when_it_is_read_again(given_: tuple[str, list[list[Any]]]) -> None:
    section, rows = given_
    first = plan_tables([table(*rows)], section, office(), TODAY, TODAY)
    again = plan_tables([table(*rows)], section, first.records(office()), TODAY, TODAY)
    for was, now in zip(first.plans[0].proposals, again.plans[0].proposals, strict=True):
        if was.state in {"new", "changed"}:
            assert now.state == "same", (was, now)
