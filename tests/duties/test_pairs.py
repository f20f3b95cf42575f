"""Talks and visits of pairs: leaders with colleagues, branch committees, cadres and contact points."""

from typing import Any

from stories import Tell

BO, PS = "bureau-organs", "primary-school-branch"
COMMITTEE = """
organisation:
  - id: head
    name: 机关党委
    level: committee
    roles:
      - {role: secretary, member: boss, since: 2015-01-01}
      - {role: deputy-secretary, member: gen, since: 2015-01-01}
      - {role: committee-member, member: cm, since: %s}
  - id: point
    name: 联系支部
    level: branch
    parent: head
    roles:
      - {role: secretary, member: sec, since: 2015-01-01}
      - {role: committee-member, member: bc, since: 2015-01-01}
  - {id: office, name: 办公室, level: unit, parent: head, roles: [{role: head, member: oh, since: 2015-01-01}]}
members:
  - {id: cm, name: 委, branch: point, born_on: 1975-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
  - {id: bc, name: 支, branch: point, born_on: 1976-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
  - {id: oh, name: 办, branch: point, born_on: 1977-01-01, admitted_on: 2000-01-01, confirmed_on: 2001-01-01}
contacts:
  - {leader: cm, unit: point, kind: contact-point, since: 2020-01-01}
  - {leader: gen, unit: office, kind: in-charge, since: 2020-01-01}
  - {leader: gen, unit: point, kind: in-charge, since: 2020-01-01}
"""
SINCE_LONG = COMMITTEE % "2015-01-01"
TALK = "talks: [{date: %s, members: [%s], by: %s, form: one-to-one}]"
YEAR: dict[str, Any] = {"today": "2026-07-06", "kinds": ("talk",)}


def test_the_secretary_talks_with_each_colleague_of_the_committee(tell: Tell) -> None:
    found = tell(SINCE_LONG, policy=BO, **YEAR)
    assert {"BO-11/boss+gen/2026", "BO-11/boss+cm/2026"} <= set(found)
    assert "BO-11/boss+boss/2026" not in found


def test_each_pair_needs_a_talk_of_its_own(tell: Tell) -> None:
    found = tell(SINCE_LONG, TALK % ("2026-03-02", "cm", "boss"), policy=BO, **YEAR)
    assert (found["BO-11/boss+cm/2026"].state, found["BO-11/boss+gen/2026"].state) == ("done", "open")


def test_pairs_are_those_who_held_office_when_the_year_opened(tell: Tell) -> None:
    assert "BO-11/boss+cm/2026" not in tell(COMMITTEE % "2026-05-01", policy=BO, **YEAR)


def test_committee_members_talk_with_the_branch_committee_of_their_contact_point(tell: Tell) -> None:
    found = tell(SINCE_LONG, policy=BO, **YEAR)
    pairs = {key for key in found if key.startswith("BO-12/")}
    assert pairs == {"BO-12/cm+sec/2026", "BO-12/cm+bc/2026"}
    assert found["BO-12/cm+bc/2026"].assignees == ("cm",)
    assert found["BO-12/cm+bc/2026"].subject.member == "bc"


def test_8_3_no_5_by_the_plain_reading_any_one_of_the_supervised_will_do(tell: Tell) -> None:
    talk = TALK % ("2026-03-02", "oh", "gen")
    assert tell(SINCE_LONG, talk, policy=PS, **YEAR)["PS-04/gen/2026"].state == "done"
    assert tell(SINCE_LONG, policy=PS, **YEAR)["PS-04/gen/2026"].state == "open"


def test_8_3_no_5_by_the_strict_reading_each_of_the_supervised_must_be_reached(tell: Tell) -> None:
    strict: dict[str, Any] = {"policy": PS, "head": "settings: {or_scope: each}", **YEAR}
    found = tell(SINCE_LONG, TALK % ("2026-03-02", "oh", "gen"), **strict)
    assert (found["PS-04/gen+oh/2026"].state, found["PS-04/gen+sec/2026"].state) == ("done", "open")


def test_a_leader_visits_the_contact_point_every_half_year(tell: Tell) -> None:
    key = "UM-44/cm+point/2026-H2"
    assert tell(SINCE_LONG, today="2026-07-06")[key].state == "open"
    visit = "visits: [{date: 2026-07-02, unit: point, by: [cm], occasion: regular}]"
    assert tell(SINCE_LONG, visit, today="2026-07-06")[key].state == "done"
    other = "visits: [{date: 2026-07-02, unit: point, by: [boss], occasion: regular}]"
    assert tell(SINCE_LONG, other, today="2026-07-06")[key].state == "open"
