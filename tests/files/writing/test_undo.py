"""The log says what was written; the last of it can be taken back, to the byte."""

import json
from pathlib import Path

import pytest
from pens import ERRAND, SMALL, VISIT, contents, workspace

from carecli.files.writing.lock import KEPT
from carecli.files.writing.log import log
from carecli.files.writing.pen import append, splice, writing
from carecli.files.writing.refusals import NotWritten
from carecli.files.writing.spot import Spot
from carecli.files.writing.undo import undo

PAYMENT = {"date": "2026-07-06", "kind": "payment", "amount": "5.00", "purpose": "visit-gift", "member": "m002"}


def refused(folder: Path) -> tuple[str, str]:
    before = contents(folder)
    with pytest.raises(NotWritten) as told:
        undo(folder, ERRAND)
    assert contents(folder) == before
    [problem] = told.value.problems
    return problem.id, str(problem.place)


def test_the_log_says_what_when_and_for_whom_and_nothing_private(tmp_path: Path) -> None:
    workspace(tmp_path)
    append(tmp_path, "visits", VISIT, ERRAND)
    [entry] = log(tmp_path)
    assert (entry.when, entry.who, entry.command) == ("2026-07-06T09:30:00+00:00", "m001", "record visit")
    assert (entry.action, entry.section, entry.file, entry.line, entry.id, entry.count) == (
        "append",
        "visits",
        "visits/2026.yaml",
        4,
        "v-2026-002",
        1,
    )
    assert "住院" not in (tmp_path / KEPT / "log.jsonl").read_text(encoding="utf-8")


def test_what_was_added_is_taken_back_step_by_step(tmp_path: Path) -> None:
    states = [contents(workspace(tmp_path))]
    for _ in range(3):
        append(tmp_path, "visits", VISIT, ERRAND)
        states.append(contents(tmp_path))
    for state in reversed(states[:-1]):
        assert [entry.id for entry in undo(tmp_path, ERRAND)] == [f"v-2026-00{1 + states.index(state) + 1}"]
        assert contents(tmp_path) == state
    assert refused(tmp_path) == ("nothing-to-undo", "care.yaml")


def test_an_errand_is_taken_back_whole_and_new_files_go_again(tmp_path: Path) -> None:
    before = contents(workspace(tmp_path))
    with writing(tmp_path, ERRAND) as pen:
        paid = pen.append("fund", PAYMENT)
        pen.append("visits", {**VISIT, "gift": {"cash": "5.00", "entry": paid.id}})
        pen.append_all("visits", [VISIT, VISIT])
    assert set(contents(tmp_path)) - set(before) == {"fund/2026.yaml"}
    assert [(entry.file, entry.count) for entry in undo(tmp_path, ERRAND)] == [
        ("visits/2026.yaml", 2),
        ("visits/2026.yaml", 1),
        ("fund/2026.yaml", 1),
    ]
    assert contents(tmp_path) == before
    append(tmp_path, "visits", VISIT, ERRAND)
    undo(tmp_path, ERRAND)
    assert contents(tmp_path) == before


def test_a_key_that_was_added_is_taken_back_too(tmp_path: Path) -> None:
    before = contents(workspace(tmp_path))
    splice(tmp_path, Spot("members", "m001"), ("phone",), "13800138000", ERRAND)
    assert contents(tmp_path) != before
    undo(tmp_path, ERRAND)
    assert contents(tmp_path) == before


def test_a_value_that_was_replaced_is_not_kept_and_not_taken_back(tmp_path: Path) -> None:
    workspace(tmp_path)
    splice(tmp_path, Spot("members", "m001"), ("name",), "改", ERRAND)
    assert refused(tmp_path) == ("undo-by-hand", "members.yaml:2")


def test_where_somebody_wrote_since_nothing_is_taken_back(tmp_path: Path) -> None:
    workspace(tmp_path)
    with writing(tmp_path, ERRAND) as pen:
        pen.append("fund", PAYMENT)
        pen.append("visits", VISIT)
    with (tmp_path / "visits" / "2026.yaml").open("a", encoding="utf-8") as file:
        file.write("# 七月\n")
    assert refused(tmp_path) == ("changed-since", "visits/2026.yaml:4")
    (tmp_path / "visits" / "2026.yaml").unlink()
    assert refused(tmp_path)[0] == "changed-since"


def test_nothing_was_written_yet(tmp_path: Path) -> None:
    assert log(workspace(tmp_path)) == []
    assert refused(tmp_path) == ("nothing-to-undo", "care.yaml")


@pytest.mark.parametrize("line", ["", "{", "[]", '{"when": 1}', '{"when": "x"}', "乱", '{"when": "2026-07-06T09:'])
def test_a_torn_line_of_the_log_is_passed_over_and_ended(tmp_path: Path, line: str) -> None:
    workspace(tmp_path)
    append(tmp_path, "visits", VISIT, ERRAND)
    path = tmp_path / KEPT / "log.jsonl"
    path.write_text(path.read_text(encoding="utf-8") + line, encoding="utf-8")
    append(tmp_path, "visits", VISIT, ERRAND)
    assert [entry.id for entry in log(tmp_path)] == ["v-2026-002", "v-2026-003"]
    undo(tmp_path, ERRAND)
    assert [entry.action for entry in log(tmp_path)] == ["append", "append", "undo"]


def test_a_newer_program_may_say_more_in_the_log(tmp_path: Path) -> None:
    workspace(tmp_path)
    append(tmp_path, "visits", VISIT, ERRAND)
    path = tmp_path / KEPT / "log.jsonl"
    path.write_text(json.dumps({**json.loads(path.read_text(encoding="utf-8")), "colour": "red"}), encoding="utf-8")
    assert [entry.id for entry in log(tmp_path)] == ["v-2026-002"]


def test_what_is_dry_is_not_logged(tmp_path: Path) -> None:
    workspace(tmp_path, SMALL)
    with writing(tmp_path, ERRAND, dry=True) as pen:
        pen.append("visits", VISIT)
    assert log(tmp_path) == []
