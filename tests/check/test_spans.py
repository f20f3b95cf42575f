"""Spans that end before they begin, and days that have not come."""

import pytest
from asked import ids, member, problems


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2020-05-02", "2020-05-02", []),
        ("2020-05-02", "2020-05-01", ["span-reversed"]),
        ("2020-05", "2020-05-01", []),
        ("2020-05-31", "2020-05", []),
        ("2020-06", "2020-05-31", ["span-reversed"]),
        ("2020-06", "2020-05", ["span-reversed"]),
    ],
)
def test_a_span_ends_on_its_first_day_at_the_earliest(since: str, until: str, expected: list[str]) -> None:
    former = f"[{{post: village-cadre, since: {since}, until: {until}}}]"
    assert ids(members=member(former_posts=former)) == expected


def test_spans_are_asked_wherever_they_stand() -> None:
    turned = "since: 2020-05-02, until: 2020-05-01"
    head = f"""working_days: {{2026: {{}}}}
figures: {{dibao_line: [{{{turned}, value: 900.00}}]}}
terms: [{{id: t, {turned}}}]"""
    found = problems(
        head=head,
        contacts=f"{{leader: boss, unit: two, kind: in-charge, {turned}}}",
        members=member(mobile=f"[{{{turned}}}]", employment=f"{{status: farmer, {turned}}}"),
        hardship=f"{{id: h1, member: m1, reason: other, recognised_by: top, exit_reason: other, {turned}}}",
    )
    reversed_ = [problem for problem in found if problem.id == "span-reversed"]
    assert [dict(problem.details)["section"] for problem in reversed_] == [
        "figures",
        "terms",
        "contacts",
        "hardship",
        "employment",
        "mobile",
    ]


def test_a_span_open_at_either_end_is_in_order() -> None:
    assert (
        ids(members=member(former_posts="[{post: leader, until: 2020-05-01}, {post: leader, since: 2021-01-01}]")) == []
    )


@pytest.mark.parametrize(("date", "expected"), [("2026-06-20", []), ("2026-06-21", ["after-today"])])
def test_a_record_of_today_is_seen_and_one_of_tomorrow_is_not_yet(date: str, expected: list[str]) -> None:
    assert ids(visits=f"{{date: {date}, member: boss, by: [sec]}}") == expected
    assert ids(talks=f"{{date: {date}, members: [boss], by: sec}}") == expected
    assert ids(events=f"{{id: e1, member: boss, kind: honour, date: {date}}}") == expected
    assert ids(fund=f"{{id: f1, date: {date}, kind: receipt, account: cash, source: dues, amount: 1.00}}") == expected
    assert ids(matters=f"{{id: t1, kind: lead, opened: {date}}}") == expected


def test_other_days_to_come_are_told_by_their_field() -> None:
    events = "{id: e1, member: boss, kind: mood, severity: 2, date: 2026-06-20, known_on: 2026-06-21}"
    [found] = problems(events=events)
    assert (found.id, dict(found.details)) == ("field-after-today", {"path": "events.known_on", "date": "2026-06-21"})
    assert ids(members=member(honours="[{kind: model, date: 2026-07}]")) == ["field-after-today"]
    assert ids(members=member(honours="[{kind: model, date: 2026-06}]")) == []


def test_what_is_planned_may_lie_ahead() -> None:
    head = """today: 2026-09-01
working_days: {2026: {off: [2026-10-01], work: [2026-10-10]}}
policies: [{id: urban-management-bureau, since: 2027-01-01}]
terms: [{id: t, since: 2026-09-01, until: 2027-01-20}]"""
    leaving = member(left="{date: 2026-08-31, reason: transfer}")
    matter = "{id: t1, kind: lead, opened: 2026-06-01, due: 2026-12-01}"
    assert ids(head=head, members=leaving, matters=matter) == []


@pytest.mark.parametrize(("until", "expected"), [("2026-03-01", []), ("2026-02-28", ["span-reversed"])])
def test_what_has_no_first_day_of_its_own_lasts_from_the_day_of_its_record(until: str, expected: list[str]) -> None:
    assert ids(notices=f"{{id: n1, date: 2026-03-01, topic: fund, unit: top, until: {until}}}") == expected
