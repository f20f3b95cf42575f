"""How columns share a page."""

from carecli.render.columns import column_widths, legible, natural_width, widest_grid
from carecli.reports.page import Bar, Column, Grid, Group, Line, Page, row


def grid(*columns: Column, rows: tuple[tuple[str, ...], ...], headed: bool = True) -> Grid:
    return Grid(columns=columns, rows=tuple(row(*texts) for texts in rows), headed=headed)


NAME_WHY_AMOUNT = grid(
    Column("对象", keep=True),
    Column("事由"),
    Column("金额", "right", keep=True),
    rows=(("赵德福", "生病住院、七一慰问", "12,345.60"), ("孙玉梅", "五必访", "-7.00")),
)


def test_columns_are_as_wide_as_their_widest_text() -> None:
    assert column_widths(NAME_WHY_AMOUNT, 80) == [6, 18, 9]
    assert natural_width(NAME_WHY_AMOUNT) == 37


def test_only_columns_that_may_fold_give_way() -> None:
    assert column_widths(NAME_WHY_AMOUNT, 31) == [6, 12, 9]


def test_the_widest_gives_first() -> None:
    two = grid(Column("a"), Column("b"), rows=(("一二三四五六", "一二三四"),))
    assert column_widths(two, 20) == [10, 8]
    assert column_widths(two, 16) == [7, 7]


def test_amounts_outrun_the_page_rather_than_fold() -> None:
    assert column_widths(NAME_WHY_AMOUNT, 10) == [6, 2, 9]


def test_a_heading_over_amounts_folds_when_nothing_else_can() -> None:
    one = grid(Column("paid since January", "right", keep=True), rows=(("500.00",),))
    assert column_widths(one, 12) == [12]
    assert column_widths(one, 3) == [7]


def test_headings_that_are_not_printed_take_no_room() -> None:
    bare = grid(Column("a long heading"), rows=(("x",),), headed=False)
    assert column_widths(bare, 80) == [1]


def test_a_grid_without_rows_is_as_wide_as_its_headings() -> None:
    assert column_widths(grid(Column("对象"), Column("x"), rows=()), 80) == [4, 1]


def test_columns_of_fewer_than_four_han_characters_are_hard_to_read() -> None:
    assert legible(NAME_WHY_AMOUNT, 37)
    assert legible(NAME_WHY_AMOUNT, 27)
    assert not legible(NAME_WHY_AMOUNT, 26)


def test_the_widest_grid_tells_how_wide_a_page_would_be() -> None:
    narrow = Grid(columns=(Column("a"),), rows=(Group("a long group is no column"), Bar()))
    assert widest_grid(Page(title="", blocks=(narrow, Line("any"), NAME_WHY_AMOUNT))) == 37
    assert widest_grid(Page(title="", blocks=(Line("any"),))) == 0
