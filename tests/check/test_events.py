"""Events, and what comes after a death or a leaving."""

import pytest
from asked import ids, member, problems

DEATH = "{id: e1, member: m1, kind: death, date: 2026-03-10}"


def event(kind: str, more: str = "", date: str = "2026-03-10", id_: str = "e1") -> str:
    return f"{{id: {id_}, member: m1, kind: {kind}, date: {date}{more}}}"


def asked(*events: str) -> list[str]:
    return ids(members=member(), events="\n".join(events))


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ("2026-03-10", []),
        ("2026-03-09", ["known-before-happened"]),
        ("2026-04-09", []),  # thirty days
        ("2026-04-10", ["known-late"]),
    ],
)
def test_an_event_is_known_on_its_day_or_soon_after(known: str, expected: list[str]) -> None:
    assert asked(event("hospitalised", f", known_on: {known}")) == expected


def test_what_is_foreseen_may_be_known_before() -> None:
    assert asked(event("retire", ", known_on: 2026-01-05")) == []


@pytest.mark.parametrize(
    ("severity", "expected"),
    [("0", ["severity-out-of-range"]), ("1", []), ("3", []), ("4", ["severity-out-of-range"])],
)
def test_severity_is_one_to_three_and_is_never_told(severity: str, expected: list[str]) -> None:
    found = problems(members=member(), events=event("mood", f", severity: {severity}"))
    assert [problem.id for problem in found] == expected
    assert all(value != severity for problem in found for _, value in problem.details)


def test_a_mood_needs_a_severity_and_a_death_in_the_family_a_relation() -> None:
    assert asked(event("mood")) == ["severity-missing"]
    assert asked(event("conflict")) == []
    assert asked(event("kin-death")) == ["relation-missing"]
    assert asked(event("kin-death", ", relation: parent")) == []


def test_nobody_is_sent_to_themselves() -> None:
    assert asked(event("difficulty", ", assigned_to: m1")) == ["assigned-to-self"]
    assert asked(event("difficulty", ", assigned_to: sec")) == []


def test_the_same_event_twice_is_told_and_a_second_death_is_an_error() -> None:
    assert asked(event("accident"), event("accident", id_="e2")) == ["same-event-twice"]
    assert asked(event("accident"), event("accident", date="2026-03-11", id_="e2")) == []
    assert asked(event("death"), event("death", date="2026-03-11", id_="e2")) == ["two-deaths"]


def test_events_end_with_death_but_for_an_honour() -> None:
    assert asked(DEATH, event("hospitalised", date="2026-03-10", id_="e2")) == []
    assert asked(DEATH, event("hospitalised", date="2026-03-11", id_="e2")) == ["event-after-death"]
    assert asked(DEATH, event("honour", date="2026-03-11", id_="e2")) == []


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        ("date: 2026-03-10, form: hospital", []),
        ("date: 2026-03-11, form: home", ["act-after-death"]),
        ("date: 2026-03-11", ["act-after-death"]),
        ("date: 2026-03-12, form: funeral", []),
        ("date: 2026-03-20, form: family", []),
        ("date: 2026-03-11, form: home, occasion: death", []),
    ],
)
def test_after_a_death_only_the_family_is_visited(visit: str, expected: list[str]) -> None:
    assert ids(members=member(), events=DEATH, visits=f"{{member: m1, by: [sec], {visit}}}") == expected


def test_nobody_talks_with_greets_or_meets_the_dead() -> None:
    dead = {"members": member(), "events": DEATH}
    assert ids(**dead, talks="{date: 2026-03-11, members: [m1], by: sec}") == ["act-after-death"]
    assert ids(**dead, greetings="{date: 2026-07-01, member: m1, by: sec}", today="2026-07-01") == ["act-after-death"]
    assert ids(**dead, activities="{date: 2026-03-11, kind: lecture, members: [m1, sec]}") == ["act-after-death"]


def test_the_dead_do_not_go_visiting() -> None:
    dead = {"members": member(), "events": DEATH}
    assert ids(**dead, visits="{date: 2026-03-11, member: boss, by: [sec, m1]}") == ["actor-dead"]
    assert ids(**dead, visits="{date: 2026-03-10, member: boss, by: [sec, m1]}") == []


def test_acts_with_and_by_those_who_left_are_asked_about() -> None:
    gone = member(left="{date: 2026-03-10, reason: transfer}")
    assert ids(members=gone, visits="{date: 2026-03-10, member: m1, by: [sec]}") == []
    assert ids(members=gone, visits="{date: 2026-03-11, member: m1, by: [sec]}") == ["act-after-leaving"]
    assert ids(members=gone, visits="{date: 2026-03-11, member: boss, by: [m1]}") == ["actor-left"]


def test_a_payment_after_death_may_be_for_the_family_and_is_asked_about() -> None:
    paid = "{id: f1, date: 2026-03-11, kind: payment, account: cash, amount: 500.00, purpose: hardship-aid, member: m1}"
    assert ids(members=member(), events=DEATH, fund=paid) == ["paid-after-death"]
    assert ids(members=member(), fund=paid) == []
