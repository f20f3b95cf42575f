"""Birthdays that people keep beside the day on their papers."""

import pytest
from asked import ids, member


def asked(birthday: str, born: str | None) -> list[str]:
    return [id_ for id_ in ids(members=member(birthday=birthday, born_on=born)) if id_ != "born-on-missing"]


@pytest.mark.parametrize(
    ("birthday", "expected"),
    [
        ("{calendar: solar, month: 3}", ["birthday-incomplete"]),
        ("{calendar: lunar, day: 3}", ["birthday-incomplete"]),
        ("{calendar: lunar}", ["birthday-incomplete"]),
        ("{calendar: lunar, eve: yes}", []),
        ("{calendar: solar, month: 2, day: 29}", []),
        ("{calendar: solar, month: 2, day: 30}", ["birthday-impossible"]),
        ("{calendar: solar, month: 13, day: 1}", ["birthday-impossible"]),
        ("{calendar: solar, month: 0, day: 1}", ["birthday-impossible"]),
        ("{calendar: solar, month: 1, day: 0}", ["birthday-impossible"]),
        ("{calendar: solar, month: 5, day: 1, leap: yes}", ["birthday-impossible"]),
        ("{calendar: solar, eve: yes}", ["birthday-impossible"]),
        ("{calendar: lunar, month: 12, day: 30}", []),
        ("{calendar: lunar, month: 12, day: 31}", ["birthday-impossible"]),
        ("{calendar: lunar, month: 13, day: 1}", ["birthday-impossible"]),
        ("{calendar: lunar, month: 0, day: 1}", ["birthday-impossible"]),
        ("{calendar: lunar, month: 1, day: 0}", ["birthday-impossible"]),
    ],
)
def test_a_birthday_is_a_day_that_some_year_has(birthday: str, expected: list[str]) -> None:
    assert asked(birthday, born=None) == expected


@pytest.mark.parametrize(
    ("birthday", "born", "expected"),
    [
        ("{calendar: lunar, month: 2, day: 14}", "1968-03-12", []),
        ("{calendar: lunar, month: 2, day: 15}", "1968-03-12", ["birthday-disagrees"]),
        ("{calendar: lunar, month: 3, day: 12}", "1968-03-12", []),  # the papers bear the lunar numbers
        ("{calendar: lunar, month: 2, day: 14}", "1968-03", []),
        ("{calendar: lunar, month: 7, day: 3, leap: yes}", "1968-08-26", []),  # 1968 had a leap seventh month
        ("{calendar: lunar, month: 6, day: 3, leap: yes}", "1968-08-26", ["birthday-not-in-birth-year"]),
        ("{calendar: lunar, month: 6, day: 3, leap: yes}", "1968-08", ["birthday-not-in-birth-year"]),
        ("{calendar: lunar, eve: yes}", "1968-01-29", []),
        ("{calendar: lunar, eve: yes}", "1968-01-30", ["birthday-disagrees"]),
        ("{calendar: solar, month: 2, day: 14}", "1968-03-12", []),  # another day than on the papers is the point
    ],
)
def test_a_lunar_birthday_is_held_against_the_day_of_birth(birthday: str, born: str, expected: list[str]) -> None:
    assert asked(birthday, born) == expected


def test_a_thirtieth_that_the_birth_year_lacks_is_told() -> None:
    # of 1968 the third month had 29 days, the second 30
    assert asked("{calendar: lunar, month: 3, day: 30}", "1968-04-10") == ["birthday-not-in-birth-year"]
    assert asked("{calendar: lunar, month: 2, day: 30}", "1968-03-28") == []


def test_a_birth_before_the_lunar_table_cannot_be_compared() -> None:
    life = {"admitted_on": "1949-07-01", "confirmed_on": "1949-07-01", "left": "{date: 1970-01-01, reason: other}"}
    early = member(born_on="1901-02-18", birthday="{calendar: lunar, month: 12, day: 30}", **life)
    assert ids(members=early) == ["birth-before-lunar-table"]
    on_the_first = member(born_on="1901-02-19", birthday="{calendar: lunar, month: 1, day: 1}", **life)
    assert ids(members=on_the_first) == []
