"""Keys: in two languages, misspelt, given twice, missing."""

from collections.abc import Callable, Iterator

import pytest

from carecli.intake.documents import Typed
from carecli.intake.head import PLACE
from carecli.intake.spelling import keys, nearest, section_keys
from carecli.model.member import Member
from carecli.model.record import Part
from carecli.model.sections import SECTIONS
from carecli.model.shape import shape
from carecli.model.words.fields import ALIASES, WORDS
from carecli.model.workspace import Workspace

Told = Callable[[str], list[str]]


def places(cls: type[Part], place: str) -> Iterator[tuple[type[Part], str]]:
    """A class at its place, and its parts at theirs."""
    yield cls, place
    for field in shape(cls):
        if field.part:
            yield from places(field.part, field.name)


EVERYWHERE = sorted(
    {
        found
        for cls, place in [(cls, s.name) for s in SECTIONS for cls in s.classes().values()] + [(Workspace, PLACE)]
        for found in places(cls, place)
    },
    key=lambda found: (found[1], found[0].__name__),
)


@pytest.mark.parametrize(("cls", "place"), EVERYWHERE, ids=[f"{place}-{cls.__name__}" for cls, place in EVERYWHERE])
def test_every_field_has_a_chinese_key_that_no_other_field_has(cls: type[Part], place: str) -> None:
    meant: dict[str, list[str]] = {}
    for field in shape(cls):
        found = [key for key, name in keys(cls, place).items() if name == field.name]
        chinese = (WORDS.get(f"{place}.{field.name}") or WORDS[field.name])[0]
        assert {field.name, chinese} <= set(found)
        aliases = ALIASES.get(f"{place}.{field.name}") or ALIASES.get(field.name, ())
        for key in (field.name, chinese, *aliases):
            meant.setdefault(key, []).append(field.name)
    assert {key: names for key, names in meant.items() if len(names) > 1} == {}


def test_every_section_has_a_chinese_key_that_no_other_has() -> None:
    assert {section_keys()[WORDS[section.name][0]] for section in SECTIONS} == {section.name for section in SECTIONS}
    assert not set(section_keys()) & set(keys(Workspace, PLACE))


def test_a_key_means_what_it_says_at_its_place() -> None:
    assert keys(Member, "members")["姓名"] == "name"
    assert keys(Workspace, PLACE)["名称"] == "name"
    assert "姓名" not in keys(Workspace, PLACE)
    assert keys(Member, "members")["入党时间"] == "admitted_on"


def test_a_file_in_chinese_says_the_same_as_one_in_english(typed: Callable[[str], Typed]) -> None:
    english = typed("""
        members:
          - id: m1
            name: 李秀兰
            sex: female
            born_on: 1948-03-12
            birthday: {calendar: lunar, month: 2, day: 3, leap: no}
            branch: first
            employment: {status: retired, since: 2003-04-01, post: 会计}
            household: {since: 2026-01-01, people: 2, monthly_income: 1500.00}
            circumstances: [{kind: long-illness, since: 2025-09, verified_by: m7}]
            kin: {name: 王强, relation: child, same_household: yes}
            note: 备忘
        visits:
          - {date: 2026-07-06, member: m1, by: m7, occasion: hospitalised, form: hospital, gift: {cash: 500}}
    """)
    chinese = typed("""
        党员:
          - 编号: m1
            姓名: 李秀兰
            性别: 女
            出生日期: 1948-03-12
            生日: {历法: 农历, 月: 2, 日: 3, 闰月: 否}
            所在支部: first
            就业: {状况: 退休, 起: 2003-04-01, 岗位: 会计}
            家庭: {起: 2026-01-01, 人口: 2, 月收入: 1500.00}
            情况: [{类型: 长期患病, 起: 2025-09, 核实人: m7}]
            家属: {姓名: 王强, 关系: 子女, 同住: 是}
            备注: 备忘
        走访:
          - {日期: 2026-07-06, 对象: m1, 走访人: m7, 事由: 住院, 形式: 住院探望, 慰问: {慰问金: 500}}
    """)
    assert (english.problems, chinese.problems) == ([], [])
    assert chinese.records == english.records


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("nmae: x", '2 unknown-key key= "nmae" known=name'),
        ("born: 1948-03-12", '2 unknown-key key= "born" known=born_on'),
        ("入党日: 1972-07-01", '2 unknown-key key= "入党日" known=入党日期'),
        ("性別: 女", '2 unknown-key key= "性別" known=性别'),
        ("姓明: 李", '2 unknown-key key= "姓明" known=姓名'),
        ("where: here", '2 unknown-key key= "where"'),
        ("Name: x", '2 unknown-key key= "Name" known=name'),
    ],
)
def test_an_unknown_key_is_told_with_the_nearest_known_ones(told: Told, line: str, problem: str) -> None:
    found = told(f"members:\n  - {line}\n    id: p1\n    姓名: 李\n    branch: first\n    note: x\n")
    assert next(p for p in found if "unknown-key" in p).startswith(problem)


