"""Requirements that rest on awards, notices and returns: rounds, disclosure, inside first, feedback, replies."""

import pytest
from clauses import asked, stands, unmet
from stories import ORGANISATION

ROUND = """
awards: [{id: a1, date: %s, title: model, member: sec, given_by: top%s}]
"""
NOTICE = """
notices: [{id: n1, date: %s, topic: award-round, round: r1%s}]
"""
NAMED = ", round: r1"
NEW_YEAR = (
    "working_days: {2026: {off: [2026-10-01, 2026-10-02, 2026-10-05, 2026-10-06, 2026-10-07], work: [2026-10-10]}}"
)


def why(must: str, *files: str, **more: str) -> list[tuple[str, str]]:
    return [(found.id, found.why) for found in asked(must, *files, **more).unmet]


# BO-01: five working days, the day of posting not counted


@pytest.mark.parametrize(
    ("decided", "found"), [("2026-06-08", [("r1", "round-too-early")]), ("2026-06-09", []), ("2026-06-30", [])]
)
def test_a_round_is_decided_after_five_working_days_of_notice(decided: str, found: list[tuple[str, str]]) -> None:
    assert why("noticed", ROUND % (decided, NAMED), NOTICE % ("2026-06-01", "")) == found  # Mon 1st; 2nd to 8th


def test_a_notice_over_the_october_holiday_takes_longer() -> None:
    files = NOTICE % ("2026-09-28", ""), "2026-10-31"
    for decided, early in (("2026-10-10", True), ("2026-10-11", False)):
        found = why("noticed", ROUND % (decided, NAMED), files[0], today=files[1], head=NEW_YEAR)
        assert (found == [("r1", "round-too-early")]) is early, decided  # 29, 30 Sep; 8, 9, 10 Oct


def test_publicity_may_be_counted_in_calendar_days() -> None:
    files = ROUND % ("2026-06-07", NAMED), NOTICE % ("2026-06-01", "")
    assert why("noticed", *files, head="settings: {publicity: 5 days}") == []


def test_a_round_without_notice_and_awards_without_a_round_are_told() -> None:
    assert why("noticed", ROUND % ("2026-06-30", NAMED)) == [("r1", "round-without-notice")]
    assert why("noticed", ROUND % ("2026-06-30", "")) == [("a1", "round-without-name")]


def test_a_notice_taken_down_too_soon_is_told() -> None:
    found = why("noticed", ROUND % ("2026-06-30", NAMED), NOTICE % ("2026-06-01", ", until: 2026-06-05"))
    assert found == [("r1", "round-too-short")]


def test_what_others_awarded_needs_no_notice_of_ours() -> None:
    assert asked("noticed", "awards: [{id: a1, date: 2026-06-30, title: model, member: sec}]").asked == 0


# disclosure


def test_every_topic_is_asked_for_every_year() -> None:
    notice = "notices: [{id: n1, date: 2025-03-01, topic: dues, channel: board}]"
    found = asked("disclosed, topics: [dues, elections]", ORGANISATION, notice, since="2025-01-01")
    assert [(each.id, each.why, each.pending) for each in found.unmet] == [
        ("elections", "disclosed", False),
        ("dues", "disclosed-pending", True),
        ("elections", "disclosed-pending", True),
    ]


def test_levels_without_a_notice_are_named_and_those_not_there_are_not_asked() -> None:
    notice = "notices: [{id: n1, date: 2026-03-01, topic: dues, unit: one}, {id: n2, date: 2026-03-02, topic: dues}]"
    must = "disclosed, levels: [committee, general-branch, branch, group]"
    assert unmet(must, ORGANISATION, notice) == ["general-branch"]


def test_while_the_year_runs_a_rule_about_disclosure_is_under_way() -> None:
    assert stands("kind: requirement, must: disclosed, topics: dues").state == "under-way"


HONOURED = "awards: [{id: a1, date: 2026-06-27, title: outstanding-member, member: sec, given_by: one}]"


@pytest.mark.parametrize(
    ("notice", "found"),
    [
        ("", [("sec", "publicised")]),
        ("consent: no", [("sec", "publicised-without-consent")]),
        ("consent: yes", []),
    ],
)
def test_an_awardee_is_made_known_with_consent(notice: str, found: list[tuple[str, str]]) -> None:
    said = f"notices: [{{id: n1, date: 2026-07-02, topic: publicity, award: a1, {notice}}}]" if notice else ""
    assert why("publicised", HONOURED, *([said] if said else [])) == found


def test_making_known_has_time_until_the_end_of_the_year() -> None:
    assert asked("publicised", HONOURED, today="2026-12-31").unmet[0].pending
    assert not asked("publicised", HONOURED, today="2027-01-01").unmet[0].pending


# FB-07, domain 8.3 no. 12


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (", inside_on: 2026-06-01", []),
        (", inside_on: 2026-06-02", []),
        (", inside_on: 2026-06-03", [("n1", "inside-first")]),
        ("", [("n1", "inside-unknown")]),
    ],
)
def test_8_3_no_12_members_hear_no_later_than_the_public(inside: str, found: list[tuple[str, str]]) -> None:
    notice = f"notices: [{{id: n1, date: 2026-06-02, topic: decisions, audience: public{inside}}}]"
    assert why("inside-first", notice) == found


def test_what_stays_inside_is_not_asked() -> None:
    notices = "{id: n1, date: 2026-06-02, topic: dues, audience: party}, {id: n2, date: 2026-06-02, topic: dues}"
    assert asked("inside-first", f"notices: [{notices}]").asked == 0


# replies


@pytest.mark.parametrize(
    ("matter", "found"),
    [
        ("owner: sec", []),
        ("owner: sec, closed: 2026-05-02", [("q", "matter-without-reply")]),
        ("owner: sec, closed: 2026-05-02, outcome: 已当面答复", []),
        ("owner: sec, closed: 2026-07-20", []),
    ],
)
def test_a_query_that_is_closed_tells_the_reply(matter: str, found: list[tuple[str, str]]) -> None:
    text = f"matters: [{{id: q, kind: query, opened: 2026-04-01, {matter}}}]"
    assert why("matters-settled, matters: [query, appeal], later: outcome", text) == found


@pytest.mark.parametrize(
    ("matter", "found"),
    [
        ("owner: sec", [("l", "filled")]),
        ("owner: sec, channel: wechat", []),
        ("channel: qq", [("l", "matter-without-owner")]),
    ],
)
def test_a_lead_says_how_it_came_in(matter: str, found: list[tuple[str, str]]) -> None:
    """SP-04: from the beginning, whoever follows it up."""
    text = f"matters: [{{id: l, kind: lead, opened: 2026-04-01, {matter}}}]"
    assert why("matters-settled, matters: [lead], fields: channel", text) == found
