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
    assert '<tr><th scope="row">赵</th><td class="right keep">7.00</td></tr>' in html


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
