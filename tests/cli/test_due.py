import json
from pathlib import Path

import pytest
from office import Care, write_files


def duties(care: Care, *line: str) -> list[dict[str, object]]:
    ran = care(*line, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    items: list[dict[str, object]] = json.loads(ran.out)["items"]
    return items


def test_a_hospital_stay_is_owed_a_visit(care: Care) -> None:
    found = next(duty for duty in duties(care, "due-visits", "--month", "7") if duty["id"] == "UM-31/m3/e1")
    assert (found["name"], found["opens_on"], found["due_on"]) == ("丙三", "2026-06-30", "2026-07-03")
    assert found["status"] == "overdue"


def test_the_aliases_are_the_commands_themselves(care: Care) -> None:
    for kind in ("visits", "talks"):
        assert care(f"due-{kind}", "--month", "7") == care("due", kind, "--month", "7")


def test_due_holds_every_kind_and_its_parts_one_each(care: Care) -> None:
    kinds = {duty["kind"] for duty in duties(care, "due", "--period", "2026")}
    assert kinds == {"visit", "talk", "greeting", "task"}
    for part, kind in [("visits", "visit"), ("talks", "talk"), ("greetings", "greeting"), ("tasks", "task")]:
        assert {duty["kind"] for duty in duties(care, "due", part, "--period", "2026")} == {kind}


@pytest.mark.parametrize(
    ("option", "kept"),
    [
        ("--overdue", lambda duty: duty["status"] == "overdue"),
        ("--by 乙二", lambda duty: "m2" in duty["assignees"]),
        ("--festival 七一", lambda duty: duty["occasion"] == "july-first"),
        ("--festival spring-festival", lambda duty: duty["occasion"] == "spring-festival"),
        ("--branch 一支部", lambda duty: duty["branch"] == "一支部"),
    ],
)
def test_a_list_can_be_cut(option: str, kept: "object", care: Care) -> None:
    assert callable(kept)
    every = duties(care, "due-visits", "--period", "2026")
    expected = [duty["id"] for duty in every if kept(duty)]
    assert expected
    assert [duty["id"] for duty in duties(care, "due-visits", "--period", "2026", *option.split())] == expected
    assert len(expected) < len(every)


def test_a_branch_holds_those_below_it(care: Care) -> None:
    every = duties(care, "due-visits", "--period", "2026", "--branch", "top")
    assert {duty["branch"] for duty in every} == {"一支部", "二支部"}


def test_the_exit_code_tells_only_when_asked(care: Care) -> None:
    assert care("due-visits").code == 0
    assert care("due-visits", "--exit-code").code == 11
    assert care("due-visits", "--exit-code", "--festival", "july-first").code == 10
    assert care("due-visits", "--exit-code", "--festival", "double-ninth").code == 0


def test_errors_in_the_records_go_before_what_is_due(care: Care, folder: Path) -> None:
    write_files(folder, {"more.yaml": "visits:\n  - {date: never, member: m3, by: m1}\n"})
    assert care("due-visits", "--exit-code").code == 1


def test_an_unknown_policy_is_told_with_those_there_are(care: Care, folder: Path) -> None:
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"care.yaml": head.replace("urban-management-bureau", "urban-managment")})
    ran = care("due-visits")
    assert ran.code == 1
    assert "urban-management-bureau" in ran.err


def test_a_policy_of_the_workspaces_own_counts(care: Care, folder: Path) -> None:
    own = """\
policy: ours
title: {zh: 本单位制度, en: Our rules}
rules:
  - {id: OU-01, kind: duty, duty: visit, clause: 一, summary: {zh: 每年走访, en: a visit a year}, on: {every: year}}
"""
    head = folder.joinpath("care.yaml").read_text(encoding="utf-8")
    write_files(folder, {"ours.yaml": own, "care.yaml": head.replace("urban-management-bureau", "ours")})
    assert {duty["rule"] for duty in duties(care, "due-visits", "--period", "2026")} == {"OU-01"}
    assert "OU-01" in care("policy", "show", "ours").out
    assert care("check").code == 0
