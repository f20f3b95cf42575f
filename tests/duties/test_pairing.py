"""SP-09: whoever is paired keeps in contact month by month."""

from typing import Any

from stories import Tell

HOUSE = "households: [{id: hh, name: 某户, unit: village}]\norganisation: [{id: village, name: 某村, level: unit}]"
PAIR = "pairings: [{id: p1, by: sec, since: 2026-01-15, %s}]"
SP: dict[str, Any] = {"policy": "school-plan", "first": "2026-06-01", "last": "2026-07-31"}
VISIT, JUNE, JULY = "visit", "SP-09/sec+gen/2026-06", "SP-09/sec+gen/2026-07"


def states(tell: Tell, *files: str, today: str = "2026-07-06") -> dict[str, str]:
    found = tell(*files, today=today, **SP)
    return {id_: duty.state for id_, duty in found.items() if id_.startswith("SP-09/")}


def test_contact_is_owed_every_month_by_whoever_helps(tell: Tell) -> None:
    found = tell(PAIR % "member: gen", today="2026-07-06", **SP)
    assert (found[JUNE].state, found[JULY].state, found[JULY].assignees) == ("missed", "open", ("sec",))
    assert str(found[JULY].due_on) == "2026-07-31"


def test_a_visit_a_talk_or_a_greeting_will_do(tell: Tell) -> None:
    pair = PAIR % "member: gen"
    acts = (
        "visits: [{date: 2026-07-02, member: gen, by: sec}]",
        "talks: [{date: 2026-07-02, members: gen, by: sec}]",
        "greetings: [{date: 2026-07-02, member: gen, by: sec}]",
    )
    assert {states(tell, pair, act)[JULY] for act in acts} == {"done"}
    assert states(tell, pair, "visits: [{date: 2026-07-02, member: gen, by: boss}]")[JULY] == "open"
    assert states(tell, pair, "activities: [{date: 2026-07-02, members: gen, by: sec, kind: other}]")[JULY] == "open"


def test_a_talk_with_several_at_once_is_no_contact_of_one(tell: Tell) -> None:
    together = "talks: [{date: 2026-07-02, members: [gen, sec2], by: sec}]"
    assert states(tell, PAIR % "member: gen", together)[JULY] == "open"


def test_a_household_is_visited_too(tell: Tell) -> None:
    pair = PAIR % "household: hh"
    assert states(tell, HOUSE, pair) == {"SP-09/sec+hh/2026-06": "missed", "SP-09/sec+hh/2026-07": "open"}
    done = states(tell, HOUSE, pair, "visits: [{date: 2026-07-02, household: hh, by: sec}]")
    assert done["SP-09/sec+hh/2026-07"] == "done"


def test_a_pairing_that_ended_within_the_month_owes_no_more(tell: Tell) -> None:
    ended = PAIR % "member: gen, until: 2026-07-03"
    assert states(tell, ended)[JULY] == "cancelled"
    assert states(tell, ended, today="2026-07-02")[JULY] == "open"
    assert states(tell, ended)[JUNE] == "missed"
    assert JULY not in states(tell, PAIR % "member: gen, until: 2026-06-30")


def test_a_pairing_begun_within_the_month_owes_from_the_next(tell: Tell) -> None:
    begun = "pairings: [{id: p1, by: sec, member: gen, since: 2026-06-02}]"
    assert set(states(tell, begun)) == {JULY}


def test_several_helpers_owe_it_each(tell: Tell) -> None:
    pair = "pairings: [{id: p1, by: [sec, boss], member: gen, since: 2026-01-15}]"
    assert {id_ for id_ in states(tell, pair) if "2026-07" in id_} == {JULY, "SP-09/boss+gen/2026-07"}
