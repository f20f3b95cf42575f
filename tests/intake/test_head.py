"""The head of a workspace in ``care.yaml``."""

from collections.abc import Callable
from datetime import date

import pytest

from carecli.intake.head import read_head
from carecli.model.node import Mapping
from carecli.model.problem import Place
from carecli.model.workspace import Adoption, Figure, Locality, Setting, Term, Workspace, Workyear

Nodes = Callable[[str], Mapping]


def at(line: int) -> Place:
    return Place("care.yaml", line)


def problems(top: Mapping) -> list[str]:
    workspace, found = read_head(top, "care.yaml")
    assert (workspace is None) == bool(found)
    return [f"{p.place.line} {p.id} {dict(p.details).get('field', '')}".strip() for p in found]


def test_the_head_is_read_with_figures_settings_and_calendar(nodes: Nodes) -> None:
    top = nodes("""
        care: 1
        name: 云岭区城市管理局党委
        policies:
          - {id: urban-management-bureau, since: 2025-01-01}
          - bureau-organs
        timezone: Asia/Shanghai
        language: zh
        today: 2026-06-20
        place: {region: 云岭区, kind: urban}
        figures:
          dibao_line:
            - {since: 2024-07-01, value: 900}
            - {since: 2025-07-01, value: 960.00, source: '云民发[2025]18号', confirmed_on: 2026-06-03}
          local_average_income: {since: 2026-01-01, value: 1}
          当地人均收入:
        settings:
          prompt_visit: 3 working days
        terms: {id: 2026-spring, since: 2026-02-23, until: 2026-07-10}
        working_days: {2026: {off: [2026-02-16], work: 2026-02-14}}
        members: [{id: m1, name: a}]
    """)
    workspace, found = read_head(top, "care.yaml")
    assert found == []
    assert workspace == Workspace(
        where=at(1),
        care="1",
        name="云岭区城市管理局党委",
        policies=(
            Adoption(where=at(4), id="urban-management-bureau", since=date(2025, 1, 1)),
            Adoption(where=at(5), id="bureau-organs"),
        ),
        language="zh",
        today=date(2026, 6, 20),
        place=Locality(where=at(9), region="云岭区", kind="urban"),
        figures=(
            Figure(where=at(12), name="dibao_line", since=date(2024, 7, 1), value=90_000),
            Figure(
                where=at(13),
                name="dibao_line",
                since=date(2025, 7, 1),
                value=96_000,
                source="云民发[2025]18号",
                confirmed_on=date(2026, 6, 3),
            ),
            Figure(where=at(14), name="local_average_income", since=date(2026, 1, 1), value=100),
        ),
        settings=(Setting(where=at(17), name="prompt_visit", value="3 working days"),),
        terms=(Term(where=at(18), id="2026-spring", since=date(2026, 2, 23), until=date(2026, 7, 10)),),
        working_days=(Workyear(where=at(19), year=2026, off=(date(2026, 2, 16),), work=(date(2026, 2, 14),)),),
    )


def test_the_head_may_be_written_in_chinese(nodes: Nodes) -> None:
    top = nodes("""
        格式版本: 1
        名称: 第一支部
        制度: primary-school-branch
        数据标准: {低保线: {起: 2026-01-01, 数值: 960, 核对日期: 2026-06-03}}
        地点: {地区: 云岭区, 类型: 农村}
        党员: []
    """)
    workspace, found = read_head(top, "care.yaml")
    assert found == []
    assert workspace is not None
    assert (workspace.care, workspace.name, workspace.policies[0].id) == ("1", "第一支部", "primary-school-branch")
    assert (workspace.figures[0].name, workspace.figures[0].value) == ("dibao_line", 96_000)
    assert workspace.place is not None
    assert workspace.place.kind == "rural"


@pytest.mark.parametrize("text", ["name: x\n", "name: x\ncare:\n", "members: []\nname: x\n"])
def test_a_head_without_a_version_is_told(nodes: Nodes, text: str) -> None:
    assert problems(nodes(text)) == ["1 no-version"]


def test_an_empty_file_lacks_its_version() -> None:
    assert problems(Mapping(1)) == ["1 no-version"]


@pytest.mark.parametrize("version", ["2", '"01"', "1.0", "v1", "[1]"])
def test_of_another_version_nothing_else_is_read(nodes: Nodes, version: str) -> None:
    assert problems(nodes(f"name: [x]\ncare: {version}\n")) == ["2 bad-version"]


def test_all_that_is_wrong_with_the_head_is_told(nodes: Nodes) -> None:
    top = nodes("""
        care: 1
        language: fr
        figures:
          dibao_line:
            - {since: 2025-7-1, value: 960}
            - 900
            - {since: 2025-07-01}
          bad name: {since: 2026-01-01, value: 1}
          local_average_income: {name: again, since: 2026-01-01, value: 1}
        settings: {prompt_visit: [3], other: ""}
        policies: [{since: 2025-01-01}, a b]
        working_days: {二六: {off: 2026-02-30}}
        terms: 2026
    """)
    assert problems(top) == [
        "1 missing-field name",
        "2 unknown-code language",
        "5 bad-date since",
        "6 mapping-expected figures",
        "7 missing-field value",
        "8 unknown-code bad name",
        "9 mixed-keys",
        "10 empty-text other",
        "10 mapping-expected settings",
        "11 bad-id policies",
        "11 missing-field id",
        "12 bad-count 二六",
        "12 no-such-day off",
        "13 mapping-expected terms",
    ]


@pytest.mark.parametrize("text", ["figures: 960", "figures: [{name: dibao_line, since: 2026-01-01, value: 1}]"])
def test_figures_are_a_mapping_by_name(nodes: Nodes, text: str) -> None:
    assert problems(nodes(f"care: 1\nname: x\n{text}\n")) == ["3 keyed-expected figures"]
