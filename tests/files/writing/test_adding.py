"""Where a new record stands in its file, and how it looks there."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from pens import ERRAND, VISIT, contents, workspace

from carecli.files.writing.pen import append, writing
from carecli.files.writing.refusals import ChangedError, NotWritten
from carecli.files.writing.results import Written
from carecli.files.writing.spelled import Fields

PLAIN: Fields = {"date": "2026-07-06", "member": "m002", "by": "m001"}


def added(folder: Path, text: str, section: str = "visits", fields: Fields = PLAIN) -> str:
    """The file after a record was added to it."""
    workspace(folder, {"records.yaml": text})
    written = append(folder, section, fields, ERRAND)
    assert written.file == "records.yaml"
    found = (folder / "records.yaml").read_bytes().decode()
    assert written.text.splitlines()[0] in found.splitlines()[written.line - 1]
    return found


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "visits:\n  - {date: 2026-01-04, member: m001, by: m002}\n",
            "  - {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}\n",
        ),
        (
            "visits:\n  - {date: 2026-01-04, member: m001, by: m002}",
            "\n  - {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}\n",
        ),
        (
            "visits:\n- date: 2026-01-04\n  member: m001\n  by: m002\n",
            "- id: v-2026-001\n  date: 2026-07-06\n  member: m002\n  by: m001\n",
        ),
        (
            "visits:\n\n  -   date: 2026-01-04\n      by: m002\n\n  -   date: 2026-01-05\n      by: m002\n  # 七月\n",
            "\n  -   id: v-2026-001\n      date: 2026-07-06\n      member: m002\n      by: m001\n",
        ),
        ("visits:\n", "  - id: v-2026-001\n    date: 2026-07-06\n    member: m002\n    by: m001\n"),
        ("visits:   # 暂无", "\n  - id: v-2026-001\n    date: 2026-07-06\n    member: m002\n    by: m001\n"),
        (
            "走访:\r\n  - {日期: 2026-01-04, 对象: m001, 走访人: m002}\r\n",
            "  - {编号: v-2026-001, 日期: 2026-07-06, 对象: m002, 走访人: m001}\r\n",
        ),
        (
            "\ufeffvisits:\r\n- date: 2026-01-04\r\n  member: m001\r\n  by: m002",
            "\r\n- id: v-2026-001\r\n  date: 2026-07-06\r\n  member: m002\r\n  by: m001\r\n",
        ),
    ],
)
def test_a_record_at_the_end_of_its_file_looks_like_those_above_it(tmp_path: Path, before: str, after: str) -> None:
    assert added(tmp_path, before) == before + after


WITHIN = [
    (
        "visits:\n  - {date: 2026-01-04, member: m001, by: m002} # x\n",
        "  - {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}\n",
        "talks: []\n",
    ),
    (
        "visits:\n  - {date: 2026-01-04, member: m001, by: m002}\n\n  # 二月\n",
        "  - {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}\n",
        "\n# 谈话\ntalks: []\n",
    ),
    (
        "visits:\n  - date: 2026-01-04\n    member: m001\n    by: m002\n    note: |\n      一\n\n      二\n",
        "  - id: v-2026-001\n    date: 2026-07-06\n    member: m002\n    by: m001\n",
        "talks: []\n",
    ),
    (
        "visits: [{date: 2026-01-04, member: m001, by: m002}",
        ", {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}",
        "]\n",
    ),
    (
        "visits: [\n    {date: 2026-01-04, member: m001, by: m002}",
        ",\n    {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}",
        "  # x\n  ]\n",
    ),
    (
        "visits: [{date: 2026-01-04, member: m001, by: m002},",
        " {id: v-2026-001, date: 2026-07-06, member: m002, by: m001}",
        "]\ntalks: []",
    ),
    ("visits: [", "{id: v-2026-001, date: 2026-07-06, member: m002, by: m001}", "]  # 暂无\n"),
    ("{talks: [], visits: []", ", greetings: [{id: g-2026-001, date: 2026-07-06, member: m002, by: m001}]", "}\n"),
]


@pytest.mark.parametrize(("before", "between", "after"), WITHIN)
def test_a_record_within_a_file_parts_no_other_byte(tmp_path: Path, before: str, between: str, after: str) -> None:
    section = "greetings" if "greetings" in between else "visits"
    assert added(tmp_path, before + after, section) == before + between + after


def test_a_section_that_a_file_lacks_comes_at_its_end(tmp_path: Path) -> None:
    before = "members:\n  - {id: m001, name: 甲}\n\ntalks:\n  - {date: 2026-01-04, members: m001, by: m001}"
    assert (
        added(tmp_path, before)
        == f"{before}\n\nvisits:\n  - {{id: v-2026-001, date: 2026-07-06, member: m002, by: m001}}\n"
    )


def test_a_chinese_file_gets_chinese_keys_and_codes(tmp_path: Path) -> None:
    before = "党员:\n  - {编号: 云01, 姓名: 甲}\n谈话: []\n"
    fields: Fields = {
        **PLAIN,
        "occasion": "spring-festival",
        "also_talk": "yes",
        "gift": {"cash": "50"},
        "form": "上门",
    }
    after = added(tmp_path, before, "visits", fields)
    given, coded = (
        "日期: 2026-07-06, 对象: m002, 走访人: m001",
        "事由: 春节, 形式: 上门, 慰问: {慰问金: 50}, 兼谈话: 是",
    )
    assert after == f"{before}\n走访:\n  - {{编号: v-2026-001, {given}, {coded}}}\n"


def test_an_english_file_gets_the_codes_of_chinese_words(tmp_path: Path) -> None:
    fields: Fields = {**PLAIN, "事由": "七一", "兼谈话": "否"}
    assert added(tmp_path, "visits: []\ntalks: []\n", "visits", fields) == (
        "visits: [{id: v-2026-001, date: 2026-07-06, member: m002, by: m001, occasion: july-first, also_talk: no}]\n"
        "talks: []\n"
    )


def test_the_kind_of_an_entry_chooses_its_fields(tmp_path: Path) -> None:
    fields: Fields = {
        "date": "2026-07-06",
        "类型": "支出",
        "amount": "5.00",
        "purpose": "visit-gift",
        "voucher": "记-1",
    }
    after = added(tmp_path, "fund: []\ntalks: []\n", "fund", fields)
    row = "{id: f-2026-001, date: 2026-07-06, kind: payment, amount: 5.00, purpose: visit-gift, voucher: 记-1}"
    assert after == f"fund: [{row}]\ntalks: []\n"


def test_what_says_nothing_is_left_out(tmp_path: Path) -> None:
    fields: Fields = {**PLAIN, "by": ["m001", "m002"], "closes": [], "gift": {}, "note": None, "form": None}
    assert added(tmp_path, "visits: []\ntalks: []\n", "visits", fields) == (
        "visits: [{id: v-2026-001, date: 2026-07-06, member: m002, by: [m001, m002]}]\ntalks: []\n"
    )


REFUSED: Mapping[str, tuple[str, str, int]] = {
    "a value that is no list": ("visits: 无\n", "section-no-list", 1),
    "nothing, in so many words": ("talks: []\nvisits: ~\n", "section-no-list", 2),
    "a mapping": ("visits:\n  a: 1\n", "section-no-list", 2),
    "a text that the end of the file ends": (
        "visits:\n  - date: 2026-01-04\n    member: m001\n    by: m002\n    note: |\n      一",
        "cannot-add-here",
        6,
    ),
    "an end mark": ("visits:\n  - {date: 2026-01-04, member: m001, by: m002}\n...\n", "cannot-add-here", 4),
    "a second document": ("visits:\n  - {date: 2026-01-04, member: m001, by: m002}\n---\n", "cannot-add-here", 4),
    "a broken record": ("visits:\n  - {date: 2026-01-04, member: @}\n", "needs-quotes", 2),
    "a hidden character": ("visits:\n  - {date: 2026-01-04, by: m1, unit: a\u200b}\n", "hidden-character", 2),
}


@pytest.mark.parametrize("case", REFUSED)
def test_where_it_cannot_be_added_safely_the_line_to_mend_is_told(tmp_path: Path, case: str) -> None:
    text, id_, line = REFUSED[case]
    workspace(tmp_path, {"records.yaml": text})
    before = contents(tmp_path)
    with pytest.raises(NotWritten) as refused:
        append(tmp_path, "visits", PLAIN, ERRAND)
    told = refused.value.problems[0]
    assert (told.id, str(told.place)) == (id_, f"records.yaml:{line}")
    assert contents(tmp_path) == before


@pytest.mark.parametrize(
    ("section", "fields", "id_"),
    [
        ("visits", {"date": "6.7.2026", "by": "m001"}, "bad-date"),
        ("visits", {"by": "m001"}, "missing-field"),
        ("visits", {**PLAIN, "colour": "red"}, "unknown-key"),
        ("visits", {**PLAIN, "note": "\ud842"}, "half-character"),
        ("fund", {"date": "2026-07-06"}, "no-kind"),
        ("fund", {"date": "2026-07-06", "kind": "loan"}, "unknown-kind"),
        ("members", {"id": "m001", "name": "丙"}, "double-id"),
        ("people", {"id": "m001", "name": "丙"}, "double-id"),
    ],
)
def test_a_record_that_the_files_would_refuse_is_not_written(
    tmp_path: Path, section: str, fields: Fields, id_: str
) -> None:
    before = contents(workspace(tmp_path))
    with pytest.raises(NotWritten) as refused:
        append(tmp_path, section, fields, ERRAND)
    assert id_ in {found.id for found in refused.value.problems}
    assert contents(tmp_path) == before


def test_many_records_go_to_their_files_in_one_insertion_each(tmp_path: Path) -> None:
    workspace(tmp_path)
    rows = [{**VISIT, "date": f"{year}-0{month}-01"} for month in (1, 2) for year in (2026, 2027)]
    with writing(tmp_path, ERRAND) as pen:
        written = pen.append_all("visits", rows)
    assert [(row.file, row.line, row.id) for row in written] == [
        ("visits/2026.yaml", 4, "v-2026-002"),
        ("visits/2027.yaml", 2, "v-2027-001"),
        ("visits/2026.yaml", 5, "v-2026-003"),
        ("visits/2027.yaml", 3, "v-2027-002"),
    ]


def test_lines_told_are_those_of_the_file_in_the_end(tmp_path: Path) -> None:
    workspace(tmp_path, {"records.yaml": "visits:\n  - {date: 2026-01-04, unit: one, by: m1}\nfund: []\n"})
    with writing(tmp_path, ERRAND) as pen:
        paid = pen.append("fund", {"date": "2026-07-06", "kind": "payment", "amount": "5", "purpose": "visit-gift"})
        visit = pen.append("visits", PLAIN)
    lines = (tmp_path / "records.yaml").read_text(encoding="utf-8").splitlines()
    assert paid.id in lines[paid.line - 1]
    assert visit.id in lines[visit.line - 1]


def test_leaving_by_an_exception_writes_nothing(tmp_path: Path) -> None:
    before = contents(workspace(tmp_path))

    def stop() -> Written:
        with writing(tmp_path, ERRAND) as pen:
            pen.append("visits", PLAIN)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stop()
    assert contents(tmp_path) == before


def test_dry_nothing_is_written_and_no_lock_taken(tmp_path: Path) -> None:
    before = contents(workspace(tmp_path))
    with writing(tmp_path, ERRAND, dry=True) as pen:
        assert pen.append("visits", PLAIN).text == "  - {id: v-2026-002, date: 2026-07-06, member: m002, by: m001}\n"
    assert contents(tmp_path) == before
    assert not (tmp_path / ".care").exists()


def test_a_file_saved_between_reading_and_writing_is_not_touched(tmp_path: Path) -> None:
    workspace(tmp_path)
    path = tmp_path / "visits" / "2026.yaml"
    with pytest.raises(ChangedError), writing(tmp_path, ERRAND) as pen:  # noqa: PT012 - the pen must be at work
        path.write_text("visits: []\n", encoding="utf-8")
        pen.append("visits", PLAIN)
    assert path.read_text(encoding="utf-8") == "visits: []\n"


def test_a_file_saved_after_the_record_was_planned_is_not_touched(tmp_path: Path) -> None:
    workspace(tmp_path)
    path = tmp_path / "visits" / "2026.yaml"
    with pytest.raises(ChangedError) as changed, writing(tmp_path, ERRAND) as pen:  # noqa: PT012 - as above
        pen.append("visits", PLAIN)
        path.write_text("visits: []\n# 改过\n", encoding="utf-8")
    assert path.read_text(encoding="utf-8") == "visits: []\n# 改过\n"
    assert [found.id for found in changed.value.problems] == ["file-changed"]
    assert changed.value.exit_code == 3


def test_an_id_that_stands_in_a_broken_file_is_not_given_again(tmp_path: Path) -> None:
    workspace(
        tmp_path, {"visits/2025.yaml": "visits:\n  - {id: v-2026-001, unit: @\n", "visits/2026.yaml": "visits: []\n"}
    )
    assert append(tmp_path, "visits", PLAIN, ERRAND).id == "v-2026-002"
