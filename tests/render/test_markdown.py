"""Pages as Markdown, read back by a Markdown reader."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from carecli.model.words import Words
from carecli.render.clean import clean
from carecli.render.forms import Printing
from carecli.render.markdown import text
from carecli.reports.page import Answer, Block, Cell, Column, Grid, Group, Line, Page, row

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PRINTING = Printing(Words("zh"), date(2026, 7, 6))
TROUBLE = st.text(st.one_of(st.sampled_from("\\`*_[]()<>#|~&!-+=.1: \t\n"), st.characters()), max_size=30)


def written(*blocks: Block) -> str:
    return text(Answer(page=Page(title="T", blocks=blocks), items=(), columns=(), more={}), PRINTING)


def told(token: Token) -> str:
    """The text that a reader sees, and nothing where something else than text or weight is in it."""
    children = token.children or []
    assert {child.type for child in children} <= {"text", "text_special", "strong_open", "strong_close"}
    return "".join(child.content for child in children)


def texts(markdown: str, opening: str) -> list[str]:
    tokens = READER.parse(markdown)
    return [told(inside) for token, inside in pairwise(tokens) if token.type == opening]


@pytest.mark.parametrize("name", ["visits", "fund"])
def test_pages_read_well(
    name: str, request: pytest.FixtureRequest, chinese: Printing, golden: Callable[[str, str], None]
) -> None:
    golden(f"render/{name}.md", text(request.getfixturevalue(name), chinese))


@given(TROUBLE)
@example("1. 甲")
@example("# 甲")
@example("- 甲")
@example("[a](javascript:b)")
@example("<script>")
@example("&lt;")
def test_a_line_is_one_paragraph_of_the_same_text(line: str) -> None:
    expected = [clean(line).strip()] if clean(line).strip() else []
    assert texts(written(Line(line)), "paragraph_open") == expected


@given(TROUBLE)
@example("甲|乙")
@example("\\|")
def test_a_cell_is_the_same_text_in_its_place(cell: str) -> None:
    grid = Grid(columns=(Column("a"), Column("b", "right")), rows=(row(cell, Cell("0.10", "bad")),))
    assert texts(written(grid), "td_open") == [clean(cell).strip(), "0.10"]


def test_numbers_are_left_as_they_are() -> None:
    grid = Grid(columns=(Column("", "right"),), rows=(row("1e3"), row("0.10"), row("-7.00")), headed=False)
    assert texts(written(grid), "td_open") == ["1e3", "0.10", "-7.00"]


def test_groups_and_strong_cells_stand_out_and_indents_stay() -> None:
    grid = Grid(columns=(Column("a"), Column("b")), rows=(Group("G"), row("  x", Cell("y", "strong"))))
    assert [line.replace(" ", "") for line in written(grid).splitlines()[4:]] == ["|**G**||", "|&emsp;x|**y**|"]


def test_a_grid_without_rows_is_a_table_of_headings() -> None:
    assert texts(written(Grid(columns=(Column("a"), Column("b", "right")), rows=())), "th_open") == ["a", "b"]
