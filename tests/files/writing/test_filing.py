"""Into which file a record goes: the habit of the workspace, else a name that anybody understands."""

from collections.abc import Mapping
from pathlib import Path

import pytest
from pens import ERRAND, MEMBERS, workspace

from carecli.files.writing.pen import writing
from carecli.files.writing.spelled import Fields

ROW = "  - {date: %s, member: m001, by: m002}\n"
VISITS_2025, VISITS_2026 = "visits:\n" + ROW % "2025-03-01", "visits:\n" + ROW % "2026-03-01"
VISIT: Fields = {"date": "2026-07-06", "member": "m001", "by": "m002"}
NEXT_YEAR: Fields = {**VISIT, "date": "2027-01-06"}
LEAD: Fields = {"kind": "lead", "opened": "2026-07-06"}
ONE, TWO = "members:\n  - {id: m001, name: 甲, branch: one}\n", "members:\n  - {id: m002, name: 乙, branch: two}\n"
COUNTY = {
    "one/members.yaml": ONE,
    "two/members.yaml": TWO,
    "one/2025/visits.yaml": VISITS_2025,
    "one/2026/visits.yaml": VISITS_2026,
}
CASES: Mapping[str, tuple[Mapping[str, str], str, Fields, str]] = {
    "the file of the year": (
        {"visits/2025.yaml": VISITS_2025, "visits/2026.yaml": VISITS_2026},
        "visits",
        VISIT,
        "visits/2026.yaml",
    ),
    "a new file like those of other years": (
        {"走访/走访2025.yaml": VISITS_2025},
        "visits",
        VISIT,
        "走访/走访2026.yaml",
    ),
    "the record's own year, not today's": (
        {"visits/2026.yaml": VISITS_2026},
        "visits",
        {**VISIT, "date": "2025-12-30"},
        "visits/2025.yaml",
    ),
    "the one file of all years": ({"visits.yaml": VISITS_2025}, "visits", NEXT_YEAR, "visits.yaml"),
    "the file with the latest of all years": (
        {"a.yaml": VISITS_2026, "b.yaml": VISITS_2025},
        "visits",
        NEXT_YEAR,
        "a.yaml",
    ),
    "the file of the year though it lacks the section yet": (
        {"2025.yaml": VISITS_2025, "2026.yaml": "talks: []\n"},
        "visits",
        VISIT,
        "2026.yaml",
    ),
    "the only file there is": (
        {"care.yaml": f"care: 1\nname: x\n{MEMBERS}{VISITS_2025}"},
        "matters",
        LEAD,
        "care.yaml",
    ),
    "a usual name by year": (
        {"members.yaml": MEMBERS, "talks.yaml": "talks: []\n"},
        "visits",
        VISIT,
        "visits/2026.yaml",
    ),
    "a usual name": ({"members.yaml": MEMBERS, "talks.yaml": "talks: []\n"}, "matters", LEAD, "matters.yaml"),
    "a file of that name without the section": (
        {"members.yaml": MEMBERS, "matters.yaml": "# 事项\n"},
        "matters",
        LEAD,
        "matters.yaml",
    ),
    "the folder of the person's branch": (COUNTY, "visits", VISIT, "one/2026/visits.yaml"),
    "a folder like that of another branch": (COUNTY, "visits", {**VISIT, "member": "m002"}, "two/2026/visits.yaml"),
    "the folder of the branch and a new year": (COUNTY, "visits", NEXT_YEAR, "one/2027/visits.yaml"),
    "a register beside the branches' folders": (
        {**COUNTY, "hardship.yaml": "hardship: []\n"},
        "hardship",
        {"member": "m002", "since": "2026-01-01"},
        "hardship.yaml",
    ),
    "the file of the branch": (
        {"members/one.yaml": ONE, "members/two.yaml": TWO},
        "members",
        {"name": "丙", "branch": "two"},
        "members/two.yaml",
    ),
    "the file of the branch whatever its name": (
        {"甲.yaml": ONE, "乙.yaml": TWO},
        "members",
        {"name": "丙", "branch": [{"id": "one", "until": "2026-01-01"}, {"id": "two"}]},
        "乙.yaml",
    ),
    "a file named after a new branch": (
        {"members/one.yaml": ONE, "members/two.yaml": TWO},
        "members",
        {"name": "丙", "branch": "three"},
        "members/three.yaml",
    ),
    "a folder named after a new branch": (COUNTY, "members", {"name": "丙", "branch": "three"}, "three/members.yaml"),
    "the one file of all members": (
        {"members.yaml": MEMBERS},
        "members",
        {"name": "丙", "branch": "three"},
        "members.yaml",
    ),
    "the fullest file for one without a branch": (
        {"members/one.yaml": ONE + "  - {id: m9, name: 丁, branch: one}\n", "members/two.yaml": TWO},
        "members",
        {"name": "丙"},
        "members/one.yaml",
    ),
    "a branch whose name would hide the file": (
        {"talks.yaml": "talks: []\n", "visits.yaml": "visits: []\n"},
        "members",
        {"name": "丙", "branch": "a.cases"},
        "members.yaml",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_record_goes_to(tmp_path: Path, case: str) -> None:
    files, section, fields, expected = CASES[case]
    workspace(tmp_path, files)
    for sections in (None, {section}):
        with writing(tmp_path, ERRAND, sections, dry=True) as pen:
            assert pen.append(section, fields).file == expected


def test_a_new_file_is_written_like_the_others_of_its_section(tmp_path: Path) -> None:
    workspace(tmp_path, {"走访/2025.yaml": "走访:\n- {日期: 2025-03-01, 对象: m001, 走访人: m002}\n"}, "\r\n")
    with writing(tmp_path, ERRAND) as pen:
        pen.append("visits", VISIT)
    assert (tmp_path / "走访" / "2026.yaml").read_bytes().decode() == (
        "走访:\r\n- {编号: v-2026-001, 日期: 2026-07-06, 对象: m001, 走访人: m002}\r\n"
    )


def test_the_first_record_of_all_goes_into_a_new_file(tmp_path: Path) -> None:
    workspace(tmp_path, {"care.yaml": "格式版本: 1\n名称: x\n"})
    with writing(tmp_path, ERRAND) as pen:
        pen.append("members", {"name": "甲", "branch": "一支部"})
    text = (tmp_path / "members" / "一支部.yaml").read_text(encoding="utf-8")
    assert text == "党员:\n  - 编号: m-001\n    姓名: 甲\n    支部: 一支部\n"
