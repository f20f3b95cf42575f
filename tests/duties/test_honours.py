"""Awards, nominations, notices and returns as proof of tasks: each title, topic or kind, by the body that owes it."""

from datetime import date

import pytest
from stories import ORGANISATION, PEOPLE, Tell, basis, records_of

from carecli.duties.absent import absent
from carecli.duties.agenda import duties
from carecli.duties.duty import Duty

UM, BO, SV, SF, PB, FB = (
    "urban-management-bureau",
    "bureau-organs",
    "care-system-six-visits",
    "school-special-fund",
    "party-branch",
    "fisheries-bureau",
)
JULY = "UM-22/top/2026-july-first/"
AWARD = "awards: [{id: a1, date: %s, title: %s, %s}]"


def tasks(tell: Tell, *files: str, policy: str, today: str = "2026-07-06") -> dict[str, Duty]:
    return tell(*files, today=today, policy=policy, kinds=("task",))


def states(found: dict[str, Duty], rule: str) -> dict[str, str]:
    return {key.removeprefix(f"{rule}/"): duty.state for key, duty in found.items() if duty.rule.id == rule}


def test_every_title_of_a_round_is_owed_by_itself(tell: Tell) -> None:
    found = tasks(tell, AWARD % ("2026-07-01", "exemplary-branch", "unit: one, given_by: top"), policy=UM)
    assert states(found, "UM-22") == {
        "top/2026-july-first/outstanding-member": "open",
        "top/2026-july-first/outstanding-worker": "open",
        "top/2026-july-first/exemplary-branch": "done",
        "top/2026-july-first/advanced-unit": "open",
    }


@pytest.mark.parametrize(
    "given",
    [
        "member: sec",  # nobody says who gave it: it came from outside
        "member: sec, given_by: one",
        "unit: top",  # the committee was itself honoured
        "member: sec, given_by: top, closes: UM-22/top/2026-july-first/outstanding-worker",
    ],
)
def test_an_award_of_somebody_else_does_not_do_it(tell: Tell, given: str) -> None:
    found = tasks(tell, AWARD % ("2026-07-01", "outstanding-member", given), policy=UM)
    assert found[JULY + "outstanding-member"].state == "open"


def test_an_award_outside_the_window_is_none_of_july(tell: Tell) -> None:
    award = AWARD % ("2026-05-01", "outstanding-member", "member: sec, given_by: top")
    assert tasks(tell, award, policy=UM)[JULY + "outstanding-member"].state == "open"


def test_no_activity_stands_in_for_an_award(tell: Tell) -> None:
    meeting = "activities: [{id: x, date: 2026-07-01, kind: other, unit: top}]"
    assert set(states(tasks(tell, meeting, policy=BO), "BO-02").values()) == {"open"}


def test_a_title_given_to_nobody_is_waived_alone(tell: Tell) -> None:
    waiver = f"waivers: [{{duty: {JULY}advanced-unit, date: 2026-07-02, reason: 暂缺, by: boss}}]"
    found = tasks(tell, waiver, policy=UM)
    assert found[JULY + "advanced-unit"].state == "waived"
    assert found[JULY + "outstanding-member"].state == "open"


def test_the_branch_gives_its_own_yearly_awards(tell: Tell) -> None:
    found = tasks(tell, AWARD % ("2026-02-01", "outstanding-member", "member: sec, given_by: one"), policy=PB)
    assert found["PB-04/one/2026/outstanding-member"].state == "done"
    assert found["PB-04/two/2026/outstanding-member"].state == "open"


def test_who_stands_out_is_honoured_with_any_title(tell: Tell) -> None:
    event = "events: [{id: e1, member: sec, kind: honour, date: 2026-06-20}]"
    key = "PB-05/sec/e1"
    assert tasks(tell, event, policy=PB)[key].state == "open"
    assert tasks(tell, event, AWARD % ("2026-06-25", "advanced", "member: sec"), policy=PB)[key].state == "done"
    assert tasks(tell, event, AWARD % ("2026-06-25", "advanced", "member: sec2"), policy=PB)[key].state == "open"
    assert tasks(tell, event, AWARD % ("2026-06-19", "advanced", "member: sec"), policy=PB)[key].state == "open"


def test_a_nomination_is_no_award_and_an_award_no_nomination(tell: Tell) -> None:
    said = "{id: x, date: 2026-07-01, title: outstanding-member, member: sec, given_by: top}"
    nominated, awarded = f"nominations: [{said}]", f"awards: [{said}]"
    upward, july = "SF-04/top/2026/outstanding-member", "SF-03/top/2026-july-first/outstanding-member"
    found = tasks(tell, nominated, policy=SF)
    assert (found[upward].state, found[july].state) == ("done", "open")
    found = tasks(tell, awarded, policy=SF)
    assert (found[upward].state, found[july].state) == ("open", "done")


