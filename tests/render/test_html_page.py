"""Pages as HTML."""

import re
from base64 import b64encode
from collections.abc import Callable
from datetime import date
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from carecli.model.words import Words
from carecli.render.clean import clean
from carecli.render.forms import Printing
from carecli.render.html_page import text
from carecli.reports.chart import Calendar, Chart, DayCount, MonthDays, Series
from carecli.reports.page import Answer, Bar, Block, Cell, Column, Grid, Group, Line, Page, row

PRINTING = Printing(Words("zh"), date(2026, 7, 6))
VOID = {"meta", "hr"}


class Reader(HTMLParser):
    """Reads a page as a browser would: elements nested rightly, and the text of each."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.texts: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and data.strip("\n"):
            self.texts.append((self.open[-1], data))


def written(*blocks: Block, title: str = "T") -> str:
    return text(Answer(page=Page(title=title, blocks=blocks), items=(), columns=(), more={}), PRINTING)


def read(html: str) -> list[tuple[str, str]]:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return [(tag, data) for tag, data in reader.texts if tag != "style"]


@pytest.mark.parametrize("name", ["visits", "fund"])
def test_pages_are_whole(
    name: str, request: pytest.FixtureRequest, chinese: Printing, golden: Callable[[str, str], None]
) -> None:
    golden(f"render/{name}.html", text(request.getfixturevalue(name), chinese))


@given(st.text(min_size=1).filter(lambda t: t.strip() != ""))
def test_every_text_is_told_and_none_is_obeyed(name: str) -> None:
    grid = Grid(columns=(Column(name), Column("b")), rows=(Group(name), row(name, Cell(name, "bad"))))
    seen = read(written(Line(name, name), grid, title=name))
    told = clean(name)
    expected = ["title", "h1", "span", "span", "th", "th", "th", "th", "td"]
    assert [tag for tag, _ in seen] == expected
    assert {data for tag, data in seen} == {told, "b"}


def test_markup_in_a_name_is_text() -> None:
    html = written(Line('<script>alert("1")</script>'), title="</title><b>")
    assert "<script" not in html
    assert "&lt;script&gt;alert(&#34;1&#34;)&lt;/script&gt;" in html
    assert "<b>" not in html


def test_nothing_is_loaded_and_only_the_style_within_is_allowed() -> None:
    html = written(Line("x"))
    style = re.search("<style>(.*)</style>", html, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'sha256-{digest}'" in html
    assert not re.search(r"https?:|src=|href=|style=|url\(|@import", html)


def test_headings_name_columns_and_first_cells_name_rows() -> None:
    html = written(Grid(columns=(Column("对象"), Column("合计", "right", keep=True)), rows=(row("赵", "7.00"),)))
    assert '<thead><tr><th scope="col">对象</th><th scope="col" class="right">合计</th></tr></thead>' in html
    assert '<tr><th scope="row" class="keep">赵</th><td class="right keep">7.00</td></tr>' in html


def test_short_texts_stay_in_one_piece_as_far_as_a_sheet_has_room() -> None:
    def kept(columns: int) -> bool:
        grid = Grid(columns=(Column("a"),) * columns, rows=(row(*["执法一支部"] * columns),))
        return '<td class="keep">执法一支部</td>' in written(grid)

    assert kept(3)
    assert not kept(20)


@pytest.mark.parametrize(("columns", "paper"), [(5, "<body>"), (9, '"broad"'), (14, '"broad small"')])
def test_amounts_that_do_not_fit_upright_lie_on_the_side(columns: int, paper: str) -> None:
    grid = Grid(columns=(Column("a", keep=True),) * columns, rows=(row(*["123,456.00"] * columns),))
    assert paper in written(grid)


def test_a_table_too_wide_for_a_telephone_tells_each_cell_after_its_heading() -> None:
    columns = (Column("对象"), Column("支部"), Column("事由"))
    assert 'data-heading="' not in written(Grid(columns=columns, rows=(row("赵", "一支部", "七一"),)))
    long = written(Grid(columns=columns, rows=(row("赵", "一支部", "七一慰问" * 9),)))
    assert '<table class="cards">' in long
    assert 'data-heading="支部">一支部</td>' in long


def test_columns_of_a_chart_stand_on_a_line_or_hang_from_it() -> None:
    series = (Series("收入", (4, 0), ("4.00", "0.00")), Series("支出", (-2, 1), ("-2.00", "1.00")))
    chart = Chart(title="收支", told="收多支少", kind="columns", heading="月", labels=("1月", "2月"), series=series)
    html = written(chart)
    assert 'role="img" aria-label="收多支少"' in html
    boxes = re.findall(r'y="(\S+)" width="\S+" height="(\S+)" class="ink(.)"', html)
    heights = {(ink, float(height)) for _, height, ink in boxes}
    assert heights == {("0", 106.7), ("1", 53.3), ("1", 26.7)}
    assert [float(y) for y, height, _ in boxes if height == "53.3"] == [126.7]
    assert '<td class="right keep">-2.00</td>' in html


def test_bars_lie_end_to_end() -> None:
    series = (Series("已办", (1, 3), ("1", "3")), Series("待办", (1, 1), ("1", "1")))
    html = written(Chart(title="t", told="u", kind="shares", heading="h", labels=("a", "b"), series=series))
    boxes = re.findall(r'<rect x="(\S+)%" width="(\S+)%" height="100%" class="ink(.)"/>', html)
    assert [(float(x), float(width), ink) for x, width, ink in boxes] == [
        (0, 50, "0"),
        (50, 50, "1"),
        (0, 75, "0"),
        (75, 25, "1"),
    ]


def test_a_month_begins_on_its_weekday_and_late_days_are_framed() -> None:
    month = MonthDays("7月", 2, (DayCount(0), DayCount(3, late=True), *(DayCount(0) for _ in range(29))))
    calendar = Calendar(
        title="t",
        told="u",
        weekdays=tuple("一二三四五六日"),
        month="m",
        total="合计",
        marks="",
        framed="加框",
        months=(month,),
    )
    html = written(calendar)
    assert "<tr><td></td><td></td><td><span>1</span></td>" in html
    assert '<td class="shade2 late"><span>2</span> <b>3</b></td>' in html
    assert html.count("<tr>") == 6


def test_groups_and_rules_part_the_rows() -> None:
    grid = Grid(
        columns=(Column("a"), Column("b")),
        rows=(Group("G"), row("1", "2"), Bar(), Group("H"), row("3", "4"), Bar()),
        headed=False,
    )
    html = written(grid)
    assert "<thead>" not in html
    assert re.findall("<tbody.*?>|colspan=.2. class=.strong.>.", html) == [
        "<tbody>",
        'colspan="2" class="strong">G',
        '<tbody class="ruled">',
        'colspan="2" class="strong">H',
    ]


def test_the_language_is_told() -> None:
    answer = Answer(page=Page(title="", blocks=(Bar(),)), items=(), columns=(), more={})
    assert '<html lang="zh-CN">' in text(answer, PRINTING)
    assert '<html lang="en">' in text(answer, PRINTING._replace(words=Words("en")))
