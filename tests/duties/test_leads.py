"""UM-32: leads from dues and attendance, what a person says of them, and the line before six months (domain 8.3, 3)."""

from datetime import date

import pytest
from stories import Tell

from carecli.duties.duty import Duty

LI = (
    "members: [{id: li, name: 李, branch: one, born_on: 1980-05-05, admitted_on: 2005-05-05, confirmed_on: 2006-05-05}]"
)
DUES = "UM-32/li/dues-unpaid-"
ABSENT = "UM-32/li/absence-"


def dues(**months: str) -> str:
    """The months of 2026 by their first letters: ``jan="unpaid"``."""
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug")
    rows = (
        f"  - {{member: li, month: 2026-{names.index(name) + 1:02}, state: {state}}}" for name, state in months.items()
    )
    return "dues:\n" + "\n".join(rows)


def attendance(*days: tuple[str, str]) -> str:
    return "attendance:\n" + "\n".join(f"  - {{member: li, date: 2026-{day}, state: {state}}}" for day, state in days)


def leads(tell: Tell, *files: str, today: str = "2026-07-06", head: str = "") -> dict[str, Duty]:
    found = tell(LI, *files, today=today, head=head, kinds=("visit",))
    return {key: duty for key, duty in found.items() if key.startswith("UM-32/")}


def keys(found: dict[str, Duty]) -> set[str]:
    return set(found)


def test_8_3_no_3_two_months_in_a_row_unpaid_are_a_lead(tell: Tell) -> None:
    found = leads(tell, dues(jan="unpaid", feb="unpaid"))
    assert keys(found) == {DUES + "2026-01"}
    duty = found[DUES + "2026-01"]
    assert (duty.state, duty.missing) == ("undecided", ("no-reason",))
    assert duty.occurrence.signs == ("2026-01", "2026-02")


def test_one_month_is_none(tell: Tell) -> None:
    assert not leads(tell, dues(feb="unpaid"))


def test_a_month_that_was_paid_ends_the_row(tell: Tell) -> None:
    assert not leads(tell, dues(jan="unpaid", feb="paid", mar="unpaid"))
    assert not leads(tell, dues(jan="unpaid", feb="unpaid", mar="paid"))


def test_the_row_begins_after_the_last_payment(tell: Tell) -> None:
    found = leads(tell, dues(jan="unpaid", feb="paid", mar="unpaid", apr="unpaid"))
    assert keys(found) == {DUES + "2026-03"}


def test_an_exempt_month_neither_counts_nor_ends_the_row(tell: Tell) -> None:
    assert not leads(tell, dues(jan="unpaid", feb="exempt"))
    found = leads(tell, dues(jan="unpaid", feb="exempt", mar="unpaid"))
    assert found[DUES + "2026-01"].occurrence.signs == ("2026-01", "2026-03")


def test_a_month_nobody_recorded_is_neither_unpaid_nor_paid(tell: Tell) -> None:
    assert not leads(tell, dues(jan="unpaid"))
    assert keys(leads(tell, dues(jan="unpaid", apr="unpaid"))) == {DUES + "2026-01"}


def test_a_month_may_be_paid_until_it_is_over(tell: Tell) -> None:
    said = dues(jan="unpaid", feb="unpaid")
    assert not leads(tell, said, today="2026-02-27")
    assert keys(leads(tell, said, today="2026-02-28")) == {DUES + "2026-01"}


def test_months_before_joining_are_not_owed(tell: Tell) -> None:
    new = LI.replace("2005-05-05", "2026-02-01").replace("confirmed_on: 2006-05-05", "confirmed_on: ~")
    new = new.replace(", confirmed_on: ~", "")
    found = tell(new, dues(jan="unpaid", feb="unpaid"), today="2026-07-06", kinds=("visit",))
    assert not [key for key in found if key.startswith("UM-32/")]


def test_8_3_no_3_the_red_line_lies_before_six_months_are_full(tell: Tell) -> None:
    found = leads(tell, dues(jan="unpaid", feb="unpaid"))
    assert found[DUES + "2026-01"].due_on == date(2026, 5, 31)  # six months are full on 30 June


def test_the_red_line_is_a_setting(tell: Tell) -> None:
    found = leads(tell, dues(jan="unpaid", feb="unpaid"), head="settings: {no_reason_red: 3}")
    assert found[DUES + "2026-01"].due_on == date(2026, 3, 31)


