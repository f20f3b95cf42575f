"""Who hears of what, and when; a small organisation told as text."""

from collections.abc import Sequence
from datetime import date

import pytest
from stories import ORGANISATION, PEOPLE, basis, records_of

from carecli.duties.reminders.nudge import nudges
from carecli.duties.reminders.parcel import Key, Parcel, Sent, Told, parcels
from carecli.model.reminders import Reminders
from carecli.model.snooze import Snooze

MEMBERS = "members: [{id: m, name: 戊, branch: one, admitted_on: 2001-07-01}]"
EVENTS = "events: [{id: e1, member: m, kind: hospitalised, date: 2026-06-30, known_on: 2026-06-30}]"
VISIT = "UM-31/m/e1"
"""Owed by 3 July: three working days."""
POLICIES = "policies: [{id: urban-management-bureau, since: 2026-06-01}]"


def packed(
    *files: str, today: str, said: str = "", sent: Sent | None = None, organisation: str = ORGANISATION
) -> list[Parcel]:
    """The parcels of a day."""
    head = f"{POLICIES}\n{said}"
    records = records_of(organisation, PEOPLE, MEMBERS, *files, head=head)
    ground = basis(records, date.fromisoformat(today), ["urban-management-bureau"])
    given = records.workspace.reminders or Reminders()
    snoozes = records.of(Snooze)
    found = nudges(ground, given, snoozes)
    return parcels(found, given, Told(sent or {}, snoozes, ground.today), records.structure)


def told(found: Sequence[Parcel], duty: str = VISIT) -> list[tuple[str, str]]:
    """Whom a duty is told, and at which stage."""
    return [(key.recipient, key.stage) for parcel in found for key in parcel.keys if key.duty == duty]


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-06-29", []),
        ("2026-06-30", [("sec", "coming")]),
        ("2026-07-02", [("sec", "coming")]),
        ("2026-07-03", [("sec", "due")]),
        ("2026-07-04", [("sec", "overdue")]),
        ("2026-07-30", [("sec", "overdue")]),
    ],
)
def test_whoever_has_to_go_hears_the_latest_stage(today: str, expected: list[tuple[str, str]]) -> None:
    assert told(packed(EVENTS, today=today)) == expected


def test_days_ahead_may_be_set_for_a_rule_alone() -> None:
    said = "reminders: {lead_days: 0, rules: {UM-31: 1}}"
    assert told(packed(EVENTS, today="2026-07-01", said=said)) == []
    assert told(packed(EVENTS, today="2026-07-02", said=said)) == [("sec", "coming")]


def test_what_is_done_or_waived_is_told_nobody() -> None:
    visit = "visits: [{date: 2026-07-01, member: m, by: sec, occasion: hospitalised, form: hospital}]"
    waiver = f"waivers: [{{duty: {VISIT}, date: 2026-07-01, reason: 家属意愿, by: boss}}]"
    for settled in (visit, waiver):
        assert told(packed(EVENTS, settled, today="2026-07-02")) == []


ESCALATING = "reminders: {escalate_days: [7, 21]}"


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-07-09", {("sec", "overdue")}),
        ("2026-07-10", {("sec", "overdue"), ("gen", "escalated-1")}),
        ("2026-07-24", {("sec", "overdue"), ("gen", "escalated-1"), ("boss", "escalated-2")}),
    ],
)
def test_the_next_level_hears_by_days_over(today: str, expected: set[tuple[str, str]]) -> None:
    assert set(told(packed(EVENTS, today=today, said=ESCALATING))) == expected


def test_a_level_where_nobody_is_in_charge_is_passed_over() -> None:
    vacant = ORGANISATION.replace("roles: [{role: secretary, member: gen, since: 2015-01-01}]", "roles: []")
    found = told(packed(EVENTS, today="2026-07-10", said=ESCALATING, organisation=vacant))
    assert set(found) == {("sec", "overdue"), ("boss", "escalated-1")}


def test_above_one_who_was_sent_stands_the_body_of_the_person_visited() -> None:
    sent = EVENTS.replace("known_on", "assigned_to: sec2, known_on")
    found = told(packed(sent, today="2026-07-24", said=ESCALATING))
    assert set(found) == {("sec2", "overdue"), ("sec", "escalated-1"), ("gen", "escalated-2")}


