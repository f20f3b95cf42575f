"""What a list shows: the period's own duties, what is carried over, and what waits now."""

from collections.abc import Iterable
from datetime import date

import stories

from carecli.almanac.periods import Period, parse_month
from carecli.duties.owed import Owed, owed

UM = "urban-management-bureau"
LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1980-11-05, admitted_on: 2005-11-05, confirmed_on: 2006-11-05}]"
)
OLD = (
    "members: [{id: old, name: 老, branch: one, born_on: 1950-12-05,"
    " admitted_on: 1975-12-05, confirmed_on: 1976-12-05}]"
)
STAY = "events: [{id: e1, member: li, kind: hospitalised, date: %s}]"
VISIT = "visits: [{date: %s, member: %s, by: [sec], occasion: %s, form: home}]"


def listed(*files: str, today: str, month: str | None = None, kinds: Iterable[str] = ("visit",)) -> dict[str, Owed]:
    head = f"policies: [{{id: {UM}, since: 2025-01-01}}]"
    records = stories.records_of(stories.ORGANISATION, stories.PEOPLE, *files, head=head)
    day = date.fromisoformat(today)
    period: Period | None = parse_month(month, day) if month else None
    return {row.duty.id: row for row in owed(stories.basis(records, day, [UM]), kinds, period)}


def test_a_month_lists_what_falls_due_in_it_whatever_its_state() -> None:
    rows = listed(OLD, VISIT % ("2026-07-02", "old", "july-first"), today="2026-07-06", month="7")
    assert rows["UM-34/old/2026-july-first"].duty.state == "done"
    assert not rows["UM-34/old/2026-july-first"].carried_over


def test_what_falls_due_in_another_month_is_not_listed() -> None:
    assert "UM-34/old/2026-july-first" not in listed(OLD, today="2026-07-06", month="8")


def test_what_is_owed_from_before_is_carried_over() -> None:
    rows = listed(LI, STAY % "2026-06-20", today="2026-07-06", month="7")
    assert rows["UM-31/li/e1"].carried_over
    assert rows["UM-31/li/e1"].waiting


def test_what_was_done_before_is_not_carried_over() -> None:
    done = VISIT % ("2026-06-22", "li", "hospitalised")
    assert "UM-31/li/e1" not in listed(LI, STAY % "2026-06-20", done, today="2026-07-06", month="7")


def test_missed_quarters_are_not_carried_over() -> None:
    rows = listed(today="2026-07-06", month="7", kinds=("talk",))
    assert not [key for key in rows if key.endswith("2026-Q2")]


def test_without_a_period_what_is_open_or_overdue_and_the_next_thirty_days_are_listed() -> None:
    rows = listed(LI, OLD, STAY % "2026-06-20", today="2026-07-06")
    assert {"UM-31/li/e1", "UM-34/old/2026-july-first"} <= set(rows)


def test_without_a_period_missed_duties_are_left_out() -> None:
    assert not [row for row in listed(OLD, today="2026-07-06").values() if row.duty.state == "missed"]


def test_next_year_can_be_asked_ahead() -> None:
    rows = listed(OLD, today="2026-07-06", month="2027-02")
    assert rows["UM-34/old/2027-spring-festival"].duty.state == "upcoming"


def test_the_most_urgent_comes_first() -> None:
    rows = list(listed(LI, OLD, STAY % "2026-06-20", today="2026-07-06", month="7").values())
    assert [row.duty.due_on for row in rows] == sorted(row.duty.due_on for row in rows)
