"""Requirements that ask who looks after whom: pairings, plans and standards."""

import pytest
from clauses import asked, unmet

from carecli.compliance.answer import Codes, Fields

BODIES = """
organisation:
  - id: top
    name: 局党委
    level: committee
    roles: [{role: secretary, member: a}, {role: committee-member, member: b}]
  - {id: one, name: 一支部, level: branch, parent: top, roles: [{role: secretary, member: c}]}
  - {id: g1, name: 一小组, level: group, parent: one}
  - {id: village, name: 某村, level: unit}
members:
  - {id: a, name: 甲, branch: one}
  - {id: b, name: 乙, branch: one}
  - {id: c, name: 丙, branch: one}
"""


def pairs(*rows: str) -> str:
    lines = [f"{{id: p{n}, since: 2026-01-01, {row}}}" for n, row in enumerate(rows)]
    return f"pairings: [{', '.join(lines)}]"


def test_everybody_and_every_group_has_somebody() -> None:
    """XV-09: a body, a person, a leader's contact point, or whoever keeps in touch with a member away will do."""
    away = "people: [{id: x, name: 子}]\ncontacts: [{leader: a, unit: g1, kind: contact-point}]"
    rows = pairs("by: b, member: a", "organisation: top, member: b")
    assert unmet("paired, levels: group", BODIES) == ["a", "b", "c", "g1"]
    assert unmet("paired, levels: group", BODIES, away, rows) == ["c"]
    gone = BODIES.replace("{id: c, name: 丙,", "{id: c, name: 丙, mobile: [{since: 2026-02-01, contact: a}],")
    assert unmet("paired, levels: group", gone, away, rows) == []


@pytest.mark.parametrize(("today", "lacking"), [("2026-06-30", []), ("2026-07-01", ["a"])])
def test_a_pairing_counts_to_its_last_day(today: str, lacking: list[str]) -> None:
    rows = pairs("by: b, member: a, until: 2026-06-30")
    assert unmet("paired, whom: {not: {any: [in_office(committee-member), in_office(secretary)]}}", BODIES, rows) == []
    text = BODIES.replace("roles: [{role: secretary, member: a}, ", "roles: [")
    ask = "paired, whom: {not: in_office}"
    assert unmet(ask, text, rows, today=today) == lacking


def test_a_pairing_whose_helpers_are_all_gone_helps_nobody() -> None:
    text = BODIES.replace(
        "{id: b, name: 乙, branch: one}", "{id: b, name: 乙, left: {date: 2026-05-01, reason: transfer}}"
    )
    assert unmet("paired, whom: sex = female", text, pairs("by: b, member: c")) == []
    assert "c" in unmet("paired", text, pairs("by: b, member: c"))
    assert "c" not in unmet("paired", text, pairs("by: [b, a], member: c"))


def test_where_a_named_person_must_answer_a_body_will_not_do() -> None:
    """SP-07."""
    rows = pairs("organisation: top, member: a", "by: a, member: b", "by: b, member: c")
    assert unmet("paired, named: yes", BODIES, rows) == ["a"]


def test_on_a_leaders_list_means_a_leader_of_today_and_not_oneself() -> None:
    """SV-13."""
    rows = pairs("by: a, member: a", "by: c, member: b", "by: a, member: c")
    assert unmet("paired, by: leaders", BODIES, rows) == ["a", "b"]
    assert unmet(
        "paired, by: leaders", BODIES, pairs("by: b, member: a", "by: a, member: [b]".replace("[b]", "b"))
    ) == ["c"]


def test_how_many_have_each_kind_of_aid_is_told() -> None:
    """BO-04, SF-12."""
    rows = pairs("by: b, member: a, aid: [contact, living-aid]", "by: a, member: b, aid: contact")
    found = asked("paired, aid: [contact, living-aid]", BODIES, rows)
    assert [(each.name, each.met, each.asked) for each in found.portions] == [
        (Codes("pair-aid", ("contact",)), 2, 3),
        (Codes("pair-aid", ("living-aid",)), 1, 3),
    ]


def test_every_cadre_looks_after_exactly_one() -> None:
    """SP-08: none and several are told apart; several cadres may look after the same person."""
    rows = pairs("by: [a, b], member: c", "by: b, household: h1")
    households = "households: [{id: h1, name: 某户}]"
    found = asked("paired, side: helper, by: leaders", BODIES, rows, households)
    assert [(each.id, each.why) for each in found.unmet] == [("b", "helps-several")]
    found = asked("paired, side: helper, by: leaders", BODIES, pairs("by: a, member: c"))
    assert [(each.id, each.why) for each in found.unmet] == [("b", "helps-nobody")]
    twice = pairs("by: a, member: c", "by: a, member: c", "by: b, member: c")
    assert unmet("paired, side: helper, by: leaders", BODIES, twice) == []


