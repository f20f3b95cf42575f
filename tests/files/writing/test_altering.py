"""One value changed, and nothing else: every other byte of the file stays."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pens import ERRAND, HEAD, contents, workspace

from carecli.files.reading import read_nodes
from carecli.files.writing.pen import splice, writing
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.spelled import Value
from carecli.files.writing.spot import HEAD_SPOT, Spot, Steps
from carecli.model.problem import Place

ROLES = """\
# 组织
organisation:

  - id: one
    name: 一支部   # 改过名
    level: branch
    roles:
      - {role: secretary, member: m001, since: 2021-01-15}   # 甲
      - {role: deputy-secretary,  member: m002, since: 2021-01-15, }
      - role: committee-member
        member: 𠮷3
        since: 2024-03-01

  - {id: two, name: 二支部, level: branch, parent: one}   # 𠮷
  - id: three
    name: "三支部"
    level: branch
    note: |
      一行
      两行
  - {id: four, name: 四支部, level: branch, roles: {role: secretary, member: m004},
     parent: one}
  - id: five
    name: 五支部
    level: branch
    parent:      # 待定
    roles: [{role: secretary, member: m005, since: 2021-01-15},
            {role: group-leader, member: m006}]
  - 编号: 六
    名称: 六支部
    级别: 党支部
