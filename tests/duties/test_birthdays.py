"""Greetings on birthdays: by the eve (UM-38, UM-39), and on the anniversary of joining (SV-17)."""

from datetime import date

import pytest
from stories import Tell

from carecli.duties.duty import Duty

SV = "care-system-six-visits"
LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1980-07-20, admitted_on: 2005-07-08, confirmed_on: 2006-07-08}]"
)
STAFF = (
    "people: [{id: zh, name: 周, born_on: 1985-07-20, employment: employed}, {id: kin, name: 亲, employment: student}]"
)
GREETING = "greetings: [{date: %s, member: li, by: [sec], occasion: %s, form: %s}]"
EVE = "UM-39/li/2026"
PRESENT = "UM-38/li/2026"
JOINED = "SV-17/li/2026"


def greetings(tell: Tell, *files: str, policy: str = "urban-management-bureau", head: str = "") -> dict[str, Duty]:
    """The greetings of July 2026 as they stand near its end."""
    today, first = "2026-07-25", "2026-07-01"
    return tell(*files, today=today, first=first, policy=policy, head=head, kinds=("greeting",))


def test_it_opens_a_week_before_the_birthday_and_is_due_on_its_eve(tell: Tell) -> None:
    duty = greetings(tell, LI)[EVE]
    assert (duty.opens_on, duty.due_on, duty.state) == (date(2026, 7, 13), date(2026, 7, 19), "overdue")


@pytest.mark.parametrize(
    ("day", "state"),
    [("2026-07-12", "overdue"), ("2026-07-13", "done"), ("2026-07-19", "done"), ("2026-07-20", "done-late")],
)
def test_a_greeting_on_the_day_itself_is_late(tell: Tell, day: str, state: str) -> None:
    assert greetings(tell, LI, GREETING % (day, "birthday", "card"))[EVE].state == state


@pytest.mark.parametrize(("form", "state"), [("card", "done"), ("cash", "done"), ("phone", "overdue")])
def test_a_call_greets_but_is_no_present(tell: Tell, form: str, state: str) -> None:
    found = greetings(tell, LI, GREETING % ("2026-07-15", "birthday", form))
    assert (found[EVE].state, found[PRESENT].state) == ("done", state)


def test_staff_are_greeted_and_kin_are_not(tell: Tell) -> None:
    found = greetings(tell, LI, STAFF)
    assert "UM-39/zh/2026" in found
    assert "UM-39/kin/2026" not in found


@pytest.mark.parametrize(
    ("day", "state"), [("2026-07-07", "overdue"), ("2026-07-08", "done"), ("2026-07-09", "done-late")]
)
def test_joining_is_congratulated_on_the_day(tell: Tell, day: str, state: str) -> None:
    found = greetings(tell, LI, GREETING % (day, "political-birthday", "message"), policy=SV)[JOINED]
    assert (found.opens_on, found.due_on, found.state) == (date(2026, 7, 8), date(2026, 7, 8), state)


def test_a_wider_reading_of_the_day_is_a_setting(tell: Tell) -> None:
    head = 'settings: {that_day: "-3..3"}'
    found = greetings(tell, LI, GREETING % ("2026-07-05", "political-birthday", "phone"), policy=SV, head=head)
    assert found[JOINED].state == "done"


def test_only_the_ways_that_the_text_names_count(tell: Tell) -> None:
    found = greetings(tell, LI, GREETING % ("2026-07-08", "political-birthday", "goods"), policy=SV)
    assert found[JOINED].state == "overdue"


def test_where_only_the_month_of_joining_is_known_any_day_of_it_will_do(tell: Tell) -> None:
    month = LI.replace("2005-07-08", "2005-07")
    done = greetings(tell, month, GREETING % ("2026-07-23", "political-birthday", "talk"), policy=SV)[JOINED]
    assert (done.opens_on, done.due_on, done.state) == (date(2026, 7, 1), date(2026, 7, 31), "done")
