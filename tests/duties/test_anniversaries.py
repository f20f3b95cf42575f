"""A visit around the birthday or the day of joining, whichever comes first (UM-33)."""

from datetime import date

import stories
from hypothesis import given, settings
from hypothesis import strategies as st
from stories import Tell

LI = "members: [{id: li, name: 李, branch: one, born_on: %s, admitted_on: %s%s}]"
VISIT = "visits: [{date: %s, member: li, by: [sec], occasion: %s, form: home}]"
ID = "UM-33/li/2026"


def test_it_opens_a_week_before_the_first_day_and_ends_a_week_after_the_last(tell: Tell) -> None:
    duty = tell(LI % ("1980-07-20", "2005-03-10", ""), today="2026-07-06")[ID]
    assert (duty.opens_on, duty.due_on) == (date(2026, 3, 3), date(2026, 7, 27))


def test_a_visit_around_either_day_will_do(tell: Tell) -> None:
    li = LI % ("1980-07-20", "2005-03-10", "")
    assert tell(li, VISIT % ("2026-03-17", "political-birthday"), today="2026-07-06")[ID].state == "done"
    assert tell(li, VISIT % ("2026-07-13", "birthday"), today="2026-07-20")[ID].state == "done"


def test_a_visit_between_the_two_windows_is_in_neither(tell: Tell) -> None:
    li = LI % ("1980-07-20", "2005-03-10", "")
    assert tell(li, VISIT % ("2026-03-18", "birthday"), today="2026-07-06")[ID].state == "open"


def test_after_the_last_window_a_visit_is_late(tell: Tell) -> None:
    li = LI % ("1980-07-20", "2005-03-10", "")
    assert tell(li, VISIT % ("2026-07-28", "birthday"), today="2026-08-06")[ID].state == "done-late"


def test_it_stays_overdue_until_next_years_window_opens(tell: Tell) -> None:
    li = LI % ("1980-07-20", "2005-03-10", "")
    assert tell(li, today="2027-03-02", since="2026-01-01")[ID].state == "overdue"
    assert tell(li, today="2027-03-03", since="2026-01-01", first="2026-01-01")[ID].state == "missed"


def test_the_29th_of_february_is_kept_on_the_28th(tell: Tell) -> None:
    duty = tell(LI % ("1980-02-29", "2004-02-29", ""), today="2026-02-20", last="2026-02-28")[ID]
    assert (duty.opens_on, duty.due_on) == (date(2026, 2, 21), date(2026, 3, 7))


def test_where_only_the_month_of_joining_is_known_any_day_of_it_counts(tell: Tell) -> None:
    duty = tell(LI % ("1980-06-15", "1985-06", ""), today="2026-06-20")[ID]
    assert (duty.opens_on, duty.due_on) == (date(2026, 5, 25), date(2026, 7, 7))


def test_a_lunar_birthday_in_a_leap_month_is_kept_in_it_where_the_year_has_it(tell: Tell) -> None:
    lunar = ", birthday: {calendar: lunar, month: 6, day: 1, leap: yes}"
    duty = tell(LI % ("1979-07-24", "2025-07-01", lunar), today="2025-07-26", since="2025-01-01")["UM-33/li/2025"]
    assert date(2025, 7, 25) in {first.replace(day=25) for first, _ in duty.occurrence.windows}
    ordinary = tell(LI % ("1979-07-24", "2005-03-10", lunar), today="2026-07-06")[ID]
    assert ordinary.occurrence.windows[-1] == (date(2026, 7, 7), date(2026, 7, 21))  # the first of the sixth month


def test_without_a_date_of_birth_the_day_of_joining_is_enough(tell: Tell) -> None:
    li = (LI % ("1980-01-01", "2005-03-10", "")).replace("born_on: 1980-01-01, ", "")
    assert tell(li, today="2026-03-10")[ID].due_on == date(2026, 3, 17)


def test_without_any_date_it_is_undecided(tell: Tell) -> None:
    li = "members: [{id: li, name: 李, branch: one}]"
    duty = tell(li, today="2026-03-10")[ID]
    assert (duty.state, set(duty.missing)) == ("undecided", {"born_on", "admitted_on"})


def test_the_day_of_joining_itself_is_no_anniversary(tell: Tell) -> None:
    duty = tell(LI % ("2000-11-20", "2026-03-10", ""), today="2026-07-06", last="2026-12-31")[ID]
    assert duty.occurrence.windows == ((date(2026, 11, 13), date(2026, 11, 27)),)


DAYS = st.dates(date(2022, 2, 1), date(2026, 12, 31)).map(str)
BORN = DAYS | DAYS.map(lambda day: day[:7]) | st.sampled_from(["1980-02-29", "2024-02-29", "1980-02", "2024-02"])
SIDES = st.tuples(BORN, BORN)


@settings(max_examples=25)
@given(st.lists(SIDES, min_size=2, max_size=6))
def test_whoever_keeps_the_same_days_is_asked_together_and_owed_the_same_as_alone(sides: list[tuple[str, str]]) -> None:
    people = [(LI % (*side, "")).replace("li,", f"li{number},") for number, side in enumerate((*sides, *sides))]
    shown = {"today": "2026-07-06", "first": "2026-01-01", "last": "2027-03-31"}
    together = stories.tell(*people, **shown)
    alone = {id_: duty for person in people for id_, duty in stories.tell(person, **shown).items()}
    assert {id_: (duty.occurrence, duty.state) for id_, duty in together.items()} == {
        id_: (duty.occurrence, duty.state) for id_, duty in alone.items()
    }
