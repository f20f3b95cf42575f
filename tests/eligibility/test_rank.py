"""The order of a proposal: every point shown, ties by id, and what is unknown withheld."""

import pytest
from found import LINES, Told, policy_of, rule

from carecli.eligibility.rank import Ranked, ranked, weights

HARDSHIP = """
hardship:
  - {id: h1, member: m, degree: mild, since: 2026-01-01}
  - {id: h2, member: n, degree: severe, since: 2026-01-01}
  - {id: h3, member: k, degree: severe, since: 2026-01-01}
  - {id: h4, member: z, since: 2026-01-01}
"""
OTHERS = """
members:
  - {id: n, name: 乙, employment: retired}
  - {id: k, name: 丙, employment: retired}
  - {id: z, name: 丁, employment: retired}
  - {id: w, name: 戊}
"""
RANKS = """\
  - id: R-9
    kind: rank
    clause: 九
    summary: {zh: 排序, en: order}
    points:
      - {when: hardship, points: 5}
      - {when: hardship_degree = severe, points: 30}
      - {when: serious_illness, points: 20}
"""


def order(*rules: str, member: str = "employment: retired") -> list[Ranked]:
    policy = policy_of("".join(rules))
    story = Told(member, OTHERS, HARDSHIP, policies=(policy,), head=LINES)
    return list(ranked(story.findings(), weights(story.active), story.register, story.today))


def scores(rows: list[Ranked]) -> list[tuple[str, int]]:
    return [(row.member.id, row.score) for row in rows]


def test_most_points_come_first_and_ties_go_by_id() -> None:
    assert scores(order(rule("retired"), RANKS)) == [("k", 35), ("n", 35), ("m", 5), ("z", 5)]


def test_without_a_ranking_rule_the_degree_of_hardship_orders() -> None:
    rows = order(rule("retired"))
    assert scores(rows) == [("k", 3), ("n", 3), ("m", 1), ("z", 0)]
    assert [point.weight.rule for point in rows[0].points] == [""]


def test_a_suggested_ranking_is_not_in_force() -> None:
    assert scores(order(rule("retired"), RANKS.replace("kind: rank", "kind: rank\n    status: proposed")))[0] == (
        "k",
        3,
    )


def test_every_point_given_is_shown_with_its_test() -> None:
    first = order(rule("retired"), RANKS)[0]
    assert [(point.given, point.weight.rule) for point in first.points] == [(5, "R-9"), (30, "R-9")]
    assert sum(point.given for point in first.points) == first.score


def test_points_that_nobody_can_say_are_shown_and_do_not_count() -> None:
    row = next(row for row in order(rule("retired"), RANKS) if row.member.id == "z")
    assert [(point.weight.points, point.given, point.outcome.missing) for point in row.points] == [
        (5, 5, ()),
        (30, 0, ("hardship.degree",)),
    ]


def test_each_person_is_in_it_once_with_all_categories() -> None:
    rows = order(rule("retired"), rule("hardship", id_="R-2"), RANKS)
    assert [row.member.id for row in rows] == ["k", "n", "m", "z"]
    assert [finding.category.rule.id for finding in rows[0].findings] == ["R-1", "R-2"]


@pytest.mark.parametrize("more", [{"leads_to": "tag"}, {"leads_to": "talk"}, {"status": "proposed"}])
def test_only_a_category_that_opens_aid_brings_somebody_into_it(more: dict[str, str]) -> None:
    assert order(rule("retired", **more), RANKS) == []


def test_who_is_not_known_to_be_eligible_is_not_in_it() -> None:
    assert order(rule("age >= 60"), RANKS) == []


def test_the_ranks_of_several_policies_are_added_up() -> None:
    story = Told(
        "employment: retired, honours: [{kind: model}]",
        "hardship: [{id: h, member: m, degree: severe, reason: study, since: 2026-01-01}]",
        policies=("urban-management-bureau", "hospital", "fisheries-bureau"),
    )
    (row,) = ranked(story.findings(), weights(story.active), story.register, story.today)
    assert {point.weight.rule for point in row.points} == {"HO-08", "FB-02"}