def test_a_key_like_no_other_is_told_with_all_that_may_stand_there(told: Told) -> None:
    assert told("contacts:\n  - {leader: m1, unit: b, kind: in-charge, zzz: x}\n") == [
        '2 unknown-key key= "zzz" known=leader, unit, kind, since, until, note, recorded_by'
    ]
    assert told("联系点:\n  - {领导: m1, 单位: b, 类型: 分管, 工号: x}\n") == [
        '2 unknown-key key= "工号" known=领导、单位、类型、起、止、备注、记录人'
    ]


def test_an_unknown_key_is_told_even_where_it_says_nothing(told: Told) -> None:
    assert told("contacts:\n  - leader: m1\n    unit: b\n    kind: in-charge\n    untill:\n") == [
        '5 unknown-key key= "untill" known=until'
    ]


def test_a_misspelt_key_is_not_told_a_second_time_as_missing(told: Told) -> None:
    assert told("members:\n  - id: m1\n    nmae: 李秀兰\n") == ['3 unknown-key key= "nmae" known=name']


def test_a_field_written_in_both_languages_is_told(told: Told) -> None:
    assert told("members:\n  - id: m1\n    name: 李秀兰\n    姓名: 王建国\n") == ["4 mixed-keys first=name second=姓名"]
    assert told("members:\n  - {id: m1, name: 李秀兰, 入党日期: 1972-07, 入党时间: 1972-08}\n") == [
        "2 mixed-keys first=入党日期 second=入党时间"
    ]


def test_of_two_spellings_one_may_be_left_empty(told: Told) -> None:
    assert told("members:\n  - id: m1\n    name:\n    姓名: 王建国\n") == []
    assert told("members:\n  - id: m1\n    name: 王建国\n    姓名: ~\n") == []


def test_a_missing_field_is_told_at_its_record_in_the_records_language(told: Told) -> None:
    assert told("visits:\n  - date: 2026-01-01\n    member: m1\n") == ["2 missing-field field=by"]
    assert told("走访:\n  - 日期: 2026-01-01\n    对象: m1\n") == ["2 missing-field field=走访人"]


@pytest.mark.parametrize("nothing", ["", "~", "null", "[]"])
def test_an_empty_value_is_a_missing_one(told: Told, nothing: str) -> None:
    assert told(f"visits:\n  - date: 2026-01-01\n    by: {nothing}\n") == ["2 missing-field field=by"]
    assert told(f"visits:\n  - date: 2026-01-01\n    by: m1\n    closes: {nothing}\n    member: {nothing}\n") == []


def test_a_comma_within_brackets_that_parts_a_value_is_told(told: Told) -> None:
    text = "accounts:\n  - {id: a, organisation: b, name: 帮扶基金, 专户}\n"
    assert told(text) == ["2 parted-text"]
    income = "members:\n  - id: m1\n    name: n\n    household: {since: 2026-01-01, people: 2, monthly_income: 1,500}\n"
    assert told(income) == ["4 parted-text"]


def test_suggestions_come_best_first_and_are_few() -> None:
    assert nearest("visist", ("talks", "visits", "events", "visit")) == ("visit", "visits")
    assert nearest("党员们", ("党员", "人员")) == ("党员",)
    assert nearest("nmae", ("name", "note")) == ("name",)
    assert nearest("zzz", ("visits",)) == ()
