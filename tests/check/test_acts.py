"""Visits, talks, greetings and gifts by themselves."""

import pytest
from asked import ids, member


@pytest.mark.parametrize(
    ("visit", "expected"),
    [
        ("member: m1, by: [sec]", []),
        ("unit: two, by: [sec]", []),
        ("by: [sec]", ["visit-to-nobody"]),
        ("member: m1, unit: two, by: [sec]", ["visit-to-both"]),
        ("member: m1, by: [sec, m1]", ["with-oneself"]),
        ("member: m1, by: [sec], gift: {cash: 500.00, entry: f1}", []),
        ("member: m1, by: [sec], gift: {goods: 米面油}", []),
        ("member: m1, by: [sec], gift: {}", ["empty-gift"]),
    ],
)
def test_a_visit_is_to_somebody_by_somebody_else(visit: str, expected: list[str]) -> None:
    paid = "{id: f1, date: 2026-03-01, kind: payment, account: cash, amount: 500.00, purpose: hardship-aid, member: m1}"
    assert ids(members=member(), visits=f"{{date: 2026-03-01, {visit}}}", fund=paid) == expected


@pytest.mark.parametrize(
    ("talk", "expected"),
    [
        ("members: [m1], by: sec, form: one-to-one", []),
        ("members: m1, by: sec", []),
        ("members: [m1, boss], by: sec", []),
        ("members: [m1, boss], by: sec, form: group", []),
        ("members: [m1, boss], by: sec, form: one-to-one", ["one-to-one-with-several"]),
        ("members: [m1], by: sec, form: group", ["group-of-one"]),
        ("members: [sec, m1], by: sec, form: group", ["with-oneself"]),
    ],
)
def test_a_talk_has_the_form_that_it_says(talk: str, expected: list[str]) -> None:
    assert ids(members=member(), talks=f"{{date: 2026-03-01, {talk}}}") == expected


@pytest.mark.parametrize(
    ("greeting", "expected"),
    [
        ("member: m1, by: sec", []),
        ("member: m1, by: m1", ["with-oneself"]),
        ("member: m1, by: sec, gift: {}", ["empty-gift"]),
    ],
)
def test_a_greeting_comes_from_somebody_else(greeting: str, expected: list[str]) -> None:
    assert ids(members=member(), greetings=f"{{date: 2026-03-01, {greeting}}}") == expected


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        ("date: 2026-03-01, member: m1, by: [sec], occasion: regular", ["recorded-twice"]),
        ("date: 2026-03-01, member: m1, by: [sec], occasion: regular, form: home", ["recorded-twice"]),
        ("date: 2026-03-02, member: m1, by: [sec], occasion: regular", []),
        ("date: 2026-03-01, member: boss, by: [sec], occasion: regular", []),
        ("date: 2026-03-01, member: m1, by: [boss], occasion: regular", []),
        ("date: 2026-03-01, member: m1, by: [sec]", []),
    ],
)
def test_the_same_visit_twice_is_told_at_the_second(second: str, expected: list[str]) -> None:
    first = "date: 2026-03-01, member: m1, by: [sec], occasion: regular"
    assert ids(members=member(), visits=f"{{{first}}}\n{{{second}}}") == expected


def test_a_funeral_and_a_call_on_the_family_are_two_visits() -> None:
    first = "date: 2026-03-01, member: m1, by: [sec], occasion: death, form: "
    assert "recorded-twice" not in ids(members=member(), visits=f"{{{first}funeral}}\n{{{first}family}}")


def test_talks_and_greetings_are_recorded_once() -> None:
    talk = "{date: 2026-03-01, members: [m1], by: sec, occasion: quarterly}"
    greeting = "{date: 2026-03-01, member: m1, by: sec, occasion: birthday}"
    assert ids(members=member(), talks=f"{talk}\n{talk}") == ["recorded-twice"]
    assert ids(members=member(), greetings=f"{greeting}\n{greeting}") == ["recorded-twice"]
    assert ids(members=member(), talks=talk, greetings=greeting) == []


def test_a_matter_is_closed_and_due_after_it_was_opened() -> None:
    opened = "{id: t1, kind: lead, opened: 2026-03-02"
    assert ids(matters=f"{opened}, due: 2026-03-02, closed: 2026-03-02}}") == []
    assert ids(matters=f"{opened}, closed: 2026-03-01}}") == ["closed-before-opened"]
    assert ids(matters=f"{opened}, due: 2026-03-01}}") == ["due-before-opened"]


def test_a_fund_that_was_not_read_whole_is_not_called_overdrawn() -> None:
    paid = "{id: f1, date: 2026-03-01, kind: payment, account: cash, amount: 9000.01, purpose: hardship-aid}"
    assert ids(fund=paid) == ["account-below-zero"]
    assert ids(fund=paid, partial="fund") == []
    gift = paid.replace("hardship-aid", "visit-gift").replace("9000.01", "100.00")
    assert ids(fund=gift) == ["gift-not-visited"]
    assert ids(fund=gift, partial="visits") == []
