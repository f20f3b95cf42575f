"""Of long lists only the records that name somebody; whatever a glance cannot tell is read whole."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pens import workspace

from carecli.files.brief import naming, read_others
from carecli.files.reading import read_nodes
from carecli.files.workspace import read_folder
from carecli.files.writing.rendering import Layout, render_record
from carecli.files.writing.rows import rows_of

TALKS = """\
# 谈话
talks:   # 全年
  - {date: 2026-01-01, members: m1, by: m9}
  - date: 2026-01-02
    # m1 说的
    members: [m2,
      m3]

    by: m9
  - {date: 2026-01-03, members: m4, by: m2}
visits:
- {date: 2026-01-04, member: m5, by: m9}
-
  date: 2026-01-05
  member: m2
  by: m9
"""


def test_only_the_records_that_name_somebody_stay_each_in_its_lines() -> None:
    found = naming(TALKS, ["m2"])
    assert found is not None
    top, problems = read_nodes(found, "a.yaml")
    whole, _ = read_nodes(TALKS, "a.yaml")
    assert problems == []
    for section, kept in (("talks", [1, 2]), ("visits", [1])):
        rows = rows_of(whole, section)
        assert rows_of(top, section) == [rows[at] for at in kept]
        assert [row.line for row in rows_of(top, section)] == [rows[at].line for at in kept]


@pytest.mark.parametrize(
    "text",
    [
        "talks: [{date: 2026-01-01, members: m1, by: m9}]\n",
        "talks: {}\n",
        'talks:\n  - {members: "\\u006d2"}\n',
        "talks:\n\t- {members: m1}\n",
        "talks:\n    - {members: m1}\n  - {members: m1}\n",
        "---\ntalks:\n  - {members: m1}\n",
        "  talks:\n  - {members: m1}\n",
        "talks\n",
        "- {members: m1}\ntext: x\n",
    ],
)
def test_what_is_no_plain_list_cannot_be_told(text: str) -> None:
    assert naming(text, ["m2"]) is None


words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)
layouts = st.builds(Layout, st.integers(0, 4), st.integers(2, 4), st.booleans())


@given(st.lists(st.tuples(st.sampled_from(["m1", "m2", "m3"]), words), max_size=6), layouts)
def test_what_is_left_is_what_names_them(rows: list[tuple[str, str]], layout: Layout) -> None:
    text = "talks:\n" + "".join(
        render_record("talks", {"date": "2026-01-01", "members": who, "by": "m9", "note": note}, layout)
        for who, note in rows
    )
    whole, problems = read_nodes(text, "a.yaml")
    found = naming(text, ["m2"])
    if found is None or problems:
        return
    top, told = read_nodes(found, "a.yaml")
    assert told == []
    wanted = [row for row in rows_of(whole, "talks") if "m2" in f"{row['members']}{row.get('note')}"]
    assert rows_of(top, "talks") == wanted


SPREAD = {"members.yaml": "members:\n  - {id: m2, name: 甲}\n", "talks/2025.yaml": TALKS, "talks/2026.yaml": TALKS}


@pytest.mark.parametrize("spoilt", ["", "  - {date: [\n", '  - "unfinished\n', "talks: []\n", "\tx\n"])
def test_a_file_with_something_wrong_is_read_whole_and_told(tmp_path: Path, spoilt: str) -> None:
    folder = workspace(tmp_path, {**SPREAD, "talks/2026.yaml": TALKS + spoilt})
    read = read_folder(folder, lambda key: key not in ("talks", "visits"))
    every = read_folder(folder)
    assert [document.file for document in read.documents] == ["care.yaml", "members.yaml"]
    brief = read_others(folder, read, ["m2"])
    assert len(rows_of(brief.documents[0].top, "talks")) == 2
    assert [document.file for document in brief.documents] == ["talks/2025.yaml", "talks/2026.yaml"]
    assert brief.problems == every.problems
    if spoilt:
        assert brief.documents[1] == every.documents[-1]
    assert read_others(folder, read, []).documents == every.documents[2:]


def test_a_record_cut_in_two_by_its_own_text_is_read_whole(tmp_path: Path) -> None:
    odd = 'talks:\n  - {date: 2026-01-01, members: m2, by: m9, note: "a\n  - b"}\n'
    folder = workspace(tmp_path, {**SPREAD, "talks/2026.yaml": odd})
    read = read_folder(folder, lambda key: key not in ("talks", "visits"))
    assert read_others(folder, read, ["m2"]).documents[1] == read_folder(folder).documents[-1]