@pytest.mark.parametrize(("topic", "state"), [("fund", "done"), ("dues", "open")])
def test_the_fund_is_disclosed_by_a_notice_on_it(tell: Tell, topic: str, state: str) -> None:
    notice = f"notices: [{{id: n1, date: 2026-07-02, topic: {topic}, unit: top}}]"
    assert states(tasks(tell, notice, policy=SV), "SV-07") == {"top/2026-H2": state}


def test_a_notice_that_names_no_body_is_that_of_the_one_on_top(tell: Tell) -> None:
    notice = "notices: [{id: n1, date: 2026-07-02, topic: fund}]"
    assert states(tasks(tell, notice, policy=SV), "SV-07") == {"top/2026-H2": "done"}


@pytest.mark.parametrize(
    "record",
    [
        "activities: [{date: 2026-07-02, kind: briefing, unit: top}]",
        "notices: [{id: n1, date: 2026-07-02, topic: briefing, unit: top}]",
    ],
)
def test_a_briefing_is_held_or_sent_round(tell: Tell, record: str) -> None:
    assert states(tasks(tell, policy=FB), "FB-06") == {"top/2026-Q3": "open"}
    assert states(tasks(tell, record, policy=FB), "FB-06") == {"top/2026-Q3": "done"}


def test_a_branch_that_stands_alone_keeps_what_is_asked_of_the_committee() -> None:
    alone = "organisation: [{id: one, name: 一支部, level: branch}]"
    notice = "notices: [{id: n1, date: 2026-07-02, topic: fund}]"
    records = records_of(alone, PEOPLE, notice, head=f"policies: [{{id: {SV}, since: 2025-01-01}}]")
    day = date(2026, 7, 6)
    found = {duty.id: duty.state for duty in duties(basis(records, day, [SV]), day, day, ("task",))}
    assert found["SV-07/one/2026-H2"] == "done"
    assert "level: committee" in ORGANISATION


def test_a_joint_birthday_without_its_three_parts_is_none(tell: Tell) -> None:
    joint = "activities: [{date: 2026-07-01, kind: joint-birthday, unit: one, parts: [%s]}]"
    key = "SV-16/one/2026-july-first"
    assert tasks(tell, joint % "oath, reflections", policy=SV)[key].state == "open"
    assert tasks(tell, joint % "oath, reflections, suggestions", policy=SV)[key].state == "done"


def test_new_members_swear_only_where_there_are_any(tell: Tell) -> None:
    oath = "activities: [{date: 2026-07-01, kind: oath, unit: top, parts: [old-members]}]"
    new = "members: [{id: n, name: 新, branch: one, born_on: 1999-01-01, admitted_on: 2026-03-01}]"
    key = "SF-05/top/2026-july-first"
    assert tasks(tell, oath, policy=SF)[key].state == "done"
    assert tasks(tell, oath, new, policy=SF)[key].state == "open"
    both = oath.replace("[old-members]", "[old-members, new-members]")
    assert tasks(tell, both, new, policy=SF)[key].state == "done"


def test_a_research_report_needs_analysis_and_proposals(tell: Tell) -> None:
    report = "activities: [{date: 2026-05-05, kind: research, by: [boss], parts: [%s]}]"
    assert tasks(tell, report % "analysis", policy=UM)["UM-48/boss/2026"].state == "open"
    assert tasks(tell, report % "analysis, proposals", policy=UM)["UM-48/boss/2026"].state == "done"


def away(*files: str) -> tuple[str, ...]:
    records = records_of(ORGANISATION, PEOPLE, *files, head=f"policies: [{{id: {SV}, since: 2025-01-01}}]")
    day = date(2026, 7, 6)
    ground = basis(records, day, [SV])
    found = {duty.id: duty for duty in duties(ground, day, day, ("task",))}
    return absent(found["SV-16/one/2026-july-first"], ground)


def test_who_was_absent_from_the_joint_birthday_is_listed() -> None:
    joint = (
        "activities: [{date: 2026-07-01, kind: joint-birthday, unit: one, parts: [oath, reflections, suggestions]%s}]"
    )
    assert away(joint % ", members: [boss], by: [sec]") == ("gen",)
    assert away(joint % ", members: [boss, gen, sec]") == ()
    assert away(joint % "") == ()  # nobody is named: nobody can say
    abroad = "members: [{id: fl, name: 流, branch: one, mobile: [{since: 2026-01-01, to: 外地}]}]"
    assert away(joint % ", members: [boss, gen, sec]", abroad) == ()
    late = "members: [{id: nw, name: 新, branch: [{id: one, since: 2026-07-02}]}]"
    assert away(joint % ", members: [boss, gen, sec]", late) == ()
