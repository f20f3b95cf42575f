"""WC-14 where an organisation adopts it: a return each half-year, due, sent, late; and each for its own half-year."""

import json
from pathlib import Path

import pytest
from office import Care

OURS = """
policy: ours
title: {zh: 本单位制度, en: Our rules}
extends: work-summary-county
rules:
  - id: WC-14
    kind: duty
    duty: task
    clause: 第五条
    summary: {zh: 每半年上报一次, en: A return each half-year}
    on: {date: [06-30, 12-31]}
    within: return_due
    bodies: [branch]
    returns: [half-year]
"""
HEAD = "care: 1\nname: 某单位\nlanguage: en\npolicies: [{id: ours, since: 2026-01-01}]\n"
BODY = "organisation: [{id: one, name: 一支部, level: branch}]\n"


@pytest.mark.parametrize(
    ("sent", "day", "state"),
    [
        ("", "2026-07-10", "open"),
        ("", "2026-07-11", "overdue"),
        ("date: 2026-07-10", "2026-07-11", "done"),
        ("date: 2026-07-11", "2026-07-11", "done-late"),
        ("date: 2026-07-10, period: 2026-H1", "2026-07-11", "done"),
        ("date: 2026-07-10, period: 2025-H2", "2026-07-11", "overdue"),
        ("date: 2026-07-10, period: 2026H2", "2026-07-11", "overdue"),
        ("date: 2026-07-10, period: 2025-H2, closes: WC-14/one/2026-06-30", "2026-07-11", "done"),
    ],
)
def test_a_return_is_for_its_own_half_year(sent: str, day: str, state: str, tmp_path: Path, care: Care) -> None:
    folder = tmp_path / "half-years"
    folder.mkdir()
    (folder / "care.yaml").write_text(HEAD, encoding="utf-8")
    (folder / "ours.yaml").write_text(OURS, encoding="utf-8")
    returns = f"returns: [{{id: r1, kind: half-year, unit: one, {sent}}}]\n" if sent else ""
    (folder / "records.yaml").write_text(BODY + returns, encoding="utf-8")
    line = ("due", "tasks", "--period", "2026Q3", "--today", day, "-C", str(folder), "--format", "json")
    ran = care(*line)
    found = {item["id"]: item["status"] for item in json.loads(ran.out)["items"]}
    assert (ran.code, found) == (0, {"WC-14/one/2026-06-30": state})
