"""Pages as plain text."""

from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from wcwidth import wcswidth

from carecli.render.columns import column_widths
from carecli.render.forms import Printing
from carecli.render.layout import lay_out
from carecli.render.plain import text
from carecli.reports.page import Answer, Bar, Cell, Column, Grid, Group, Line, Page, Row, row


def lines(*blocks: Line | Bar | Grid, width: int = 80) -> list[str]:
    page = Page(title="not printed", blocks=blocks)
    return ["".join(span.text for span in spans) for spans in lay_out(page, width)]


@pytest.mark.parametrize("width", [80, 60])
def test_the_visits_read_well(
    visits: Answer, chinese: Printing, width: int, golden: Callable[[str, str], None]
) -> None:
    golden(f"render/visits-{width}.txt", text(visits, chinese._replace(width=width)))


def test_the_fund_reads_well(fund: Answer, chinese: Printing, golden: Callable[[str, str], None]) -> None:
    golden("render/fund-80.txt", text(fund, chinese))


def test_columns_stand_under_each_other_whatever_the_script() -> None:
    names = ["赵德福", "𠮷\U00031350", "e\u0301va", "Jörg", "买提·艾力", "110101199003071234"]
    rows = tuple(row(name, "|") for name in names)
    grid = Grid(columns=(Column(""), Column("")), rows=rows, headed=False)
    assert {wcswidth(line[: line.index("|")]) for line in lines(grid)} == {20}


def test_amounts_stand_at_the_right_even_where_the_page_is_too_narrow() -> None:
    grid = Grid(
        columns=(Column("项目"), Column("局党委", "right", keep=True), Column("合计", "right", keep=True)),
        rows=(row("上年结转", "12,400.00", "-2,150.00"), row("本期收入", "7.00", "0.00")),
    )
    assert lines(grid, width=20) == [
        "项     局党委       合计",
        "目",
        "-" * 20,
        "上  12,400.00  -2,150.00",
        "年",
        "结",
        "转",
        "本       7.00       0.00",
        "期",
        "收",
        "入",
    ]


@pytest.mark.parametrize(
    ("line", "printed"),
    [
        (Line(""), [""]),
        (Line("左", "右"), ["左" + " " * 16 + "右"]),
        (Line("一二三四五六七", "右右"), ["一二三四五六七  右右"]),
        (Line("一二三四五六七", "右右a"), ["一二三四五六七", "               右右a"]),
        (Line("", "右"), [" " * 18 + "右"]),
        (Line("  一二三四五六七八九十一"), ["  一二三四五六七八九", "  十一"]),
        (Line("name", "texts too wide to stand"), ["name", "   texts too wide to", "               stand"]),
    ],
)
def test_a_line_has_two_ends(line: Line, printed: list[str]) -> None:
    assert lines(line, width=20) == printed


def test_groups_and_rules_run_across_the_columns() -> None:
    grid = Grid(columns=(Column("a"),), rows=(Group("走访人: 王建国 三人"), row("x"), Bar(), row("y")), headed=False)
    assert lines(grid, Bar(), width=14) == ["走访人: 王建国", "三人", "x", "-" * 14, "y", "-" * 14]


def test_headings_stand_over_a_rule_also_without_rows() -> None:
    assert lines(Grid(columns=(Column("对象"), Column("支部")), rows=()), width=12) == ["对象  支部", "-" * 12]


@pytest.mark.parametrize("name", ["[red]x[/]", ":smile:", "a[/]b"])
def test_markup_is_text_like_any_other(name: str) -> None:
    assert lines(Line(name), Grid(columns=(Column(""),), rows=(row(name),), headed=False)) == [name, name]


def test_an_escape_in_a_name_reaches_no_screen() -> None:
    assert lines(Line("\x1b[2J王"), Line("a\nb\tc")) == ["\ufffd[2J王", "a b c"]


def test_a_row_with_too_few_cells_is_our_own_fault() -> None:
    grid = Grid(columns=(Column("a"), Column("b")), rows=(row("x", "y"), row("x", "y", "z")))
    with pytest.raises(ValueError, match="zip\\(\\)"):
        lines(grid)


ATOMS = st.sampled_from(["赵", "德", "𠮷", "。", "é", "e\u0301", "Zoe", "branch", "1,234.50", "m014", "[1]"])
CELLS = st.lists(st.tuples(st.sampled_from(["", "", " "]), ATOMS), max_size=8).map(
    lambda parts: "".join(gap + atom for gap, atom in parts).strip()
)
COLUMNS = st.builds(Column, CELLS, st.sampled_from(["left", "right"]), st.booleans())


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    columns = tuple(draw(st.lists(COLUMNS, min_size=1, max_size=4)))
    cells = st.tuples(*[CELLS.map(Cell)] * len(columns))
    rows = tuple(row(*draw(cells)) for _ in range(draw(st.integers(0, 4))))
    return Grid(columns=columns, rows=rows, headed=draw(st.booleans()))


def cut(line: str, widths: list[int]) -> list[str]:
    """The line's columns, cut by what a terminal would show in them."""
    cells: list[str] = []
    rest = line
    for width in widths:
        end = 0
        while end < len(rest) and wcswidth(rest[: end + 1]) <= width:
            end += 1
        cells.append(rest[:end])
        rest = rest[end:].removeprefix("  ")
    assert not rest
    return cells


def texts_of(grid: Grid) -> list[str]:
    rows = [cell.text for one in grid.rows if isinstance(one, Row) for cell in one.cells]
    return rows + [column.heading for column in grid.columns]


def bare(text: str) -> str:
    return text.replace(" ", "")


@given(grids(), st.integers(1, 60))
def test_every_cell_survives_in_its_own_column(grid: Grid, width: int) -> None:
    for one in grid.rows:
        alone = Grid(columns=grid.columns, rows=(one,), headed=False)
        printed = [cut(line, column_widths(alone, width)) for line in lines(alone, width=width)]
        whole = ["".join(column) for column in zip(*printed, strict=True)]
        assert isinstance(one, Row)
        assert [bare(text) for text in whole] == [bare(cell.text) for cell in one.cells]


def longest_word(text: str) -> int:
    """The widest stretch without a space or a wide character, measured without the code under test."""
    longest = run = 0
    for character in text:
        wide = wcswidth(character) > 1
        run = 0 if wide or character == " " else run + wcswidth(character)
        longest = max(longest, run, 2 if wide else 0)
    return longest


@given(grids(), st.integers(10, 80))
def test_a_page_that_can_fold_is_no_wider_than_the_paper(grid: Grid, width: int) -> None:
    columns = tuple(column._replace(keep=False) for column in grid.columns)
    folding = Grid(columns=columns, rows=grid.rows, headed=grid.headed)
    least = max(map(longest_word, texts_of(folding)))
    assume((least + 2) * len(columns) - 2 <= width)
    printed = lines(Line("一 " * 30, "right"), folding, Bar(), width=width)
    assert max(map(wcswidth, printed)) <= width
    assert not [line for line in printed if line != line.rstrip()]