TEN = "paired, side: body, levels: committee, households: family-planning, count: 2, units: 1"


def test_a_body_is_paired_with_so_many_households_and_a_village() -> None:
    """UM-49, UM-50: households of the other kinds and pairings of other bodies do not count."""
    households = """
households:
  - {id: h1, name: 子, kind: family-planning}
  - {id: h2, name: 丑, kind: family-planning}
  - {id: h3, name: 寅, kind: disabled}
"""
    rows = ["organisation: top, household: h1", "organisation: top, household: h3", "organisation: one, household: h2"]
    found = asked(TEN, BODIES, households, pairs(*rows))
    assert [(each.id, each.why, dict(each.blanks)["count"]) for each in found.unmet] == [
        ("top", "households", "1"),
        ("top", "units", "0"),
    ]
    rows += ["organisation: top, household: h2", "organisation: top, unit: village"]
    assert unmet(TEN, BODIES, households, pairs(*rows)) == []


HARDSHIP = "hardship: [{id: h, member: a, since: 2026-01-01}]"


@pytest.mark.parametrize(
    ("plan", "why"),
    [
        ("", [("planned", ())]),
        (", plan: {need: 药费, task: 报销, measure: 代办, owner: b}", []),
        (", plan: {need: 药费, owner: b}", [("filled", (("fields", Fields("pairings", ("task", "measure"))),))]),
        (
            ", plan: [{need: 药费, task: 报销, measure: 代办, owner: b}, {need: 住房, task: 申请, measure: 代办}]",
            [("filled", (("fields", Fields("pairings", ("owner",))),))],
        ),
    ],
)
def test_each_case_has_a_plan_with_four_parts(plan: str, why: list[object]) -> None:
    """HO-15."""
    found = asked("planned, whom: hardship", BODIES, HARDSHIP, pairs(f"by: b, member: a{plan}"))
    assert [(each.why, each.blanks) for each in found.unmet] == why


def standard(*rows: str) -> str:
    lines = [f"{{id: s{n}, organisation: one, {row}}}" for n, row in enumerate(rows)]
    return f"standards: [{', '.join(lines)}]"


@pytest.mark.parametrize(
    ("standards", "lacking"),
    [
        ((), ()),
        (("since: 2026-01-01, tiers: {degree: severe, amount: 800.00}",), ("quota",)),
        (("since: 2026-01-01, tiers: {degree: severe, amount: 800.00}", "since: 2026-02-01, quota: 4"), None),
        (("since: 2026-08-01, quota: 4, tiers: {degree: severe, amount: 800.00}",), ()),
        (("since: 2025-01-01, until: 2025-12-31, quota: 4, tiers: {amount: 800.00}",), ()),
    ],
)
def test_each_branch_sets_amounts_and_a_quota(standards: tuple[str, ...], lacking: tuple[str, ...] | None) -> None:
    """HO-09, HO-13: none in force, one that lacks something, two that complete each other."""
    found = asked("standard-set, levels: branch, fields: [quota, tiers]", BODIES, standard(*standards))
    blanks = [dict(each.blanks).get("fields", Fields("standards", ())) for each in found.unmet]
    assert blanks == ([] if lacking is None else [Fields("standards", lacking)])


def test_the_rule_of_somebody_else_is_named_with_its_edition() -> None:
    """SF-10."""
    ask = "standard-set, levels: branch, fields: [document, edition]"
    assert unmet(ask, BODIES, standard("since: 2026-01-01, document: 慰问办法")) == ["one"]
    assert unmet(ask, BODIES, standard("since: 2026-01-01, document: 慰问办法, edition: 2025年版")) == []


def test_who_has_retired_belongs_to_a_branch_and_has_a_contact() -> None:
    """WC-08."""
    text = BODIES.replace("{id: c, name: 丙, branch: one}", "{id: c, name: 丙}")
    found = asked("in-touch", text, pairs("by: b, member: a"))
    assert [(each.id, each.why) for each in found.unmet] == [("c", "branch-known"), ("b", "paired")]


def test_what_was_met_with_at_a_contact_point_is_asked_alone() -> None:
    """UM-47."""
    text = """
contacts: [{leader: a, unit: village, kind: contact-point}, {leader: a, unit: one, kind: in-charge}]
matters:
  - {id: x, kind: issue, opened: 2026-02-01, unit: village}
  - {id: y, kind: issue, opened: 2026-02-01, unit: one}
  - {id: z, kind: issue, opened: 2026-02-01}
"""
    assert unmet("matters-settled, matters: issue, at: contact-point", BODIES, text) == ["x"]
