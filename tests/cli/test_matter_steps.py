"""The four-step sheet of a major matter (FB-06)."""

import json
from pathlib import Path

from office import Care

MATTER = """
matters: [{id: t1, kind: major, opened: 2026-03-01, owner: m1, topic: 搬迁}, {id: t2, kind: issue, opened: 2026-03-01}]
activities:
  - {date: 2026-03-10, kind: discussion, unit: top, topic: 议选址, matter: t1}
  - {date: 2026-03-05, kind: discussion, unit: top, topic: 初议, matter: t1}
notices:
  - {id: n1, date: 2026-04-02, topic: decisions, title: 选址方案, matter: t1}
"""


def test_the_page_of_a_major_matter_has_its_four_steps_and_the_gaps(care: Care, folder: Path) -> None:
    (folder / "major.yaml").write_text(MATTER, encoding="utf-8")
    page = care("matter", "show", "t1").out
    assert page.index("初议") < page.index("议选址") < page.index("选址方案")
    assert page.count("尚无记录") == 2
    (item,) = json.loads(care("matter", "show", "t1", "--format", "json").out)["items"]
    assert [item[step] for step in ("discussion", "consultation", "briefing", "feedback")] == [
        ["major.yaml:5", "major.yaml:4"],
        [],
        ["major.yaml:7"],
        [],
    ]


def test_no_other_matter_has_such_steps(care: Care, folder: Path) -> None:
    (folder / "major.yaml").write_text(MATTER, encoding="utf-8")
    assert "尚无记录" not in care("matter", "show", "t2").out
