"""Two invented answers, drawn as the commands draw theirs."""

from datetime import date

import pytest

from carecli.model.words import Words
from carecli.render.forms import Printing
from carecli.reports.page import Answer, Bar, Cell, Column, Grid, Group, Line, Page, row


@pytest.fixture
def chinese() -> Printing:
    return Printing(Words("zh"), date(2026, 7, 6))


@pytest.fixture
def english() -> Printing:
    return Printing(Words("en"), date(2026, 7, 6))


@pytest.fixture
def visits() -> Answer:
    """Whom to visit: names with rare characters, a late visit, a note below."""
    grid = Grid(
        columns=(
            Column("对象", keep=True),
            Column("支部"),
            Column("事由(一次走访可并办)"),
            Column("最迟", keep=True),
            Column("状态"),
        ),
        rows=(
            Group("走访人: 王建国(执法一支部书记) 3 人"),
            row("赵德福", "执法一支部", "五必访[1]", "06-26 周五", Cell("超期 10 天", "bad")),
            row("李𠮷秀", "执法一支部", "生病住院[1]、七一慰问[2]", "07-08 周三", Cell("还有 2 天", "soon")),
            row("买买提·艾力", "执法一支部", "七一慰问[2]", "07-16 周四", "还有 10 天"),
            Group("走访人: 未确定 1 人, 请先指定: care role handover 市政二支部"),
            row("Müller, Jörg", "市政二支部", "七一慰问[2]", "07-16 周四", Cell("已访", "good")),
        ),
    )
    page = Page(
        title="2026年7月走访慰问安排表",
        blocks=(
            Line("2026年7月走访慰问安排表   云岭区城市管理局党委", "制表 2026-07-06     内部资料", "strong"),
            Line("应访 4 人 5 项: 超期 1 人, 待访 2 人, 已访 1 人(加 --all 列出)"),
            Bar(),
            grid,
            Bar(),
            Line("依据 [1]本局制度四(二)五必访 UM-31  [2]四(二)特殊群体慰问 UM-34", tone="faint"),
            Line('     "及时"按 3 个工作日计(本单位设定)  2026-01-01 启用, 此前不计', tone="faint"),
        ),
    )
    return Answer(
        page=page,
        items=(
            {
                "member": "m014",
                "name": "李𠮷秀",
                "due_on": "2026-07-08",
                "why": ["生病住院", "七一慰问"],
                "carried_over": False,
                "done_on": None,
            },
            {
                "member": "m009",
                "name": "赵德福",
                "due_on": "2026-06-26",
                "why": ["五必访"],
                "carried_over": True,
                "done_on": None,
            },
        ),
        columns=(
            ("name", "对象"),
            ("due_on", "最迟"),
            ("why", "事由"),
            ("carried_over", "往期"),
            ("done_on", "办结"),
        ),
        more={"period": "2026-07"},
    )


@pytest.fixture
def fund() -> Answer:
    """How the fund stands: amounts side by side, an indent, rules between the parts."""
    grid = Grid(
        columns=(
            Column("项目"),
            Column("局党委", "right", keep=True),
            Column("执法总支", "right", keep=True),
            Column("合计", "right", keep=True),
        ),
        rows=(
            row("上年结转", "12,400.00", "2,150.00", "14,550.00"),
            row("本期收入", "15,600.00", "5,000.00", "20,600.00"),
            row("  行政拨款", "15,600.00", "5,000.00", "20,600.00"),
            row("内部划拨", "-2,000.00", "2,000.00", "0.00"),
            row("  困难补助(三七分担)", "7,700.00", "2,100.00", "9,800.00"),
            Bar(),
            row(Cell("期末结余", "strong"), "18,300.00", "7,050.00", Cell("25,350.00", "strong")),
        ),
    )
    head = Line("云岭区城市管理局党委 党内帮扶基金收支表", "单位: 元", "strong")
    page = Page(title="党内帮扶基金收支表", blocks=(head, Bar(), grid, Bar(), Line("补助 9 户 11 次")))
    return Answer(page=page, items=(), columns=(("account", "账户"), ("balance", "结余")), more={})
