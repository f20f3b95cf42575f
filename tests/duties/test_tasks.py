"""Tasks of leaders and of bodies: lectures, reports, taking part, joint birthdays, checks of health."""

import pytest
from stories import Tell

from carecli.duties.duty import Duty

SV, UM = "care-system-six-visits", "urban-management-bureau"
OFFICE = """
organisation:
  - id: gb
    name: 西总支
    level: general-branch
    parent: top
    roles: [{role: secretary, member: cm, since: 2015-01-01}]
  - {id: hall, name: 大厅, level: unit, parent: top}
  - {id: yard, name: 场站, level: unit, parent: top}
members:
  - {id: cm, name: 委, branch: one, born_on: 1975-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
contacts:
  - {leader: cm, unit: hall, kind: in-charge, since: 2020-01-01}
  - {leader: cm, unit: yard, kind: in-charge, since: 2020-01-01}
  - {leader: cm, unit: two, kind: contact-point, since: 2020-01-01}
"""
BOTH = "cm+in-charge", "cm+contact-point"
ACTIVITY = "activities: [{date: %s, kind: %s, unit: %s%s}]"


def tasks(tell: Tell, *files: str, policy: str | tuple[str, ...] = UM, head: str = "") -> dict[str, Duty]:
    """The tasks of the year 2026 as they stand in July."""
    return tell(OFFICE, *files, today="2026-07-06", policy=policy, head=head, kinds=("task",))


def lectures(found: dict[str, Duty]) -> dict[str, str]:
    return {duty.subject.id: duty.state for duty in found.values() if duty.rule.id == "UM-46" and "cm+" in duty.id}


def test_a_lecture_is_owed_at_each_kind_of_place(tell: Tell) -> None:
    assert lectures(tasks(tell)) == dict.fromkeys(BOTH, "open")


def test_one_lecture_or_report_at_any_place_of_a_kind_will_do(tell: Tell) -> None:
    for kind in ("lecture", "report"):
        found = lectures(tasks(tell, ACTIVITY % ("2026-03-02", kind, "yard", ", by: [cm]")))
        assert found == {"cm+in-charge": "done", "cm+contact-point": "open"}


def test_by_the_strict_reading_a_lecture_is_owed_at_every_place(tell: Tell) -> None:
    found = tasks(tell, ACTIVITY % ("2026-03-02", "lecture", "yard", ", by: [cm]"), head="settings: {lecture: place}")
    assert lectures(found) == {"cm+hall": "open", "cm+yard": "done", "cm+two": "open"}


@pytest.mark.parametrize("who", [", by: [boss]", ", by: [boss], members: [cm]", ""])
def test_who_only_listens_gives_no_lecture(tell: Tell, who: str) -> None:
    found = tasks(tell, ACTIVITY % ("2026-03-02", "lecture", "hall", who))
    assert lectures(found)["cm+in-charge"] == "open"


def test_training_is_no_lecture(tell: Tell) -> None:
    found = tasks(tell, ACTIVITY % ("2026-03-02", "training", "hall", ", by: [cm]"))
    assert lectures(found)["cm+in-charge"] == "open"


@pytest.mark.parametrize("who", [", members: [cm, sec]", ", by: [cm]"])
def test_a_leader_who_takes_part_in_the_own_branch_has_done_so(tell: Tell, who: str) -> None:
    assert tasks(tell)["UM-45/cm+one/2026"].state == "open"
    assert tasks(tell, ACTIVITY % ("2026-03-02", "theme-day", "one", who))["UM-45/cm+one/2026"].state == "done"


@pytest.mark.parametrize(("unit", "who"), [("two", ", members: [cm]"), ("one", ", members: [sec]"), ("one", "")])
def test_another_branch_or_another_person_does_not_count(tell: Tell, unit: str, who: str) -> None:
    found = tasks(tell, ACTIVITY % ("2026-03-02", "theme-day", unit, who))
    assert found["UM-45/cm+one/2026"].state == "open"


def test_every_leader_owes_a_research_report_of_the_own(tell: Tell) -> None:
    found = tasks(tell, "activities: [{date: 2026-05-05, kind: research, by: [cm], parts: [analysis, proposals]}]")
    reports = {key: duty.state for key, duty in found.items() if key.startswith("UM-48/")}
    assert reports == {"UM-48/boss/2026": "open", "UM-48/gen/2026": "open", "UM-48/cm/2026": "done"}
    assert found["UM-48/boss/2026"].assignees == ("boss",)


def test_a_body_owes_its_check_of_health_once_a_year(tell: Tell) -> None:
    found = tasks(tell, ACTIVITY % ("2026-04-21", "check-up", "gb", ""))
    checks = {key: duty.state for key, duty in found.items() if key.startswith("UM-20/")}
    assert checks == {"UM-20/east/2026": "open", "UM-20/gb/2026": "done"}
    assert found["UM-20/east/2026"].assignees == ("gen",)


def test_a_branch_keeps_its_joint_birthday_around_the_first_of_july(tell: Tell) -> None:
    joint = ACTIVITY % ("2026-06-30", "joint-birthday", "one", ", parts: [oath, reflections, suggestions]")
    found = tasks(tell, joint, policy=SV)
    assert {key: duty.state for key, duty in found.items() if key.startswith("SV-16/")} == {
        "SV-16/one/2026-july-first": "done",
        "SV-16/two/2026-july-first": "open",
    }
    early = tasks(tell, joint.replace("06-30", "06-15"), policy=SV)
    assert early["SV-16/one/2026-july-first"].state == "open"