def test_how_many_months_make_a_lead_is_a_setting(tell: Tell) -> None:
    three = "settings: {unpaid_months: 3}"
    assert not leads(tell, dues(jan="unpaid", feb="unpaid"), head=three)
    assert leads(tell, dues(jan="unpaid", feb="unpaid", mar="unpaid"), head=three)


def test_past_the_red_line_a_lead_is_still_there(tell: Tell) -> None:
    found = leads(tell, dues(jan="unpaid", feb="unpaid"), today="2027-01-31")
    assert found[DUES + "2026-01"].state == "undecided"


def test_8_3_no_3_two_absences_in_a_row_without_leave_are_a_lead(tell: Tell) -> None:
    found = leads(tell, attendance(("03-05", "absent"), ("04-09", "absent")))
    duty = found[ABSENT + "2026-03-05"]
    assert (duty.opens_on, duty.due_on) == (date(2026, 4, 9), date(2026, 8, 4))


def test_who_was_there_in_between_has_no_row(tell: Tell) -> None:
    assert not leads(tell, attendance(("03-05", "absent"), ("04-09", "present"), ("05-07", "absent")))


def test_leave_neither_counts_nor_ends_the_row(tell: Tell) -> None:
    assert not leads(tell, attendance(("03-05", "leave"), ("04-09", "leave")))
    found = leads(tell, attendance(("03-05", "absent"), ("04-09", "leave"), ("05-07", "absent")))
    assert keys(found) == {ABSENT + "2026-03-05"}


def test_five_absences_in_one_month_are_urgent_at_once(tell: Tell) -> None:
    found = leads(tell, attendance(*((f"03-{day:02}", "absent") for day in (2, 9, 16, 23, 30))))
    assert found[ABSENT + "2026-03-02"].due_on == date(2026, 3, 30)


def test_the_order_of_the_rows_in_the_file_does_not_matter(tell: Tell) -> None:
    assert not leads(tell, attendance(("05-07", "present"), ("03-05", "absent"), ("04-09", "absent")))


def test_8_3_no_3_an_event_that_a_person_records_stands_in_place_of_the_lead(tell: Tell) -> None:
    event = "events: [{id: e1, member: li, kind: dues-unpaid, date: 2026-07-03}]"
    found = leads(tell, dues(jan="unpaid", feb="unpaid"), event)
    assert {key: duty.state for key, duty in found.items()} == {"UM-32/li/e1": "open"}


def test_an_event_before_the_row_began_is_another_case(tell: Tell) -> None:
    event = "events: [{id: e1, member: li, kind: dues-unpaid, date: 2025-11-03}]"
    assert DUES + "2026-01" in leads(tell, dues(jan="unpaid", feb="unpaid"), event)


def test_a_judgement_dismisses_the_months_that_were_over(tell: Tell) -> None:
    no = "judgements: [{rule: UM-32, member: li, date: 2026-03-10, verdict: no, reason: 住院, by: [sec]}]"
    assert not leads(tell, dues(jan="unpaid", feb="unpaid", mar="unpaid"), no)
    found = leads(tell, dues(jan="unpaid", feb="unpaid", mar="unpaid", apr="unpaid"), no)
    assert keys(found) == {DUES + "2026-03"}


@pytest.mark.parametrize("said", ["rule: UM-31", "rule: UM-32, verdict: yes"])
def test_no_other_judgement_dismisses_anything(tell: Tell, said: str) -> None:
    verdict = "" if "verdict" in said else ", verdict: no"
    other = f"judgements: [{{{said}{verdict}, member: li, date: 2026-03-10, reason: 住院, by: [sec]}}]"
    assert leads(tell, dues(jan="unpaid", feb="unpaid"), other)


def test_who_left_is_asked_nothing(tell: Tell) -> None:
    gone = LI.replace("}]", ", left: {date: 2026-06-01, reason: transfer}}]")
    found = tell(gone, dues(jan="unpaid", feb="unpaid"), today="2026-07-06", kinds=("visit",))
    assert [duty.state for key, duty in found.items() if key.startswith("UM-32/")] == ["cancelled"]


def test_a_lead_is_waived_like_a_duty(tell: Tell) -> None:
    waiver = f"waivers: [{{duty: {DUES}2026-01, date: 2026-03-09, reason: 已补交, by: sec}}]"
    assert leads(tell, dues(jan="unpaid", feb="unpaid"), waiver)[DUES + "2026-01"].state == "waived"
