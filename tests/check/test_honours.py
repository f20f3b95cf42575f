"""Awards, nominations, notices, dues and attendance by themselves; the steps of a major matter."""

import pytest
from asked import ids

AWARD = "{id: a1, date: 2026-06-10, title: model, %s}"
PRIZE = "{id: f1, date: 2026-03-01, kind: payment, account: cash, amount: 500.00, purpose: %s, member: sec}"


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("member: sec", []),
        ("unit: one", []),
        ("given_by: top", ["honour-to-nobody"]),
        ("member: sec, unit: one", ["honour-to-both"]),
    ],
)
def test_an_award_or_nomination_is_to_one_person_or_body(who: str, expected: list[str]) -> None:
    assert ids(awards=AWARD % who) == expected
    nomination = "{id: x, date: 2026-06-10, given_by: top, title: model%s}"
    receiver = who.replace("given_by: top", "")
    assert ids(nominations=nomination % (f", {receiver}" if receiver else "")) == expected


@pytest.mark.parametrize(("until", "expected"), [("2026-06-09", []), ("2026-06-10", ["award-before-notice-ended"])])
def test_an_award_follows_the_notice_of_its_round(until: str, expected: list[str]) -> None:
    notice = f"{{id: n1, date: 2026-06-01, until: {until}, topic: award-round, round: r1}}"
    assert ids(awards=AWARD % "member: sec, round: r1", notices=notice) == expected
    assert ids(awards=AWARD % "member: sec, round: r2", notices=notice) == []


@pytest.mark.parametrize(("purpose", "expected"), [("award", []), ("hardship-aid", ["prize-of-another-entry"])])
def test_the_prize_of_an_award_is_a_payment_of_one(purpose: str, expected: list[str]) -> None:
    assert ids(awards=AWARD % "member: sec, entry: f1", fund=PRIZE % purpose) == expected


@pytest.mark.parametrize(
    ("kind", "period", "expected"),
    [
        ("half-year", "2026-H1", []),
        ("half-year", "2026H1", []),
        ("half-year", "2026Q7", ["return-of-no-half-year"]),
        ("half-year", "2026-H3", ["return-of-no-half-year"]),
        ("half-year", "H1", ["return-of-no-half-year"]),
        ("half-year", "2026", ["return-of-no-half-year"]),
        ("half-year", "0000-H1", ["return-of-no-half-year"]),
        ("report", "2026", []),
    ],
)
def test_a_half_year_return_is_about_a_half_year(kind: str, period: str, expected: list[str]) -> None:
    assert ids(returns=f"{{id: r1, date: 2026-06-10, kind: {kind}, period: {period}}}") == expected


def test_a_prize_that_is_nowhere_is_told() -> None:
    assert ids(awards=AWARD % "member: sec, entry: nowhere") == ["points-nowhere"]


@pytest.mark.parametrize(("day", "expected"), [("2026-05-02", []), ("2026-04-30", ["result-before-nomination"])])
def test_a_result_follows_its_nomination(day: str, expected: list[str]) -> None:
    said = f"{{id: x, date: 2026-05-01, given_by: top, title: model, member: sec, result: accepted, result_on: {day}}}"
    assert ids(nominations=said) == expected


@pytest.mark.parametrize(("day", "expected"), [("2026-05-01", []), ("2026-05-02", ["inside-after-outside"])])
def test_members_hear_no_later_than_the_public(day: str, expected: list[str]) -> None:
    assert ids(notices=f"{{id: n1, date: 2026-05-01, topic: decisions, inside_on: {day}}}") == expected


def test_a_notice_does_not_end_before_it_is_put_up() -> None:
    assert ids(notices="{id: n1, date: 2026-05-01, topic: dues, until: 2026-04-30}") == ["span-reversed"]


def test_dues_of_a_month_are_recorded_once() -> None:
    row = "{member: sec, month: 2026-05, state: %s}"
    assert ids(dues=f"{row % 'paid'}\n{row % 'unpaid'}") == ["same-occasion-twice"]
    assert ids(dues=f"{row % 'paid'}\n{row.replace('2026-05', '2026-04') % 'paid'}") == []


def test_attendance_of_one_occasion_is_recorded_once() -> None:
    row = "{member: sec, date: 2026-05-05, kind: %s, state: present}"
    assert ids(attendance=f"{row % 'lecture'}\n{row % 'lecture'}") == ["same-occasion-twice"]
    assert ids(attendance=f"{row % 'lecture'}\n{row % 'theme-day'}") == []


MATTER = "{id: t1, kind: major, opened: 2026-03-01, owner: sec%s}"
STEPS = ("discussion", "consultation", "briefing", "feedback")


def acts(*kinds: str) -> str:
    return "\n".join(f"{{date: 2026-04-01, kind: {kind}, unit: top, matter: t1}}" for kind in kinds)


def test_a_closed_major_matter_had_four_steps() -> None:
    closed = MATTER % ", closed: 2026-05-01"
    assert ids(matters=closed, activities=acts(*STEPS)) == []
    for step in STEPS:
        rest = [other for other in STEPS if other != step]
        assert ids(matters=closed, activities=acts(*rest)) == ["major-matter-without-steps"], step


def test_while_it_is_open_steps_may_follow_and_other_matters_have_none() -> None:
    assert ids(matters=MATTER % "") == []
    assert ids(matters=MATTER.replace("major", "issue") % ", closed: 2026-05-01") == []


def test_notices_tell_of_a_matter_and_after_its_end_of_what_came_of_it() -> None:
    notices = "\n".join(
        f"{{id: n{n}, date: 2026-{day}, topic: decisions, matter: t1}}" for n, day in ((1, "04-02"), (2, "05-02"))
    )
    closed = MATTER % ", closed: 2026-05-01"
    assert ids(matters=closed, activities=acts("discussion", "consultation"), notices=notices) == []
    early = notices.replace("05-02", "04-30")
    assert ids(matters=closed, activities=acts("discussion", "consultation"), notices=early) == [
        "major-matter-without-steps"
    ]


POST = (
    "{id: k1, name: 岗, unit: one, domain: economy, seats: 1, holders: [{member: li, route: applied, since: 2024-01-01,"
    " results: [{year: 2025, result: outstanding}]}]}"
)
LI = "{id: li, name: 李, branch: one, admitted_on: 2005-03-10}"


@pytest.mark.parametrize(
    ("fund", "expected"),
    [
        ("", ["outstanding-without-award"]),
        (PRIZE % "award", []),
        (PRIZE % "subsidy", ["outstanding-without-award"]),
        (
            PRIZE % "award" + "\n{id: f2, date: 2026-03-02, kind: reversal, reverses: f1, reason: 错}",
            ["outstanding-without-award"],
        ),
    ],
)
def test_a_prize_of_the_fund_rewards_outstanding_work(fund: str, expected: list[str]) -> None:
    """XV-05: honour or reward, whichever is recorded."""
    told = ids(posts=POST, members=LI, fund=fund.replace("member: sec", "member: li"))
    assert [each for each in told if each == "outstanding-without-award"] == expected