def test_what_nobody_has_to_do_goes_to_whoever_answers_for_the_top() -> None:
    vacant = "\n".join(line for line in ORGANISATION.splitlines() if "id: one" not in line)
    vacant += "\n  - {id: one, name: 一支部, level: branch, parent: east}\n"
    found = packed(EVENTS, today="2026-07-02", organisation=vacant)
    assert told(found) == [("boss", "coming")]
    assert [nudge.unassigned for parcel in found for nudge in parcel.fresh if nudge.duty.id == VISIT] == [True]


def test_where_nobody_is_in_charge_at_all_it_is_printed_for_nobody() -> None:
    bare = "organisation: [{id: one, name: 一支部, level: branch}, {id: two, name: 二支部, level: branch}]"
    assert told(packed(EVENTS, today="2026-07-02", organisation=bare)) == [("", "coming")]


SNOOZED = f"snoozes: [{{duty: {VISIT}, date: 2026-07-01, until: 2026-07-05, by: sec}}]"
SENT = {Key(VISIT, "2026-07-03", "overdue", "print", "sec"): date(2026, 7, 4)}


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        ("2026-06-30", [("sec", "coming")]),
        ("2026-07-01", []),
        ("2026-07-05", []),
        ("2026-07-06", [("sec", "overdue")]),
    ],
)
def test_what_is_put_off_is_told_again_after_the_last_day(today: str, expected: list[tuple[str, str]]) -> None:
    assert told(packed(EVENTS, SNOOZED, today=today)) == expected
    if today == "2026-07-06":
        assert told(packed(EVENTS, SNOOZED, today=today, sent=SENT)) == expected
        assert told(packed(EVENTS, today=today, sent=SENT)) == []


def test_a_snooze_of_a_duty_covers_its_sub_tasks() -> None:
    death = "events: [{id: e1, member: m, kind: death, date: 2026-06-30, known_on: 2026-06-30}]"
    snooze = "snoozes: [{duty: BO-09/m/e1, date: 2026-06-30, until: 2026-07-05, by: sec}]"
    head = "policies: [{id: bureau-organs, since: 2026-06-01}]"
    for files, count in (((death,), 4), ((death, snooze), 0)):
        records = records_of(ORGANISATION, PEOPLE, MEMBERS, *files, head=head)
        ground = basis(records, date(2026, 7, 1), ["bureau-organs"])
        found = nudges(ground, Reminders(), records.of(Snooze))
        assert sum(nudge.duty.id.startswith("BO-09/m/e1/") for nudge in found) == count


RECIPIENTS = """
reminders:
  lead_days: 100
  escalate_days: [7]
  commands: [{id: shared, run: [/bin/true], group: yes}, {id: own, run: [/bin/true]}]
  recipients:
    - {member: sec, channel: own}
    - {unit: east, channel: own}
    - {member: gen, channel: shared}
"""


def test_a_body_or_a_group_gets_counts_and_a_person_names() -> None:
    found = {parcel.whom: parcel for parcel in packed(EVENTS, today="2026-07-10", said=RECIPIENTS)}
    assert {whom: parcel.public for whom, parcel in found.items()} == {
        "sec": False,
        "east": True,
        "gen": True,
        "boss": False,
    }
    assert found["gen"].counts["escalated"] == 2  # UM-31 and UM-36
    assert [(p.whom, p.recipient.channel) for p in found.values() if p.channel is None] == [
        ("boss", "print"),
    ]


def test_a_body_hears_of_each_duty_once_and_only_of_those_below_it() -> None:
    found = packed(EVENTS, today="2026-07-10", said=RECIPIENTS.replace("unit: east", "unit: one"))
    one = next(parcel for parcel in found if parcel.whom == "one")
    ids = [key.duty for key in one.keys]
    assert VISIT in ids
    assert len(set(ids)) == len(ids)
    assert {nudge.duty.subject.unit for nudge in one.fresh} == {"one"}


def test_a_deadline_that_moved_is_told_anew() -> None:
    sent = {Key(VISIT, "2026-07-02", "coming", "print", "sec"): date(2026, 7, 1)}
    assert told(packed(EVENTS, today="2026-07-02", sent=sent)) == [("sec", "coming")]


def test_who_takes_over_hears_of_what_the_one_before_was_told() -> None:
    sent = {Key(VISIT, "2026-07-03", "coming", "print", "before"): date(2026, 7, 1)}
    assert told(packed(EVENTS, today="2026-07-02", sent=sent)) == [("sec", "coming")]
