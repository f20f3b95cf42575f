import json
from pathlib import Path

import pytest
from office import Care, write_files

RIGHT = """\
policy: bureau-organs
cases:
  - {name: 住院, day: 2026-07-06, given: {events: [{kind: hospitalised, date: 2026-07-01}]}, expect: {BO-06: open}}
"""
WRONG = RIGHT.replace("open", "overdue")


def test_cases_beside_the_records_are_run_and_are_no_records(care: Care, folder: Path) -> None:
    write_files(folder, {"rules/ours.cases.yaml": RIGHT})
    ran = care("policy", "test", "--lang", "en")
    assert (ran.code, ran.err) == (0, "")
    assert "1 case, all passed" in ran.out
    checked = json.loads(care("check", "--format", "json").out)["items"]
    assert not [problem for problem in checked if "cases" in problem["file"]]


def test_a_case_that_fails_is_told_with_its_line_and_fails_the_command(care: Care, folder: Path) -> None:
    write_files(folder, {"ours.cases.yaml": WRONG})
    ran = care("policy", "test", "--lang", "en")
    assert (ran.code, ran.err) == (1, "")
    assert "ours.cases.yaml:3" in ran.out
    assert "BO-06: expected overdue, found open" in ran.out


def test_a_file_or_folder_can_be_named(care: Care, tmp_path: Path) -> None:
    write_files(tmp_path / "own", {"a.yaml": RIGHT, "b.yaml": WRONG, ".c.yaml": "no"})
    assert care("policy", "test", str(tmp_path / "own" / "a.yaml")).code == 0
    found = json.loads(care("policy", "test", str(tmp_path / "own"), "--format", "json").out)
    assert (found["cases"], found["failed"]) == (2, 1)
    assert [item["passed"] for item in found["items"]] == [True, False]
    assert found["items"][1]["failures"][0]["line"] == 3


def test_cases_can_be_run_without_a_workspace(care: Care, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_files(tmp_path / "own", {"a.yaml": RIGHT})
    monkeypatch.setenv("CARE_DIR", str(tmp_path / "own"))
    assert care("policy", "test", str(tmp_path / "own" / "a.yaml")).code == 0


def test_only_the_cases_of_one_policy(care: Care, tmp_path: Path) -> None:
    write_files(tmp_path / "own", {"a.yaml": RIGHT, "b.yaml": WRONG.replace("bureau-organs", "hospital")})
    found = json.loads(
        care("policy", "test", str(tmp_path / "own"), "--policy", "bureau-organs", "--format", "json").out
    )
    assert [item["policies"] for item in found["items"]] == [["bureau-organs"]]


def test_an_own_policy_is_tried_like_any_other(care: Care, folder: Path) -> None:
    own = "policy: ours\ntitle: {zh: 甲, en: A}\nextends: bureau-organs\nsettings: {prompt_visit: 1 working day}\n"
    write_files(folder, {"ours.yaml": own, "ours.cases.yaml": WRONG.replace("bureau-organs", "ours")})
    assert care("policy", "test").code == 0


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        (RIGHT.replace("bureau-organs", "nothing"), "unknown-policy"),
        (RIGHT.replace("day:", "dya:"), "unknown-key"),
        ("policy: bureau-organs\n", "no-cases"),
        (RIGHT.replace("policy: bureau-organs\n", ""), "case-without-policy"),
        (RIGHT + RIGHT.splitlines()[-1] + "\n", "case-named-twice"),
        (RIGHT.replace("{BO-06: open}", "open"), "expect-shape"),
        (RIGHT.replace("given: {events: [{kind: hospitalised, date: 2026-07-01}]}", "given: x"), "given-shape"),
        (RIGHT + "  - {a: 1, a: 2}\n", "duplicate-key"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_and_fails_the_command(
    text: str, id_: str, care: Care, folder: Path
) -> None:
    write_files(folder, {"ours.cases.yaml": text})
    ran = care("policy", "test")
    assert ran.code == 1
    assert f"({id_})" in ran.err
    assert "ours.cases.yaml:" in ran.err


def test_a_file_that_is_not_there_is_refused(care: Care) -> None:
    ran = care("policy", "test", "nothing.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert "(no-such-file)" in ran.err


def test_without_cases_the_page_says_how_to_write_them(care: Care) -> None:
    ran = care("policy", "test")
    assert ran.code == 0
    assert "docs/policy-tests.md" in ran.out