"""
CHANGES: list[tuple[str, Steps, Value, str, str]] = [
    ("one", ("name",), "第一支部", "name: 一支部   #", "name: 第一支部   #"),
    ("one", ("roles", 0, "until"), "2026-07-05", "2021-01-15}   # 甲", "2021-01-15, until: 2026-07-05}   # 甲"),
    ("one", ("roles", 1, "until"), "2026-07-05", "2021-01-15, }", "2021-01-15, until: 2026-07-05 }"),
    ("one", ("roles", 1, "member"), "m009", "member: m002", "member: m009"),
    (
        "one",
        ("roles", 2, "until"),
        "2026-07-05",
        "        since: 2024-03-01\n",
        "        since: 2024-03-01\n        until: 2026-07-05\n",
    ),
    ("one", ("roles", 2, "member"), "m007", "member: 𠮷3\n", "member: m007\n"),
    ("one", ("note",), "改: 是 # 否", "since: 2024-03-01\n", 'since: 2024-03-01\n    note: "改: 是 # 否"\n'),
    ("two", ("note",), "x", "parent: one}   # 𠮷", "parent: one, note: x}   # 𠮷"),
    ("two", ("level",), "党总支", "二支部, level: branch", "二支部, level: general-branch"),
    ("three", ("name",), "𠮷支部", 'name: "三支部"', "name: 𠮷支部"),
    ("three", ("parent",), "one", "      两行\n", "      两行\n    parent: one\n"),
    ("four", ("roles", 0, "since"), "2026-07", "member: m004}", "member: m004, since: 2026-07}"),
    ("four", ("note",), "x", "     parent: one}", "     parent: one,\n     note: x}"),
    ("five", ("parent",), "one", "parent:      #", "parent: one      #"),
    ("five", ("roles", 1, "since"), "2026-07-06", "member: m006}", "member: m006, since: 2026-07-06}"),
    ("六", ("上级",), "one", "级别: 党支部\n", "级别: 党支部\n    上级: one\n"),
    ("六", ("level",), "general-branch", "级别: 党支部", "级别: 党总支"),
    (
        "六",
        ("roles",),
        [{"role": "secretary", "member": "m8"}],
        "级别: 党支部\n",
        "级别: 党支部\n    职务: [{职务名称: 书记, 任职人: m8}]\n",
    ),
]


@pytest.mark.parametrize(("id_", "path", "value", "old", "new"), CHANGES)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_the_value_changes(
    tmp_path: Path, id_: str, path: Steps, value: Value, old: str, new: str, newline: str
) -> None:
    workspace(tmp_path, {"organisation.yaml": ROLES}, newline)
    written = splice(tmp_path, Spot("organisation", id_), path, value, ERRAND)
    found = (tmp_path / "organisation.yaml").read_bytes().decode()
    assert ROLES.count(old) == 1
    assert found == ROLES.replace(old, new).replace("\n", newline)
    assert f"{id_}" in found.split("\n")[written.line - 1]
    assert new.strip().splitlines()[-1][:12] in written.text


ITEMS: list[tuple[str, Steps, Value, str, str]] = [
    (
        "five",
        ("roles",),
        {"role": "secretary", "member": "m9"},
        "member: m006}]",
        "member: m006},\n            {role: secretary, member: m9}]",
    ),
    (
        "four",
        ("roles",),
        {"role": "secretary", "member": "m9"},
        "roles: {role: secretary, member: m004}",
        "roles: [{role: secretary, member: m004}, {role: secretary, member: m9}]",
    ),
    (
        "two",
        ("roles",),
        {"role": "secretary", "member": "m9"},
        "parent: one}   # 𠮷",
        "parent: one, roles: [{role: secretary, member: m9}]}   # 𠮷",
    ),
    (
        "one",
        ("roles",),
        {"role": "secretary", "member": "m9"},
        "        since: 2024-03-01\n",
        "        since: 2024-03-01\n      - {role: secretary, member: m9}\n",
    ),
]


@pytest.mark.parametrize(("id_", "path", "item", "old", "new"), ITEMS)
def test_an_item_is_added_to_a_list_however_it_is_written(
    tmp_path: Path, id_: str, path: Steps, item: Value, old: str, new: str
) -> None:
    workspace(tmp_path, {"organisation.yaml": ROLES})
    with writing(tmp_path, ERRAND) as pen:
        pen.add(Spot("organisation", id_), path, item)
    assert (tmp_path / "organisation.yaml").read_text(encoding="utf-8") == ROLES.replace(old, new)


REFUSED: list[tuple[str, Steps, Value, str, int]] = [
    ("three", ("note",), "x", "edit-by-hand", 18),
    ("one", ("roles",), [{"role": "secretary", "member": "m9"}], "edit-by-hand", 8),
    ("one", ("roles", 3, "until"), "2026-07-05", "no-such-item", 8),
    ("two", ("roles", 0, "until"), "2026-07-05", "no-such-item", 14),
    ("one", ("name", "first"), "x", "edit-by-hand", 5),
    ("one", ("colour",), "red", "unknown-key", 4),
    ("one", ("roles", 0, "since"), "gestern", "bad-date", 8),
    ("seven", ("name",), "x", "no-such-record", 0),
    ("two", ("name",), "\ud842", "half-character", 14),
]


@pytest.mark.parametrize(("id_", "path", "value", "problem", "line"), REFUSED)
def test_what_only_a_person_should_change_is_refused_with_its_line(
    tmp_path: Path, id_: str, path: Steps, value: Value, problem: str, line: int
) -> None:
    before = contents(workspace(tmp_path, {"organisation.yaml": ROLES}))
    with pytest.raises(NotWritten) as refused:
        splice(tmp_path, Spot("organisation", id_), path, value, ERRAND)
    [told] = refused.value.problems
    assert (told.id, told.place.line) == (problem, line)
    assert contents(tmp_path) == before


def test_a_value_that_was_wrong_before_may_be_mended(tmp_path: Path) -> None:
    workspace(tmp_path, {"organisation.yaml": "organisation:\n  - {id: one, name: x, level: xyz, colour: red}\n"})
    splice(tmp_path, Spot("organisation", "one"), ("level",), "branch", ERRAND)
    text = (tmp_path / "organisation.yaml").read_text(encoding="utf-8")
    assert text == "organisation:\n  - {id: one, name: x, level: branch, colour: red}\n"


def test_a_record_without_an_id_is_found_by_its_line(tmp_path: Path) -> None:
    visits = "visits:\n  - {date: 2026-01-04, unit: one, by: m1}\n  - {date: 2026-01-05, unit: one, by: m1}\n"
    workspace(tmp_path, {"visits.yaml": visits})
    splice(tmp_path, Spot("visits", where=Place("visits.yaml", 3)), ("form",), "home", ERRAND)
    text = (tmp_path / "visits.yaml").read_text(encoding="utf-8")
    assert text == visits.replace("05, unit: one, by: m1}", "05, unit: one, by: m1, form: home}")


def test_a_record_just_added_can_be_changed(tmp_path: Path) -> None:
    workspace(tmp_path)
    with writing(tmp_path, ERRAND) as pen:
        row = pen.append("visits", {"date": "2026-07-06", "member": "m002", "by": "m001"})
        pen.change(Spot("visits", row.id), ("form",), "home")
    assert (
        (tmp_path / "visits" / "2026.yaml")
        .read_text(encoding="utf-8")
        .endswith("  - {id: v-2026-002, date: 2026-07-06, member: m002, by: m001, form: home}\n")
    )


FIGURES = "figures:\n  dibao_line:\n    - {since: 2025-07-01, value: 960.00}   # 区里\n\n# 完\n"


@pytest.mark.parametrize(
    ("head", "after"),
    [
        (HEAD + FIGURES, HEAD + FIGURES.replace("# 区里\n", "# 区里\n    - {since: 2026-07-01, value: 1020.00}\n")),
        (
            f"{HEAD}数据标准: {{低保线: [{{起: 2025-07-01, 数值: 960.00}}]}}\n",
            f"{HEAD}数据标准: {{低保线: [{{起: 2025-07-01, 数值: 960.00}}, {{起: 2026-07-01, 数值: 1020.00}}]}}\n",
        ),
        (
            f"{HEAD}figures:\n  dibao_line: {{since: 2025-07-01, value: 9}}\n",
            f"{HEAD}figures:\n  dibao_line: [{{since: 2025-07-01, value: 9}}, {{since: 2026-07-01, value: 1020.00}}]\n",
        ),
        (HEAD, f"{HEAD}\nfigures:\n  dibao_line:\n    - {{since: 2026-07-01, value: 1020.00}}\n"),
        (
            f"{HEAD}figures:\n  local_average_income: []\n",
            f"{HEAD}figures:\n  local_average_income: []\n  dibao_line: [{{since: 2026-07-01, value: 1020.00}}]\n",
        ),
    ],
)
def test_a_figure_is_added_to_the_head(tmp_path: Path, head: str, after: str) -> None:
    workspace(tmp_path, {"care.yaml": head})
    with writing(tmp_path, ERRAND) as pen:
        pen.add(HEAD_SPOT, ("figures", "dibao_line"), {"since": "2026-07-01", "value": "1020.00"})
    assert (tmp_path / "care.yaml").read_text(encoding="utf-8") == after


SETTING = "settings: {prompt_visit: 3 working days}\n"


def test_a_value_of_the_head_is_changed(tmp_path: Path) -> None:
    workspace(tmp_path, {"care.yaml": HEAD + SETTING})
    splice(tmp_path, HEAD_SPOT, ("settings", "prompt_visit"), "5 days", ERRAND)
    splice(tmp_path, HEAD_SPOT, ("name",), "新名", ERRAND)
    text = (tmp_path / "care.yaml").read_text(encoding="utf-8")
    assert text == 'care: 1\nname: 新名\nsettings: {prompt_visit: "5 days"}\n'


values = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20).filter(str.strip)


@given(st.sampled_from([0, 1, 2]), values, st.sampled_from(["𠮷", "é", "a"]))
def test_any_value_is_spliced_where_it_stands(
    tmp_path_factory: pytest.TempPathFactory, at: int, new: str, pad: str
) -> None:
    rows = [f"  - {{id: {pad}1, name: {pad}{pad}, note: '{pad}: x'}}  # {pad}", f"  - id: {pad}2", f"    name: {pad}"]
    text = "\n".join(["members:", *rows, f'  - {{id: {pad}3, name: x, note: "{pad}"}}'])
    folder = workspace(tmp_path_factory.mktemp("any"), {"members.yaml": text})
    with writing(folder, ERRAND, dry=True) as pen:
        pen.change(Spot("members", f"{pad}{at + 1}"), ("note",), new)
        after = pen.copies.open("members.yaml").text
    old, changed = read_nodes(text, "f")[0]["members"], read_nodes(after, "f")[0]["members"]
    assert isinstance(old, list)
    assert isinstance(changed, list)
    expected = [{**row, "note": new} if row["id"] == f"{pad}{at + 1}" else row for row in old if isinstance(row, dict)]
    assert changed == expected
