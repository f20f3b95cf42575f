from datetime import date

import pytest
from stories import ORGANISATION, PEOPLE, records_of

from carecli.model.member import Member
from carecli.model.words import Words
from carecli.policy.settings import Settings
from carecli.reports.member import member_answer
from carecli.reports.page import Answer, Grid, Item, Row

TODAY = date(2026, 7, 6)


def answer(*files: str, who: str = "x", today: date = TODAY) -> Answer:
    records = records_of(ORGANISATION, PEOPLE, *files)
    return member_answer(records.persons[who], records, Settings(), today, Words("zh"))


def item(*files: str, who: str = "x", today: date = TODAY) -> Item:
    return answer(*files, who=who, today=today).items[0]


def lines(found: Answer) -> dict[str, str]:
    """The first line of each fact of the page, by its heading."""
    grid = next(block for block in found.page.blocks if isinstance(block, Grid))
    rows = [row for row in grid.rows if isinstance(row, Row)]
    return {row.cells[0].text: row.cells[1].text for row in rows if row.cells[0].text}


def test_a_member_of_whom_nothing_is_known_has_a_page() -> None:
    found = answer("members: [{id: x, name: 某, branch: one}]")
    assert lines(found)["出生日期"] == "未填"
    assert "年龄" not in lines(found)
    assert "党龄" not in lines(found)
    assert lines(found)["最近走访"] == "没有记录"
    assert lines(found)["困难台账"] == "未列入"


@pytest.mark.parametrize(
    ("confirmed_on", "today", "years"),
    [
        ("1996-07-07", TODAY, 29),
        ("1996-07-06", TODAY, 30),
        ("1996-06", TODAY, 30),
        ("1996-07", TODAY, None),
        ("2026-08-01", TODAY, 0),
        ("1996-02-29", date(2026, 2, 27), 29),
        ("1996-02-29", date(2026, 2, 28), 30),
    ],
)
def test_standing_is_in_full_years_since_confirmation(confirmed_on: str, today: date, years: int | None) -> None:
    member = f"members: [{{id: x, name: 某, branch: one, admitted_on: 1990-01-01, confirmed_on: {confirmed_on}}}]"
    assert item(member, today=today)["standing"] == years


def test_a_month_of_confirmation_gives_the_least_and_the_most() -> None:
    found = answer("members: [{id: x, name: 某, branch: one, admitted_on: 1990-01-01, confirmed_on: 1996-07}]")
    assert lines(found)["党龄"] == "29 至 30 年"


def test_the_register_is_told_with_what_of_it_is_known() -> None:
    found = lines(
        answer(
            "members: [{id: x, name: 某, branch: one}]\n"
            "hardship: [{id: h, member: x, since: 2026-01-15, until: 2026-05-01, degree: mild}]"
        )
    )
    assert found["困难台账"] == "一般困难(2026-01-15 至 2026-05-01)"
    bare = lines(answer("members: [{id: x, name: 某, branch: one}]\nhardship: [{id: h, member: x, since: 2026-01-15}]"))
    assert bare["困难台账"] == "2026-01-15 起"


def test_events_of_the_last_year_stand_newest_first_once_they_are_known() -> None:
    events = """
members: [{id: x, name: 某, branch: one}]
events:
  - {id: old, member: x, kind: honour, date: 2025-07-01}
  - {id: one, member: x, kind: honour, date: 2025-09-01}
  - {id: two, member: x, kind: accident, date: 2026-07-01, known_on: 2026-07-06}
  - {id: late, member: x, kind: disaster, date: 2026-07-02, known_on: 2026-07-07}
  - {id: other, member: sec, kind: disaster, date: 2026-07-02}
"""
    assert item(events)["events"] == ["one", "two"]
    assert lines(answer(events))["近一年事件"] == "2026-07-01 发生意外"


def test_acts_dated_after_today_are_not_the_last() -> None:
    acts = """
members: [{id: x, name: 某, branch: one}]
visits: [{date: 2026-07-07, member: x, by: sec}, {date: 2026-05-01, member: x, by: sec}]
talks: [{date: 2026-06-01, members: [x, sec2], by: sec}, {date: 2026-07-07, members: x, by: sec}]
"""
    found = item(acts)
    assert (found["last_visit"], found["last_talk"]) == ("2026-05-01", "2026-06-01")


def test_the_birthday_comes_next_today_or_later() -> None:
    member = "members: [{id: x, name: 某, branch: one, born_on: 1980-07-06}]"
    assert item(member)["next_birthday"] == "2026-07-06"
    assert item(member, today=date(2026, 7, 7))["next_birthday"] == "2027-07-06"


def test_offices_held_before_are_told_too() -> None:
    found = answer(who="sec")
    assert lines(found)["职务"] == "一支部 书记(2015-01-01 起)"
    assert isinstance(records_of(ORGANISATION, PEOPLE).persons["sec"], Member)
