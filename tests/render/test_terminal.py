"""Pages on a terminal: a real one, of a given width."""

import fcntl
import os
import re
import struct
import subprocess
import sys
import termios
from collections.abc import Callable
from functools import partial
from io import StringIO

import pytest
from rich.console import Console
from wcwidth import wcswidth

from carecli.render.forms import Printing
from carecli.render.plain import text
from carecli.render.terminal import print_page
from carecli.reports.page import Answer, Bar, Cell, Column, Grid, Group, Line, Page, row

ANSI = re.compile(r"\x1b\[[0-9;]*m")
PAGE = """
from carecli.reports.page import *
grid = Grid(
    columns=(Column("对象", keep=True), Column("事由"), Column("金额", "right", keep=True), Column("状态")),
    rows=(row("李𠮷秀[red]", "生病住院[1]、七一慰问[2]", "12,345.60", Cell("超期 10 天", "bad")),),
)
page = Page(title="", blocks=(Line("七月 :smile:", "2026-07-06", "strong"), Bar(), grid))
answer = Answer(page=page, items=(), columns=(), more={})
"""
SHOW = """
import sys
from datetime import date
from carecli.model.words import Words
from carecli.render.show import show
show(answer, "table", Words("zh"), date(2026, 7, 6), None, sys.stdout)
"""


def on_terminal(columns: int, **environment: str) -> str:
    """What a terminal of that many columns receives from the page above."""
    leader, follower = os.openpty()
    fcntl.ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    kept = {name: value for name, value in os.environ.items() if name not in {"COLUMNS", "LINES", "NO_COLOR"}}
    settings = kept | {"TERM": "xterm-256color", "PYTHONIOENCODING": "utf-8"} | environment
    command = [sys.executable, "-c", PAGE + SHOW]
    with subprocess.Popen(command, stdin=follower, stdout=follower, stderr=follower, env=settings) as process:
        os.close(follower)
        received = b"".join(iter(lambda: _read(leader), b""))
    os.close(leader)
    assert process.returncode == 0, received.decode()
    return received.decode().replace("\r\n", "\n")


def _read(leader: int) -> bytes:
    """Linux reports the other end's closing as an error."""
    try:
        return os.read(leader, 4096)
    except OSError:
        return b""


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_it_looks_like_plain_text_with_colour(columns: int, chinese: Printing) -> None:
    names: dict[str, Answer] = {}
    exec(PAGE, names)  # noqa: S102 - the page above
    received = on_terminal(columns)
    assert ANSI.sub("", received) == text(names["answer"], chinese._replace(width=min(columns, 80)))
    assert "\x1b[1;31m超期 10 天\x1b[0m" in received


def test_a_narrow_terminal_gets_cards() -> None:
    assert ANSI.sub("", on_terminal(30)).splitlines() == [
        "七月 :smile:        2026-07-06",
        "-" * 30,
        "李𠮷秀[red]",
        "  事由: 生病住院[1]、七一慰",
        "  问[2]",
        "  金额: 12,345.60",
        "  状态: 超期 10 天",
    ]


def test_no_color_leaves_the_weight() -> None:
    received = on_terminal(80, NO_COLOR="1")
    assert "\x1b[1m超期 10 天\x1b[0m" in received
    assert "31m" not in received


def test_a_terminal_that_knows_no_colour_gets_none() -> None:
    assert "\x1b" not in on_terminal(80, TERM="dumb")


class Screen(StringIO):
    """Something that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def printed(page: Page, width: int | None) -> list[str]:
    screen = Screen()
    print_page(page, screen, width)
    return ANSI.sub("", screen.getvalue()).splitlines()


@pytest.mark.parametrize("name", ["[red]x[/]", ":smile:", "a[/]b", "[link=file:///etc]x[/link]", "12.5 True 'x'"])
def test_data_is_neither_markup_nor_highlighted(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    screen = Screen()
    print_page(Page(title="", blocks=(Line(name),)), screen, 80)
    assert screen.getvalue() == f"{name}\n"


def test_an_escape_in_a_name_reaches_no_terminal() -> None:
    assert printed(Page(title="", blocks=(Line("\x1b[2J王"),)), 80) == ["\ufffd[2J王"]


def test_an_old_windows_console_gets_the_same_lines(visits: Answer, monkeypatch: pytest.MonkeyPatch) -> None:
    usual = printed(visits.page, 80)
    monkeypatch.setattr("carecli.render.terminal.Console", partial(Console, legacy_windows=True))
    assert printed(visits.page, 80) == usual


def test_amounts_are_never_cut() -> None:
    amounts = ("12,345,678.90", "-12,345,678.90", "0.00")
    columns = tuple(Column("合计", "right", keep=True) for _ in amounts)
    page = Page(title="", blocks=(Grid(columns=columns, rows=(row(*amounts),), headed=False),))
    for width in (1, 10, 20, 40):
        assert all(amount in "\n".join(printed(page, width)) for amount in amounts)


def test_a_terminal_wider_than_the_page_needs_leaves_the_page_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    wide = Grid(columns=(Column("a"), Column("b")), rows=(row("x" * 60, "y" * 58),), headed=False)
    assert printed(Page(title="", blocks=(Line("l", "r"),)), None) == ["l" + " " * 78 + "r"]
    assert printed(Page(title="", blocks=(Line("l", "r"), wide)), None)[0] == "l" + " " * 118 + "r"


def test_cards_tell_what_the_columns_told(visits: Answer, golden: Callable[[str, str], None]) -> None:
    lines = printed(visits.page, 40)
    assert max(map(wcswidth, lines)) <= 40
    golden("render/visits-screen-40.txt", "".join(f"{line}\n" for line in lines))


def test_cards_keep_indents_groups_and_rules_and_leave_out_what_is_empty() -> None:
    grid = Grid(
        columns=(Column("项目"), Column("局党委", "right", keep=True), Column("合计", "right", keep=True)),
        rows=(Group("收入"), row("  行政拨款", "12,345.60", ""), Bar(), row(Cell("结余"), "", "12,345.60")),
    )
    assert printed(Page(title="", blocks=(grid,)), 20) == [
        "收入",
        "  行政拨款",
        "    局党委:",
        "    12,345.60",
        "-" * 20,
        "结余",
        "  合计: 12,345.60",
    ]


def test_cards_without_headings_are_told_without_labels() -> None:
    grid = Grid(columns=(Column("a"), Column("b", keep=True)), rows=(row("走访慰问", "care due-visits"),), headed=False)
    assert printed(Page(title="", blocks=(grid,)), 20) == ["走访慰问", "  care due-visits"]
